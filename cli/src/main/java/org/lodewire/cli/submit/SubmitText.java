package org.lodewire.cli.submit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lodewire.producer.submission.Refusal;
import org.lodewire.schemas.time.Durations;

/** The lines that report what was submitted again, what was not, and what to do about it. */
public final class SubmitText {

    private SubmitText() {}

    /**
     * The lines.
     *
     * @param time the time by which articles are late
     */
    public static List<String> of(SubmitResult result, SubmitSettings settings, Instant time) {
        List<String> lines = new ArrayList<>();
        lines.add((settings.send() ? "Submitted " : "Would submit ") + number(result.readyInAll(), "article")
                + reasons(result.ready()) + ".");
        if (result.duplicates() > 0) {
            lines.add(number(result.duplicates(), "further record")
                    + " of the same articles: each article is sent once.");
        }
        if (result.ahead() > 0) {
            lines.add(number(result.ahead(), "article")
                    + " dated after the time of the event clock: counted when it gets there.");
        }
        result.refused()
                .forEach((why, refusals) -> lines.add("Left out " + number(refusals.number(), "record") + ' '
                        + sentence(why, refusals.first(), settings, time)));
        return lines;
    }

    private static String reasons(Map<String, Long> ready) {
        return ready.isEmpty()
                ? ""
                : ready.entrySet().stream()
                        .map(reason -> reason.getKey() + ' ' + String.format(Locale.ROOT, "%,d", reason.getValue()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String sentence(Refusal why, String first, SubmitSettings settings, Instant time) {
        return switch (why) {
            case LATE ->
                "that would be late again, dated more than " + Durations.format(settings.grace()) + " before "
                        + time.truncatedTo(ChronoUnit.SECONDS)
                        + "; the first: " + first + ". If the pipeline has a longer grace now, give it with --grace"
                        + (settings.wallClock() ? "; if it is on the event clock, give --clock event." : ".");
            case TOO_LARGE ->
                String.format(
                                Locale.ROOT,
                                "larger than %,d bytes; the first: ",
                                settings.limit().content())
                        + first + ". If the pipeline accepts larger articles now, give its limit with --max-size.";
            case EMPTY -> "without content.";
            case NO_TEXT ->
                "without text after cleaning, which the same version rejects again. Give --reason NO_TEXT after an update.";
            case NOT_RETAINED -> "whose original is no longer retained; the first: " + first + ".";
            case CUT ->
                "of which only the beginning was kept; the first: " + first
                        + ". Publish the file again, with a larger --max-size.";
            case UNREADABLE -> "that still cannot be read; the first: " + first + ".";
            case BETWEEN_STAGES ->
                "from between two stages; the first: " + first
                        + ". Only raw articles can be submitted again; 'lodewire reset' computes everything again.";
        };
    }

    private static String number(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
