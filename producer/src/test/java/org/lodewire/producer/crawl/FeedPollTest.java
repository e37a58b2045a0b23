package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.crawl.CrawlDriver.BEGIN;
import static org.lodewire.producer.crawl.CrawlDriver.etag;
import static org.lodewire.producer.crawl.CrawlDriver.feed;
import static org.lodewire.producer.crawl.CrawlDriver.item;
import static org.lodewire.producer.crawl.CrawlDriver.page;
import static org.lodewire.producer.crawl.CrawlDriver.redirect;
import static org.lodewire.producer.crawl.CrawlDriver.status;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;

class FeedPollTest {

    private static final String FEED = "https://a.example/feed";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final CrawlDriver crawl = new CrawlDriver();

    @Test
    void publishesANewItemOnceAndNothingThatIsOlderThanTheBackfill() {
        crawl.onFeed(FEED, one(), item("2", "https://a.example/2", "Old", Duration.ofHours(25)))
                .define(feed("f", FEED))
                .start()
                .run(DAY);

        assertThat(crawl.titles()).containsExactly("One");
        assertThat(crawl.reports.get(0).figures().skipped()).isEqualTo(1);
    }

    @Test
    void publishesWhatIsAddedLaterHoweverOldItSaysItIs() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        crawl.onFeed(FEED, one(), item("2", "https://a.example/2", "Two", Duration.ofDays(400)))
                .run(DAY);

