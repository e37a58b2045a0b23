package org.lodewire.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.stories.index.Matches;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class StoriesActivityTest {

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

    private void send(String id, Instant event, Instant clock, long sequence, String text) {
        MatchedArticle article = Matches.article(id, 0, Times.published(event, clock, sequence), text, "magnets");
        stage.send(Catalogue.MATCHED_ARTICLES, id, article, event);
    }

    private void end() {
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(0, 9, true), NOON.plusSeconds(60));
    }

    @Test
    void aSourceSpeaksWhenItsArticleIsTakenHoweverLateTheArticleIs() {
        send("a", NOON, NOON, 0, Texts.words(1, 200));
        send("b", NOON.minusSeconds(600), NOON, 1, Texts.words(2, 200));
        end();

        assertThat(stage.read(Catalogue.SOURCE_ACTIVITY))
                .extracting(SourceActivity::getArticleId, SourceActivity::getAt, SourceActivity::getClock)
                .containsExactly(tuple("a", NOON, NOON), tuple("b", NOON.minusSeconds(600), NOON));
    }

    @Test
    void aRepeatIsNoActivity() {
        send("a", NOON, NOON, 0, Texts.words(1, 200));
        send("a", NOON, NOON.plusSeconds(5), 1, Texts.words(1, 200));
        end();

        assertThat(stage.read(Catalogue.SOURCE_ACTIVITY)).hasSize(1);
    }
}
