package org.lodewire.producer.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.lodewire.client.terminal.TerminalText;

/**
 * A line on a terminal that is drawn over itself. The cursor stays at its beginning, so that a line of the log begins there; the
 * log erases what is left of it ({@code log4j2.xml}). For one thread at a time.
 */
final class LiveLine implements Consumer<String> {

    /** Fits a terminal of 80 columns. */
    private static final int WIDTH = 79;

    private static final String ERASE = "\u001b[K";
    /** A narrower terminal cuts the line, which would else go on in a second one and be left there. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final PrintStream out;
    private final Kind kind;

    /** Where the line is drawn. */
    enum Kind {
        /** Nowhere: the output is a file. */
        NONE,
        /** On something that is not known to understand escape sequences. */
        PLAIN,
        /** On a terminal. */
        TERMINAL;

        /** What the launcher has found out; without a launcher, whether there is a console. */
        static Kind ofStandardError() {
            String terminal = System.getProperty("lodewire.terminal");
            if (terminal == null) {
                return System.console() == null ? NONE : PLAIN;
            }
            return Boolean.parseBoolean(terminal) ? TERMINAL : NONE;
        }
    }

    /** @param out standard error itself, since the writer of a command passes on whole lines only */
    LiveLine(PrintStream out, Kind kind) {
        this.out = out;
        this.kind = kind;
    }

    @Override
    public void accept(String line) {
        String shown = TerminalText.line(line, WIDTH);
        switch (kind) {
            case TERMINAL -> print(NO_WRAP + shown + ERASE + WRAP + "\r");
            case PLAIN -> print(String.format(Locale.ROOT, "%-" + WIDTH + "s\r", shown));
            case NONE -> {}
        }
    }

    /** Removes the line. */
    void remove() {
        if (kind == Kind.TERMINAL) {
            print(ERASE);
        }
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }
}
