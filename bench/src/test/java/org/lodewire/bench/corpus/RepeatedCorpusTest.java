package org.lodewire.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodewire.bench.SyntheticArticles;
import org.lodewire.producer.article.Article;
import org.lodewire.schemas.time.PublishedTime;

class RepeatedCorpusTest {

    private static final int SIZE = 20;
    private static final Instant BEGIN = Instant.parse("1990-01-01T00:00:00Z");

    private final RepeatedCorpus corpus;

    RepeatedCorpusTest() throws IOException {
        corpus = RepeatedCorpus.read(new SyntheticArticles(SIZE), OptionalInt.empty(), word -> false);
    }

    @Test
    void theFirstCopyHasTheTextsOfTheCorpus() {
        List<Article> first = take(corpus.steady(1, BEGIN), 1);
        assertThat(text(first.get(0))).isEqualTo(text(original()));
    }

    @Test
    void everyArticleHasAnIdOfItsOwn() {
        Set<String> ids = take(corpus.steady(1, BEGIN), 5 * SIZE).stream()
                .map(Article::id)
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(5 * SIZE);
    }

    @Test
    void aCopyHasTextsOfTheSameLength() {
        List<Article> articles = take(corpus.steady(1, BEGIN), SIZE + 1);
        assertThat(text(articles.get(SIZE)))
                .hasSameSizeAs(text(articles.get(0)))
                .isNotEqualTo(text(articles.get(0)));
    }

    @Test
    void keptWordsAreInAllCopies() throws IOException {
        RepeatedCorpus kept = RepeatedCorpus.read(new SyntheticArticles(SIZE), OptionalInt.empty(), word -> true);
        List<Article> articles = take(kept.steady(1, BEGIN), SIZE + 1);
        assertThat(text(articles.get(SIZE))).isEqualTo(text(articles.get(0)));
    }

    @Test
    void articlesComeAtTheGivenRate() {
        List<Article> articles = take(corpus.steady(4, BEGIN), 3 * SIZE);
        assertThat(published(articles.get(3 * SIZE - 1)))
                .isEqualTo(BEGIN.plus(Duration.ofMillis((3 * SIZE - 1) * 250)));
    }

    @Test
    void articlesAreAsFarApartAsTheyWerePublished() {
        List<Article> articles = take(corpus.asPublished(BEGIN), 2 * SIZE);
        Duration apart = Duration.between(published(articles.get(0)), published(articles.get(1)));
        Duration inTheNextCopy = Duration.between(published(articles.get(SIZE)), published(articles.get(SIZE + 1)));
        assertThat(apart).isEqualTo(Duration.ofSeconds(30));
        assertThat(inTheNextCopy).isEqualTo(apart);
    }

    @Test
    void whatFollowsManyArticlesIsWhatComesAfterThem() {
        List<Article> all = take(corpus.steady(4, BEGIN), 3 * SIZE);
        List<Article> after = take(corpus.steadyAfter(SIZE + 7, 4, BEGIN), SIZE);
        assertThat(after)
                .extracting(Article::id)
                .containsExactlyElementsOf(all.subList(SIZE + 7, 2 * SIZE + 7).stream()
                        .map(Article::id)
                        .toList());
        assertThat(published(after.get(0))).isEqualTo(BEGIN);
    }

    @Test
    void aCopyFollowsTheOneBefore() {
        List<Article> articles = take(corpus.asPublished(BEGIN), 3 * SIZE);
        assertThat(articles).extracting(RepeatedCorpusTest::published).isSorted();
    }

    @Test
    void joinedArticlesHaveTheGivenNumberOfWords() throws IOException {
        RepeatedCorpus joined = RepeatedCorpus.read(new SyntheticArticles(SIZE), OptionalInt.of(900), word -> false);
        assertThat(take(joined.steady(1, BEGIN), 3))
                .allSatisfy(article ->
                        assertThat(text(article).strip().split("\\s+")).hasSize(900));
    }

    @Test
    void wordsOfQueriesAreThoseOfFourLettersAndTheirInflections() {
        assertThat(List.of("mines", "mined", "oil", "gold"))
                .filteredOn(RepeatedCorpus.wordsOf(List.of("\"Mine workers\" OR oil")))
                .containsExactly("mines", "mined");
    }

    private static Article original() {
        try (var source = new SyntheticArticles(SIZE).inOrderGiven()) {
            return (Article) source.next().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Article> take(RepeatedCorpus.Articles articles, int count) {
        List<Article> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(articles.next());
        }
        return taken;
    }

    private static String text(Article article) {
        return new String(article.content().toByteArray(), StandardCharsets.UTF_8);
    }

    private static Instant published(Article article) {
        PublishedTime published = Objects.requireNonNull(article.metadata().published());
        return Objects.requireNonNull(published.time());
    }
}
