package org.lodewire.streams.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class EntitiesStageTest {

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.ENTITIES, state, ClockMode.EVENT);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void send(@Nullable String title, String text) {
        stage.send(
                Catalogue.CLEAN,
                "agency",
                CleanArticle.newBuilder()
                        .setId("a")
                        .setSource("agency")
                        .setTitle(title)
                        .setTime(Times.published(StageDriver.NOON))
                        .setOrigin(new Origin(0, 0L))
                        .setContentHash("hash")
                        .setRevises(true)
                        .setText(text)
                        .setKeptCharacters(text.length())
                        .setRemovedCharacters(0)
                        .build(),
                StageDriver.NOON);
    }

    @Test
    void publishesEntitiesUnderTheSourceAtTheEventTime() {
        send(null, "The mine sells neodymium.");

        assertThat(stage.records(Catalogue.ENTITIES)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("agency");
            assertThat(record.getRecordTime()).isEqualTo(StageDriver.NOON);
            assertThat(record.value().getArticleId()).isEqualTo("a");
            assertThat(record.value().getRevises()).isTrue();
        });
    }

    @Test
    void findsMentionsInTitleAndBodyByCodePoints() {
        send("\ud83d\ude80 Neodymium is dear", "\ud83d\ude80\ud83d\ude80 The mine sells neodymium.");

        ArticleEntities found = stage.read(Catalogue.ENTITIES).get(0);
        Entity material = found.getEntities().stream()
                .filter(entity -> entity.getType() == EntityType.MATERIAL)
                .findFirst()
                .orElseThrow();
        assertThat(material.getCount()).isEqualTo(2);
        assertThat(material.getMentions())
                .containsExactly(new Span(Field.TITLE, 2, 11, null), new Span(Field.BODY, 18, 27, null));
    }

    @Test
    void publishesAnArticleWithoutEntities() {
        send(null, "it rained all day and nobody went out.");

        assertThat(stage.read(Catalogue.ENTITIES))
                .singleElement()
                .satisfies(article -> assertThat(article.getEntities()).isEmpty());
    }

    @Test
    void doesNotPublishWatermarks() {
        stage.watermark(Catalogue.CLEAN, new Watermark(3, false), StageDriver.NOON);

        assertThat(stage.records(Catalogue.ENTITIES)).isEmpty();
    }
}
