package org.lodewire.producer.command;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lodewire.producer.publish.PublishSummary;

/** Formats the summary of a replay or an ingest. */
final class SummaryText {

    private SummaryText() {}

    /** The summary of a replay: what was sent, what articles without a date mean for it, and which will be late. */
    static String ofReplay(PublishSummary summary) {
        return sent(summary) + DateReportText.ofReplay(summary) + LateReportText.ofReplay(summary);
    }

    /** The summary of an ingest: what was sent, and which articles will be late. */
    static String ofIngest(PublishSummary summary) {
        return sent(summary) + LateReportText.ofIngest(summary);
    }

    /** Why an input of which nothing was sent is a failure. */
    static String ofAllRejected(PublishSummary summary) {
        return "Nothing was sent: " + (summary.rejections() == 1 ? "the only article was" : "all articles were")
                + " rejected.";
    }

    /** One line, or more if there were rejections or something could not be read; each ends in a line feed. */
    private static String sent(PublishSummary summary) {
        StringBuilder text = new StringBuilder("Sent ")
                .append(count(summary.sent(), "article"))
                .append(summary.withdrawn() == 0 ? "" : " and " + count(summary.withdrawn(), "withdrawal"))
                .append(" in ")
                .append(seconds(summary.took()));
        if (summary.firstEvent() != null) {
            text.append("; event time from ")
                    .append(summary.firstEvent())
                    .append(" to ")
                    .append(summary.lastEvent());
        }
        text.append(".\n");
        if (summary.rejections() > 0) {
            text.append("Rejected ")
                    .append(count(summary.rejections(), "article"))
                    .append(": ")
                    .append(summary.rejected().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                            .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                            .collect(Collectors.joining(", ")))
                    .append("; 'lodewire rejects' shows each.\n");
        }
        return text.append(LeftOutText.of(summary.leftOut()))
                .append(DateReportText.of(summary.dates()))
                .toString();
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
