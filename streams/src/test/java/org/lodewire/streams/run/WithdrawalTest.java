package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lodewire.streams.run.ArticleTexts.ABOUT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;

/** What a withdrawal takes back, through all stages. */
class WithdrawalTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final String SECOND =
            "A mine for neodymium is to be opened again by its owners in the north of the country, they said.";
    private static final String THIRD =
            "Makers of motors look for neodymium in scrap, as new metal has become too dear for most of them.";

    @TempDir
    private Path state;

    @SuppressWarnings("NullAway.Init") // each test starts it
    private PipelineDriver pipeline;

    private void run(ClockMode mode) {
        pipeline = new PipelineDriver(state, mode);
        pipeline.define(Topics.topic("magnets", "neodymium", Topics.threshold("many", 2, 1, Duration.ofHours(1)))
                .build());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void lowersTheCountsOfTopicsWithAHigherRevision() {
        run(ClockMode.EVENT);
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.send("b", NOON.plusSeconds(4), SECOND);
        pipeline.passTo(NOON.plusSeconds(60));
        pipeline.read(Catalogue.COUNTS);
        pipeline.withdraw("a", NOON.plusSeconds(60));
        pipeline.passTo(NOON.plusSeconds(60).plusMillis(1));

        assertThat(pipeline.read(Catalogue.COUNTS))
                .filteredOn(count -> count.getWindow().equals("5m"))
                .extracting(
                        TopicCount::getEnd, TopicCount::getArticles, TopicCount::getStories, TopicCount::getRevision)
                .containsExactly(tuple(NOON.plusSeconds(10), 1L, 1L, 1));
    }

    @Test
    void lowersTheCountsOfEntities() {
        run(ClockMode.EVENT);
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.passTo(NOON.plusSeconds(61));
        Set<String> counted = entities(1);
        pipeline.withdraw("a", NOON.plusSeconds(62));
        pipeline.passTo(NOON.plusSeconds(62).plusMillis(1));

        assertThat(counted).isNotEmpty();
        assertThat(entities(0)).isEqualTo(counted);
    }

    /** The entities that were counted in an hour since the last call, in as many articles. */
    private Set<String> entities(int articles) {
        return pipeline.read(Catalogue.ENTITY_COUNTS).stream()
                .filter(count -> count.getWindow().equals("1h") && count.getArticles() == articles)
                .map(EntityCount::getEntity)
                .collect(Collectors.toSet());
    }

    @Test
    void undoesAnAlertThatRestedOnTheArticle() {
        run(ClockMode.EVENT);
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.send("b", NOON.plusSeconds(4), SECOND);
        pipeline.passTo(NOON.plusSeconds(61));
        pipeline.withdraw("a", NOON.plusSeconds(62));
        // What corrections change of an alert settles for ten minutes.
        pipeline.passTo(NOON.plusSeconds(662));

        assertThat(pipeline.read(Catalogue.ALERTS))
                .extracting(TopicAlert::getState)
                .containsExactly(AlertState.RAISED, AlertState.UNDONE);
    }

    @Test
    void isNoEvidenceOfALaterAlert() {
        run(ClockMode.EVENT);
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.withdraw("a", NOON.plusSeconds(4));
        pipeline.send("b", NOON.plusSeconds(5), SECOND);
        pipeline.send("c", NOON.plusSeconds(6), THIRD);
        pipeline.passTo(NOON.plusSeconds(61));

        assertThat(pipeline.read(Catalogue.ALERTS))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getEvidence())
                        .extracting(Evidence::getArticleId)
                        .containsExactly(ArticleIds.id("c"), ArticleIds.id("b")));
    }

    @Test
    void countsAnArticleThatIsPublishedAgain() {
        run(ClockMode.EVENT);
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.withdraw("a", NOON.plusSeconds(4));
        pipeline.send("a", NOON.plusSeconds(5), ABOUT);
        pipeline.passTo(NOON.plusSeconds(61));

        assertThat(pipeline.counts("1h").values())
                .extracting(TopicCount::getArticles)
                .containsExactly(1L);
    }

    @Test
    void lowersProvisionalCountsInLiveUse() {
        run(ClockMode.WALL);
        pipeline.advanceWallClock(Duration.ofSeconds(2));
        pipeline.send("a", NOON.plusSeconds(1), ABOUT);
        pipeline.advanceWallClock(Duration.ofSeconds(1));
        pipeline.withdraw("a", NOON.plusSeconds(3));

        assertThat(pipeline.read(Catalogue.COUNTS))
                .filteredOn(count -> count.getWindow().equals("7d"))
                .extracting(TopicCount::getArticles, TopicCount::getProvisional)
                .containsExactly(tuple(1L, true), tuple(0L, true));
    }
}
