package org.lodewire.producer.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
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
    private boolean byBytes;
    private long articles;

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

    /** Counts articles if their number is known, else bytes. */
    @Override
    public void started(OptionalLong total, OptionalLong bytes) {
        byBytes = total.isEmpty() && bytes.isPresent();
        bar = builder(total, bytes)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .showSpeed()
                .build();
    }

    private ProgressBarBuilder builder(OptionalLong total, OptionalLong bytes) {
        return byBytes
                ? new ProgressBarBuilder()
                        .setTaskName("Read")
                        .setUnit(" MiB", 1 << 20)
                        .setInitialMax(bytes.getAsLong())
                : new ProgressBarBuilder().setTaskName("Articles").setInitialMax(total.orElse(-1));
    }

    @Override
    public void advanced(long bytes) {
        if (bar != null) {
            articles++;
            if (byBytes) {
                bar.stepTo(bytes);
            } else {
                bar.step();
            }
            bar.setExtraMessage(byBytes ? String.format(Locale.ROOT, "%,d articles", articles) : "");
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
