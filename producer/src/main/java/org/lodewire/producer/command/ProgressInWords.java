package org.lodewire.producer.command;

import java.io.PrintWriter;
import java.time.Duration;
import org.lodewire.producer.ProgressListener;

/** Reports long waits in lines of text, for output that is not a terminal, such as a log. */
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
