package org.lodewire.streams.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class TopicsStageTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final String ROCKET = "\ud83d\ude80";

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.TOPICS, state, ClockMode.EVENT);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void send(String id, Instant at, @Nullable String title, String text) {
        stage.send(
                Catalogue.CLEAN,
                "agency",
                CleanArticle.newBuilder()
                        .setId(id)
                        .setSource("agency")
                        .setTitle(title)
                        .setTime(Times.published(at))
                        .setOrigin(new Origin(3, 77L))
                        .setContentHash("hash")
                        .setText(text)
                        .setKeptCharacters(text.length())
                        .setRemovedCharacters(0)
                        .build(),
                at);
    }

    /** The matches of the only article. */
    private List<TopicMatch> matches() {
        return stage.read(Catalogue.MATCHED_ARTICLES).get(0).getMatches();
    }

    @Test
    void publishesTheArticleUnderItsId() {
        send("a", NOON, "Headline", "It rained all day.");

        assertThat(stage.records(Catalogue.MATCHED_ARTICLES)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("a");
            assertThat(record.getRecordTime()).isEqualTo(NOON);
            assertThat(record.value().getOrigin()).isEqualTo(new Origin(3, 77L));
            assertThat(record.value().getContentHash()).isEqualTo("hash");
            assertThat(record.value().getSignature())
                    .isEqualTo(ByteBuffer.wrap(
                            StorySignature.of("Headline", "It rained all day.").encode()));
            assertThat(record.value().getMatches()).isEmpty();
        });
    }

    @Test
    void publishesSpansInCodePointsWithSnippets() {
        stage.define(Topics.topic("magnets", "neodymium").build());
        send("a", NOON, ROCKET + " Neodymium is dear", ROCKET + ROCKET + " The mine sells neodymium to " + ROCKET);

        assertThat(matches())
                .containsExactly(new TopicMatch(
                        "magnets",
                        2,
                        List.of(
                                new Span(Field.TITLE, 2, 11, ROCKET + " Neodymium is dear"),
                                new Span(
                                        Field.BODY,
                                        18,
                                        27,
                                        ROCKET + ROCKET + " The mine sells neodymium to " + ROCKET))));
    }

    @Test
    void findsTheEntitiesOfTheArticleByTheirIds() {
        stage.define(Topics.topic("china", "entity:Q148 AND exports").build());
        send("a", NOON, ROCKET + " China acts", ROCKET + " The government of China said on Monday that exports fell.");

        assertThat(matches())
                .singleElement()
                .satisfies(match -> assertThat(match.getSpans())
                        .extracting(Span::getField, Span::getStart, Span::getEnd)
                        .containsExactly(
                                tuple(Field.TITLE, 2, 7), tuple(Field.BODY, 20, 25), tuple(Field.BODY, 46, 53)));
    }

    @Test
    void publishesTwentySpansButCountsAll() {
        stage.define(Topics.topic("magnets", "neodymium").build());
        send("a", NOON, null, "neodymium and tin, ".repeat(25));

        assertThat(matches()).singleElement().satisfies(match -> {
            assertThat(match.getCount()).isEqualTo(25);
            assertThat(match.getSpans()).hasSize(20);
            assertThat(match.getSpans().get(19).getStart()).isEqualTo(19 * 19);
        });
    }

    @Test
    void aDefinitionAppliesFromItsEffectiveTime() {
        stage.define(Topics.topic("magnets", "neodymium").setEffectiveFrom(NOON).build());
        send("before", NOON.minusMillis(1), null, "The mine sells neodymium.");
        send("from", NOON, null, "The mine sells neodymium.");

        assertThat(stage.read(Catalogue.MATCHED_ARTICLES))
                .extracting(article -> article.getMatches().size())
                .containsExactly(0, 1);
    }

    @Test
    void aChangedDefinitionReplacesTheEarlierOne() {
        stage.define(Topics.topic("metals", "neodymium").build());
        stage.define(Topics.topic("metals", "tin").build());
        send("a", NOON, null, "The mine sells neodymium.");
        send("b", NOON, null, "The mine sells tin.");

        assertThat(stage.read(Catalogue.MATCHED_ARTICLES))
                .extracting(article -> article.getMatches().size())
                .containsExactly(0, 1);
    }

    @Test
    void aRejectedQueryMatchesNothingAndDoesNotAffectOthers() {
        stage.define(Topics.topic("magnets", "neodymium").build());
        stage.define(Topics.topic("metals", "neodymium").build());
        stage.define(Topics.topic("metals", "neodymium AND (").build());
        send("a", NOON, null, "The mine sells neodymium.");

        assertThat(matches()).extracting(TopicMatch::getTopic).containsExactly("magnets");
    }

    @Test
    void forwardsWatermarks() {
        stage.watermark(Catalogue.CLEAN, new Watermark(3, 12, true), NOON);

        assertThat(stage.watermarks(Catalogue.MATCHED_ARTICLES)).singleElement().satisfies(watermark -> {
            assertThat(Watermark.of(watermark.key())).isEqualTo(new Watermark(3, 12, true));
            assertThat(watermark.getRecordTime()).isEqualTo(NOON);
        });
    }
}
