package org.lodewire.producer.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.lodewire.producer.ProgressListener;

/** Shows a progress bar. Not known to be right but on a terminal; for one thread at a time. */
public final class ProgressOnTerminal implements ProgressListener, AutoCloseable {

    /** Fits the narrowest terminal in use, so that the bar never wraps. */
    private static final int WIDTH = 79;

    private static final int UPDATE_MILLIS = 250;

    private final PrintStream terminal;
    private ProgressBar bar;

    /** @param terminal where the bar is drawn */
    public ProgressOnTerminal(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void sorting() {
        terminal.println("Putting the articles in order of publication ...");
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
        bar.step();
        bar.setExtraMessage("");
    }

    @Override
    public void waiting(Duration time) {
        bar.setExtraMessage(WaitingText.of(time));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
