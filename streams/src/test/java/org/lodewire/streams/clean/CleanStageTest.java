package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.HeaderNames;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.StageDriver;

class CleanStageTest {

    private static final String WALL =
            "Please verify you are a human. Access to this page has been denied because we believe"
                    + " you are using automation tools to browse the website.";
    private static final Instant NOON = StageDriver.NOON;
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Duration KEPT = GRACE.plusDays(7).plusHours(2);

    @TempDir
    private Path state;

    @AutoClose
    @SuppressWarnings("NullAway.Init") // each test starts it
    private CleanStageRun clean;

    @Test
    void publishesTheArticleWithItsSourceAndEventTime() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().advanceTo(NOON);
        clean.input().send("a", Times.published(NOON.minusSeconds(5), NOON, 1), CleanStageRun.TEXT);

        assertThat(clean.stage().records(Catalogue.CLEAN))
                .filteredOn(record -> record.value() != null)
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.key()).isEqualTo("agency");
                    assertThat(record.getRecordTime()).isEqualTo(NOON.minusSeconds(5));
                    assertThat(record.value().getText()).isEqualTo(CleanStageRun.TEXT);
                    assertThat(record.value().getOrigin()).isEqualTo(new Origin(0, 1L));
                });
    }

    @Test
    void forwardsWatermarksWithTheirPartition() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.stage().watermark(Catalogue.RAW, new Watermark(7, 3, false), NOON);
        clean.stage().watermark(Catalogue.RAW, new Watermark(7, 4, true), NOON);

        assertThat(clean.stage().watermarks(Catalogue.CLEAN))
                .extracting(watermark -> Watermark.of(watermark.key()), TestRecord::getRecordTime)
                .containsExactly(tuple(new Watermark(0, 3, false), NOON), tuple(new Watermark(0, 4, true), NOON));
    }

    @Test
    void handsOnWhatItHadAcceptedAndIsSubmittedAgainAsARevision() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.input().sendAgain("a", Times.published(NOON), CleanStageRun.TEXT, HeaderNames.ACCEPTED);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getText, CleanArticle::getRevises)
                .containsExactly(tuple(CleanStageRun.TEXT, false), tuple(CleanStageRun.TEXT, true));
    }

    @Test
    void takesWhatItHadRejectedAndIsSubmittedTwiceForARepeat() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().sendAgain("a", Times.published(NOON), CleanStageRun.TEXT, HeaderNames.REJECTED);
        clean.input().sendAgain("a", Times.published(NOON), CleanStageRun.TEXT, HeaderNames.REJECTED);

        assertThat(clean.stage().read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void bringsNothingBackThatWasWithdrawnBeforeItIsSubmittedAgain() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.input().withdraw("a", "agency", Times.published(NOON));
        clean.input().sendAgain("a", Times.published(NOON), CleanStageRun.TEXT, HeaderNames.REJECTED);
        clean.input().sendAgain("a", Times.published(NOON), CleanStageRun.TEXT, HeaderNames.ACCEPTED);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getWithdrawn)
                .containsExactly(false, true);
    }

    @Test
    void ignoresARepeat() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.input().send("a", Times.published(NOON.plusSeconds(60)), CleanStageRun.TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN)).hasSize(1);
        assertThat(clean.stage().read(Catalogue.REJECTED)).isEmpty();
    }

    @Test
    void publishesOtherContentOfTheSameIdAsARevision() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.input().send("a", Times.published(NOON.plusSeconds(60)), CleanStageRun.OTHER);
        clean.input().send("a", Times.published(NOON.plusSeconds(60)), CleanStageRun.TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getRevises)
                .containsExactly(false, true, true);
    }

    @Test
    void acceptsAnArticleOfTheMaximumSize() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input()
                .send(
                        "a",
                        Times.published(NOON),
                        CleanStageRun.TEXT + " ".repeat((1 << 20) - CleanStageRun.TEXT.length()));

        assertThat(clean.stage().read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void rejectsALargerArticleWithTheBeginningOfItsContent() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        String large = "0123456789abcdef".repeat(1 << 16) + '!';
        clean.input().advanceTo(NOON);
        clean.input().send("a", Times.published(NOON), large);

        RejectedArticle rejected = clean.onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejected.getLocation()).isEqualTo("news.articles.raw, partition 0, offset 1");
        assertThat(rejected.getOriginalSize()).isEqualTo((1 << 20) + 1);
        assertThat(StandardCharsets.UTF_8.decode(rejected.getOriginal()).toString())
                .isEqualTo(large.substring(0, 262_144));
    }

    @Test
    void rejectsAnArticleWithoutTextWithItsContent() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON), " \n\t\n ");

        RejectedArticle rejected = clean.onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.NO_TEXT);
        assertThat(rejected.getStage()).isEqualTo("clean");
        assertThat(StandardCharsets.UTF_8.decode(rejected.getOriginal()).toString())
                .isEqualTo(" \n\t\n ");
        assertThat(rejected.getOriginalSize()).isEqualTo(5);
    }

    @Test
    void rejectsAWallWithItsContent() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON), WALL);

        RejectedArticle rejected = clean.onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.WALL);
        assertThat(StandardCharsets.UTF_8.decode(rejected.getOriginal()).toString())
                .isEqualTo(WALL);
    }

    @Test
    void acceptsTheArticleAfterItsWall() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON), WALL);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getRevises)
                .containsExactly(false);
    }

    @Test
    void aWallDoesNotReviseItsArticle() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.input().send("a", Times.published(NOON), WALL);

        assertThat(clean.stage().read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void remembersAnArticleWhileACountMayContainIt() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        Instant last = NOON.plus(KEPT).minusMillis(1);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.input().advanceTo(last);
        clean.input().send("a", Times.published(last), CleanStageRun.TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void forgetsAnArticleAfterwards() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
        Instant after = NOON.plus(KEPT);
        clean.input().send("a", Times.published(NOON), CleanStageRun.TEXT);
        clean.input().advanceTo(after);
        clean.input().send("a", Times.published(after), CleanStageRun.OTHER);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getRevises)
                .containsExactly(false, false);
    }
}
