package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.crawl.SeenItems.Item;
import org.lodewire.producer.websub.Subscription;
import org.lodewire.schemas.time.PublishedTime;

/** The bytes of what is kept on the crawl topic. If one of these changes, its version changes. */
class CrawlStateCodecTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final Silence SILENCE = new Silence(300, 3, 10_000, 7);
    private static final ListedSitemap SITEMAP =
            new ListedSitemap(URI.create("https://a.example/s"), new Validators("\"1", null, 12, 13));

    @Test
    void feedState() {
        FeedState state = feed();

        assertThat(HEX.formatHex(state.encode()))
                .isEqualTo(
                        "06ac02ffffffff0f00000000000000081768747470733a2f2f622e6578616d706c652f666565640506572f2231220000"
                                + "00000000000009000000000000000ae807d00ff4039003e0d4030101" + "0340" + "ac0203904e07"
                                + "01000000000000000700112233445566778899aa"
                                + "bbccddeeff00000001ffffffff" + "d804" + "020308" + "0261" + "0262" + "01"
                                + "1468747470733a2f2f612e6578616d706c652f7303223100000000000000000c000000000000000d"
                                + "46" + "01" + "02" + "03" + "04" + "05" + "06"
                                + "01" + "000000000000000e"
                                + "1468747470733a2f2f612e6578616d706c652f7303223100000000000000000c000000000000000d"
                                + "1368747470733a2f2f632e6578616d706c652f0001000000000000000b");
        FeedState read = FeedState.decode(state.encode());
        assertThat(read.encode()).isEqualTo(state.encode());
        assertThat(read.seen().get(0)).isEqualTo(state.seen().get(0));
        assertThat(read.schedule()).isEqualTo(state.schedule());
        assertThat(read.validators()).isEqualTo(state.validators());
        assertThat(read.notes()).isEqualTo(state.notes());
    }

    @Test
    void feedStateOfVersionFiveHasNoSitemapsOfInnerIndexes() {
        FeedState read = FeedState.decode(HEX.parseHex(
                "05ac02ffffffff0f00000000000000081768747470733a2f2f622e6578616d706c652f666565640506572f2231220000"
                        + "00000000000009000000000000000ae807d00ff4039003e0d40301010340ac0203904e07"
                        + "01000000000000000700112233445566778899aabbccddeeff00000001ffffffffd8040203080261026201"
                        + "1468747470733a2f2f612e6578616d706c652f7303223100000000000000000c000000000000000d46010203040506"
                        + "1368747470733a2f2f632e6578616d706c652f0001000000000000000b"));

        assertThat(read.encode())
                .isEqualTo(feed().noted(feed().notes().withNested(List.of())).encode());
    }

    @Test
    void feedStateOfVersionFourHasNoFiguresButTheNumberOfItems() {
        FeedState read = FeedState.decode(HEX.parseHex(
                "04ac02ffffffff0f00000000000000081768747470733a2f2f622e6578616d706c652f666565640506572f2231220000"
                        + "00000000000009000000000000000ae807d00ff4039003e0d40301010340ac0203904e07"
                        + "01000000000000000700112233445566778899aabbccddeeff00000001ffffffffd8040203080261026201"
                        + "1468747470733a2f2f612e6578616d706c652f7303223100000000000000000c000000000000000d46"
                        + "1368747470733a2f2f632e6578616d706c652f0001000000000000000b"));

        assertThat(read.encode())
                .isEqualTo(feed().noted(feed().notes().withNested(List.of()).withFigures(FeedFigures.ofItems(70)))
                        .encode());
    }

    @Test
    void feedStateOfVersionThreeHasNoNumberOfItems() {
        FeedState read = FeedState.decode(HEX.parseHex(
                "03ac02ffffffff0f00000000000000081768747470733a2f2f622e6578616d706c652f666565640506572f2231220000"
                        + "00000000000009000000000000000ae807d00ff4039003e0d40301010340ac0203904e07"
                        + "01000000000000000700112233445566778899aabbccddeeff00000001ffffffffd8040203080261026201"
                        + "1468747470733a2f2f612e6578616d706c652f7303223100000000000000000c000000000000000d"
                        + "1368747470733a2f2f632e6578616d706c652f0001000000000000000b"));

        assertThat(read.encode())
                .isEqualTo(feed().noted(feed().notes().withNested(List.of()).withFigures(FeedFigures.NONE))
                        .encode());
    }

    @Test
    void feedStateOfVersionTwoHasNoNotesAndKnowsOfNoSilence() {
        FeedState read = FeedState.decode(HEX.parseHex(
                "02ac02ffffffff0f00000000000000081768747470733a2f2f622e6578616d706c652f666565640106572f2231220000"
                        + "00000000000009000000000000000ae807d00ff4039003e0d40301010340"
                        + "01000000000000000700112233445566778899aabbccddeeff00000001ffffffffd804"
                        + "1368747470733a2f2f632e6578616d706c652f0001000000000000000b"));

        assertThat(read.notes()).isEqualTo(FeedNotes.NONE);
        assertThat(read.schedule().silence()).isEqualTo(Silence.NONE);
        assertThat(read.schedule().skips()).isEqualTo(feed().schedule().skips());
        assertThat(read.pushedUntil()).isEqualTo(600);
    }

    @Test
    void feedStateOfVersionOneHasNoPushesAndSkipsNoTimes() {
        FeedState read = FeedState.decode(HEX.parseHex(
                "01ac02ffffffff0f00000000000000081768747470733a2f2f622e6578616d706c652f666565640106572f2231220000"
                        + "00000000000009000000000000000ae807d00ff4039003e0d403010101000000000000000700112233445566778899aa"
                        + "bbccddeeff00000001ffffffff1368747470733a2f2f632e6578616d706c652f0001000000000000000b"));

        assertThat(read.pushedUntil(0).encode())
                .isEqualTo(withoutSkips(feed()).pushedUntil(0).encode());
        assertThat(read.pushedUntil()).isZero();
    }

    private static FeedState withoutSkips(FeedState state) {
        return new FeedState(
                state.sequence(),
                state.fingerprint(),
                state.url(),
                state.movedTo(),
                state.validators(),
                new PollSchedule(1_000, 2_000, 500, 400, 60_000, 1, Health.OK),
                state.seen(),
                0,
                FeedNotes.NONE,
                state.journey(),
                state.away());
    }

    @Test
    void hubSubscription() {
        Subscription subscription = Subscription.to(
                        URI.create("https://h.example/"), URI.create("https://a.example/f"), 0.5)
                .askedAt(Instant.ofEpochMilli(300))
                .verifiedAt(Instant.ofEpochMilli(400), Duration.ofHours(1))
                .askedAt(Instant.ofEpochMilli(500));
        HubSubscription held = new HubSubscription(subscription);

        assertThat(HEX.formatHex(held.encode()))
                .isEqualTo("011368747470733a2f2f682e6578616d706c652f1468747470733a2f2f612e6578616d706c652f66"
                        + "8080200100" + "03" + "f403" + "9003" + "901c");
        assertThat(HubSubscription.decode(held.encode())).isEqualTo(held);
    }

    @Test
    void hubErrand() {
        HubErrand errand =
                new HubErrand(URI.create("https://h.example/"), "f", URI.create("https://a.example/f"), true, 2);

        assertThat(HEX.formatHex(errand.encode()))
                .isEqualTo("021368747470733a2f2f682e6578616d706c652f02661468747470733a2f2f612e6578616d706c652f660102");
        assertThat(HubErrand.decode(errand.encode())).isEqualTo(errand);
        assertThat(errand.key()).hasToString("h.example|hub|f/end");
        assertThat(HubErrand.decode(HEX.parseHex(
                        "011368747470733a2f2f682e6578616d706c652f02661468747470733a2f2f612e6578616d706c652f66")))
                .isEqualTo(new HubErrand(errand.hub(), "f", errand.topic(), false, 0));
    }

    @Test
    void pushMessages() {
        URI topic = URI.create("https://a.example/f");
        PushMessage found = new PushMessage.Found(URI.create("https://h.example/"), topic);
        PushMessage verified = new PushMessage.Verified(topic, 300, Duration.ofSeconds(400));
        PushMessage denied = new PushMessage.Denied(topic, 300, "no");
        PushMessage.Delivered delivered = new PushMessage.Delivered("text/xml", new byte[] {1, 2});

        assertThat(HEX.formatHex(found.encode()))
                .isEqualTo("01001368747470733a2f2f682e6578616d706c652f1468747470733a2f2f612e6578616d706c652f66");
        assertThat(HEX.formatHex(verified.encode())).isEqualTo("01011468747470733a2f2f612e6578616d706c652f66ac029003");
        assertThat(HEX.formatHex(denied.encode())).isEqualTo("01021468747470733a2f2f612e6578616d706c652f66ac02036e6f");
        assertThat(HEX.formatHex(delivered.encode())).isEqualTo("010309746578742f786d6c020102");
        assertThat(PushMessage.decode(found.encode())).isEqualTo(found);
        assertThat(PushMessage.decode(verified.encode())).isEqualTo(verified);
        assertThat(PushMessage.decode(denied.encode())).isEqualTo(denied);
        assertThat(((PushMessage.Delivered) PushMessage.decode(delivered.encode())).body())
                .containsExactly(1, 2);
    }

    @Test
    void messagesAboutPagesHubsAndSitemaps() {
        PushMessage page = new PushMessage.PageNews(PushMessage.PageEnd.FAILED, true, 300, "no");
        PushMessage refused = new PushMessage.Refused(URI.create("https://a.example/f"), 300, true, "no");
        PushMessage listed = new PushMessage.Listed(true, 300, List.of(), SITEMAP);
        PushMessage named = new PushMessage.Named(14, true, List.of(SITEMAP.url()));

        assertThat(HEX.formatHex(page.encode())).isEqualTo("01050201ac02036e6f");
        assertThat(HEX.formatHex(refused.encode()))
                .isEqualTo("01061468747470733a2f2f612e6578616d706c652f66ac0201036e6f");
        assertThat(HEX.formatHex(listed.encode()))
                .isEqualTo("010a01ac0200"
                        + "1468747470733a2f2f612e6578616d706c652f7303223100000000000000000c000000000000000d");
        assertThat(PushMessage.decode(page.encode())).isEqualTo(page);
        assertThat(PushMessage.decode(refused.encode())).isEqualTo(refused);
        assertThat(PushMessage.decode(listed.encode())).isEqualTo(listed);
        assertThat(HEX.formatHex(named.encode()))
                .isEqualTo("0108000000000000000e0101" + "1468747470733a2f2f612e6578616d706c652f73");
        assertThat(PushMessage.decode(named.encode())).isEqualTo(named);
    }

    @Test
    void itemsOfASitemapFromBeforeDoNotSayHowOldTheyMayBe() {
        byte[] before = HEX.parseHex(
                "01070100" + "1468747470733a2f2f612e6578616d706c652f7303223100000000000000000c000000000000000d");

        assertThat(PushMessage.decode(before)).isEqualTo(new PushMessage.Listed(true, 0, List.of(), SITEMAP));
    }

    @Test
    void sitemapErrand() {
        SitemapErrand errand = new SitemapErrand(
                "f", URI.create("https://a.example/s"), true, 300, 1, 2, 3, 400, SITEMAP.validators());

        assertThat(HEX.formatHex(errand.encode()))
                .isEqualTo("0202661468747470733a2f2f612e6578616d706c652f7301ac020102039003" + "01"
                        + "03223100000000000000000c000000000000000d");
        assertThat(SitemapErrand.decode(errand.encode())).isEqualTo(errand);
        assertThat(SitemapErrand.decode(HEX.parseHex("0102661468747470733a2f2f612e6578616d706c652f7301ac020102039003"))
                        .known())
                .isNull();
    }

    @Test
    void pageRequest() {
        ItemMetadata item = new ItemMetadata(
                "f",
                "00112233445566778899aabbccddeeff",
                -2,
                "a",
                "https://a.example/1",
                "T",
                null,
                "en",
                PublishedTime.parse("2026-03-01T00:00:00Z"));
        PageRequest page = new PageRequest(item, URI.create("https://b.example/1"), 1, 300, 2, 70_000, "text", true);

        assertThat(HEX.formatHex(page.encode()))
                .isEqualTo(
                        "020266213030313132323333343435353636373738383939616162626363646465656666feffffff0f02611468747470"
                                + "733a2f2f612e6578616d706c652f3102540003656e15323032362d30332d30315430303a30303a30305a146874747073"
                                + "3a2f2f622e6578616d706c652f3101ac0202f0a204057465787401");
        assertThat(PageRequest.decode(page.encode())).isEqualTo(page);
        assertThat(page.key())
                .hasToString("b.example|page|00112233445566778899aabbccddeeff-fffffffe")
                .isEqualTo(CrawlKey.parse(page.key().toString()));
    }

    @Test
    void pageRequestOfVersionOneWasReportedWithItsFirstFailure() {
        String item = "0266213030313132323333343435353636373738383939616162626363646465656666feffffff0f02611468747470"
                + "733a2f2f612e6578616d706c652f3102540003656e15323032362d30332d30315430303a30303a30305a14687474"
                + "70733a2f2f622e6578616d706c652f31";

        assertThat(PageRequest.decode(HEX.parseHex("01" + item + "01ac0202f0a2040574657874"))
                        .reported())
                .isTrue();
        assertThat(PageRequest.decode(HEX.parseHex("01" + item + "01ac0200f0a2040574657874"))
                        .reported())
                .isFalse();
    }

    @Test
    void hostRecord() {
        HostRecord host = new HostRecord(5, 1, List.of(robots()));

        assertThat(HEX.formatHex(host.encode()))
                .isEqualTo(
                        "020501011268747470733a2f2f612e6578616d706c650080b899290000e80702042d2f78062b2f782f790562757379");
        assertThat(HostRecord.decode(host.encode())).isEqualTo(host);
    }

    @Test
    void hostRecordOfVersionOneDoesNotSayWhyARobotsFileCouldNotBeFetched() {
        HostRecord read = HostRecord.decode(
                HEX.parseHex("010501011268747470733a2f2f612e6578616d706c650080b899290000e80702042d2f78062b2f782f79"));

        assertThat(read.robots()).singleElement().satisfies(robots -> {
            assertThat(robots.rules()).isEqualTo(robots().rules());
            assertThat(robots.problem()).isNull();
        });
    }

    @Test
    void robotsErrand() {
        RobotsErrand request = new RobotsErrand(
                "a.example", "https://a.example", URI.create("https://b.example/robots.txt"), 1, robots(), null, false);

        assertThat(HEX.formatHex(request.knowing(null).encode()))
                .isEqualTo(
                        "030a612e6578616d706c651268747470733a2f2f612e6578616d706c651d68747470733a2f2f622e6578616d706c652f"
                                + "726f626f74732e74787401000000");
        RobotsErrand answer = request.answered(robots(), true);
        assertThat(RobotsErrand.decode(request.encode())).isEqualTo(request);
        assertThat(RobotsErrand.decode(answer.encode())).isEqualTo(answer);
        assertThat(answer.key()).hasToString("a.example|robots|https://a.example");
    }

    @Test
    void robotsErrandOfVersionTwoDoesNotSayWhatWasKnownBefore() {
        RobotsErrand old = RobotsErrand.decode(HEX.parseHex(
                "020a612e6578616d706c651268747470733a2f2f612e6578616d706c651d68747470733a2f2f622e6578616d706c652f"
                        + "726f626f74732e7478740100"));

        assertThat(old)
                .isEqualTo(new RobotsErrand(
                        "a.example",
                        "https://a.example",
                        URI.create("https://b.example/robots.txt"),
                        1,
                        null,
                        null,
                        false));
    }

    @Test
    void anotherVersionIsRefusedWithWords() {
        byte[] other = feed().encode();
        other[0] = 9;

        assertThatThrownBy(() -> FeedState.decode(other))
                .hasMessageContaining("version 9")
                .hasMessageContaining("version 6");
    }

    @Test
    void aValueThatEndsEarlyIsRefusedWithWords() {
        byte[] whole = feed().encode();
        for (int length = 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FeedState.decode(part)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static FeedState feed() {
        long[] fields = new long[4];
        Item.of(7, "00112233445566778899aabbccddeeff", 1, -1).copyTo(fields, 0);
        return new FeedState(
                300,
                -1,
                8,
                "https://b.example/feed",
                new Validators("W/\"1\"", null, 9, 10),
                new PollSchedule(1_000, 2_000, 500, 400, 60_000, 1, Health.OK, new SkippedTimes(3, 64), SILENCE),
                new SeenItems(fields),
                600,
                new FeedNotes(
                        2,
                        3,
                        8,
                        "a",
                        "b",
                        List.of(SITEMAP),
                        List.of(new NestedSitemap(14, SITEMAP)),
                        new FeedFigures(70, 1, 2, 3, 4, 5, 6)),
                new Journey(URI.create("https://c.example/"), null, new long[] {11}),
                false);
    }

    private static RobotsRecord robots() {
        return new RobotsRecord(
                "https://a.example", RobotsRecord.Mode.RULES, 86_400_000, 0, 0, 1_000, List.of("-/x", "+/x/y"), "busy");
    }
}
