package org.lodewire.subscriptions.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Writes lines, flushes each, and detects when their reader has exited. */
public final class LineOutput implements Consumer<String> {

    private final PrintWriter writer;
    private final PrintStream stream;

    /**
     * @param writer  receives the lines
     * @param stream the stream that the writer writes to, which detects a closed pipe but does not report it to the writer
     */
    public LineOutput(PrintWriter writer, PrintStream stream) {
        this.writer = writer;
        this.stream = stream;
    }

    /**
     * Writes a line, or several lines with line breaks between them.
     *
     * @throws ClosedOutputException if the reader of the output has exited
     */
    @Override
    public void accept(String line) {
        writer.println(line);
        if (writer.checkError() || stream.checkError()) {
            throw new ClosedOutputException();
        }
    }
}
