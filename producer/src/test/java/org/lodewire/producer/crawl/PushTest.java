package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.crawl.CrawlDriver.feed;
import static org.lodewire.producer.crawl.CrawlDriver.item;
import static org.lodewire.producer.crawl.CrawlDriver.status;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.websub.CallbackAddresses;

/** Feeds that hubs push: subscriptions, and documents that come by poll and push. */
class PushTest {

    private static final String FEED = "https://a.example/feed";
    private static final String SELF = "https://a.example/canonical";
    private static final String HUB = "https://hub.example/";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final CallbackAddresses ADDRESSES =
            new CallbackAddresses(URI.create("https://me.example/push"), "a key of 16 bytes");

    private final FeedSettings feed = feed("f", FEED);
    private final CrawlDriver crawl = new CrawlDriver(CrawlSettings.DEFAULT.withCallbacks(ADDRESSES));

    private static FeedContent document(FeedItem... items) {
        return new FeedContent(
                List.of(items), null, Set.of(), Set.of(), List.of(URI.create(HUB)), URI.create(SELF), List.of(), null);
    }

    private static FeedItem one() {
        return item("1", "https://a.example/1", "One", HOUR);
    }

    private static FeedItem two() {
        return item("2", "https://a.example/2", "Two", HOUR);
    }

    private CrawlDriver polled() {
        return crawl.onDocument(FEED, document(one()))
                .on(HUB, status(202))
                .define(feed)
                .start()
                .run(Duration.ofMinutes(1));
    }

    private CrawlDriver verified(Duration lease) {
        return polled().receive(PushedMessages.verified(feed, "v", URI.create(SELF), lease, crawl.now));
    }

    private CrawlDriver push(String id, FeedContent document) {
        return crawl.receive(PushedMessages.delivered(feed, id, "text/xml", crawl.document(document)));
    }

    private List<FetchRequest> asked() {
        return crawl.requests.stream().filter(request -> request.form() != null).toList();
    }

    @Test
    void asksTheHubThatAFeedNamesToPushWhatItCallsItself() {
        polled();

        assertThat(asked()).singleElement().satisfies(request -> {
            assertThat(request.url()).hasToString(HUB);
            assertThat(request.form())
                    .contains("hub.mode=subscribe", "hub.topic=https%3A%2F%2Fa.example%2Fcanonical")
                    .contains("hub.secret=" + ADDRESSES.secret("f", URI.create(SELF)))
                    .contains("hub.callback=https%3A%2F%2Fme.example%2Fpush%2Ff%2F");
        });
    }

    @Test
    void asksNoHubIfNoneCanReachIt() {
        CrawlDriver unreachable = new CrawlDriver();
        unreachable.onDocument(FEED, document(one())).define(feed).start().run(DAY);

        assertThat(unreachable.urls()).isNotEmpty().doesNotContain(HUB);
    }

    @Test
    void asksAHubThatDoesNotConfirmAgainLaterEachTime() {
        polled().run(Duration.ofMinutes(10));

        assertThat(asked()).hasSize(4);
    }

    @Test
    void renewsALeaseBeforeItEndsAlsoAfterARestart() {
        verified(Duration.ofHours(10)).run(Duration.ofHours(6));
        assertThat(asked()).hasSize(1);

        crawl.restart();
        crawl.run(Duration.ofHours(2));
        assertThat(asked()).hasSizeGreaterThan(1);
    }

    @Test
    void publishesWhatIsPushedWithoutAskingTheHost() {
        verified(DAY);
        int requests = crawl.requests.size();
        push("p", document(two()));
        crawl.run(Duration.ofMillis(1));

        assertThat(crawl.titles()).containsExactly("One", "Two");
        assertThat(crawl.requests).hasSize(requests);
        assertThat(crawl.lastReport().outcome()).isEqualTo("pushed");
    }

    @Test
    void givesAPushedDocumentOutToBeReadBeforeItReadsIt() {
        verified(DAY);
        int read = crawl.read;
        push("p", document(two()));
        crawl.run(Duration.ofMillis(1));

        assertThat(crawl.given).hasSize(1);
        assertThat(crawl.readBefore).containsExactly(read);
        assertThat(crawl.read).isEqualTo(read + 1);
    }

