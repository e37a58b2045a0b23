package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.crawl.CrawlDriver.feed;
import static org.lodewire.producer.crawl.CrawlDriver.item;
import static org.lodewire.producer.crawl.CrawlDriver.page;
import static org.lodewire.producer.crawl.CrawlDriver.redirect;
import static org.lodewire.producer.crawl.CrawlDriver.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.schemas.RejectionReason;

class PageTest {

    private static final String FEED = "https://a.example/feed";
    private static final String PAGE = "https://b.example/1";
    private static final Duration HOUR = Duration.ofHours(1);

    private final CrawlDriver crawl = new CrawlDriver()
            .onFeed(FEED, item("1", PAGE, "One", HOUR, ""))
            .define(feed("f", FEED))
            .start();

    @Test
    void publishesThePageOfAnItemWithoutText() {
        crawl.on(PAGE, page("<p>The page</p>")).run(Duration.ofMinutes(1));

        assertThat(crawl.published).hasSize(1);
        assertThat(crawl.published.get(0).content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<p>The page</p>");
        assertThat(crawl.published.get(0).charset()).isEqualTo("UTF-8");
        assertThat(crawl.table.keySet()).noneMatch(key -> key.kind() == CrawlKey.Kind.PAGE);
    }

    @Test
    void followsAPageToOtherHosts() {
        crawl.on(PAGE, redirect(302, "https://c.example/x"))
                .on("https://c.example/x", redirect(301, "/y"))
                .on("https://c.example/y", page("moved"))
                .run(Duration.ofMinutes(2));

        assertThat(crawl.titles()).containsExactly("One");
    }

    @Test
    void triesAPageAgainThatFails() {
        crawl.on(PAGE, status(500)).run(Duration.ofMinutes(1));
        crawl.on(PAGE, page("late")).run(HOUR);

        assertThat(crawl.published).hasSize(1);
        assertThat(crawl.published.get(0).content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("late");
    }

    @Test
    void publishesTheItemsOwnSummaryWithinAnHourIfItsPageFails() {
        crawl.on(PAGE, status(500)).run(HOUR);

        assertThat(crawl.count(PAGE)).isBetween(3L, 5L);
        assertThat(crawl.published).hasSize(1);
        assertThat(crawl.published.get(0).content())
                .asString(StandardCharsets.UTF_8)
                .contains("Summary of One");
    }

    @Test
    void waitsForDaysForThePageOfAnItemWithoutTextOfItsOwn() {
        FeedItem bare = new FeedItem("3", "https://b.example/3", "Three", null, null, null, null, "", "");
        crawl.on(PAGE, page("one")).run(Duration.ofMinutes(1));
        crawl.onFeed(FEED, bare).on("https://b.example/3", status(503)).run(Duration.ofHours(12));
        assertThat(crawl.rejected).isEmpty();

        crawl.on("https://b.example/3", page("late")).run(Duration.ofDays(2));
        assertThat(crawl.titles()).containsExactly("One", "Three");
    }

    @Test
    void losesNoItemWithoutTextHoweverLongItsRobotsFileCannotBeFetched() {
        FeedItem bare = new FeedItem("3", "https://c.example/3", "Three", null, null, null, null, "", "");
        crawl.on(PAGE, page("one")).run(Duration.ofMinutes(1));
        crawl.onFeed(FEED, bare)
                .on("https://c.example/robots.txt", status(503))
                .on("https://c.example/3", status(503))
                .run(Duration.ofDays(20));
        assertThat(crawl.count("https://c.example/3")).isZero();
        assertThat(crawl.rejected).isEmpty();
        assertThat(crawl.reports)
                .filteredOn(report -> report.notes().pagesWaiting() == 1)
                .isNotEmpty()
                .first()
                .satisfies(report -> assertThat(report.notes().pageProblem()).contains("robots.txt", "503"));

        crawl.on("https://c.example/robots.txt", page("User-agent: *\nAllow: /"))
                .run(Duration.ofDays(1).plus(HOUR));
        assertThat(crawl.count("https://c.example/3")).isBetween(1L, 7L);
        crawl.on("https://c.example/3", page("late")).run(Duration.ofDays(1));
        assertThat(crawl.titles()).containsExactly("One", "Three");
        assertThat(crawl.lastReport().notes().pagesWaiting()).isZero();
    }

    @Test
    void publishesTheItemsOwnSummaryWithinAnHourIfTheRobotsFileCannotBeFetched() {
        crawl.on("https://b.example/robots.txt", status(503)).run(HOUR);

        assertThat(crawl.count(PAGE)).isZero();
        assertThat(crawl.titles()).containsExactly("One");
        assertThat(crawl.lastReport().notes().pagesFailed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 451})
    void publishesTheItemsOwnSummaryAtOnceIfThePageIsNotToBeHad(int status) {
        crawl.on(PAGE, status(status)).run(Duration.ofSeconds(30));

        assertThat(crawl.count(PAGE)).isEqualTo(1);
        assertThat(crawl.titles()).containsExactly("One");
    }

    @Test
    void asksOnceForAPageThatIsTooLarge() {
        crawl.on(PAGE, new FetchFailure(FetchFailure.Kind.TOO_LARGE, "more than 5 MiB"))
                .run(HOUR);

        assertThat(crawl.count(PAGE)).isEqualTo(1);
        assertThat(crawl.titles()).containsExactly("One");
    }

    @Test
    void reportsPagesThatWaitAndThatFailed() {
        crawl.on(PAGE, status(503)).run(Duration.ofMinutes(1));
        assertThat(crawl.lastReport().notes().pagesWaiting()).isEqualTo(1);
        assertThat(crawl.lastReport().notes().pageProblem()).contains(PAGE, "503");

        crawl.run(HOUR);
        assertThat(crawl.lastReport().notes().pagesWaiting()).isZero();
        assertThat(crawl.lastReport().notes().pagesFailed()).isEqualTo(1);

        crawl.run(Duration.ofDays(2));
        assertThat(crawl.lastReport().notes()).isEqualTo(new FeedReport.Notes(0, 0, null, null));
    }

    @Test
    void aPageThatFailsDoesNotHideWhatTheLastPollBrought() {
        crawl.on(PAGE, status(503)).run(Duration.ofMinutes(1));

        assertThat(crawl.lastReport().outcome()).startsWith("a page");
        assertThat(crawl.lastReport().figures().fresh()).isEqualTo(1);
        assertThat(crawl.lastReport().figures().items()).isEqualTo(1);
        assertThat(crawl.lastReport().figures().delay())
                .isEqualTo(crawl.reports.get(0).figures().delay())
                .isBetween(HOUR.toMillis(), HOUR.plusMinutes(1).toMillis());
    }

    @Test
    void aPollThatBringsNothingHasNoNewItems() {
        crawl.on(PAGE, page("one")).run(Duration.ofHours(3));

        assertThat(crawl.lastReport().outcome()).isEqualTo("unchanged");
        assertThat(crawl.lastReport().figures().fresh()).isZero();
        assertThat(crawl.lastReport().figures().delay()).isNull();
        assertThat(crawl.lastReport().figures().items()).isEqualTo(1);
    }

    @Test
    void reportsThatAPageWasHadAfterAll() {
        crawl.on(PAGE, status(503)).run(Duration.ofMinutes(1));
        crawl.restart();
        crawl.on(PAGE, page("late")).run(HOUR);

        assertThat(crawl.lastReport().notes().pagesWaiting()).isZero();
        assertThat(crawl.lastReport().notes().pagesFailed()).isZero();
    }

    @Test
    void publishesTheItemsOwnSummaryWhereRobotsForbidsThePageOrItIsNoText() {
        crawl.on("https://b.example/robots.txt", page("User-agent: *\nDisallow: /"))
                .run(Duration.ofMinutes(1));
        assertThat(crawl.count(PAGE)).isZero();
        assertThat(crawl.titles()).containsExactly("One");

        FetchHeaders pdf = new FetchHeaders("application/pdf", null, null, null, null, null, null, null);
        crawl.onFeed(FEED, item("2", "https://c.example/2", "Two", HOUR, ""))
                .on("https://c.example/2", new FetchResponse(200, pdf, new byte[] {1}))
                .run(Duration.ofDays(1));
        assertThat(crawl.titles()).containsExactly("One", "Two");
    }

    @Test
    void rejectsAnItemThatHasNeitherPageNorText() {
        FeedItem bare = new FeedItem("3", "https://b.example/3", "Three", null, null, null, null, "", "");
        crawl.run(Duration.ofMinutes(1)).onFeed(FEED, bare).run(Duration.ofDays(1));

        assertThat(crawl.rejected).hasSize(1);
        assertThat(crawl.rejected.get(0).reason()).isEqualTo(RejectionReason.EMPTY);
        assertThat(crawl.rejected.get(0).detail()).contains("https://b.example/3", "404");
    }

    @Test
    void fetchesAPageThatWaitsWhenAnotherProgramTakesOver() {
        crawl.on(PAGE, status(503)).run(Duration.ofMinutes(1));
        crawl.restart();
        crawl.on(PAGE, page("late")).run(HOUR);

        assertThat(crawl.titles()).containsExactly("One");
    }
}
