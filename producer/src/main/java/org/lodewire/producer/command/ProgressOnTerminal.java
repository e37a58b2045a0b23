package org.lodewire.producer.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.ProgressListener;

/** Shows a progress bar on a terminal. For one thread at a time. */
public final class ProgressOnTerminal implements ProgressListener, AutoCloseable {

    /** Fits a terminal of 80 columns, so that the bar never wraps. */
    private static final int WIDTH = 79;

    private static final int UPDATE_MILLIS = 250;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    /**
     * Makes a progress bar.
     *
     * @param terminal where to draw it
     */
    public ProgressOnTerminal(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void sorting() {
        terminal.println("Sorting the articles by time of publication ...");
    }

    @Override
    public void started(OptionalLong total) {
        bar = new ProgressBarBuilder()
                .setTaskName("Articles")
                .setInitialMax(total.orElse(-1))
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .showSpeed()
                .build();
    }

    @Override
    public void advanced() {
        if (bar != null) {
            bar.step();
            bar.setExtraMessage("");
        }
    }

    @Override
    public void waiting(Duration time) {
        if (bar != null) {
            bar.setExtraMessage(WaitingText.of(time));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
