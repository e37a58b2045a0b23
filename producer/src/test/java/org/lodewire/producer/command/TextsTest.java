package org.lodewire.producer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.producer.publish.DateReport;
import org.lodewire.producer.publish.LateReport;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.RejectionReason;

class TextsTest {

    private static final Instant FIRST = Instant.parse("2025-06-11T10:26:00Z");
    private static final Instant LAST = Instant.parse("2025-06-15T00:00:00Z");

    @Test
    void sumUpAReplay() {
        assertThat(SummaryText.ofIngest(
                        new PublishSummary(11_772, Map.of(), FIRST, LAST, LAST, Duration.ofMillis(4249))))
                .isEqualTo("Sent 11,772 articles in 4.2 s;"
                        + " event time from 2025-06-11T10:26:00Z to 2025-06-15T00:00:00Z.\n");
    }

    @Test
    void countWithdrawalsApartFromArticles() {
        assertThat(SummaryText.ofIngest(new PublishSummary(
                        2, Map.of(), null, null, null, Duration.ofSeconds(1), DateReport.NONE, 1, LateReport.NONE)))
                .isEqualTo("Sent 2 articles and 1 withdrawal in 1.0 s.\n");
    }

    @Test
    void countTheRejectionsAndNameTheCommandThatShowsThem() {
        assertThat(SummaryText.ofIngest(new PublishSummary(
                        0,
                        Map.of(RejectionReason.NOT_JSON, 1L, RejectionReason.EMPTY, 2L),
                        null,
                        null,
                        null,
                        Duration.ZERO)))
                .isEqualTo("""
                        Sent 0 articles in 0.0 s.
                        Rejected 3 articles: 2 EMPTY, 1 NOT_JSON; 'lodewire rejects' shows each.
                        """);
    }

    @Test
    void sayWhatWasNotRead() {
        DateReport report = new DateReport(
                Map.of(Clamp.NONE, 1_200L, Clamp.IMPLAUSIBLE, 2L),
                List.of("'gestern' at a.ndjson:7", "'03/04/05' at a.ndjson:9"),
                Map.of("language", 1L, "author", 3L));

        assertThat(SummaryText.ofReplay(
                        new PublishSummary(2_000, Map.of(), FIRST, LAST, LAST, Duration.ofSeconds(4), report)))
                .isEqualTo("""
                        Sent 2,000 articles in 4.0 s; event time from 2025-06-11T10:26:00Z to 2025-06-15T00:00:00Z.
                        1,202 articles have the time of arrival: 1,200 without a date, 2 with a date that cannot be read or \
                        is before 1970-01-02; not used: 'gestern' at a.ndjson:7, '03/04/05' at a.ndjson:9.
                        Kept articles without a field that cannot be read: 3 author, 1 language.
                        These did not move the clock, so a pipeline on the event clock counts them only when its time gets \
                        there.
                        """);
    }

    @Test
    void warnOfAReplayWithoutAnyDate() {
        DateReport report = new DateReport(Map.of(Clamp.NONE, 1L), List.of(), Map.of());

        assertThat(SummaryText.ofReplay(new PublishSummary(1, Map.of(), null, null, null, Duration.ZERO, report)))
                .isEqualTo("""
                        Sent 1 article in 0.0 s.
                        1 article has the time of arrival: 1 without a date.
                        No article moved the clock, so a pipeline on the event clock counts none of them; use --time arrival \
                        for a corpus without dates.
                        """);
    }

    @Test
    void sayWhichArticlesOfAReplayWillBeLateAndWhatToDo() {
        LateReport late =
                new LateReport(Duration.ofHours(24), 2, "a.ndjson:7", Duration.ofMinutes(25 * 60 + 1), 1, LAST, 1_200);

        assertThat(SummaryText.ofReplay(summary(late))).isEqualTo("""
                        Sent 2,000 articles in 4.0 s; event time from 2025-06-11T10:26:00Z to 2025-06-15T00:00:00Z.
                        A pipeline on the event clock will reject 2 articles as LATE, dated more than 24h before articles that \
                        were sent earlier; the first is a.ndjson:7. Use --order published, or a grace of at least 26h.
                        A pipeline on the event clock will reject 1 article as LATE, unless it has them already: earlier input \
                        has moved the clock to 2025-06-15T00:00:00Z. Use another cluster, or a longer grace.
                        A pipeline on the wall clock, as 'lodewire run' is without --clock event, will reject 1,200 articles as \
                        LATE, dated more than 24h before now.
                        """);
    }

    @Test
    void sayWhichArticlesOfAnIngestAreTooOld() {
        LateReport late = new LateReport(Duration.ofHours(48), 0, null, Duration.ZERO, 0, null, 1);

        assertThat(SummaryText.ofIngest(summary(late))).endsWith("""
                        The pipeline will reject 1 article as LATE, dated more than 2d before now. To count old articles, run it \
                        with a longer --grace, or replay them to one with --clock event.
                        """);
    }

    private static PublishSummary summary(LateReport late) {
        return new PublishSummary(2_000, Map.of(), FIRST, LAST, LAST, Duration.ofSeconds(4), DateReport.NONE, 0, late);
    }

    @ParameterizedTest
    @CsvSource({"PT12S,12 s", "PT1M5S,1 min 5 s", "PT3H20M7S,3 h 20 min", "P2DT5H,2 d 5 h"})
    void formatAWaitInItsLargestUnits(Duration time, String text) {
        assertThat(WaitingText.of(time)).isEqualTo(text);
    }
}
