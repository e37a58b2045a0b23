package org.lodewire.local.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.client.command.Commands;
import org.lodewire.client.connection.Connection;

/**
 * The exit code and the output of a command.
 *
 * @param exitCode its exit code
 * @param text     what it wrote to standard output and standard error, in order
 */
record CommandOutput(int exitCode, String text) {

    /** Runs a command on a cluster, in this process. */
    static CommandOutput by(Callable<Integer> command, Connection connection, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--bootstrap-server", connection.bootstrapServers()));
        arguments.addAll(List.of("--schema-registry", connection.registry()));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(written, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int exitCode = Commands.run(command, arguments.toArray(String[]::new));
            return new CommandOutput(exitCode, written.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
