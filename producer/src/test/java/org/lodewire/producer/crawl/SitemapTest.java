package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.crawl.CrawlDriver.feed;
import static org.lodewire.producer.crawl.CrawlDriver.item;
import static org.lodewire.producer.crawl.CrawlDriver.status;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Indexes of sitemaps. */
class SitemapTest {

    private static final String INDEX = "https://a.example/sitemap.xml";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final CrawlDriver crawl = new CrawlDriver();

    private static FeedContent.Sitemap sitemap(String name, @Nullable Duration age) {
        return new FeedContent.Sitemap(
                URI.create("https://a.example/" + name), age == null ? null : CrawlDriver.BEGIN - age.toMillis());
    }

    private static FeedContent index(FeedContent.Sitemap... sitemaps) {
        return FeedContent.index(List.of(sitemaps));
    }

    private static FeedItem page(String name, Duration age) {
        return item(name, "https://a.example/" + name, name, age);
    }

    private CrawlDriver start() {
        return crawl.define(feed("f", INDEX)).start();
    }

    @Test
    void readsTheSitemapsThatWereChangedWithinTheBackfill() {
        crawl.onDocument(INDEX, index(sitemap("new", HOUR), sitemap("old", Duration.ofDays(30))))
                .onFeed("https://a.example/new", page("one", HOUR), page("two", Duration.ofDays(9)));
        start().run(HOUR);

        assertThat(crawl.titles()).containsExactly("one");
        assertThat(crawl.urls()).contains("https://a.example/new").doesNotContain("https://a.example/old");
    }

    @Test
    void readsLaterOnlyWhatHasChangedSinceAndPublishesNothingTwice() {
        crawl.onDocument(INDEX, index(sitemap("a", HOUR), sitemap("b", Duration.ofHours(2))))
                .onFeed("https://a.example/a", page("one", HOUR))
                .onFeed("https://a.example/b", page("two", Duration.ofHours(2)));
        start().run(DAY.multipliedBy(3));
        crawl.onDocument(INDEX, index(sitemap("a", Duration.ofDays(-3)), sitemap("b", Duration.ofHours(2))))
                .onFeed("https://a.example/a", page("three", Duration.ofDays(-3)), page("one", HOUR))
                .run(DAY);

        assertThat(crawl.titles()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(crawl.count("https://a.example/b")).isEqualTo(1);
        assertThat(crawl.count("https://a.example/a")).isEqualTo(2);
    }

    @Test
    void readsAtMostTenSitemapsTheLatestFirst() {
        List<FeedContent.Sitemap> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(sitemap("s" + i, Duration.ofMinutes(i + 1)));
        }
        crawl.onDocument(INDEX, FeedContent.index(many));
        start().run(HOUR);

        assertThat(crawl.urls().stream().filter(url -> url.startsWith("https://a.example/s") && !url.equals(INDEX)))
                .hasSize(10)
                .contains("https://a.example/s0", "https://a.example/s9");
    }

    @Test
    void readsAFewSitemapsOfWhichTheIndexDoesNotSayWhenTheyWereChanged() {
        crawl.onDocument(
                INDEX, index(sitemap("u1", null), sitemap("u2", null), sitemap("u3", null), sitemap("u4", null)));
        start().run(HOUR);

        assertThat(crawl.urls()).contains("https://a.example/u3").doesNotContain("https://a.example/u4");
    }

    @Test
    void looksAgainAtSitemapsWithoutTimesThoughTheIndexHasNotChanged() {
        crawl.onDocument(INDEX, index(sitemap("u", null)))
                .onFeed("https://a.example/u", CrawlDriver.etag("\"1\""), page("one", HOUR));
        start().run(Duration.ofHours(3));
        crawl.onFeed("https://a.example/u", CrawlDriver.etag("\"2\""), page("two", HOUR.negated()), page("one", HOUR))
                .run(Duration.ofHours(3));

        assertThat(crawl.titles()).containsExactly("one", "two");
        assertThat(crawl.requests)
                .filteredOn(request -> request.url().getPath().equals("/u"))
                .hasSizeBetween(4, 8)
                .element(1)
                .satisfies(request -> assertThat(request.etag()).isEqualTo("\"1\""));
    }

    @Test
    void findsNewItemsWithoutDatesInASmallSitemapWithoutTimes() {
        FeedItem one = new FeedItem(null, "https://a.example/1", "", null, null, null, null, "", "");
        FeedItem two = new FeedItem(null, "https://a.example/2", "", null, null, null, null, "", "");
        crawl.onDocument(INDEX, index(sitemap("u", null)))
                .onFeed("https://a.example/u", one)
                .on("https://a.example/1", CrawlDriver.page("one"))
                .on("https://a.example/2", CrawlDriver.page("two"));
        start().run(Duration.ofHours(3));
        crawl.onFeed("https://a.example/u", two, one).run(DAY);

        assertThat(crawl.published).extracting(article -> article.item().url()).containsExactly("https://a.example/2");
    }

    @Test
    void followsAnIndexInAnIndexAndNoFurther() {
        crawl.onDocument(INDEX, index(sitemap("deeper", HOUR)))
                .onDocument("https://a.example/deeper", index(sitemap("deepest", HOUR)))
                .onDocument("https://a.example/deepest", index(sitemap("tooDeep", HOUR)));
        start().run(HOUR);

        assertThat(crawl.urls()).contains("https://a.example/deepest").doesNotContain("https://a.example/tooDeep");
    }

