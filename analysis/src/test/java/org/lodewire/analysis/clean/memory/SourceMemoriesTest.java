package org.lodewire.analysis.clean.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;

class SourceMemoriesTest {

    private static final Duration HALF_LIFE = Duration.ofDays(14);
    private static final long START = 1_700_000_000_000L;
    private static final long LINE = 4711;

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();
    private final InMemoryOrderedStore expiries = new InMemoryOrderedStore();
    private SourceMemories memories = open();
    private long next = 1_000_000;

    private SourceMemories open() {
        return new SourceMemories(store, expiries, HALF_LIFE);
    }

    /** An article with lines and six long lines of its own. */
    private ArticleLines article(long... lines) {
        next += 6;
        return new ArticleLines(
                LongStream.of(lines).boxed().toList(),
                LongStream.range(next, next + 6).boxed().toList());
    }

    private void remember(int articles, long time, long... lines) {
        for (int i = 0; i < articles; i++) {
            memories.remember("agency", article(lines), time);
        }
    }

    private double articles(long line, long time) {
        return memories.of("agency", time).articles(line);
    }

    private static long after(Duration duration) {
        return START + duration.toMillis();
    }

    @Test
    void countsTheArticlesThatHaveALine() {
        remember(2, START, LINE);
        assertThat(articles(LINE, START)).isGreaterThan(1.9).isLessThanOrEqualTo(2);

        remember(1, START, LINE);
        assertThat(articles(LINE, START)).isGreaterThan(2.9);
    }

    @Test
    void keepsSourcesApart() {
        remember(3, START, LINE);

        assertThat(memories.of("other", START).articles(LINE)).isZero();
    }

    @Test
    void halvesTheCountInAHalfLife() {
        remember(4, START, LINE);
        double fresh = articles(LINE, START);

        assertThat(articles(LINE, after(HALF_LIFE))).isEqualTo(fresh / 2);
        assertThat(articles(LINE, START - 1_000_000)).isEqualTo(fresh);
    }

    @Test
    void halvesTheCountWithAHundredArticlesWithoutTheLine() {
        remember(4, START, LINE);
        double fresh = articles(LINE, START);
        remember(100, START, 1);

        assertThat(articles(LINE, START)).isCloseTo(fresh / 2, Percentage.withPercentage(1));
    }

    @Test
    void isTheSameAfterARestart() {
        Random random = new Random(3);
        SourceMemories continued = memories;
        for (int i = 0; i < 200; i++) {
            ArticleLines article = article(random.nextInt(20) + 1, random.nextInt(300) + 1, i + 10_000);
            continued.remember("agency", article, after(Duration.ofHours(i)));
            if (i % 7 == 0) {
                KnownLines restarted = open().of("agency", after(Duration.ofHours(i)));
                KnownLines expected = continued.of("agency", after(Duration.ofHours(i)));
                assertThat(LongStream.range(1, 320))
                        .allSatisfy(line -> assertThat(restarted.articles(line)).isEqualTo(expected.articles(line)));
            }
        }
        assertThat(articles(1, after(Duration.ofHours(200)))).isGreaterThan(2);
    }

    @Test
    void doesNotCountCopiesOfAnArticle() {
        ArticleLines first = new ArticleLines(List.of(1L, 2L, 3L), List.of(1L, 11L, 12L, 13L, 14L, 15L));
        ArticleLines copy = new ArticleLines(List.of(1L, 2L, 9L), List.of(1L, 11L, 12L, 13L, 24L, 25L));
        ArticleLines copyOfTheCopy = new ArticleLines(List.of(1L, 2L, 8L), List.of(1L, 12L, 24L, 25L, 34L, 35L));
        memories.remember("agency", first, START);
        for (int i = 0; i < 5; i++) {
            memories.remember("agency", copy, START);
            memories.remember("agency", copyOfTheCopy, START);
        }
        assertThat(articles(1, START)).isLessThanOrEqualTo(1);
        assertThat(articles(9, START)).isZero();
        assertThat(articles(8, START)).isZero();
    }

    @Test
    void countsArticlesWithTheSameBoilerplate() {
        for (int i = 0; i < 3; i++) {
            ArticleLines article = article();
            List<Long> body = List.of(
                    LINE,
                    2L,
                    article.body().get(0),
                    article.body().get(1),
                    article.body().get(2));
            memories.remember("agency", new ArticleLines(List.of(LINE, 2L), body), START);
        }
        assertThat(articles(LINE, START)).isGreaterThan(2);
    }

    @Test
    void boundsTheSizeOfASource() {
        for (int i = 0; i < 639; i++) {
            long line = 100_000_000L + i * 50L;
            memories.remember(
                    "agency", article(LongStream.range(line, line + 50).toArray()), START);
        }
        int[] bytes = {0};
        store.ascend(new byte[0], new byte[] {(byte) 0xff, (byte) 0xff}, (key, value) -> {
            bytes[0] += key.length + value.length;
            return true;
        });
        assertThat(bytes[0]).isLessThan(63_000);
    }

    @Test
    void keepsLinesOfManyArticlesLongerThanThoseOfOne() {
        remember(6, START, LINE);
        for (int i = 0; i < 80; i++) {
            long line = 100_000_000L + i * 50L;
            memories.remember(
                    "agency", article(LongStream.range(line, line + 50).toArray()), START);
        }
        assertThat(articles(LINE, START)).isGreaterThan(2);
        assertThat(articles(100_000_000L, START)).isZero();
    }

    @Test
    void writesNothingIfAllCountsAreSaturated() {
        ArticleLines article = new ArticleLines(List.of(1L, 2L), List.of());
        for (int i = 0; i < 9; i++) {
            memories.remember("agency", article, START);
        }
        int before = store.size();
        memories.remember("agency", article, START);

        assertThat(store.size()).isEqualTo(before);
    }

    @Test
    void forgetsASourceAfterFourHalfLivesWithoutArticles() {
        remember(3, START, LINE);
        long due = after(HALF_LIFE.multipliedBy(5));
        memories.forgetUntil(due);

        assertThat(store.size()).isZero();
        assertThat(expiries.size()).isZero();
        assertThat(articles(LINE, due)).isZero();
    }

    @Test
    void remembersASourceWithLaterArticles() {
        remember(3, START, LINE);
        remember(3, after(HALF_LIFE), LINE);
        memories.forgetUntil(after(HALF_LIFE.multipliedBy(5).minusDays(4)));

        assertThat(articles(LINE, after(HALF_LIFE))).isGreaterThan(2);
    }

    @Test
    void treatsAnExpiredSourceAsForgotten() {
        remember(3, START, LINE);
        long due = after(HALF_LIFE.multipliedBy(4));

        assertThat(articles(LINE, due - 60_000)).isGreaterThan(0);
        assertThat(articles(LINE, due)).isZero();
        assertThat(store.size()).isZero();
    }

    @Test
    void reloadsSourcesThatAreNotCached() {
        for (int round = 0; round < 3; round++) {
            for (int source = 0; source < 100; source++) {
                memories.remember("source " + source, article(LINE), START);
            }
        }
        assertThat(memories.of("source 0", START).articles(LINE)).isGreaterThan(2);
    }
}
