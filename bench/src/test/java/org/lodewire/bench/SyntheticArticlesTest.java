package org.lodewire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.source.ArticleSource;

class SyntheticArticlesTest {

    @Test
    void generatesTheRequestedNumber() throws IOException {
        assertThat(articles(17)).hasSize(17);
    }

    @Test
    void isDeterministic() throws IOException {
        assertThat(texts(articles(50))).isEqualTo(texts(articles(50)));
    }

    @Test
    void generatesTheSameFirstArticlesForAnyNumber() throws IOException {
        assertThat(texts(articles(50)).subList(0, 20)).isEqualTo(texts(articles(20)));
    }

    @Test
    void generatesNoArticleTwice() throws IOException {
        assertThat(articles(200)).extracting(Article::id).doesNotHaveDuplicates();
    }

    @Test
    void generatesArticlesOfFourHundredWords() throws IOException {
        assertThat(texts(articles(20)))
                .allSatisfy(text -> assertThat(text.split("\\s+")).hasSize(400));
    }

    @Test
    void wordFrequenciesAreSkewed() throws IOException {
        Map<String, Long> uses = texts(articles(100)).stream()
                .flatMap(text ->
                        Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+")))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Long> mostFirst = uses.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        assertThat(mostFirst.get(0)).isGreaterThan(20 * mostFirst.get(99));
    }

    @Test
    void publishesAnArticleEveryHalfMinute() throws IOException {
        List<Instant> times = articles(3).stream()
                .map(article ->
                        Objects.requireNonNull(article.metadata().published()).time())
                .toList();
        assertThat(Duration.between(times.get(0), times.get(2))).isEqualTo(Duration.ofMinutes(1));
    }

    private static List<Article> articles(int count) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ArticleSource source = new SyntheticArticles(count).inOrderGiven()) {
            for (Optional<Arrival> next = source.next(); next.isPresent(); next = source.next()) {
                articles.add((Article) next.get());
            }
        }
        return articles;
    }

    private static List<String> texts(List<Article> articles) {
        return articles.stream()
                .map(article -> new String(article.content().toByteArray(), StandardCharsets.UTF_8))
                .toList();
    }
}
