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
 * How a command ended, and what it told its user, on both streams.
 *
 * @param exitCode of the command
 * @param text     in the order in which it was written
 */
record Told(int exitCode, String text) {

    /** Runs a command on a cluster, in this process. */
    static Told by(Callable<Integer> command, Connection connection, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--bootstrap-server", connection.bootstrapServers()));
        arguments.addAll(List.of("--schema-registry", connection.registry()));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(told, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int exitCode = Commands.run(command, arguments.toArray(String[]::new));
            return new Told(exitCode, told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
