package org.lodewire.subscriptions.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Writes lines, each of which is out before the next is made, and notices when nobody reads them any more. */
public final class LineOutput implements Consumer<String> {

    private final PrintWriter writer;
    private final PrintStream beneath;

    /**
     * @param writer  where lines go
     * @param beneath the stream that the writer writes to, which notices a closed pipe and does not tell the writer
     */
    public LineOutput(PrintWriter writer, PrintStream beneath) {
        this.writer = writer;
        this.beneath = beneath;
    }

    /**
     * Writes a line, or several with line breaks in between.
     *
     * @throws ClosedOutputException if nobody reads
     */
    @Override
    public void accept(String line) {
        writer.println(line);
        if (writer.checkError() || beneath.checkError()) {
            throw new ClosedOutputException();
        }
    }
}
