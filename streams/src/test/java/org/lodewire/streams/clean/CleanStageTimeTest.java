package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.ArticleIds;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class CleanStageTimeTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final Duration GRACE = Duration.ofHours(24);
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
    void keepsTheFirstEventTimeForARevisionWithoutDate() {
        run(ClockMode.EVENT);
        input.send("a", Times.seen(NOON), TEXT);
        input.send("a", Times.seen(NOON.plusSeconds(60)), OTHER);

        assertThat(stage.records(Catalogue.CLEAN)).hasSize(2).allSatisfy(record -> {
            assertThat(record.getRecordTime()).isEqualTo(NOON);
            assertThat(record.value().getTime().getEvent()).isEqualTo(NOON);
        });
    }

    @Test
    void usesTheDateOfARevision() {
        run(ClockMode.EVENT);
        input.send("a", Times.seen(NOON), TEXT);
        input.send("a", Times.published(NOON.plusSeconds(60)), OTHER);

        assertThat(stage.read(Catalogue.CLEAN))
                .extracting(article -> article.getTime().getEvent())
                .containsExactly(NOON, NOON.plusSeconds(60));
    }

    @Test
    void usesTheDateThatThePageStates() {
        run(ClockMode.EVENT);
        input.sendPage("a", Times.seen(NOON), "2025-06-11T06:26:00-04:00", TEXT);

        assertThat(stage.records(Catalogue.CLEAN)).singleElement().satisfies(record -> {
            assertThat(record.getRecordTime()).isEqualTo("2025-06-11T10:26:00Z");
            assertThat(record.value().getTime().getBasis()).isEqualTo(TimeBasis.PUBLISHED);
        });
    }

    @Test
    void keepsThatDateForARevisionThatStatesNone() {
        run(ClockMode.EVENT);
        input.sendPage("a", Times.seen(NOON), "2025-06-11T06:26:00-04:00", TEXT);
        input.sendPage("a", Times.seen(NOON.plusSeconds(60)), "today", OTHER);

        assertThat(stage.read(Catalogue.CLEAN))
                .hasSize(2)
                .extracting(article -> article.getTime().getEvent())
                .containsOnly(Instant.parse("2025-06-11T10:26:00Z"));
    }

    @Test
    void rejectsAPageThatStatesADateBeforeTheGrace() {
        run(ClockMode.EVENT);
        input.sendPage("a", Times.seen(NOON), "2025-06-10T11:59:59Z", TEXT);

        RejectedArticle rejected = onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE);
        assertThat(rejected.getDetail()).contains("2025-06-10T11:59:59Z, which the article itself states,");
    }

    @Test
    void acceptsAnArticleAsOldAsTheGrace() {
        run(ClockMode.EVENT);
        input.send("a", Times.published(NOON.minus(GRACE), NOON, 0), TEXT);

        assertThat(stage.read(Catalogue.CLEAN)).hasSize(1);
    }

    @Test
    void comparesWithTheProducersClockInEventMode() {
        run(ClockMode.EVENT);
        input.send("a", Times.published(NOON.minus(GRACE).minusMillis(1), NOON, 0), TEXT);

        RejectedArticle rejected = onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE);
        assertThat(rejected.getDetail()).contains("2025-06-10T11:59:59.999Z").contains("2025-06-10T12:00:00Z");
    }

    @Test
    void comparesWithTheSystemClockInWallMode() {
        run(ClockMode.WALL);
        input.send("a", Times.published(NOON), TEXT);
        stage.advanceWallClock(GRACE.plusMillis(1));
        input.send("b", Times.published(NOON), OTHER);

        assertThat(stage.read(Catalogue.CLEAN)).extracting(CleanArticle::getId).containsExactly(ArticleIds.id("a"));
        assertThat(stage.read(Catalogue.REJECTED))
                .extracting(RejectedArticle::getArticleId)
                .containsExactly(ArticleIds.id("b"));
    }
}
