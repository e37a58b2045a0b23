package org.lodewire.analysis.stories.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicMatch;

class ArticleLedgerTest {

    private static final long SOON = 600_000;
    private static final long LATER = 1_200_000;
    private static final long LAST = 1_800_000;

    private final InMemoryOrderedStore contributions = new InMemoryOrderedStore();
    private final InMemoryOrderedStore expiries = new InMemoryOrderedStore();
    private final InMemoryOrderedStore contributors = new InMemoryOrderedStore();
    private final ArticleLedger ledger = new ArticleLedger(contributions, expiries, contributors);

    private static Contribution contribution(String id, String story) {
        return new Contribution(
                story,
                MatchedArticle.newBuilder()
                        .setArticleId(id)
                        .setSource("agency")
                        .setTitle("Headline")
                        .setUrl(null)
                        .setTime(Times.published(Instant.EPOCH))
                        .setOrigin(new Origin(3, 77L))
                        .setContentHash("hash")
                        .setSignature(ByteBuffer.wrap(
                                StorySignature.of(null, Texts.words(1, 200)).encode()))
                        .setMatches(List.of(new TopicMatch(
                                "magnets", 1, List.of(new Span(Field.BODY, 4, 13, "the neodymium magnet")))))
                        .setEntities(List.of(new EntityMatch("Q148", "China", EntityType.PLACE, 2)))
                        .build());
    }

    @Test
    void returnsWhatARetractionNeeds() {
        Contribution put = contribution("a", "größte~story");
        ledger.put(put, SOON);

        assertThat(ledger.find("a", 0)).hasValueSatisfying(found -> {
            assertThat(found.storyId()).isEqualTo("größte~story");
            assertThat(found.article())
                    .isEqualTo(MatchedArticle.newBuilder(put.article())
                            .setSignature(ByteBuffer.allocate(0))
                            .setMatches(List.of(new TopicMatch("magnets", 1, List.of())))
                            .setEntities(List.of(new EntityMatch("Q148", "", EntityType.PLACE, 2)))
                            .build());
        });
    }

    @Test
    void doesNotFindAnArticleThatWasNotPut() {
        ledger.put(contribution("ab", "s"), SOON);

        assertThat(ledger.find("a", 0)).isEmpty();
    }

    @Test
    void removesAContributionAtItsExpiryAndNotBefore() {
        ledger.put(contribution("a", "s"), SOON);
        ledger.removeUntil(SOON - 1);
        assertThat(ledger.find("a", 0)).isPresent();

        ledger.removeUntil(SOON);
        assertThat(ledger.find("a", 0)).isEmpty();
        assertThat(List.of(contributions, expiries, contributors))
                .extracting(InMemoryOrderedStore::size)
                .containsOnly(0);
    }

    @Test
    void aContributionExpiresWhereTenMinutesEnd() {
        ledger.put(contribution("a", "s"), SOON + 1);
        assertThat(ledger.find("a", LATER - 1)).isPresent();

        assertThat(ledger.find("a", LATER)).isEmpty();
    }

    @Test
    void aReplacementOutlivesTheExpiryOfWhatItReplaced() {
        ledger.put(contribution("a", "s"), SOON);
        ledger.put(contribution("a", "t"), LATER);
        ledger.removeUntil(LATER - 1);
        assertThat(ledger.find("a", 0)).map(Contribution::storyId).contains("t");

        ledger.removeUntil(LATER);
        assertThat(List.of(contributions, expiries, contributors))
                .extracting(InMemoryOrderedStore::size)
                .containsOnly(0);
    }

    @Test
    void aStoryIsSharedWhileAnotherArticleContributesToIt() {
        ledger.put(contribution("a", "a"), SOON);
        assertThat(ledger.isSharedStory("a")).as("by itself").isFalse();

        ledger.put(contribution("b", "a"), LATER);
        assertThat(ledger.isSharedStory("a")).isTrue();

        ledger.removeUntil(SOON);
        assertThat(ledger.isSharedStory("a")).as("when the first has expired").isTrue();

        ledger.put(contribution("b", "c"), LAST);
        assertThat(ledger.isSharedStory("a"))
                .as("when the other is in another story")
                .isFalse();
    }

    @Test
    void aWithdrawnArticleIsKnownAndBelongsToNoStory() {
        ledger.put(contribution("a", "a"), SOON);
        ledger.put(contribution("b", "a"), LATER);
        MatchedArticle withdrawn = MatchedArticle.newBuilder(
                        contribution("b", "a").article())
                .setWithdrawn(true)
                .build();
        ledger.put(Contribution.none(withdrawn), LAST);

        assertThat(ledger.find("b", 0))
                .map(found -> found.article().getWithdrawn())
                .contains(true);
        assertThat(ledger.isSharedStory("a")).isFalse();

        ledger.removeUntil(LAST);
        assertThat(List.of(contributions, expiries, contributors))
                .extracting(InMemoryOrderedStore::size)
                .containsOnly(0);
    }
}
