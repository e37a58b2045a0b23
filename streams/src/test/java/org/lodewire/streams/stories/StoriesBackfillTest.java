package org.lodewire.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.stories.index.Matches;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/** Backfills in the stories stage on the event clock, after a raw topic of two partitions. */
class StoriesBackfillTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final String TEXT = Texts.words(1, 200);
    private static final String COPY = Texts.edited(TEXT, 40);

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.STORIES, state, ClockMode.EVENT, 2);
        watermark(1, NOON.plusSeconds(60));
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private static ArticleTime time(long second) {
        Instant at = NOON.plusSeconds(second);
        return Times.published(at, at, second);
    }

    private MatchedArticle article(String id, long second, String text) {
        return Matches.article(id, 0, time(second), text, "magnets");
    }

    private void send(MatchedArticle article) {
        stage.send(
                Catalogue.MATCHED_ARTICLES,
                article.getArticleId(),
                article,
                article.getTime().getEvent());
    }

    private void watermark(int partition, Instant at) {
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(partition, 1000, false), at);
    }

    private void backfill(MatchedArticle article, int mentions) {
        send(MatchedArticle.newBuilder(article)
                .setSignature(ByteBuffer.allocate(0))
                .setEntities(List.of())
                .setMatches(mentions == 0 ? List.of() : List.of(new TopicMatch("ports", mentions, List.of())))
                .setBackfill(List.of("ports"))
                .build());
    }

    private void discardOutput() {
        List.of(Catalogue.STORIES, Catalogue.MENTIONS, Catalogue.TOPIC_CONTRIBUTIONS, Catalogue.ENTITY_CONTRIBUTIONS)
                .forEach(stage::read);
    }

    private List<TopicContribution> contributions() {
        return stage.read(Catalogue.TOPIC_CONTRIBUTIONS);
    }

    @Test
    void addsTheTopicWithTheStoryThatTheArticleIsIn() {
        send(article("a", 0, TEXT));
        send(article("b", 1, COPY));
        discardOutput();
        backfill(article("b", 1, COPY), 3);

        assertThat(contributions())
                .extracting(
                        TopicContribution::getTopic,
                        TopicContribution::getStoryId,
                        TopicContribution::getMentions,
                        TopicContribution::getBackfilled,
                        TopicContribution::getReplaces)
                .containsExactly(tuple("ports", "a", 3, true, null));
        assertThat(stage.read(Catalogue.MENTIONS))
                .extracting(TopicMention::getTopic, TopicMention::getTitle, TopicMention::getRetracted)
                .containsExactly(tuple("ports", "Headline", false));
        assertThat(stage.read(Catalogue.STORIES)).isEmpty();
        assertThat(stage.read(Catalogue.ENTITY_CONTRIBUTIONS)).isEmpty();
    }

    @Test
    void theLaterOfTwoBackfillsThatWaitForTheirArticleCounts() {
        MatchedArticle waiting = article("a", 120, TEXT);
        send(waiting);
        send(MatchedArticle.newBuilder(waiting)
                .setMatches(List.of(new TopicMatch("ports", 3, List.of()), new TopicMatch("tin", 2, List.of())))
                .setBackfill(List.of("ports", "tin"))
                .build());
        backfill(waiting, 1);
        discardOutput();
        watermark(1, NOON.plusSeconds(200));

        assertThat(contributions())
                .filteredOn(TopicContribution::getBackfilled)
                .extracting(TopicContribution::getTopic, TopicContribution::getMentions)
                .containsExactlyInAnyOrder(tuple("ports", 1), tuple("tin", 2));
    }

    @Test
    void doesNotWaitForATimeInTheFuture() {
        send(article("a", 0, TEXT));
        discardOutput();
        Instant never = Instant.parse("9999-12-31T23:59:59Z");
        backfill(
                MatchedArticle.newBuilder(article("a", 0, TEXT))
                        .setTime(Times.published(NOON, never, 7))
                        .build(),
                3);

        assertThat(contributions())
                .extracting(TopicContribution::getTopic, TopicContribution::getMentions)
                .containsExactly(tuple("ports", 3));
        assertThat(stage.state("stories.reorder-buffer")).isEmpty();
    }

    @Test
    void aCountBelowOneIsNoMatch() {
        send(article("a", 0, TEXT));
        discardOutput();
        backfill(article("a", 0, TEXT), -5);

        assertThat(contributions()).isEmpty();
    }

    @Test
    void theSameMatchAgainChangesNothing() {
        send(article("a", 0, TEXT));
        backfill(article("a", 0, TEXT), 3);
        discardOutput();
        backfill(article("a", 0, TEXT), 3);

        assertThat(contributions()).isEmpty();
        assertThat(stage.read(Catalogue.MENTIONS)).isEmpty();
    }

    @Test
    void anotherMatchReplacesTheOneBefore() {
        send(article("a", 0, TEXT));
        backfill(article("a", 0, TEXT), 3);
        discardOutput();
        backfill(article("a", 0, TEXT), 1);

        assertThat(contributions()).singleElement().satisfies(contribution -> {
            assertThat(contribution.getMentions()).isEqualTo(1);
            assertThat(contribution.getReplaces().getMentions()).isEqualTo(3);
        });
        assertThat(stage.read(Catalogue.MENTIONS))
                .extracting(TopicMention::getCount, TopicMention::getRetracted)
                .containsExactly(tuple(3, true), tuple(1, false));
    }

    @Test
    void noMatchRetractsTheOneBefore() {
        send(article("a", 0, TEXT));
        backfill(article("a", 0, TEXT), 3);
        discardOutput();
        backfill(article("a", 0, TEXT), 0);

        assertThat(contributions())
                .extracting(
                        TopicContribution::getTopic,
                        TopicContribution::getMentions,
                        TopicContribution::getRetracted,
                        TopicContribution::getBackfilled)
                .containsExactly(tuple("ports", 3, true, true));
    }

    @Test
    void aRevisionRetractsWhatWasBackfilled() {
        send(article("a", 0, TEXT));
        backfill(article("a", 0, TEXT), 3);
        discardOutput();
        send(MatchedArticle.newBuilder(article("a", 1, TEXT))
                .setContentHash("revised")
                .build());

        assertThat(contributions())
                .extracting(TopicContribution::getTopic, TopicContribution::getRetracted)
                .contains(tuple("ports", true));
    }

    @Test
    void anotherContentIsNotBackfilled() {
        send(article("a", 0, TEXT));
        discardOutput();
        backfill(
                MatchedArticle.newBuilder(article("a", 0, TEXT))
                        .setContentHash("revised since")
                        .build(),
                3);

        assertThat(contributions()).isEmpty();
    }

    @Test
    void anArticleThatWasNotCountedIsNotBackfilled() {
        backfill(article("a", 0, TEXT), 3);

        assertThat(contributions()).isEmpty();
    }

    @Test
    void anArticleThatExpiredIsNotBackfilled() {
        send(article("a", 0, TEXT));
        Instant later = NOON.plus(Duration.ofDays(9));
        watermark(0, later);
        watermark(1, later);
        discardOutput();
        backfill(article("a", 0, TEXT), 3);

        assertThat(contributions()).isEmpty();
    }

    @Test
    void aBackfillWaitsForItsArticle() {
        backfill(article("a", 61, TEXT), 3);
        send(article("a", 61, TEXT));
        assertThat(contributions()).isEmpty();
        watermark(1, NOON.plusSeconds(62));

        assertThat(contributions()).extracting(TopicContribution::getTopic).containsExactly("magnets", "ports");
    }

    @Test
    void aBackfillDoesNotSayHowFarItsPartitionHasBeenRead() {
        MatchedArticle ahead = article("a", 50, TEXT);
        send(article("b", 10, COPY));
        discardOutput();
        backfill(ahead, 3);
        send(article("c", 40, TEXT));

        // If the low watermark were at 50, the article at 40 would follow what came later.
        send(ahead);
        assertThat(stage.read(Catalogue.STORIES)).extracting("articleId").containsExactly("c", "a");
    }
}
