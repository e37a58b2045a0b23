package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.crawl.CrawlDriver.feed;
import static org.lodewire.producer.crawl.CrawlDriver.item;
import static org.lodewire.producer.crawl.CrawlDriver.page;
import static org.lodewire.producer.crawl.CrawlDriver.redirect;
import static org.lodewire.producer.crawl.CrawlDriver.retryAfter;
import static org.lodewire.producer.crawl.CrawlDriver.status;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.fetch.FetchFailure;

class PolitenessTest {

    private static final String FEED = "https://a.example/feed";
    private static final String ROBOTS = "https://a.example/robots.txt";
    private static final Duration HOUR = Duration.ofHours(1);

    private final CrawlDriver crawl = new CrawlDriver();

    @Test
    void waitsTheWholeDelayBeforeTheFirstRequestAndBetweenAll() {
        crawl.onFeed(
                        FEED,
                        item("1", "https://a.example/1", "One", HOUR, ""),
                        item("2", "https://www.a.example/2", "Two", HOUR, ""))
                .on("https://a.example/1", page("one"))
                .on("https://www.a.example/2", page("two"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(1));

        assertThat(crawl.urls())
                .containsExactly(
                        ROBOTS,
                        FEED,
                        "https://a.example/1",
                        "https://www.a.example/robots.txt",
                        "https://www.a.example/2");
        assertThat(crawl.times).first().isEqualTo(CrawlDriver.BEGIN + 5_000);
        for (int i = 1; i < crawl.times.size(); i++) {
            assertThat(crawl.times.get(i)).isGreaterThanOrEqualTo(crawl.times.get(i - 1) + 5_100);
        }
    }

    @Test
    void obeysTheLongerDelayOfRobots() {
        crawl.on(ROBOTS, page("User-agent: *\nCrawl-delay: 30"))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(1));

        assertThat(crawl.times.get(1)).isGreaterThanOrEqualTo(crawl.times.get(0) + 30_100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "1e999", "99999999999999999999", "1E5", "86401.5", "  1e5 # seconds"})
    void takesADelayOfRobotsThatIsTooLongForADay(String delay) {
        crawl.on(ROBOTS, page("User-agent: *\r\nCRAWL-DELAY :" + delay + "\r\nDisallow: /x"))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofDays(2));