    @Test
    void looksAgainAtSitemapsWithoutTimesOfAnIndexInTheIndexThoughThatHasNotChanged() {
        crawl.onDocument(INDEX, index(sitemap("deeper", HOUR)))
                .onDocument("https://a.example/deeper", index(sitemap("u", null)))
                .onFeed("https://a.example/u", CrawlDriver.etag("\"1\""), page("one", HOUR));
        start().run(Duration.ofHours(3));
        crawl.onFeed("https://a.example/u", CrawlDriver.etag("\"2\""), page("two", HOUR.negated()), page("one", HOUR))
                .run(Duration.ofHours(3));

        assertThat(crawl.titles()).containsExactly("one", "two");
        assertThat(crawl.count("https://a.example/deeper")).isEqualTo(1);
        assertThat(crawl.requests)
                .filteredOn(request -> request.url().getPath().equals("/u"))
                .hasSizeBetween(4, 8)
                .element(1)
                .satisfies(request -> assertThat(request.etag()).isEqualTo("\"1\""));
    }

    @Test
    void forgetsSitemapsOfAnInnerIndexThatIsNoLongerNamed() {
        crawl.onDocument(INDEX, index(sitemap("deeper", HOUR)))
                .onDocument("https://a.example/deeper", index(sitemap("u", null)))
                .onFeed("https://a.example/u", page("one", HOUR));
        start().run(Duration.ofHours(3));
        crawl.onDocument(INDEX, index(sitemap("other", HOUR.multipliedBy(9)))).run(Duration.ofHours(3));
        long before = crawl.count("https://a.example/u");
        crawl.run(DAY);

        assertThat(crawl.count("https://a.example/u")).isEqualTo(before);
    }

    @Test
    void triesAgainASitemapThatCannotBeHadAtOnce() {
        crawl.onDocument(INDEX, index(sitemap("new", HOUR))).on("https://a.example/new", status(503));
        start().run(Duration.ofSeconds(30));
        crawl.onFeed("https://a.example/new", page("one", HOUR)).run(HOUR);

        assertThat(crawl.titles()).containsExactly("one");
    }

    @Test
    void readsASitemapAfterItsRobotsFileCouldNotBeFetchedForDays() {
        URI map = URI.create("https://b.example/map");
        crawl.onDocument(INDEX, FeedContent.index(List.of(new FeedContent.Sitemap(map, CrawlDriver.BEGIN))))
                .on("https://b.example/robots.txt", status(503))
                .onFeed(map.toString(), page("one", HOUR));
        start().run(Duration.ofDays(5));
        assertThat(crawl.count(map.toString())).isZero();

        crawl.on("https://b.example/robots.txt", status(404)).run(Duration.ofDays(2));
        assertThat(crawl.count(map.toString())).isEqualTo(1);
    }

    @Test
    void judgesTheAgesOfASitemapThatIsReadDaysLaterByTheTimeOfTheIndex() {
        URI map = URI.create("https://b.example/map");
        crawl.onDocument(INDEX, FeedContent.index(List.of(new FeedContent.Sitemap(map, CrawlDriver.BEGIN))))
                .on("https://b.example/robots.txt", status(503))
                .onFeed(map.toString(), page("one", HOUR), page("two", Duration.ofDays(2)));
        start().run(Duration.ofDays(5));
        crawl.on("https://b.example/robots.txt", status(404)).run(Duration.ofDays(2));

        assertThat(crawl.titles()).containsExactly("one");
    }

    @Test
    void judgesTheAgesOfASitemapWithoutATimeThatIsReadDaysLaterByTheTimeOfTheIndex() {
        URI map = URI.create("https://b.example/map");
        crawl.onDocument(INDEX, FeedContent.index(List.of(new FeedContent.Sitemap(map, null))))
                .on("https://b.example/robots.txt", status(503))
                .onFeed(map.toString(), page("one", HOUR), page("two", Duration.ofDays(2)));
        start().run(Duration.ofDays(5));
        crawl.on("https://b.example/robots.txt", status(404)).run(Duration.ofDays(2));

        assertThat(crawl.titles()).containsExactly("one");
    }

    @Test
    void reportsAnIndexThatCouldNotBeReadAsAWholeAndReadsWhatItNames() {
        crawl.onDocument(INDEX, FeedContent.index(List.of(sitemap("new", HOUR)), "the document is cut off"))
                .onFeed("https://a.example/new", page("one", HOUR));
        start().run(HOUR);

        assertThat(crawl.reports.get(0).outcome()).isEqualTo("read; the document is cut off");
        assertThat(crawl.titles()).containsExactly("one");
    }

    @Test
    void asksNoSitemapOnAnotherHostThatItsRobotsFileForbids() {
        crawl.onDocument(
                        INDEX,
                        FeedContent.index(List.of(new FeedContent.Sitemap(
                                URI.create("https://b.example/private/map"), CrawlDriver.BEGIN))))
                .on("https://b.example/robots.txt", CrawlDriver.page("User-agent: *\nDisallow: /private/"));
        start().run(HOUR);

        assertThat(crawl.urls())
                .contains("https://b.example/robots.txt")
                .doesNotContain("https://b.example/private/map");
        assertThat(crawl.table.keySet()).noneMatch(key -> key.kind() == CrawlKey.Kind.SITEMAP);
    }
}
