package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.time.Instant;
import org.lodewire.cli.submit.SubmitResult;
import org.lodewire.cli.submit.SubmitSettings;
import org.lodewire.cli.submit.SubmitText;
import org.lodewire.client.CommandFailedException;

/** Prints what was submitted again, and decides whether that is a failure. */
final class SubmitReport {

    private SubmitReport() {}

    /**
     * Prints it.
     *
     * @param plural what there is to submit
     * @param time   the time by which articles are late
     * @throws CommandFailedException if nothing was sent although there was something to submit
     */
    static void print(SubmitResult result, SubmitSettings settings, Instant time, String plural, PrintWriter out) {
        if (result.isEmpty()) {
            out.println("No " + plural + " of this kind.");
            out.flush();
            return;
        }
        SubmitText.of(result, settings, time).forEach(out::println);
        out.flush();
        if (result.readyInAll() == 0) {
            throw new CommandFailedException("Nothing can be submitted.");
        }
        if (!settings.send()) {
            throw new CommandFailedException("Nothing was sent. Give --yes to do it.");
        }
    }
}
