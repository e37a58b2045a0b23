package org.lodewire.analysis.clean.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
    void anArticleThatNobodyDatedGoesByWhatItStates() {
        ArticleTime time = StatedTime.of(Times.seen(NOON), "2025-06-11T06:26:00-04:00");

        assertThat(time.getEvent()).isEqualTo("2025-06-11T10:26:00Z");
        assertThat(time.getBasis()).isEqualTo(TimeBasis.PUBLISHED);
        assertThat(time.getPublished()).isEqualTo("2025-06-11T06:26:00-04:00");
        assertThat(time.getClock()).isEqualTo(NOON);
        assertThat(time.getSeen()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"2025-06-11", "2025-06-11T10:26:00", "last week", ""})
    void whatIsNotADateATimeAndAnOffsetChangesNothing(String stated) {
        assertThat(StatedTime.of(Times.seen(NOON), stated)).isEqualTo(Times.seen(NOON));
    }

    @Test
    void whatTheSourceSaysComesFirst() {
        ArticleTime disbelieved = ArticleTime.newBuilder(Times.seen(NOON))
                .setPublished("1970-01-01T00:00:00Z")
                .setClamp(Clamp.IMPLAUSIBLE)
                .build();

        assertThat(StatedTime.of(Times.published(NOON), "2025-06-11T10:26:00Z")).isEqualTo(Times.published(NOON));
        assertThat(StatedTime.of(disbelieved, "2025-06-11T10:26:00Z")).isEqualTo(disbelieved);
    }

    @Test
    void whoGoesByArrivalGoesByNothingElse() {
        ArticleTime arrived =
                ArticleTime.newBuilder(Times.seen(NOON)).setByArrival(true).build();

        assertThat(StatedTime.of(arrived, "2025-06-11T10:26:00Z")).isEqualTo(arrived);
    }

    @Test
    void whatCannotBeBelievedSaysWhy() {
        assertClamped("2025-06-11T12:05:00.001Z", Clamp.FUTURE);
        assertClamped("1970-01-01T00:00:00Z", Clamp.IMPLAUSIBLE);
        assertClamped("2025-06-11T10:26:00+14:30", Clamp.ZONE);
    }

    private static void assertClamped(String stated, Clamp clamp) {
        ArticleTime time = StatedTime.of(Times.seen(NOON), stated);

        assertThat(time)
                .extracting(
                        ArticleTime::getClamp, ArticleTime::getBasis, ArticleTime::getEvent, ArticleTime::getPublished)
                .containsExactly(clamp, TimeBasis.SEEN, NOON, stated);
    }

    @Test
    void isNeverAheadOfTheRecordsClock() {
        assertThat(StatedTime.of(Times.seen(NOON), "2025-06-11T12:05:00Z").getEvent())
                .isEqualTo(NOON);
    }
}
