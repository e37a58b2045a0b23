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
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.ReplacedEntity;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/** Withdrawals in the stories stage on the event clock, after a raw topic of one partition. */
class StoriesWithdrawalTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final String TEXT = Texts.words(1, 200);
    private static final String COPY = Texts.edited(TEXT, 40);
    private static final String OTHER_COPY = Texts.edited(TEXT, 60);

    @TempDir
    private Path state;

    private StageDriver stage;
    private long sent;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.STORIES, state, ClockMode.EVENT, 1);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void send(String id, Instant at, String text) {
        send(Matches.article(id, 0, Times.published(at, at, sent++), text, "magnets"));
    }

    private void withdraw(String id, String source, Instant at) {
        MatchedArticle article = Matches.article(id, 0, Times.published(at, at, sent++), TEXT, "magnets");
        send(MatchedArticle.newBuilder(article)
                .setSource(source)
                .setTitle(null)
                .setContentHash("")
                .setSignature(ByteBuffer.allocate(0))
                .setMatches(List.of())
                .setEntities(List.of())
                .setWithdrawn(true)
                .build());
    }

    private void send(MatchedArticle article) {
        stage.send(
                Catalogue.MATCHED_ARTICLES,
                article.getArticleId(),
                article,
                article.getTime().getEvent());
    }

    private void discardOutput() {
        List.of(Catalogue.STORIES, Catalogue.MENTIONS, Catalogue.TOPIC_CONTRIBUTIONS, Catalogue.ENTITY_CONTRIBUTIONS)
                .forEach(stage::read);
    }

    @Test
    void retractsWhatTheArticleContributed() {
        send("a", NOON, TEXT);
        discardOutput();
        withdraw("a", "agency", NOON.plusSeconds(60));

        assertThat(stage.read(Catalogue.MENTIONS))
                .extracting(TopicMention::getArticleId, TopicMention::getRetracted, TopicMention::getTitle)
                .containsExactly(tuple("a", true, "Headline"));
        assertThat(stage.read(Catalogue.TOPIC_CONTRIBUTIONS))
                .extracting(
                        TopicContribution::getArticleId,
                        TopicContribution::getRetracted,
                        TopicContribution::getWithdrawn,
                        TopicContribution::getAt)
                .containsExactly(tuple("a", true, true, NOON));
        assertThat(stage.read(Catalogue.ENTITY_CONTRIBUTIONS)).singleElement().satisfies(entities -> {
            assertThat(entities.getEntities()).isEmpty();
            assertThat(entities.getReplaces().getStoryId()).isEqualTo("a");
            assertThat(entities.getReplaces().getEntities()).containsExactly(new ReplacedEntity("Q148", 2));
        });
    }

    @Test
    void aRevisionThatRetractsAContributionIsNoWithdrawal() {
        send("a", NOON, TEXT);
        discardOutput();
        MatchedArticle revision = Matches.article("a", 0, Times.published(NOON, NOON, sent++), COPY, "magnets");
        send(MatchedArticle.newBuilder(revision).setMatches(List.of()).build());

        assertThat(stage.read(Catalogue.TOPIC_CONTRIBUTIONS))
                .extracting(TopicContribution::getRetracted, TopicContribution::getWithdrawn)
                .containsExactly(tuple(true, false));
    }

    @Test
    void publishesThatTheArticleLeftItsStory() {
        send("a", NOON, TEXT);
        send("b", NOON.plusSeconds(1), COPY);
        discardOutput();
        withdraw("b", "agency", NOON.plusSeconds(60));

        assertThat(stage.read(Catalogue.STORIES)).singleElement().satisfies(membership -> {
            assertThat(membership.getArticleId()).isEqualTo("b");
            assertThat(membership.getStoryId()).isEqualTo("a");
            assertThat(membership.getWithdrawn()).isTrue();
            assertThat(membership.getRevises()).isTrue();
            assertThat(membership.getKinship()).isEqualTo(Kinship.OTHER);
            assertThat(membership.getTitle()).isEqualTo("Headline");
        });
    }

    @Test
    void aStoryKeepsItsIdWithoutItsFirstCopy() {
        send("a", NOON, TEXT);
        send("b", NOON.plusSeconds(1), COPY);
        withdraw("a", "agency", NOON.plusSeconds(60));
        discardOutput();
        send("c", NOON.plusSeconds(120), OTHER_COPY);

        assertThat(stage.read(Catalogue.STORIES))
                .extracting(StoryMembership::getArticleId, StoryMembership::getStoryId, StoryMembership::getCopyOf)
                .containsExactly(tuple("c", "a", "b"));
    }

    @Test
    void noArticleIsACopyOfAWithdrawnOne() {
        send("a", NOON, TEXT);
        withdraw("a", "agency", NOON.plusSeconds(60));
        discardOutput();
        send("b", NOON.plusSeconds(120), COPY);

        assertThat(stage.read(Catalogue.STORIES))
                .extracting(StoryMembership::getStoryId, StoryMembership::getKinship)
                .containsExactly(tuple("b", Kinship.FIRST));
    }

    @Test
    void aWithdrawnArticleThatComesAgainContributesAgain() {
        send("a", NOON, TEXT);
        withdraw("a", "agency", NOON.plusSeconds(60));
        discardOutput();
        send("a", NOON.plusSeconds(120), TEXT);

        assertThat(stage.read(Catalogue.STORIES))
                .extracting(StoryMembership::getStoryId, StoryMembership::getRevises, StoryMembership::getWithdrawn)
                .containsExactly(tuple("a", true, false));
        assertThat(stage.read(Catalogue.TOPIC_CONTRIBUTIONS)).singleElement().satisfies(contribution -> {
            assertThat(contribution.getRetracted()).isFalse();
            assertThat(contribution.getReplaces()).isNull();
        });
        assertThat(stage.read(Catalogue.ENTITY_CONTRIBUTIONS)).singleElement().satisfies(entities -> {
            assertThat(entities.getEntities())
                    .extracting(EntityMatch::getEntity)
                    .containsExactly("Q148");
            assertThat(entities.getReplaces()).isNull();
        });
    }

    @Test
    void aSecondWithdrawalChangesNothing() {
        send("a", NOON, TEXT);
        withdraw("a", "agency", NOON.plusSeconds(60));
        discardOutput();
        withdraw("a", "agency", NOON.plusSeconds(61));

        assertThat(stage.read(Catalogue.STORIES)).isEmpty();
        assertThat(stage.read(Catalogue.MENTIONS)).isEmpty();
        assertThat(stage.read(Catalogue.REJECTED)).isEmpty();
    }

    @Test
    void rejectsAWithdrawalByASourceWhoseArticleAnotherOneReplaced() {
        send("a", NOON, TEXT);
        send(MatchedArticle.newBuilder(Matches.article("a", 0, Times.published(NOON, NOON, sent++), COPY, "magnets"))
                .setSource("outlet")
                .build());
        discardOutput();
        withdraw("a", "agency", NOON.plusSeconds(60));

        assertThat(stage.read(Catalogue.STORIES)).isEmpty();
        assertThat(stage.read(Catalogue.REJECTED))
                .extracting(RejectedArticle::getReason, RejectedArticle::getSource, RejectedArticle::getStage)
                .containsExactly(tuple(RejectionReason.NOT_PUBLISHED, "agency", "stories"));
    }

    @Test
    void rejectsAWithdrawalOfAnArticleThatWasNotCounted() {
        withdraw("a", "agency", NOON);

        assertThat(stage.read(Catalogue.REJECTED))
                .extracting(RejectedArticle::getReason)
                .containsExactly(RejectionReason.NOT_PUBLISHED);
    }

    @Test
    void rejectsAWithdrawalOfAnArticleOlderThanTheGrace() {
        send("a", NOON, TEXT);
        withdraw("a", "agency", NOON.plus(Duration.ofHours(24)).plusMillis(1));

        assertThat(stage.read(Catalogue.REJECTED))
                .extracting(RejectedArticle::getReason)
                .containsExactly(RejectionReason.LATE);
    }
}