        assertThat(crawl.urls()).startsWith(ROBOTS, FEED);
        assertThat(crawl.times.get(1) - crawl.times.get(0)).isEqualTo(86_400_100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "NaN", "0x1p30", "5-3", "-5", "", "soon", "e5"})
    void leavesOutADelayOfRobotsThatIsNoNumberOfSeconds(String delay) {
        crawl.on(ROBOTS, page("User-agent: *\nCrawl-delay: " + delay))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(1));

        assertThat(crawl.times.get(1) - crawl.times.get(0)).isEqualTo(5_100);
    }

    @Test
    void keepsTheDelayOfRobotsWhenAnotherProgramTakesOver() {
        crawl.on(ROBOTS, page("User-agent: *\nCrawl-delay: 30"))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofSeconds(20));
        crawl.restart();
        crawl.run(Duration.ofMinutes(2));

        assertThat(crawl.urls()).containsExactly(ROBOTS, FEED);
        assertThat(crawl.times.get(1)).isEqualTo(CrawlDriver.BEGIN + 20_000 + 30_000);
    }

    @Test
    void requestsNothingThatRobotsForbids() {
        crawl.on(ROBOTS, page("User-agent: lodewire\nDisallow: /feed\n\nUser-agent: *\nAllow: /"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofHours(12));

        assertThat(crawl.count(FEED)).isZero();
        assertThat(crawl.lastReport().health()).isEqualTo(Health.FAILING);
        assertThat(crawl.lastReport().outcome()).contains("robots.txt");
    }

    @Test
    void requestsNothingWhileRobotsCannotBeFetched() {
        crawl.on(ROBOTS, status(503))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofDays(3));
        assertThat(crawl.count(FEED)).isZero();

        crawl.on(ROBOTS, status(404)).run(Duration.ofDays(8));
        assertThat(crawl.count(FEED)).isPositive();
    }

    @Test
    void aPollThatFailsForWantOfRobotsCountsOnceForEachRequest() {
        crawl.on(ROBOTS, status(503))
                .define(feed("f", FEED))
                .define(feed("g", "https://a.example/other"))
                .start()
                .run(Duration.ofHours(9));

        assertThat(crawl.reports)
                .allSatisfy(report ->
                        assertThat((long) report.failures()).isLessThanOrEqualTo(requestsUntil(report.polledAt())));
    }

    @Test
    void aFirstPollWhoseRobotsTakesTooLongIsMadeAfterAMinuteAndHasNotFailed() {
        crawl.on(ROBOTS, new FetchFailure(FetchFailure.Kind.TIMEOUT, "no complete response within 6666 ms"))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofSeconds(30));
        assertThat(crawl.lastReport().outcome()).contains("6666 ms");
        assertThat(crawl.lastReport().health()).isEqualTo(Health.NEW);
        assertThat(crawl.lastReport().failures()).isZero();

        crawl.on(ROBOTS, status(404)).run(Duration.ofSeconds(60));
        assertThat(crawl.count(FEED)).isEqualTo(1);
    }

    @Test
    void aFirstPollWhoseRobotsAlwaysTakesTooLongFails() {
        crawl.on(ROBOTS, new FetchFailure(FetchFailure.Kind.TIMEOUT, "no complete response within 6666 ms"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(10));

        assertThat(crawl.count(ROBOTS)).isEqualTo(3);
        assertThat(crawl.lastReport().health()).isEqualTo(Health.FAILING);
    }

    @Test
    void aFirstPollThatTakesTooLongIsMadeAfterAMinuteAndHasNotFailed() {
        crawl.on(FEED, new FetchFailure(FetchFailure.Kind.TIMEOUT, "the server took too long"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofSeconds(30));
        assertThat(crawl.lastReport().outcome()).isEqualTo("the server took too long");
        assertThat(crawl.lastReport().health()).isEqualTo(Health.NEW);

        crawl.onFeed(FEED).run(Duration.ofSeconds(60));
        assertThat(crawl.lastReport().health()).isEqualTo(Health.OK);
    }

    @Test
    void aFirstPollThatAlwaysTakesTooLongFailsAtTheThirdAttempt() {
        crawl.on(FEED, new FetchFailure(FetchFailure.Kind.TIMEOUT, "the server took too long"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(10));

        assertThat(crawl.count(FEED)).isEqualTo(3);
        assertThat(crawl.lastReport().health()).isEqualTo(Health.FAILING);
        assertThat(crawl.lastReport().nextPoll() - crawl.now)
                .as("no later than after any first poll that fails")
                .isLessThan(Duration.ofMinutes(75).toMillis());
    }

    @Test
    void whatIsDueWhileRobotsIsNotRequestedAgainIsNoPoll() {
        crawl.on(ROBOTS, status(503)).define(feed("f", FEED)).start().run(Duration.ofSeconds(30));
        crawl.define(feed("g", "https://a.example/other")).run(Duration.ofSeconds(10));

        assertThat(crawl.count(ROBOTS)).isEqualTo(1);
        assertThat(crawl.lastReport().feedId()).isEqualTo("g");
        assertThat(crawl.lastReport().polledAt()).isZero();
        assertThat(crawl.lastReport().failures()).isZero();
        assertThat(crawl.lastReport().health()).isEqualTo(Health.FAILING);
    }

    @Test
    void requestsRobotsAgainAsSoonAsTheFeedThatNeedsIt() {
        FeedSettings often = new FeedSettings(
                "f",
                URI.create(FEED),
                null,
                null,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                FeedSettings.ContentMode.AUTO,
                null,
                ItemFilter.NONE,
                Duration.ofDays(1));
        crawl.on(ROBOTS, status(503)).define(often).start().run(Duration.ofSeconds(30));
        crawl.on(ROBOTS, status(404)).onFeed(FEED).run(Duration.ofMinutes(1).plusSeconds(20));

        assertThat(crawl.count(FEED)).isEqualTo(1);
    }

    @Test
    void reportsWhyRobotsCannotBeFetched() {
        crawl.on(ROBOTS, new FetchFailure(FetchFailure.Kind.UNKNOWN_HOST, "unknown host a.example"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(1));

        assertThat(crawl.lastReport().outcome())
                .isEqualTo("the robots.txt of the host could not be fetched: unknown host a.example");
    }

    /** How many requests had begun by a time. */
    private long requestsUntil(long time) {
        return crawl.times.stream().filter(each -> each <= time).count();
    }

    @Test
    void spreadsTheFirstPollsOfManyFeedsOverTime() {
        for (int host = 0; host < 120; host++) {
            crawl.define(feed("f" + host, "https://h" + host + ".example/feed"));
        }
        crawl.start().run(Duration.ofMinutes(1));

        List<Long> first = crawl.times.stream().sorted().limit(120).toList();
        assertThat(first.get(119) - first.get(0)).isGreaterThan(6_000);
    }

    @Test
    void partitionsTakeTurnsWithFirstPolls() {
        List<Long> dues = new ArrayList<>();
        for (int partition = 0; partition < 4; partition++) {
            TaskTable tasks = new TaskTable(new Hosts(CrawlSettings.DEFAULT));
            FeedStarts starts =
                    new FeedStarts(new HostPartition(partition, 4), CrawlSettings.DEFAULT, tasks, new Traffic());
            starts.start(0);
            for (int host = 0; host < 40; host++) {
                FeedSettings feed = feed("f" + host, "https://h" + host + ".example/feed");
                starts.start(feed, 0);
                Task task = tasks.get(CrawlKey.feed(feed.host(), feed.id()));
                if (task != null) {
                    dues.add(task.due());
                }
            }
        }

        assertThat(dues).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void takesARobotsFileThatCannotBeFetchedFor30DaysAsOneThatAllowsAll() {
        crawl.on(ROBOTS, status(500))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofDays(29));
        assertThat(crawl.count(FEED)).isZero();

        crawl.run(Duration.ofDays(9));
        assertThat(crawl.count(FEED)).isPositive();
    }

    @Test
    void fetchesRobotsOnceADay() {
        crawl.onFeed(FEED).define(feed("f", FEED)).start().run(Duration.ofHours(47));

        assertThat(crawl.count(ROBOTS)).isEqualTo(2);
    }

    @Test
    void followsRobotsToAnotherHost() {
        crawl.on(ROBOTS, redirect(301, "https://b.example/robots.txt"))
                .on("https://b.example/robots.txt", page("User-agent: *\nDisallow: /feed"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofHours(3));

        assertThat(crawl.urls())
                .contains(ROBOTS, "https://b.example/robots.txt")
                .doesNotContain(FEED);
    }

    @Test
    void aFirstPollWhoseRobotsTakesTooLongAtAnotherHostIsMadeSoonAndHasNotFailed() {
        crawl.on(ROBOTS, redirect(301, "https://b.example/robots.txt"))
                .on("https://b.example/robots.txt", new FetchFailure(FetchFailure.Kind.TIMEOUT, "took too long"))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(1));
        assertThat(crawl.lastReport().outcome()).contains("took too long");
        assertThat(crawl.lastReport().health()).isEqualTo(Health.NEW);

        crawl.on("https://b.example/robots.txt", status(404)).run(Duration.ofMinutes(2));
        assertThat(crawl.count(FEED)).isEqualTo(1);
    }

    @Test
    void asksForARobotsFileAtAnotherHostMoreAndMoreSeldomWhileItTakesTooLong() {
        crawl.on(ROBOTS, redirect(301, "https://b.example/robots.txt"))
                .on("https://b.example/robots.txt", new FetchFailure(FetchFailure.Kind.TIMEOUT, "took too long"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofHours(12));

        assertThat(crawl.count(FEED)).isZero();
        assertThat(crawl.lastReport().health()).isEqualTo(Health.FAILING);
        assertThat(crawl.lastReport().polledAt()).isPositive();
        assertThat(crawl.count("https://b.example/robots.txt")).isBetween(3L, 12L);
    }

    @Test
    void keepsToARobotsFileAtAnotherHostThatCannotBeFetchedAgain() {
        crawl.on(ROBOTS, redirect(301, "https://b.example/robots.txt"))
                .on("https://b.example/robots.txt", page("User-agent: *\nDisallow: /private"))
                .onFeed(FEED)
                .define(feed("f", FEED))
                .define(feed("g", "https://a.example/private"))
                .start()
                .run(Duration.ofHours(12));
        long before = crawl.count(FEED);
        crawl.on("https://b.example/robots.txt", new FetchFailure(FetchFailure.Kind.TIMEOUT, "took too long"))
                .run(Duration.ofDays(2));

        assertThat(crawl.count(FEED)).isGreaterThan(before);
        assertThat(crawl.urls()).doesNotContain("https://a.example/private");
    }

    @Test
    void leavesTheWholeHostAloneForAsLongAsItAsks() {
        crawl.on(FEED, retryAfter(429, "3600"))
                .onFeed("https://a.example/other")
                .define(feed("f", FEED))
                .define(feed("g", "https://a.example/other"))
                .start()
                .run(Duration.ofHours(1));

        assertThat(crawl.requests).hasSize(2);

        crawl.run(HOUR);
        assertThat(crawl.times.get(2)).isGreaterThanOrEqualTo(crawl.times.get(1) + 3_600_000);
    }

    @Test
    void readsRetryAfterAsADate() {
        crawl.on(FEED, retryAfter(503, "Sun, 01 Mar 2026 15:00:00 GMT"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofHours(4));

        assertThat(crawl.times.get(2)).isGreaterThanOrEqualTo(CrawlDriver.BEGIN + 3 * 3_600_000);
    }

    @Test
    void waitsNoLongerThanADayHoweverLongAHostAsks() {
        crawl.on(FEED, retryAfter(429, "99999999"))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofHours(30));

        assertThat(crawl.count(FEED)).isEqualTo(2);
    }

    @Test
    void backsOffFromAHostThatSaysTooManyRequestsAndNotForHowLong() {
        crawl.on(FEED, status(429))
                .onFeed("https://a.example/other")
                .define(feed("f", FEED))
                .define(feed("g", "https://a.example/other"))
                .start()
                .run(Duration.ofMinutes(2));

        assertThat(crawl.times.get(2)).isGreaterThanOrEqualTo(crawl.times.get(1) + 10_000);
    }
}
