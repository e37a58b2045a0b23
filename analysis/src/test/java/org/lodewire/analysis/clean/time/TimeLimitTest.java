package org.lodewire.analysis.clean.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.EventTime;

class TimeLimitTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");
    private static final Instant REACHED = Instant.parse("2025-06-11T09:00:00Z");
    private static final Instant YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z");

    private final TimeLimit limit = TimeLimit.at(NOON);

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2010-10-26T00:00:00Z", "2025-06-11T12:05:00Z"})
    void allowsTimesUpToFiveMinutesAfterTheRecordWasRead(Instant time) {
        assertThat(limit.allows(time)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "2025-06-11T12:05:00.001Z", "9999-12-31T23:59:59Z"})
    void allowsNoOthers(Instant time) {
        assertThat(limit.allows(time)).isFalse();
    }

    @Test
    void leavesAValidTimeAsItIs() {
        ArticleTime replayed = ArticleTime.newBuilder(Times.published(REACHED, NOON, 7))
                .setSeen(NOON)
                .build();
        ArticleTime late =
                ArticleTime.newBuilder(Times.seen(NOON)).setClock(Instant.EPOCH).build();

        assertThat(limit.bounded(replayed, REACHED)).isSameAs(replayed);
        assertThat(limit.bounded(late, REACHED)).isSameAs(late);
    }

    @Test
    void leavesATimeThatIsReadAgainLaterAsItIs() {
        ArticleTime ahead = Times.published(NOON.plus(Duration.ofMinutes(5)));

        assertThat(limit.bounded(ahead, REACHED)).isSameAs(ahead);
        assertThat(TimeLimit.at(NOON.plus(Duration.ofDays(1000))).bounded(ahead, REACHED))
                .isSameAs(ahead);
    }

    @Test
    void replacesAClockBeyondTheLimitByTheOneReached() {
        ArticleTime time = limit.bounded(Times.published(REACHED, YEAR_9999, Long.MAX_VALUE), REACHED);

        assertThat(time.getClock()).isEqualTo(REACHED);
        assertThat(time.getSequence()).isZero();
        assertThat(time.getEvent()).isEqualTo(REACHED);
        assertThat(time.getClamp()).isEqualTo(Clamp.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-11T11:05:00.001Z, FUTURE",
        "2025-06-11T12:05:00.001Z, FUTURE",
        "9999-12-31T23:59:59Z, FUTURE",
        "1970-01-01T00:00:00Z, IMPLAUSIBLE",
        "-9999-01-01T00:00:00Z, IMPLAUSIBLE",
    })
    void replacesAnImplausibleTimeOfPublicationByTheTimeSeen(Instant event, Clamp clamp) {
        Instant seen = NOON.minusSeconds(3600);
        ArticleTime given = ArticleTime.newBuilder(Times.published(event))
                .setSeen(seen)
                .setClock(NOON)
                .build();

        assertThat(limit.bounded(given, REACHED))
                .extracting(ArticleTime::getEvent, ArticleTime::getBasis, ArticleTime::getClamp)
                .containsExactly(seen, TimeBasis.SEEN, clamp);
    }

    @Test
    void usesTheClockIfTheTimeSeenIsNotPlausible() {
        ArticleTime given = ArticleTime.newBuilder(Times.published(YEAR_9999, REACHED, 0))
                .setSeen(YEAR_9999)
                .build();

        assertThat(limit.bounded(given, REACHED))
                .extracting(ArticleTime::getEvent, ArticleTime::getSeen)
                .containsOnly(REACHED);
    }

    @Test
    void usesTheTimeOfReadingIfTheClockHasNotStarted() {
        assertThat(limit.bounded(Times.seen(YEAR_9999), Instant.EPOCH))
                .extracting(ArticleTime::getEvent, ArticleTime::getSeen, ArticleTime::getClock)
                .containsExactly(NOON, NOON, Instant.EPOCH);
    }

    @Test
    void keepsTheTimeOfPublicationIfTheProducerSetNoTimeSeen() {
        ArticleTime given = ArticleTime.newBuilder(Times.published(REACHED))
                .setSeen(Instant.EPOCH)
                .build();

        assertThat(limit.bounded(given, REACHED))
                .extracting(ArticleTime::getEvent, ArticleTime::getBasis)
                .containsExactly(REACHED, TimeBasis.PUBLISHED);
    }

    @Test
    void boundsAnyTime() {
        Random random = new Random(2);
        long[] times = {Long.MIN_VALUE, -1, 0, 1, NOON.toEpochMilli(), REACHED.toEpochMilli(), Long.MAX_VALUE};
        Instant latest = NOON.plus(EventTime.MAX_AHEAD);
        for (int round = 0; round < 10_000; round++) {
            ArticleTime given = ArticleTime.newBuilder(Times.published(NOON))
                    .setEvent(Instant.ofEpochMilli(times[random.nextInt(times.length)]))
                    .setSeen(Instant.ofEpochMilli(times[random.nextInt(times.length)]))
                    .setClock(Instant.ofEpochMilli(times[random.nextInt(times.length)]))
                    .setSequence(times[random.nextInt(times.length)])
                    .setBasis(random.nextBoolean() ? TimeBasis.SEEN : TimeBasis.PUBLISHED)
                    .build();
            ArticleTime bounded = limit.bounded(given, random.nextBoolean() ? REACHED : Instant.EPOCH);
            assertThat(bounded.getEvent()).as(given.toString()).isBetween(EventTime.EARLIEST, latest);
            assertThat(bounded.getSeen()).as(given.toString()).isBetween(EventTime.EARLIEST, latest);
            assertThat(bounded.getClock()).as(given.toString()).isBetween(Instant.EPOCH, latest);
            assertThat(bounded.getSequence()).as(given.toString()).isBetween(0L, Long.MAX_VALUE / 2);
            assertThat(limit.bounded(bounded, REACHED)).isSameAs(bounded);
        }
    }
}
