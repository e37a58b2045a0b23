package org.lodewire.client.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Consumer;
import org.lodewire.client.terminal.Redaction;
import org.slf4j.LoggerFactory;

/**
 * What a command prints on standard error, line by line: without passwords, or as log events. A part of a line waits for its
 * end. Thread-safe, as all writers are that print writers use.
 */
final class ErrorLines extends Writer {

    private final Consumer<String> sink;
    private final StringBuilder line = new StringBuilder();

    private ErrorLines(Consumer<String> sink) {
        this.sink = sink;
    }

    /** Prints the lines without the passwords in them. */
    static PrintWriter redacted(PrintWriter err) {
        return new PrintWriter(new ErrorLines(line -> {
            err.println(Redaction.of(line));
            err.flush();
        }));
    }

    /** Logs each line as a warning, whatever the level is. The logging configuration names this class. */
    static PrintWriter logged() {
        return new PrintWriter(
                new ErrorLines(line -> LoggerFactory.getLogger(ErrorLines.class).warn("{}", line)));
    }

    @Override
    public void write(char[] text, int offset, int length) {
        synchronized (lock) {
            for (int i = offset; i < offset + length; i++) {
                if (text[i] == '\n') {
                    end();
                } else {
                    line.append(text[i]);
                }
            }
        }
    }

    private void end() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        String ended = line.toString();
        line.setLength(0);
        sink.accept(ended);
    }

    @Override
    public void flush() {
        // Lines are printed when they end.
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (!line.isEmpty()) {
                end();
            }
        }
    }
}
