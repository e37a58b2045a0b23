package org.lodewire.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.stories.index.Matches;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class StoriesEvidenceTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.STORIES, state, ClockMode.EVENT, 1);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private List<String> entitiesOfTheContribution(int mentioned) {
        List<EntityMatch> entities = IntStream.range(0, mentioned)
                .mapToObj(i -> new EntityMatch("Q" + i, "Name " + i, EntityType.PLACE, 1))
                .toList();
        MatchedArticle article =
                Matches.article("a", 0, Times.published(NOON, NOON, 0), Texts.words(1, 200), "magnets");
        stage.send(
                Catalogue.MATCHED_ARTICLES,
                "a",
                MatchedArticle.newBuilder(article).setEntities(entities).build(),
                NOON);
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(0, 9, true), NOON.plusSeconds(60));
        List<TopicContribution> contributions = stage.read(Catalogue.TOPIC_CONTRIBUTIONS);
        assertThat(contributions).hasSize(1);
        return contributions.get(0).getEntities();
    }

    @Test
    void aContributionNamesTheEntitiesOfItsArticle() {
        assertThat(entitiesOfTheContribution(2)).containsExactly("Q0", "Q1");
    }

    @Test
    void aContributionNamesAtMostTwentyEntities() {
        assertThat(entitiesOfTheContribution(30)).hasSize(20).startsWith("Q0");
    }
}
