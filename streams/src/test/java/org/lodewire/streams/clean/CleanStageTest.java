package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class CleanStageTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Duration KEPT = GRACE.plusDays(7).plusHours(2);
    private static final String TEXT =
            "A shipment of neodymium left the port on Wednesday, officials in the capital said.";
    private static final String OTHER = "The town council met on Tuesday to discuss the repair of two bridges.";

    @TempDir
    private Path state;

    @SuppressWarnings("NullAway.Init") // each test starts it
    private StageDriver stage;

    @SuppressWarnings("NullAway.Init") // each test starts it
    private RawArticles input;

    private void run(ClockMode mode) {
        stage = StageDriver.only(Stage.CLEAN, state, mode);
        input = new RawArticles(stage);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private RejectedArticle onlyRejected() {
        assertThat(stage.read(Catalogue.CLEAN)).isEmpty();
        return stage.read(Catalogue.REJECTED).stream()
                .reduce((one, other) -> null)
                .orElseThrow();
    }

    @Test
    void publishesTheArticleWithItsSourceAndEventTime() {
        run(ClockMode.EVENT);
        input.advanceTo(NOON);
        input.send("a", Times.published(NOON.minusSeconds(5), NOON, 1), TEXT);

        assertThat(stage.records(Catalogue.CLEAN))
                .filteredOn(record -> record.value() != null)
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.key()).isEqualTo("agency");
                    assertThat(record.getRecordTime()).isEqualTo(NOON.minusSeconds(5));
                    assertThat(record.value().getText()).isEqualTo(TEXT);
                    assertThat(record.value().getOrigin()).isEqualTo(new Origin(0, 1L));
                });
    }

    @Test
    void forwardsWatermarksWithTheirPartition() {
        run(ClockMode.EVENT);
        stage.watermark(Catalogue.RAW, new Watermark(7, 3, false), NOON);
        stage.watermark(Catalogue.RAW, new Watermark(7, 4, true), NOON);

        assertThat(stage.watermarks(Catalogue.CLEAN))
                .extracting(watermark -> Watermark.of(watermark.key()), TestRecord::getRecordTime)
                .containsExactly(tuple(new Watermark(0, 3, false), NOON), tuple(new Watermark(0, 4, true), NOON));
    }

    @Test
    void ignoresARepeat() {
        run(ClockMode.EVENT);
        input.send("a", Times.published(NOON), TEXT);
        input.send("a", Times.published(NOON.plusSeconds(60)), TEXT);

        assertThat(stage.read(Catalogue.CLEAN)).hasSize(1);
        assertThat(stage.read(Catalogue.REJECTED)).isEmpty();
    }

    @Test
    void publishesOtherContentOfTheSameIdAsARevision() {
        run(ClockMode.EVENT);
        input.send("a", Times.published(NOON), TEXT);
        input.send("a", Times.published(NOON.plusSeconds(60)), OTHER);
        input.send("a", Times.published(NOON.plusSeconds(60)), TEXT);

        assertThat(stage.read(Catalogue.CLEAN))
                .extracting(CleanArticle::getRevises)
                .containsExactly(false, true, true);
    }

    @Test
    void acceptsAnArticleOfTheMaximumSize() {
        run(ClockMode.EVENT);
        input.send("a", Times.published(NOON), TEXT + " ".repeat((1 << 20) - TEXT.length()));

        assertThat(stage.read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void rejectsALargerArticleWithTheBeginningOfItsContent() {
        run(ClockMode.EVENT);
        String large = "0123456789abcdef".repeat(1 << 16) + '!';
        input.advanceTo(NOON);
        input.send("a", Times.published(NOON), large);

        RejectedArticle rejected = onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejected.getLocation()).isEqualTo("news.articles.raw, partition 0, offset 1");
        assertThat(rejected.getOriginalSize()).isEqualTo((1 << 20) + 1);
        assertThat(StandardCharsets.UTF_8.decode(rejected.getOriginal()).toString())
                .isEqualTo(large.substring(0, 262_144));
    }

    @Test
    void rejectsAnArticleWithoutTextWithItsContent() {
        run(ClockMode.EVENT);
        input.send("a", Times.published(NOON), " \n\t\n ");

        RejectedArticle rejected = onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.NO_TEXT);
        assertThat(rejected.getStage()).isEqualTo("clean");
        assertThat(StandardCharsets.UTF_8.decode(rejected.getOriginal()).toString())
                .isEqualTo(" \n\t\n ");
        assertThat(rejected.getOriginalSize()).isEqualTo(5);
    }

    @Test
    void remembersAnArticleWhileACountMayContainIt() {
        run(ClockMode.EVENT);
        Instant last = NOON.plus(KEPT).minusMillis(1);
        input.send("a", Times.published(NOON), TEXT);
        input.advanceTo(last);
        input.send("a", Times.published(last), TEXT);

        assertThat(stage.read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void forgetsAnArticleAfterwards() {
        run(ClockMode.EVENT);
        Instant after = NOON.plus(KEPT);
        input.send("a", Times.published(NOON), TEXT);
        input.advanceTo(after);
        input.send("a", Times.published(after), OTHER);

        assertThat(stage.read(Catalogue.CLEAN))
                .extracting(CleanArticle::getRevises)
                .containsExactly(false, false);
    }
}
