package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.TimeBasis;
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

    private void run(ClockMode mode) {
        stage = StageDriver.only(Stage.CLEAN, state, mode);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void send(String id, ArticleTime time, String text) {
        stage.send(
                Catalogue.RAW,
                "agency",
                RawArticle.newBuilder()
                        .setId(id)
                        .setSource("agency")
                        .setTime(time)
                        .setFormat(ContentFormat.TEXT)
                        .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                        .setCharset("UTF-8")
                        .build(),
                time.getEvent());
    }

    private void sendPage(String id, ArticleTime time, String published, String text) {
        String page = "<meta property='article:published_time' content='" + published + "'><p>" + text + "</p>";
        stage.send(
                Catalogue.RAW,
                "agency",
                RawArticle.newBuilder()
                        .setId(id)
                        .setSource("agency")
                        .setTime(time)
                        .setFormat(ContentFormat.HTML)
                        .setContent(ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)))
                        .setCharset("UTF-8")
                        .build(),
                time.getEvent());
    }

    private void advanceTo(Instant time) {
        stage.watermark(Catalogue.RAW, new Watermark(0, false), time);
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
        advanceTo(NOON);
        send("a", Times.published(NOON.minusSeconds(5), NOON, 1), TEXT);

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
        send("a", Times.published(NOON), TEXT);
        send("a", Times.published(NOON.plusSeconds(60)), TEXT);

        assertThat(stage.read(Catalogue.CLEAN)).hasSize(1);
        assertThat(stage.read(Catalogue.REJECTED)).isEmpty();
    }

    @Test
    void publishesOtherContentOfTheSameIdAsARevision() {
        run(ClockMode.EVENT);
        send("a", Times.published(NOON), TEXT);
        send("a", Times.published(NOON.plusSeconds(60)), OTHER);
        send("a", Times.published(NOON.plusSeconds(60)), TEXT);

        assertThat(stage.read(Catalogue.CLEAN))
                .extracting(CleanArticle::getRevises)
                .containsExactly(false, true, true);
    }

    @Test
    void keepsTheFirstEventTimeForARevisionWithoutDate() {
        run(ClockMode.EVENT);
        send("a", Times.seen(NOON), TEXT);
        send("a", Times.seen(NOON.plusSeconds(60)), OTHER);

        assertThat(stage.records(Catalogue.CLEAN)).hasSize(2).allSatisfy(record -> {
            assertThat(record.getRecordTime()).isEqualTo(NOON);
            assertThat(record.value().getTime().getEvent()).isEqualTo(NOON);
        });
    }

    @Test
    void usesTheDateOfARevision() {
        run(ClockMode.EVENT);
        send("a", Times.seen(NOON), TEXT);
        send("a", Times.published(NOON.plusSeconds(60)), OTHER);

        assertThat(stage.read(Catalogue.CLEAN))
                .extracting(article -> article.getTime().getEvent())
                .containsExactly(NOON, NOON.plusSeconds(60));
    }

    @Test
    void usesTheDateThatThePageStates() {
        run(ClockMode.EVENT);
        sendPage("a", Times.seen(NOON), "2025-06-11T06:26:00-04:00", TEXT);

        assertThat(stage.records(Catalogue.CLEAN)).singleElement().satisfies(record -> {
            assertThat(record.getRecordTime()).isEqualTo("2025-06-11T10:26:00Z");
            assertThat(record.value().getTime().getBasis()).isEqualTo(TimeBasis.PUBLISHED);
        });
    }

    @Test
    void keepsThatDateForARevisionThatStatesNone() {
        run(ClockMode.EVENT);
        sendPage("a", Times.seen(NOON), "2025-06-11T06:26:00-04:00", TEXT);
        sendPage("a", Times.seen(NOON.plusSeconds(60)), "today", OTHER);

        assertThat(stage.read(Catalogue.CLEAN))
                .hasSize(2)
                .extracting(article -> article.getTime().getEvent())
                .containsOnly(Instant.parse("2025-06-11T10:26:00Z"));
    }

    @Test
    void rejectsAPageThatStatesADateBeforeTheGrace() {
        run(ClockMode.EVENT);
        sendPage("a", Times.seen(NOON), "2025-06-10T11:59:59Z", TEXT);

        RejectedArticle rejected = onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE);
        assertThat(rejected.getDetail()).contains("2025-06-10T11:59:59Z, which the article itself states,");
    }

    @Test
    void acceptsAnArticleOfTheMaximumSize() {
        run(ClockMode.EVENT);
        send("a", Times.published(NOON), TEXT + " ".repeat((1 << 20) - TEXT.length()));

        assertThat(stage.read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void rejectsALargerArticleWithTheBeginningOfItsContent() {
        run(ClockMode.EVENT);
        String large = "0123456789abcdef".repeat(1 << 16) + '!';
        advanceTo(NOON);
        send("a", Times.published(NOON), large);

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
        send("a", Times.published(NOON), " \n\t\n ");

        RejectedArticle rejected = onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.NO_TEXT);
        assertThat(rejected.getStage()).isEqualTo("clean");
        assertThat(StandardCharsets.UTF_8.decode(rejected.getOriginal()).toString())
                .isEqualTo(" \n\t\n ");
        assertThat(rejected.getOriginalSize()).isEqualTo(5);
    }

    @Test
    void acceptsAnArticleAsOldAsTheGrace() {
        run(ClockMode.EVENT);
        send("a", Times.published(NOON.minus(GRACE), NOON, 0), TEXT);

        assertThat(stage.read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void comparesWithTheProducersClockInEventMode() {
        run(ClockMode.EVENT);
        send("a", Times.published(NOON.minus(GRACE).minusMillis(1), NOON, 0), TEXT);

        RejectedArticle rejected = onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE);
        assertThat(rejected.getDetail()).contains("2025-06-10T11:59:59.999Z").contains("2025-06-10T12:00:00Z");
    }

    @Test
    void comparesWithTheSystemClockInWallMode() {
        run(ClockMode.WALL);
        send("a", Times.published(NOON), TEXT);
        stage.advanceWallClock(GRACE.plusMillis(1));
        send("b", Times.published(NOON), OTHER);

        assertThat(stage.read(Catalogue.CLEAN)).extracting(CleanArticle::getId).containsExactly("a");
        assertThat(stage.read(Catalogue.REJECTED))
                .extracting(RejectedArticle::getArticleId)
                .containsExactly("b");
    }

    @Test
    void remembersAnArticleWhileACountMayContainIt() {
        run(ClockMode.EVENT);
        Instant last = NOON.plus(KEPT).minusMillis(1);
        send("a", Times.published(NOON), TEXT);
        advanceTo(last);
        send("a", Times.published(last), TEXT);

        assertThat(stage.read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void forgetsAnArticleAfterwards() {
        run(ClockMode.EVENT);
        Instant after = NOON.plus(KEPT);
        send("a", Times.published(NOON), TEXT);
        advanceTo(after);
        send("a", Times.published(after), OTHER);

        assertThat(stage.read(Catalogue.CLEAN))
                .extracting(CleanArticle::getRevises)
                .containsExactly(false, false);
    }
}
