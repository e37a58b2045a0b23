package org.lodewire.producer.command;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lodewire.producer.publish.DateReport;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.Clamp;

/** Formats what could not be read of the articles of a replay or an ingest. */
final class DateReportText {

    private DateReportText() {}

    /** A line for what was not read of dates and one for other fields; empty if everything was read. */
    static String of(DateReport report) {
        StringBuilder text = new StringBuilder();
        if (report.undated() > 0) {
            text.append(articles(report.undated()))
                    .append(report.undated() == 1 ? " has" : " have")
                    .append(" the time of arrival: ")
                    .append(report.byArrival().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> number(entry.getValue()) + ' ' + reason(entry.getKey()))
                            .collect(Collectors.joining(", ")))
                    .append(report.examples().isEmpty() ? "" : "; not used: " + String.join(", ", report.examples()))
                    .append(".\n");
        }
        if (!report.fields().isEmpty()) {
            text.append("Kept articles without a field that cannot be read: ")
                    .append(report.fields().entrySet().stream()
                            .map(entry -> number(entry.getValue()) + ' ' + entry.getKey())
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return text.toString();
    }

    /** A line on what the articles with the time of their arrival mean for a replay; empty if there are none. */
    static String ofReplay(PublishSummary summary) {
        if (summary.dates().undated() == 0) {
            return "";
        }
        return summary.clock() == null
                ? "No article moved the clock, so a pipeline on the event clock counts none of them; use --time arrival for"
                        + " a corpus without dates.\n"
                : "These did not move the clock, so a pipeline on the event clock counts them only when its time gets"
                        + " there.\n";
    }

    private static String reason(Clamp clamp) {
        return switch (clamp) {
            case NONE -> "without a date";
            case IMPLAUSIBLE -> "with a date that cannot be read or is before 1970-01-02";
            case ZONE -> "with an offset that no place has";
            case FUTURE -> "with a date in the future";
        };
    }

    private static String articles(long number) {
        return number(number) + (number == 1 ? " article" : " articles");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
