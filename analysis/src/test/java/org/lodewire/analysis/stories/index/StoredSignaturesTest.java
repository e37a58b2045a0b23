package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.stories.signature.StorySignature;

class StoredSignaturesTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");

    /** Texts, edited copies that share some of their keys, and briefs. */
    private static final List<StorySignature> SIGNATURES = IntStream.range(0, 5)
            .boxed()
            .flatMap(i -> {
                String text = Texts.words(i, 150);
                return List.of(text, Texts.edited(text, 25), Texts.words(i, 15)).stream();
            })
            .map(text -> StorySignature.of("Headline", text))
            .toList();

    private static final long[] KEYS = SIGNATURES.stream()
            .flatMapToLong(signature -> LongStream.of(signature.searchKeys()))
            .toArray();

    private final InMemoryOrderedStore articles = new InMemoryOrderedStore();
    private final SignatureStore stored = new StoredSignatures(articles);
    private final SignatureStore inMemory = new InMemorySignatureStore();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void agreesWithTheStoreInMemory(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 1500; step++) {
            Instant time = NOON.plusMillis(random.nextInt(40));
            String id = "article" + random.nextInt(30);
            switch (random.nextInt(step % 300 == 299 ? 1 : 10)) {
                case 0 -> removeBefore(time);
                case 1, 2 -> assertSame(stored.remove(id), inMemory.remove(id));
                default ->
                    putIfAbsent(new IndexedArticle(
                            id, anyStory(random), time, SIGNATURES.get(random.nextInt(SIGNATURES.size()))));
            }
            compare(random);
        }
    }

    /** A story that one of the articles opens. */
    private static String anyStory(Random random) {
        return "article" + random.nextInt(6);
    }

    private void removeBefore(Instant time) {
        stored.removeBefore(time);
        inMemory.removeBefore(time);
    }

    private void putIfAbsent(IndexedArticle article) {
        if (inMemory.find(article.articleId()).isEmpty()) {
            stored.put(article);
            inMemory.put(article);
        }
    }

    private void compare(Random random) {
        String id = "article" + random.nextInt(30);
        assertSame(stored.find(id), inMemory.find(id));
        String story = anyStory(random);
        assertThat(stored.storySize(story)).isEqualTo(inMemory.storySize(story));
        assertSame(stored.core(story), inMemory.core(story));
        long key = KEYS[random.nextInt(KEYS.length)];
        Instant from = NOON.plusMillis(random.nextInt(40));
        Instant to = from.plusMillis(random.nextInt(20));
        assertThat(stored.findByKey(key, from, to)).isEqualTo(inMemory.findByKey(key, from, to));
    }

    /** Signatures are equal if their encodings are. */
    private static void assertSame(Optional<IndexedArticle> one, Optional<IndexedArticle> other) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.ifPresent(article -> {
            assertThat(article)
                    .usingRecursiveComparison()
                    .ignoringFields("signature")
                    .isEqualTo(other.orElseThrow());
            assertThat(article.signature().encode())
                    .isEqualTo(other.orElseThrow().signature().encode());
        });
    }

    @Test
    void leavesNothingAfterEverythingIsRemoved() {
        for (int i = 0; i < SIGNATURES.size(); i++) {
            stored.put(new IndexedArticle("article" + i, "story" + i % 4, NOON.plusMillis(i), SIGNATURES.get(i)));
        }
        stored.removeBefore(NOON.plusSeconds(1));

        assertThat(articles.size()).isZero();
    }

    /** Also with more articles of a key than are kept for it. */
    @Test
    void findsTheSameWhenItIsOpenedAgain() {
        for (int i = 0; i < 100 * SIGNATURES.size(); i++) {
            Instant time = NOON.plusMillis(i * 7 % 40);
            stored.put(
                    new IndexedArticle("article" + i, "article" + i % 9, time, SIGNATURES.get(i % SIGNATURES.size())));
        }
        SignatureStore openedAgain = new StoredSignatures(articles);

        for (long key : KEYS) {
            assertThat(openedAgain.findByKey(key, NOON, NOON.plusSeconds(1)))
                    .isEqualTo(stored.findByKey(key, NOON, NOON.plusSeconds(1)));
        }
        assertThat(openedAgain.storySize("article1")).isEqualTo(stored.storySize("article1"));
    }

    @Test
    void keepsTheCoreOfAStoryThatHasOtherArticles() {
        IndexedArticle first = new IndexedArticle("a", "a", NOON, SIGNATURES.get(0));
        stored.put(first);
        stored.put(new IndexedArticle("b", "a", NOON.plusSeconds(1), SIGNATURES.get(1)));
        stored.removeBefore(NOON.plusMillis(1));

        assertSame(stored.core("a"), Optional.of(first));
        assertThat(stored.find("a")).isEmpty();
    }

    @Test
    void theCoreOfAStoryIsItsFirstTextAfterARevision() {
        IndexedArticle first = new IndexedArticle("a", "a", NOON, SIGNATURES.get(0));
        stored.put(first);
        stored.put(new IndexedArticle("b", "a", NOON, SIGNATURES.get(1)));
        stored.remove("a");
        stored.put(new IndexedArticle("a", "a", NOON, SIGNATURES.get(1)));

        assertSame(stored.core("a"), Optional.of(first));
    }

    @Test
    void forgetsTheCoreWithTheLastArticleOfTheStory() {
        stored.put(new IndexedArticle("a", "a", NOON, SIGNATURES.get(0)));
        stored.put(new IndexedArticle("b", "a", NOON, SIGNATURES.get(1)));
        stored.remove("a");
        stored.remove("b");

        assertThat(stored.core("a")).isEmpty();
        assertThat(articles.size()).isZero();
    }

    @Test
    void findsTheCoreOfAStoryThatARewrittenArticleOpened() {
        String story = IndexedArticle.rewrittenId("a", SIGNATURES.get(3));
        IndexedArticle rewritten = new IndexedArticle("a", story, NOON, SIGNATURES.get(3));
        stored.put(rewritten);

        assertSame(stored.core(story), Optional.of(rewritten));
    }

    @Test
    void rebuildsTheKeysWithoutThoseOfACore() {
        stored.put(new IndexedArticle("a", "a", NOON, SIGNATURES.get(0)));
        stored.put(new IndexedArticle("b", "a", NOON, SIGNATURES.get(3)));
        stored.remove("a");
        SignatureStore rebuilt = new StoredSignatures(articles);

        assertThat(rebuilt.findByKey(SIGNATURES.get(0).keys()[0], NOON, NOON)).isEmpty();
        assertThat(rebuilt.findByKey(SIGNATURES.get(3).keys()[0], NOON, NOON)).hasSize(1);
    }

    @Test
    void findsTheKeysAfterARestart() {
        stored.put(new IndexedArticle("a", "s", NOON, SIGNATURES.get(0)));
        SignatureStore rebuilt = new StoredSignatures(articles);

        for (long key : SIGNATURES.get(0).keys()) {
            assertThat(rebuilt.findByKey(key, NOON, NOON)).containsExactly(IndexedArticle.number("a"));
        }
    }

    @Test
    void refusesStateOfAnotherVersion() {
        articles.put(new byte[Long.BYTES], new byte[] {9, 1});

        assertThatThrownBy(() -> new StoredSignatures(articles))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("format version 9");
    }

    @Test
    void findsAnArticleByItsNumber() {
        IndexedArticle article = new IndexedArticle("a", "s", NOON, SIGNATURES.get(0));
        stored.put(article);

        assertSame(stored.find(article.number()), Optional.of(article));
        assertThat(stored.find(IndexedArticle.number("b"))).isEmpty();
    }

    @Test
    void keepsTheLatestArticlesOfACommonKey() {
        long key = SIGNATURES.get(0).keys()[0];
        for (int i = 0; i < 200; i++) {
            stored.put(new IndexedArticle("article" + i, "s", NOON.plusMillis(i), SIGNATURES.get(0)));
        }

        assertThat(stored.findByKey(key, NOON, NOON.plusSeconds(1)))
                .hasSize(SignatureStore.MAX_ARTICLES_PER_KEY)
                .startsWith(IndexedArticle.number("article199"), IndexedArticle.number("article198"));
    }

    /** As many as to have keys of removed articles removed and places used again, several times. */
    @Test
    void agreesWithTheStoreInMemoryWhenManyLeave() {
        Random random = new Random(7);
        for (int i = 0; i < 60_000; i++) {
            Instant time = NOON.plusMillis(i - random.nextInt(500));
            putIfAbsent(new IndexedArticle(
                    "article" + i, "article" + (i - random.nextInt(2)), time, SIGNATURES.get(random.nextInt(15))));
            if (i % 100 == 0) {
                removeBefore(NOON.plusMillis(i - 3_000));
            }
            if (i % 10 == 0) {
                long key = KEYS[random.nextInt(KEYS.length)];
                assertThat(stored.findByKey(key, NOON.plusMillis(i - 2_000), NOON.plusMillis(i)))
                        .isEqualTo(inMemory.findByKey(key, NOON.plusMillis(i - 2_000), NOON.plusMillis(i)));
                String id = "article" + (i - random.nextInt(3_000));
                assertThat(stored.storySize(id)).isEqualTo(inMemory.storySize(id));
                assertSame(stored.core(id), inMemory.core(id));
                assertSame(stored.remove(id), inMemory.remove(id));
            }
        }
    }

    @Test
    void isTheSameAfterARestart() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            putIfAbsent(new IndexedArticle(
                    "article" + random.nextInt(60),
                    anyStory(random),
                    NOON.plusMillis(random.nextInt(40)),
                    SIGNATURES.get(random.nextInt(SIGNATURES.size()))));
            String removed = "article" + random.nextInt(60);
            stored.remove(removed);
            inMemory.remove(removed);
        }
        SignatureStore restarted = new StoredSignatures(articles);

        for (int i = 0; i < 60; i++) {
            assertSame(restarted.core("article" + i), inMemory.core("article" + i));
            assertThat(restarted.storySize("article" + i)).isEqualTo(inMemory.storySize("article" + i));
        }
        for (long key : KEYS) {
            assertThat(restarted.findByKey(key, NOON, NOON.plusMillis(40)))
                    .isEqualTo(inMemory.findByKey(key, NOON, NOON.plusMillis(40)));
        }
    }
}
