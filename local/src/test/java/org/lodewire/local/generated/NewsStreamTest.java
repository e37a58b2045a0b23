package org.lodewire.local.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.time.PublishedTime;

class NewsStreamTest {

    /** A Monday. */
    private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private static final List<Release> LIVE_DAY = live(1, DAY);

    private static List<Release> live(long seed, Duration length) {
        return ReadNews.releases(new NewsStream(NewsSettings.live(seed, FROM, 4)), FROM.plus(length));
    }

    private static List<Article> articles(List<Release> releases) {
        return releases.stream()
                .filter(release -> release.arrival() instanceof Article)
                .map(release -> (Article) release.arrival())
                .toList();
    }

    private static List<String> ids(List<Release> releases) {
        return articles(releases).stream().map(Article::id).toList();
    }

    @Test
    void givesTheSameNewsForTheSameSeed() {
        assertThat(ids(live(5, Duration.ofHours(1)))).isEqualTo(ids(live(5, Duration.ofHours(1))));
    }

    @Test
    void givesOtherArticlesForAnotherSeed() {
        assertThat(ids(live(6, Duration.ofHours(1)))).doesNotContainAnyElementsOf(ids(live(5, Duration.ofHours(1))));
    }

    @Test
    void givesOtherArticlesForAnotherBeginning() {
        NewsStream later = new NewsStream(NewsSettings.live(5, FROM.plusSeconds(1), 4));

        assertThat(ids(ReadNews.releases(later, FROM.plus(Duration.ofHours(1)))))
                .doesNotContainAnyElementsOf(ids(live(5, Duration.ofHours(1))));
    }

    @Test
    void isInOrderOfTime() {
        assertThat(LIVE_DAY).isSortedAccordingTo(Comparator.comparing(Release::at));
    }

    @Test
    void neverDatesAnArticleLaterThanItIsPublished() {
        assertThat(LIVE_DAY)
                .filteredOn(release -> release.arrival() instanceof Article)
                .allSatisfy(release ->
                        assertThat(published((Article) release.arrival())).isBeforeOrEqualTo(release.at()));
    }

    @Test
    void hasTheRateOnAverage() {
        assertThat(LIVE_DAY.size() / (24 * 60.0)).isCloseTo(4, within(1.0));
    }

    @Test
    void isQuietAtNight() {
        assertThat(between(1, 4)).hasSizeLessThan(between(9, 12).size() / 2);
    }

    private List<Release> between(int fromHour, int toHour) {
        return LIVE_DAY.stream()
                .filter(release -> !release.at().isBefore(FROM.plus(Duration.ofHours(fromHour)))
                        && release.at().isBefore(FROM.plus(Duration.ofHours(toHour))))
                .toList();
    }

    @Test
    void revisesArticles() {
        Set<String> seen = new HashSet<>();

        assertThat(ids(LIVE_DAY).stream().filter(id -> !seen.add(id))).isNotEmpty();
    }

    @Test
    void withdrawsOnlyWhatItHasPublished() {
        assertThat(LIVE_DAY.stream()
                        .filter(release -> release.arrival() instanceof Withdrawal)
                        .map(release -> ((Withdrawal) release.arrival()).articleId()))
                .isNotEmpty()
                .isSubsetOf(ids(LIVE_DAY));
    }

    @Test
    void hasArticlesThatComeLate() {
        assertThat(olderThan(Duration.ofHours(1), DAY)).isNotEmpty();
    }

    @Test
    void hasArticlesThatComeTooLate() {
        assertThat(olderThan(DAY, Duration.ofDays(7))).isNotEmpty();
    }

    private List<Release> olderThan(Duration least, Duration most) {
        return LIVE_DAY.stream()
                .filter(release -> release.arrival() instanceof Article)
                .filter(release -> {
                    Duration age = Duration.between(published((Article) release.arrival()), release.at());
                    return age.compareTo(least) > 0 && age.compareTo(most) < 0;
                })
                .toList();
    }

    @Test
    void hasArticlesWithoutText() {
        assertThat(has(article -> article.content().isBlank())).isTrue();
    }

    @Test
    void hasPagesAndTexts() {
        assertThat(articles(LIVE_DAY)).extracting(Article::format).contains(ContentFormat.HTML, ContentFormat.TEXT);
    }

    private boolean has(Predicate<Article> kind) {
        return articles(LIVE_DAY).stream().anyMatch(kind);
    }

    @Test
    void endsAPastInTime() {
        Instant until = FROM.plus(Duration.ofHours(6));
        NewsStream past = new NewsStream(NewsSettings.past(1, FROM, until, 4));

        assertThat(ReadNews.releases(past, Instant.MAX))
                .isNotEmpty()
                .allMatch(release -> release.at().isBefore(until));
    }

    @Test
    void staysAtItsEnd() {
        NewsStream past = new NewsStream(NewsSettings.past(1, FROM, FROM, 4));
        past.next();

        assertThat(past.next()).isEmpty();
    }

    private static Instant published(Article article) {
        PublishedTime time = Objects.requireNonNull(article.metadata().published());
        return Objects.requireNonNull(time.time());
    }
}