        assertThat(crawl.titles()).containsExactly("One", "Two");
    }

    @Test
    void reportsWhyAHostIsNotRequestedAtAllRatherThanThatItsRobotsFileIsMissing() {
        FetchFailure refusal = new FetchFailure(FetchFailure.Kind.NO_CONTACT, "no contact address is set");
        crawl.on("https://a.example/robots.txt", refusal)
                .on(FEED, refusal)
                .define(feed("f", FEED))
                .start()
                .run(HOUR);

        assertThat(crawl.urls()).isNotEmpty().containsOnly("https://a.example/robots.txt");
        assertThat(crawl.lastReport().outcome()).isEqualTo("no contact address is set");
    }

    @Test
    void aFeedThatIsNotFetchedForWantOfAContactAddressIsPolledNoLaterForIt() {
        FetchFailure refusal = new FetchFailure(FetchFailure.Kind.NO_CONTACT, "no contact address is set");
        crawl.on("https://a.example/robots.txt", refusal)
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofDays(7));
        crawl.on("https://a.example/robots.txt", status(404))
                .onFeed(FEED, one())
                .run(HOUR.multipliedBy(2));

        assertThat(crawl.count(FEED)).isPositive();
        assertThat(crawl.reports.stream().map(FeedReport::failures)).containsOnly(0);
    }

    @Test
    void feedsAtTheirLongestIntervalAreNotPolledInStep() {
        List<Long> waits = polls(Duration.ofSeconds(1), Duration.ofMinutes(1));

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(54_000L, 60_000L));
        assertThat(waits.stream().distinct()).hasSizeGreaterThan(waits.size() / 2);
    }

    @Test
    void noFeedIsPolledSoonerThanItsShortestInterval() {
        assertThat(polls(Duration.ofMinutes(5), Duration.ofMinutes(5))).containsOnly(300_000L);
    }

    /** The times between the polls of a feed that is always at its longest interval, in milliseconds. */
    private static List<Long> polls(Duration shortest, Duration longest) {
        FeedSettings feed = new FeedSettings(
                "f",
                URI.create(FEED),
                null,
                null,
                shortest,
                longest,
                FeedSettings.ContentMode.AUTO,
                null,
                ItemFilter.NONE,
                DAY);
        List<Long> waits = new ArrayList<>();
        PollSchedule schedule = PollSchedule.first(BEGIN);
        for (int poll = 0; poll < 20; poll++) {
            PollSchedule next = schedule.succeeded(feed, 0, 0, Hash.unit(1, "f", poll), schedule.nextPoll());
            waits.add(next.nextPoll() - schedule.nextPoll());
            schedule = next;
        }
        return waits;
    }

    @Test
    void reportsHowManyItemsTheDocumentHasWhileItIsUnchangedAndWhileItFails() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        assertThat(crawl.lastReport().outcome()).isEqualTo("unchanged");
        assertThat(crawl.lastReport().figures().items()).isEqualTo(1);

        crawl.restart();
        crawl.on(FEED, status(500)).run(DAY);
        assertThat(crawl.lastReport().figures().items()).isEqualTo(1);
    }

    @Test
    void publishesAnEditedItemAsARevisionOfTheSameArticle() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        crawl.onFeed(FEED, item("1", "https://a.example/1", "One, corrected", HOUR))
                .run(DAY);

        assertThat(crawl.titles()).containsExactly("One", "One, corrected");
        assertThat(articleIds()).containsOnly(articleIds().get(0));
    }

    @Test
    void takesAnItemThatHasMovedForTheSameArticleAlsoAfterAnEdit() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        crawl.onFeed(FEED, item("1", "https://a.example/new/1", "One", HOUR)).run(DAY);
        assertThat(crawl.titles()).containsExactly("One");

        crawl.onFeed(FEED, item("1", "https://a.example/new/1", "One, corrected", HOUR))
                .run(DAY);
        assertThat(articleIds()).hasSize(2).containsOnly(articleIds().get(0));
    }

    @Test
    void takesAnItemWithAnotherGuidAtTheSameUrlForTheSame() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        crawl.onFeed(FEED, item("other", "https://a.example/1", "One", HOUR)).run(DAY);

        assertThat(crawl.titles()).containsExactly("One");
    }

    @Test
    void publishesAnItemOnceThatGoesAndComesBack() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        crawl.onFeed(FEED, item("2", "https://a.example/2", "Two", HOUR)).run(DAY);
        crawl.onFeed(FEED, one(), item("2", "https://a.example/2", "Two", HOUR)).run(DAY);

        assertThat(crawl.titles()).containsExactly("One", "Two");
    }

    @Test
    void tellsItemsApartThatShareAGuid() {
        crawl.onFeed(FEED, one(), item("1", "https://a.example/2", "Two", HOUR))
                .define(feed("f", FEED))
                .start()
                .run(DAY);

        assertThat(crawl.titles()).containsExactly("One", "Two");
    }

    @Test
    void repeatsValidatorsExactlyAndTakes304ForUnchanged() {
        crawl.onFeed(FEED, etag("W/\"x y\""), one())
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(1));
        crawl.on(FEED, status(304)).run(DAY);

        assertThat(crawl.requests.stream().map(FetchRequest::etag).skip(2))
                .isNotEmpty()
                .containsOnly("W/\"x y\"");
        assertThat(crawl.lastReport().outcome()).isEqualTo("unchanged");
    }

    @Test
    void takesTheSameBytesForUnchanged() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);

        assertThat(crawl.reports.stream().map(FeedReport::outcome).skip(1))
                .isNotEmpty()
                .containsOnly("unchanged");
    }

    @Test
    void asksNoSoonerThanTheServerWants() {
        FetchHeaders fresh = new FetchHeaders(null, null, null, null, "public, max-age=7200", null, null, null);
        crawl.onFeed(FEED, fresh, one(), item("2", "https://a.example/2", "Two", HOUR.plusMinutes(10)))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofHours(2));

        assertThat(crawl.count(FEED)).isEqualTo(1);
    }

    @Test
    void followsTheRhythmOfTheFeed() {
        crawl.onFeed(FEED, one(), item("2", "https://a.example/2", "Two", HOUR.plusMinutes(40)))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(10));

        long next = crawl.lastReport().nextPoll() - crawl.lastReport().polledAt();
        // An item each 40 minutes, the last one an hour ago.
        assertThat(Duration.ofMillis(next)).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(34));
    }

    @Test
    void remembersPermanentRedirectsAlsoWhenAnotherProgramTakesOver() {
        crawl.on(FEED, redirect(301, "https://b.example/feed"))
                .onFeed("https://b.example/feed", one())
                .define(feed("f", FEED))
                .start()
                .run(DAY);
        crawl.restart();
        crawl.run(DAY);

        assertThat(crawl.count(FEED)).isEqualTo(1);
        assertThat(crawl.count("https://b.example/feed")).isGreaterThan(4);
        assertThat(crawl.titles()).containsExactly("One");
        assertThat(crawl.lastReport().url()).isEqualTo(URI.create("https://b.example/feed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://a.example/feed", "javascript:alert(1)", "http:///feed"})
    void saysOfARedirectToNoWebAddressThatItIsNone(String target) {
        crawl.on(FEED, redirect(302, target)).define(feed("f", FEED)).start().run(Duration.ofMinutes(1));

        assertThat(crawl.lastReport().outcome()).isEqualTo("a redirect to something other than an http or https URL");
        assertThat(crawl.urls()).containsOnly("https://a.example/robots.txt", FEED);
    }

    @Test
    void forgetsTemporaryRedirects() {
        crawl.on(FEED, redirect(302, "https://b.example/feed"))
                .onFeed("https://b.example/feed", one())
                .define(feed("f", FEED))
                .start()
                .run(DAY);

        assertThat(crawl.count(FEED)).isGreaterThan(2).isEqualTo(crawl.count("https://b.example/feed"));
        assertThat(crawl.titles()).containsExactly("One");
    }

    @Test
    void triesTheDefinedAddressAgainWhereAPermanentRedirectLedNowhere() {
        crawl.on(FEED, redirect(301, "https://b.example/feed"))
                .onFeed("https://b.example/feed", one())
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(1));
        crawl.on("https://b.example/feed", status(404)).onFeed(FEED, one()).run(Duration.ofDays(10));

        assertThat(crawl.lastReport().health()).isEqualTo(Health.OK);
        assertThat(crawl.lastReport().url()).isEqualTo(URI.create(FEED));
    }

    @Test
    void refusesRedirectsInACircle() {
        crawl.on(FEED, redirect(301, "https://b.example/feed"))
                .on("https://b.example/feed", redirect(301, FEED))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofMinutes(5));

        assertThat(crawl.lastReport().outcome()).contains("circle");
        assertThat(crawl.count(FEED)).isEqualTo(1);
    }

    @Test
    void stopsAt410UntilTheDefinitionChanges() {
        crawl.on(FEED, status(410)).define(feed("f", FEED)).start().run(Duration.ofDays(30));
        assertThat(crawl.count(FEED)).isEqualTo(1);
        assertThat(crawl.lastReport().health()).isEqualTo(Health.STOPPED);

        crawl.restart();
        crawl.run(Duration.ofDays(30));
        assertThat(crawl.count(FEED)).isEqualTo(1);

        FeedSettings same = feed("f", FEED);
        crawl.onFeed(FEED, one())
                .define(new FeedSettings(
                        same.id(),
                        same.url(),
                        "A source",
                        null,
                        same.minInterval(),
                        same.maxInterval(),
                        same.content(),
                        same.selector(),
                        same.filter(),
                        same.backfill()))
                .run(Duration.ofDays(1));
        assertThat(crawl.lastReport().health()).isEqualTo(Health.OK);
    }

    @Test
    void reportsABrokenFeedWithinThreeIntervalsAndRetriesItAtLeastWeekly() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        long interval = crawl.lastReport().nextPoll() - crawl.lastReport().polledAt();
        long broken = crawl.now;
        crawl.on(FEED, status(500)).run(Duration.ofDays(60));

        FeedReport failing = crawl.reports.stream()
                .filter(report -> report.health() == Health.FAILING)
                .findFirst()
                .orElseThrow();
        assertThat(failing.polledAt() - broken).isLessThan(3 * interval);
        List<Long> polls = crawl.reports.stream().map(FeedReport::polledAt).toList();
        for (int i = 1; i < polls.size(); i++) {
            assertThat(polls.get(i) - polls.get(i - 1))
                    .isLessThan(Duration.ofDays(7).plusHours(1).toMillis());
        }
        assertThat(crawl.now - polls.get(polls.size() - 1))
                .isLessThan(Duration.ofDays(8).toMillis());
    }

    @Test
    void aFeedWhoseFirstPollFailsIsReportedAtOnce() {
        crawl.on(FEED, status(503)).define(feed("f", FEED)).start().run(Duration.ofMinutes(1));

        assertThat(crawl.lastReport().health()).isEqualTo(Health.FAILING);
    }

    private static FeedItem bare(String link, String title, String summary) {
        return new FeedItem(null, link, title, null, null, null, null, summary, "");
    }

    @Test
    void itemsWithoutIdsAndDatesWhoseUrlsChangeAreNotPublishedAgain() {
        String text =
                "A text that is long enough to be that of one article alone, whatever others may write in the same feed.";
        crawl.onFeed(FEED, bare("https://a.example/1?s=1", "One", text))
                .on("https://a.example/1?s=1", page("one"))
                .on("https://a.example/1?s=2", page("one"))
                .on("https://a.example/2?s=2", page("two"))
                .define(feed("f", FEED))
                .start()
                .run(DAY);
        crawl.onFeed(
                        FEED,
                        bare("https://a.example/2?s=2", "Two", text + " Two."),
                        bare("https://a.example/1?s=2", "One", text))
                .run(DAY);

        assertThat(crawl.titles()).containsExactly("Two");
        assertThat(crawl.reports)
                .anySatisfy(report -> assertThat(report.figures().moved()).isEqualTo(1));
    }

    @Test
    void titlesAreBelievedIfNearlyAllItemsHaveOtherUrls() {
        crawl.onFeed(FEED, titled(1, "A"), titled(2, "B"), titled(3, "C"))
                .define(feed("f", FEED))
                .start()
                .run(DAY);
        crawl.onFeed(FEED, titled(4, "A"), titled(5, "B"), titled(6, "C")).run(DAY);

        assertThat(crawl.urls()).noneMatch(url -> url.matches("https://a.example/[456]"));
    }

    @Test
    void anItemWithTheTitleOfOneThatIsGoneIsNewIfTheOthersKeepTheirUrls() {
        crawl.onFeed(FEED, titled(1, "Weekly"), titled(2, "B"), titled(3, "C"))
                .define(feed("f", FEED))
                .start()
                .run(DAY);
        crawl.onFeed(FEED, titled(4, "Weekly"), titled(2, "B"), titled(3, "C")).run(DAY);

        assertThat(crawl.urls()).contains("https://a.example/4");
    }

    private static FeedItem titled(int number, String title) {
        return bare("https://a.example/" + number, title, "");
    }

    /** A feed with something new every six hours, for so many days from now. */
    private void speak(int days) {
        for (int i = 0; i < 4 * days; i++) {
            long age = BEGIN - crawl.now;
            crawl.onFeed(
                            FEED,
                            item(
                                    "n" + crawl.now,
                                    "https://a.example/" + crawl.now,
                                    "N" + crawl.now,
                                    Duration.ofMillis(age)))
                    .run(Duration.ofHours(6));
        }
    }

    @Test
    void aFeedThatHasNothingNewForLongerThanItsRhythmExplainsIsSilentUntilItHas() {
        crawl.define(feed("f", FEED)).onFeed(FEED, one()).start();
        speak(20);
        assertThat(crawl.silences).isEmpty();

        crawl.run(Duration.ofDays(5));
        assertThat(crawl.lastReport().health()).isEqualTo(Health.SILENT);
        assertThat(crawl.silences).singleElement().satisfies(silence -> {
            assertThat(silence.raised()).isTrue();
            assertThat(silence.at() - silence.lastNew()).isBetween(DAY.toMillis(), 4 * DAY.toMillis());
        });

        speak(1);
        assertThat(crawl.lastReport().health()).isEqualTo(Health.OK);
        assertThat(crawl.silences)
                .hasSize(2)
                .last()
                .satisfies(silence -> assertThat(silence.raised()).isFalse());
        assertThat(crawl.silences.get(1).raisedAt())
                .isEqualTo(crawl.silences.get(0).raisedAt());
    }

    @Test
    void aFeedThatPausesAsLongAsUsualIsNotSilent() {
        crawl.define(feed("f", FEED)).onFeed(FEED, one()).start();
        for (int week = 0; week < 6; week++) {
            speak(5);
            crawl.run(DAY.multipliedBy(2));
        }

        assertThat(crawl.silences).isEmpty();
    }

    @Test
    void aSilentFeedThatIsRemovedIsNoLongerWaitedFor() {
        crawl.define(feed("f", FEED)).onFeed(FEED, one()).start();
        speak(20);
        crawl.run(Duration.ofDays(5)).undefine("f");
        crawl.run(HOUR);

        assertThat(crawl.silences).extracting(FeedSilence::raised).containsExactly(true, false);
    }

    @Test
    void doesNotPollAllFeedsAtOnceAfterAPause() {
        for (int i = 0; i < 1_000; i++) {
            String url = "https://h" + i + ".example/feed";
            crawl.onFeed(url).define(feed("f" + i, url));
        }
        crawl.start().run(HOUR);
        int before = crawl.requests.size();
        crawl.now += Duration.ofDays(2).toMillis();
        crawl.restart();
        long began = crawl.now;
        crawl.run(Duration.ofSeconds(6));

        long first = crawl.times.stream()
                .skip(before)
                .filter(time -> time < began + 5_500)
                .count();
        assertThat(first).isLessThan(200);
    }

    @Test
    void removesAFeedThatIsNoLongerDefined() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        crawl.undefine("f");
        crawl.run(Duration.ofMinutes(1));

        assertThat(crawl.table.keySet()).noneMatch(key -> key.kind() == CrawlKey.Kind.FEED);
    }

    @Test
    void keepsWhatItHasSeenWhenADocumentCannotBeRead() {
        crawl.onFeed(FEED, one()).define(feed("f", FEED)).start().run(DAY);
        crawl.on(FEED, new FetchResponse(200, FetchHeaders.NONE, new byte[] {'<'}))
                .run(DAY);
        crawl.onFeed(FEED, one(), item("2", "https://a.example/2", "Two", HOUR)).run(Duration.ofDays(9));

        assertThat(crawl.titles()).containsExactly("One", "Two");
    }

    private static FeedItem one() {
        return item("1", "https://a.example/1", "One", HOUR);
    }

    private List<String> articleIds() {
        return crawl.published.stream()
                .map(article -> article.item().articleId())
                .toList();
    }
}
