package org.lodewire.producer.command;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.catalogue.Catalogue;

/** Formats the summary of a replay or an ingest. */
final class SummaryText {

    private SummaryText() {}

    /** The summary of a replay: as below, and what articles without a date mean for it. */
    static String ofReplay(PublishSummary summary) {
        return of(summary) + DateReportText.ofReplay(summary);
    }

    /** One line, or more if there were rejections or something could not be read; each ends in a line feed. */
    static String of(PublishSummary summary) {
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
                    .append("; ")
                    .append(Catalogue.REJECTED.name())
                    .append(" has the reason for each.\n");
        }
        return text.append(DateReportText.of(summary.dates())).toString();
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