    @Test
    void aPushedDocumentIsNoRequestAfterWhichTheHostIsLeftAlone() {
        verified(DAY).run(Duration.ofMinutes(2));
        long before = crawl.now;
        crawl.define(feed("g", "https://a.example/g")).define(feed("h", "https://a.example/h"));
        crawl.run(Duration.ofSeconds(3));
        push("p", document(two()));
        crawl.run(Duration.ofMinutes(1));

        assertThat(crawl.given).hasSize(1);
        assertThat(crawl.times.get(crawl.urls().indexOf("https://a.example/h")))
                .isBetween(before + 5_000, before + 7_000);
    }

    @Test
    void publishesOnceWhatBothPushAndPollBring() {
        verified(DAY);
        push("p", document(two()));
        crawl.run(HOUR);
        crawl.onDocument(FEED, document(two(), one())).run(DAY);
        push("q", document(two(), one()));
        push("r", document(two()));
        crawl.run(DAY);

        assertThat(crawl.titles()).containsExactly("One", "Two");
    }

    @Test
    void aPushThatComesBeforeAPollIsWrittenDoesNotDoubleAnItem() {
        verified(DAY);
        push("p", document(two()));
        push("q", document(two()));
        crawl.onDocument(FEED, document(two(), one())).run(DAY);

        assertThat(crawl.titles()).containsExactly("One", "Two");
    }

    @Test
    void aPushedEditIsARevision() {
        verified(DAY);
        push("p", document(item("1", "https://a.example/1", "One, corrected", HOUR)));
        crawl.run(HOUR);

        assertThat(crawl.titles()).containsExactly("One", "One, corrected");
        assertThat(crawl.published.get(0).item().articleId())
                .isEqualTo(crawl.published.get(1).item().articleId());
    }

    @Test
    void aPushOfOneItemForgetsNoneOfTheOthers() {
        FeedItem[] many = new FeedItem[100];
        for (int i = 0; i < many.length; i++) {
            many[i] = item("m" + i, "https://a.example/m" + i, "Item " + i, HOUR);
        }
        crawl.onDocument(FEED, document(many))
                .on(HUB, status(202))
                .define(feed)
                .start()
                .run(Duration.ofMinutes(1));
        crawl.receive(PushedMessages.verified(feed, "v", URI.create(SELF), DAY, crawl.now));
        push("p", document(two()));
        crawl.run(HOUR);
        crawl.onDocument(FEED, document(many)).run(DAY);

        assertThat(crawl.titles()).hasSize(101);
    }

    @Test
    void pollsSeldomWhileAHubPushesAndNeverStops() {
        verified(Duration.ofDays(10));
        push("p", document(two()));
        crawl.run(HOUR);
        long before = crawl.count(FEED);
        crawl.run(Duration.ofDays(2));

        assertThat(crawl.count(FEED) - before).isBetween(7L, 9L);
    }

