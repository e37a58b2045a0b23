package org.lodewire.analysis.clean.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;

class StatedTimeTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");

    @Test
    void datesAnUndatedArticleByItsContent() {
        ArticleTime time = stated(Times.seen(NOON), "2025-06-11T06:26:00-04:00");

        assertThat(time.getEvent()).isEqualTo("2025-06-11T10:26:00Z");
        assertThat(time.getBasis()).isEqualTo(TimeBasis.PUBLISHED);
        assertThat(time.getPublished()).isEqualTo("2025-06-11T06:26:00-04:00");
        assertThat(time.getClock()).isEqualTo(NOON);
        assertThat(time.getSeen()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"2025-06-11", "2025-06-11T10:26:00"})
    void ignoresADateWithoutTimeOrOffset(String stated) {
        assertThat(stated(Times.seen(NOON), stated)).isEqualTo(Times.seen(NOON));
    }

    @Test
    void prefersTheTimeThatTheSourceGave() {
        ArticleTime clamped = ArticleTime.newBuilder(Times.seen(NOON))
                .setPublished("1970-01-01T00:00:00Z")
                .setClamp(Clamp.IMPLAUSIBLE)
                .build();

        assertThat(stated(Times.published(NOON), "2025-06-11T10:26:00Z")).isEqualTo(Times.published(NOON));
        assertThat(stated(clamped, "2025-06-11T10:26:00Z")).isEqualTo(clamped);
    }

    @Test
    void ignoresTheContentIfTheProducerUsesArrivalTime() {
        ArticleTime arrived =
                ArticleTime.newBuilder(Times.seen(NOON)).setByArrival(true).build();

        assertThat(stated(arrived, "2025-06-11T10:26:00Z")).isEqualTo(arrived);
    }

    @Test
    void recordsWhyATimeIsImplausible() {
        assertClamped("2025-06-11T12:05:00.001Z", Clamp.FUTURE);
        assertClamped("1970-01-01T00:00:00Z", Clamp.IMPLAUSIBLE);
        assertClamped("2025-06-11T10:26:00+14:30", Clamp.ZONE);
    }

    private static void assertClamped(String stated, Clamp clamp) {
        ArticleTime time = stated(Times.seen(NOON), stated);

        assertThat(time)
                .extracting(
                        ArticleTime::getClamp, ArticleTime::getBasis, ArticleTime::getEvent, ArticleTime::getPublished)
                .containsExactly(clamp, TimeBasis.SEEN, NOON, stated);
    }

    @Test
    void isNeverLaterThanTheClockOfTheRecord() {
        assertThat(stated(Times.seen(NOON), "2025-06-11T12:05:00Z").getEvent()).isEqualTo(NOON);
    }

    @Test
    void isTheStatedTimeIfTheClockHasNotStarted() {
        ArticleTime undated =
                ArticleTime.newBuilder(Times.seen(NOON)).setClock(Instant.EPOCH).build();

        assertThat(stated(undated, "2010-10-26T12:05:00Z").getEvent()).isEqualTo("2010-10-26T12:05:00Z");
    }

    private static ArticleTime stated(ArticleTime given, String stated) {
        return StatedTime.of(given, stated == null ? null : date(stated));
    }

    private static PublicationDate date(String text) {
        TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.contains("T") ? text : text + "T00:00", OffsetDateTime::from, LocalDateTime::from);
        return new PublicationDate(
                LocalDate.from(parsed),
                text.contains("T") ? LocalTime.from(parsed) : null,
                parsed.query(TemporalQueries.offset()));
    }

    @Test
    void ignoresLocalMeanTime() {
        PublicationDate stated = new DateLine().first("1 May 1905, 10:00 CET", Place.UNKNOWN);

        assertThat(stated).hasToString("1905-05-01T10:00:00+00:09:21");
        assertThat(StatedTime.of(Times.seen(NOON), stated)).isEqualTo(Times.seen(NOON));
    }
}
