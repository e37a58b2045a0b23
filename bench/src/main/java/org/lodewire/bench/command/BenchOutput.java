package org.lodewire.bench.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import org.lodewire.client.command.Table;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Prints the progress and the figures of a benchmark.
 *
 * @param command the command whose streams to print to
 */
record BenchOutput(CommandSpec command) {

    /** Prints a line of progress to standard error. */
    void report(String line) {
        PrintWriter err = command.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    /**
     * Prints the figures.
     *
     * @param json whether the object too is printed, on the last line
     */
    void print(Table table, ObjectNode object, boolean json) {
        PrintWriter out = command.commandLine().getOut();
        out.println(table);
        if (json) {
            out.println(object);
        }
        out.flush();
    }
}
