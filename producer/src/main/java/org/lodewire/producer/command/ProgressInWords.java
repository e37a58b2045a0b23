package org.lodewire.producer.command;

import java.io.PrintWriter;
import java.time.Duration;
import org.lodewire.producer.ProgressListener;

/** Says on a stream that is no terminal, such as a log, what the reader could not guess: that nothing happens, and why. */
final class ProgressInWords implements ProgressListener {

    private final PrintWriter err;

    ProgressInWords(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void waiting(Duration time) {
        err.println("The next article is due in " + WaitingText.of(time) + ".");
        err.flush();
    }
}
