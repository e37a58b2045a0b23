package org.lodewire.producer.command;

import java.time.Duration;
import java.util.Locale;
import org.lodewire.producer.publish.LateReport;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.time.Durations;

/** Formats which of the articles of a replay or an ingest a pipeline will find late, and what to do. */
final class LateReportText {

    private static final Duration HOUR = Duration.ofHours(1);

    private LateReportText() {}

    /** At most three lines, each of which ends in a line feed; empty if none is late on either clock. */
    static String ofReplay(PublishSummary summary) {
        LateReport late = summary.late();
        StringBuilder text = new StringBuilder(onEventClock(late));
        if (late.onWallClock() > 0) {
            text.append("A pipeline on the wall clock, as 'lodewire run' is without --clock event, will reject ")
                    .append(articles(late.onWallClock()))
                    .append(" as LATE, dated more than ")
                    .append(Durations.format(late.grace()))
                    .append(" before now.\n");
        }
        return text.toString();
    }

    /** At most three lines, each of which ends in a line feed; empty if none is late on either clock. */
    static String ofIngest(PublishSummary summary) {
        LateReport late = summary.late();
        StringBuilder text = new StringBuilder();
        if (late.onWallClock() > 0) {
            text.append("The pipeline will reject ")
                    .append(articles(late.onWallClock()))
                    .append(" as LATE, dated more than ")
                    .append(Durations.format(late.grace()))
                    .append(
                            " before now. To count old articles, run it with a longer --grace, or replay them to one with"
                                    + " --clock event.\n");
        }
        return text.append(onEventClock(late)).toString();
    }

    private static String onEventClock(LateReport late) {
        StringBuilder text = new StringBuilder();
        if (late.late() > 0) {
            text.append("A pipeline on the event clock will reject ")
                    .append(articles(late.late()))
                    .append(" as LATE, dated more than ")
                    .append(Durations.format(late.grace()))
                    .append(" before articles that were sent earlier; the first is ")
                    .append(late.first())
                    .append(". Use --order published, or a grace of at least ")
                    .append(Durations.format(wholeHours(late.latest())))
                    .append(".\n");
        }
        if (late.afterOthers() > 0) {
            text.append("A pipeline on the event clock will reject ")
                    .append(articles(late.afterOthers()))
                    .append(" as LATE, unless it has them already: earlier input has moved the clock to ")
                    .append(late.reached())
                    .append(". Use another cluster, or a longer grace.\n");
        }
        return text.toString();
    }

    private static Duration wholeHours(Duration time) {
        long hours = time.dividedBy(HOUR);
        return HOUR.multipliedBy(time.equals(HOUR.multipliedBy(hours)) ? hours : hours + 1);
    }

    private static String articles(long number) {
        return String.format(Locale.ROOT, "%,d article%s", number, number == 1 ? "" : "s");
    }
}
