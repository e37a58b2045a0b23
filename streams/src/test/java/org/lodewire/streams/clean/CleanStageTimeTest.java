package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.ArticleIds;
import org.lodewire.streams.run.StageDriver;

class CleanStageTimeTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final Duration GRACE = Duration.ofHours(24);

    @TempDir
    private Path state;

    @AutoClose
    @SuppressWarnings("NullAway.Init") // each test starts it
    private CleanStageRun clean;

    @Test
    void keepsTheFirstEventTimeForARevisionWithoutDate() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.seen(NOON), CleanStageRun.TEXT);
        clean.input().send("a", Times.seen(NOON.plusSeconds(60)), CleanStageRun.OTHER);

        assertThat(clean.stage().records(Catalogue.CLEAN)).hasSize(2).allSatisfy(record -> {
            assertThat(record.getRecordTime()).isEqualTo(NOON);
            assertThat(record.value().getTime().getEvent()).isEqualTo(NOON);
        });
    }

    @Test
    void usesTheDateOfARevision() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.seen(NOON), CleanStageRun.TEXT);
        clean.input().send("a", Times.published(NOON.plusSeconds(60)), CleanStageRun.OTHER);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(article -> article.getTime().getEvent())
                .containsExactly(NOON, NOON.plusSeconds(60));
    }

    @Test
    void usesTheDateThatThePageStates() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().sendPage("a", Times.seen(NOON), "2025-06-11T06:26:00-04:00", CleanStageRun.TEXT);

        assertThat(clean.stage().records(Catalogue.CLEAN)).singleElement().satisfies(record -> {
            assertThat(record.getRecordTime()).isEqualTo("2025-06-11T10:26:00Z");
            assertThat(record.value().getTime().getBasis()).isEqualTo(TimeBasis.PUBLISHED);
        });
    }

    @Test
    void keepsThatDateForARevisionThatStatesNone() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().sendPage("a", Times.seen(NOON), "2025-06-11T06:26:00-04:00", CleanStageRun.TEXT);
        clean.input().sendPage("a", Times.seen(NOON.plusSeconds(60)), "today", CleanStageRun.OTHER);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .hasSize(2)
                .extracting(article -> article.getTime().getEvent())
                .containsOnly(Instant.parse("2025-06-11T10:26:00Z"));
    }

    @Test
    void rejectsAPageThatStatesADateBeforeTheGrace() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().sendPage("a", Times.seen(NOON), "2025-06-10T11:59:59Z", CleanStageRun.TEXT);

        RejectedArticle rejected = clean.onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE);
        assertThat(rejected.getDetail()).contains("2025-06-10T11:59:59Z, which the article itself states,");
    }

    @Test
    void acceptsAnArticleAsOldAsTheGrace() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON.minus(GRACE), NOON, 0), CleanStageRun.TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void comparesWithTheProducersClockInEventMode() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON.minus(GRACE).minusMillis(1), NOON, 0), CleanStageRun.TEXT);

        RejectedArticle rejected = clean.onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE);
        assertThat(rejected.getDetail()).contains("2025-06-10T11:59:59.999Z").contains("2025-06-10T12:00:00Z");
    }

    @Test
    void comparesWithTheSystemClockInWallMode() {
        clean = CleanStageRun.start(state, ClockMode.WALL);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.stage().advanceWallClock(GRACE.plusMillis(1));
        clean.input().send("b", Times.published(NOON), CleanStageRun.OTHER);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getId)
                .containsExactly(ArticleIds.id("a"));
        assertThat(clean.stage().read(Catalogue.REJECTED))
                .extracting(RejectedArticle::getArticleId)
                .containsExactly(ArticleIds.id("b"));
    }

    @ParameterizedTest
    @EnumSource(ClockMode.class)
    void ignoresAWatermarkInTheFuture(ClockMode mode) {
        clean = CleanStageRun.start(state, mode);
        clean.input().advanceTo(Instant.parse("9999-12-31T23:59:59Z"));
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .as("the second is a repeat")
                .hasSize(1);
        assertThat(clean.stage().read(Catalogue.REJECTED)).isEmpty();
        assertThat(clean.stage().watermarks(Catalogue.CLEAN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClockMode.class)
    void clampsTheFutureOfEveryProducer(ClockMode mode) {
        clean = CleanStageRun.start(state, mode);
        Instant future = Instant.parse("9999-12-31T23:59:59Z");
        clean.input()
                .send(
                        "a",
                        ArticleTime.newBuilder(Times.published(future, NOON, 0))
                                .setSeen(NOON)
                                .build(),
                        CleanStageRun.TEXT);
        clean.input().send("b", Times.published(NOON, future, 0), CleanStageRun.OTHER);

        assertThat(clean.stage().records(Catalogue.CLEAN))
                .extracting(
                        TestRecord::getRecordTime,
                        record -> record.value().getTime().getClamp(),
                        record -> record.value().getTime().getClock())
                .containsExactly(tuple(NOON, Clamp.FUTURE, NOON), tuple(NOON, Clamp.NONE, NOON));
    }

    @Test
    void acceptsAnArticleThatWasSentBeforeTheClockStarted() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().advanceTo(NOON);
        clean.input()
                .send(
                        "a",
                        ArticleTime.newBuilder(Times.seen(NOON))
                                .setClock(Instant.EPOCH)
                                .build(),
                        CleanStageRun.TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void timePassesWithTheWallClockWhereNothingWaits() {
        clean = CleanStageRun.start(state, ClockMode.WALL);
        for (int halfSecond = 1; halfSecond <= 50; halfSecond++) {
            clean.stage().advanceWallClock(Duration.ofMillis(500));
        }
        assertThat(clean.stage().watermarks(Catalogue.CLEAN))
                .extracting(TestRecord::getRecordTime)
                .containsExactly(NOON.plusMillis(500), NOON.plusSeconds(10), NOON.plusSeconds(20));
    }

    @Test
    void watermarksOfProducersDoNotMoveTheWallClock() {
        clean = CleanStageRun.start(state, ClockMode.WALL);
        clean.stage().watermark(Catalogue.RAW, new Watermark(3, false), NOON.plusSeconds(20));
        assertThat(clean.stage().watermarks(Catalogue.CLEAN)).isEmpty();
    }
}
