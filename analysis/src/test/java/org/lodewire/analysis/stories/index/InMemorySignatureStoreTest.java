package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.stories.signature.StorySignature;

class InMemorySignatureStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final StorySignature SIGNATURE = StorySignature.of(null, Texts.words(1, 100));

    private final InMemorySignatureStore store = new InMemorySignatureStore();

    private void put(String id, Instant at) {
        store.put(new IndexedArticle(id, "story", at, SIGNATURE));
    }

    private long[] find(Instant from, Instant to) {
        return store.findByKey(SIGNATURE.keys()[0], from, to);
    }

    @Test
    void returnsTheLatestOfAKeyFirst() {
        put("b", NOON);
        put("c", NOON.plusSeconds(1));
        put("a", NOON);
        assertThat(find(NOON, NOON.plusSeconds(1))).hasSize(3).startsWith(IndexedArticle.number("c"));
        assertThat(find(NOON, NOON)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void bothEndsOfTheTimeRangeAreInclusive() {
        put("before", NOON.minusMillis(1));
        put("from", NOON);
        put("to", NOON.plusMillis(5));
        put("after", NOON.plusMillis(6));
        assertThat(find(NOON, NOON.plusMillis(5)))
                .containsExactly(IndexedArticle.number("to"), IndexedArticle.number("from"));
    }

    @Test
    void removesTheKeysOfAnArticle() {
        put("a", NOON);
        store.remove("a");
        for (long key : SIGNATURE.keys()) {
            assertThat(store.findByKey(key, NOON, NOON)).isEmpty();
        }
    }

    @Test
    void countsTheArticlesOfAStory() {
        put("a", NOON);
        put("b", NOON);
        store.remove("a");
        assertThat(store.storySize("story")).isEqualTo(1);
        assertThat(store.storySize("other")).isZero();
    }

    @Test
    void refusesASecondArticleOfTheSameId() {
        put("a", NOON);
        assertThatThrownBy(() -> put("a", NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a");
    }
}
