package org.lodewire.subscriptions.terminal;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Writes lines, flushes each, and detects when they can no longer be written, as when their reader has exited. */
public final class LineOutput implements Consumer<String> {

    private final PrintWriter writer;

    /** @param writer receives the lines */
    public LineOutput(PrintWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes a line, or several lines with line breaks between them.
     *
     * @throws ClosedOutputException if it, or an earlier line, could not be written
     */
    @Override
    public void accept(String line) {
        writer.println(line);
        if (writer.checkError()) {
            throw new ClosedOutputException();
        }
    }
}