    @Test
    void pollsOfFeedsThatAHubPushesAtTheSameMomentAreNotInStep() {
        List<FeedSettings> feeds = IntStream.range(0, 10)
                .mapToObj(i -> feed("f" + i, "https://a" + i + ".example/feed"))
                .toList();
        crawl.on(HUB, status(202));
        feeds.forEach(
                each -> crawl.onDocument(each.url().toString(), document(one())).define(each));
        crawl.start().run(Duration.ofMinutes(5));
        feeds.forEach(each ->
                crawl.receive(PushedMessages.verified(each, "v", URI.create(SELF), Duration.ofDays(10), crawl.now)));
        crawl.run(Duration.ofSeconds(1));
        feeds.forEach(each ->
                crawl.receive(PushedMessages.delivered(each, "p", "text/xml", crawl.document(document(two())))));
        crawl.run(Duration.ofSeconds(1));

        assertThat(crawl.reports.stream().filter(report -> report.outcome().equals("pushed")))
                .hasSize(10)
                .extracting(report -> report.nextPoll() / 60_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPollThatFindsWhatWasNotPushedEndsTheReliance() {
        verified(Duration.ofDays(10));
        push("p", document(two()));
        crawl.run(HOUR);
        crawl.onDocument(FEED, document(item("3", "https://a.example/3", "Three", Duration.ZERO), two(), one()))
                .run(Duration.ofHours(7));
        long before = crawl.count(FEED);
        crawl.run(Duration.ofHours(12));

        assertThat(crawl.count(FEED) - before).isGreaterThan(3);
    }

    @Test
    void takesNothingBeforeTheFirstPoll() {
        crawl.define(feed).start();
        push("p", document(two()));
        crawl.on(FEED, status(503)).run(HOUR);

        assertThat(crawl.titles()).isEmpty();
    }

    @Test
    void reportsAPushedDocumentThatIsNoFeed() {
        verified(DAY).receive(PushedMessages.delivered(feed, "p", null, new byte[] {1}));
        crawl.run(Duration.ofSeconds(1));

        assertThat(crawl.lastReport().outcome()).isEqualTo("pushed: no feed");
        assertThat(crawl.table.keySet()).noneMatch(key -> key.kind() == CrawlKey.Kind.PUSH);
    }

    @Test
    void whatWasPushedBeforeACrashIsTakenByTheNextOwner() {
        verified(DAY).run(HOUR);
        push("p", document(two()));
        crawl.restart();
        crawl.run(HOUR);

        assertThat(crawl.titles()).containsExactly("One", "Two");
    }

    @Test
    void asksTheHubAtOnceToPushNoLongerWhatIsNoLongerDefined() {
        verified(Duration.ofHours(10)).undefine("f");
        crawl.run(Duration.ofMinutes(1));

        assertThat(asked())
                .last()
                .satisfies(request -> assertThat(request.form())
                        .contains("hub.mode=unsubscribe", "hub.callback=https%3A%2F%2Fme.example%2Fpush%2Ff%2F")
                        .doesNotContain("hub.secret"));
    }

    @Test
    void followsAHubThatMoves() {
        crawl.onDocument(FEED, document(one()))
                .on(HUB, CrawlDriver.redirect(308, "https://other.example/hub"))
                .on("https://other.example/hub", CrawlDriver.redirect(307, "/hub2"))
                .on("https://other.example/hub2", status(202))
                .define(feed)
                .start()
                .run(Duration.ofSeconds(50));

        assertThat(asked())
                .extracting(request -> request.url().toString())
                .containsExactly(HUB, "https://other.example/hub", "https://other.example/hub2");
        assertThat(asked()).extracting(FetchRequest::form).doesNotContainNull();
    }

    @Test
    void reportsWhyAHubDoesNotPushUntilItDoes() {
        polled().on(HUB, status(403)).run(Duration.ofMinutes(5));
        assertThat(crawl.lastReport().notes().hubProblem()).contains(HUB, "HTTP status 403");
        long asked = asked().size();
        crawl.run(Duration.ofHours(6));
        assertThat(asked()).hasSize((int) asked);

        crawl.receive(PushedMessages.verified(feed, "v", URI.create(SELF), DAY, crawl.now));
        crawl.run(Duration.ofSeconds(1));
        assertThat(crawl.lastReport().notes().hubProblem()).isNull();
    }

    @Test
    void asksAHubThatFailsForAWhileAgainSoon() {
        polled().on(HUB, status(503)).run(Duration.ofMinutes(20));

        assertThat(asked()).hasSizeGreaterThan(3);
        assertThat(crawl.lastReport().notes().hubProblem()).contains("HTTP status 503");
    }

    @Test
    void aFeedThatIsNoLongerDefinedIsNotSubscribedToAgain() {
        verified(Duration.ofHours(10)).undefine("f");
        crawl.run(DAY);

        assertThat(asked()).hasSize(2);
        assertThat(crawl.table.keySet())
                .noneMatch(key -> key.kind() == CrawlKey.Kind.SUBSCRIPTION || key.kind() == CrawlKey.Kind.HUB);
    }
}
