package org.lodewire.producer.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.crawl.Change;
import org.lodewire.producer.crawl.CrawlKey;
import org.lodewire.producer.crawl.CrawledArticle;
import org.lodewire.producer.crawl.FeedFigures;
import org.lodewire.producer.crawl.FeedReport;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.FeedSilence;
import org.lodewire.producer.crawl.Health;
import org.lodewire.producer.crawl.HostPartition;
import org.lodewire.producer.crawl.ItemMetadata;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedStatus;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.PublishedTime;

class ChangeRecordsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final int PARTITIONS = 7;
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final AvroSerdes serdes = new AvroSerdes("mock://change-records", Map.of());
    private final ChangeRecords records =
            new ChangeRecords(serdes, new SizeLimit(1_000), "feeds run", PARTITIONS, InstantSource.fixed(NOW));

    @Test
    void publishesAPageUnderTheIdOfItsFeedItemWithItsBytesAndCharset() {
        byte[] page = "<p>Zürich</p>".getBytes(StandardCharsets.ISO_8859_1);

        ProducerRecord<String, byte[]> record = records.of(publish(page, "ISO-8859-1"));
        RawArticle article = serdes.deserializer(Catalogue.RAW).deserialize(record.topic(), record.value());

        assertThat(record.topic()).isEqualTo(Catalogue.RAW.name());
        assertThat(record.key()).isEqualTo("example.org");
        assertThat(record.timestamp()).isEqualTo(NOW.minusSeconds(60).toEpochMilli());
        assertThat(article.getId()).isEqualTo(ID);
        assertThat(article.getCharset()).isEqualTo("ISO-8859-1");
        assertThat(article.getContent().array()).containsSubsequence(page);
        assertThat(article.getTime().getBasis()).isEqualTo(TimeBasis.PUBLISHED);
        assertThat(article.getTime().getSeen()).isEqualTo(NOW);
    }

    @Test
    void leavesTheCharsetToBeDetectedIfTheResponseDoesNotGiveIt() {
        ProducerRecord<String, byte[]> record =
                records.of(publish("<p>Text</p>".getBytes(StandardCharsets.UTF_8), null));

        assertThat(serdes.deserializer(Catalogue.RAW)
                        .deserialize(record.topic(), record.value())
                        .getCharset())
                .isNull();
    }

    @Test
    void rejectsAPageThatIsTooLarge() {
        RejectedArticle rejected =
                rejected(records.of(publish(" x".repeat(600).getBytes(StandardCharsets.UTF_8), null)));

        assertThat(rejected.getReason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejected.getArticleId()).isEqualTo(ID);
        assertThat(rejected.getLocation()).isEqualTo("feed a-feed");
        assertThat(rejected.getStage()).isEqualTo("feeds run");
    }

    @Test
    void rejectsAnItemWithTheReason() {
        RejectedArticle rejected = rejected(records.of(new Change.Reject(item(), RejectionReason.EMPTY, "no page")));

        assertThat(rejected.getReason()).isEqualTo(RejectionReason.EMPTY);
        assertThat(rejected.getDetail()).isEqualTo("no page");
        assertThat(rejected.getUrl()).isEqualTo("https://example.org/a");
    }

    @Test
    void writesStateToThePartitionOfItsHost() {
        CrawlKey key = new CrawlKey("example.org", CrawlKey.Kind.FEED, "a-feed");

        ProducerRecord<String, byte[]> put = records.of(new Change.Put(key, new byte[] {1, 2}));
        ProducerRecord<String, byte[]> removed = records.of(new Change.Remove(key));

        assertThat(List.of(put.partition(), removed.partition()))
                .containsOnly(HostPartition.of("example.org", PARTITIONS));
        assertThat(put.key()).isEqualTo("example.org|feed|a-feed").isEqualTo(removed.key());
        assertThat(serdes.deserializer(Catalogue.CRAWL)
                        .deserialize(put.topic(), put.value())
                        .getState()
                        .remaining())
                .isEqualTo(2);
        assertThat(removed.value()).isNull();
    }

    @Test
    void aFeedThatHasNeverBeenPolledHasNoLastPoll() {
        FeedReport report = new FeedReport(
                "a-feed",
                URI.create("https://example.org/feed"),
                Health.NEW,
                "no contact address is set",
                0,
                NOW.toEpochMilli(),
                0,
                0,
                FeedFigures.NONE,
                new FeedReport.Notes(0, 0, null, null));

        ProducerRecord<String, byte[]> record = records.of(new Change.Report(report));

        assertThat(serdes.deserializer(Catalogue.FEED_STATUS)
                        .deserialize(record.topic(), record.value())
                        .getLastFetch())
                .isNull();
    }

    @Test
    void reportsTheStatusOfAFeed() {
        long newest = NOW.minusSeconds(90).toEpochMilli();
        FeedReport report = new FeedReport(
                "a-feed",
                URI.create("https://example.org/feed?x=1"),
                Health.STOPPED,
                "HTTP status 410",
                NOW.toEpochMilli(),
                Long.MAX_VALUE,
                0,
                3,
                new FeedFigures(20, 2, 1, 4, 5, newest, NOW.toEpochMilli()),
                new FeedReport.Notes(6, 7, "HTTP status 503", "HTTP status 403"));

        ProducerRecord<String, byte[]> record = records.of(new Change.Report(report));
        FeedStatus status = serdes.deserializer(Catalogue.FEED_STATUS).deserialize(record.topic(), record.value());

        assertThat(record.key()).isEqualTo("a-feed");
        assertThat(status.getUrl()).isEqualTo("https://example.org/feed?x=1");
        assertThat(status.getNextFetch()).isNull();
        assertThat(status.getLastSuccess()).isNull();
        assertThat(status.getDelayMillis()).isEqualTo(90_000);
        assertThat(status.getMovedItems()).isEqualTo(5);
        assertThat(status.getPagesWaiting()).isEqualTo(6);
        assertThat(status.getPagesFailed()).isEqualTo(7);
        assertThat(status.getPageProblem()).isEqualTo("HTTP status 503");
        assertThat(status.getHubProblem()).isEqualTo("HTTP status 403");
        assertThat(records.of(new Change.Forget("a-feed")).value()).isNull();
    }

    @Test
    void makesOfASilentFeedAnAlertThatItsNextItemResolves() {
        long day = 86_400_000;
        long last = NOW.toEpochMilli() - 3 * day;
        Deserializer<TopicAlert> alerts = serdes.deserializer(Catalogue.ALERTS);
        ProducerRecord<String, byte[]> first = records.of(new Change.Silence(
                new FeedSilence("a-feed", true, NOW.toEpochMilli(), NOW.toEpochMilli(), last, day / 4, 2 * day)));
        ProducerRecord<String, byte[]> second = records.of(new Change.Silence(new FeedSilence(
                "a-feed", false, NOW.toEpochMilli(), NOW.toEpochMilli() + day, last, day / 4, 2 * day)));
        TopicAlert raised = alerts.deserialize(first.topic(), first.value());
        TopicAlert resolved = alerts.deserialize(second.topic(), second.value());

        assertThat(first.key()).isEqualTo("source/a-feed").isEqualTo(raised.getTopic());
        assertThat(raised.getSummary())
                .isEqualTo("feed a-feed: polls succeed, and nothing new since " + NOW.minusSeconds(3 * 86_400)
                        + ", for 3d; usually something new every 6h, and its rhythm explains 2d");
        assertThat(raised.getState()).isEqualTo(AlertState.RAISED);
        assertThat(raised.getScore()).isEqualTo(1.5);
        assertThat(resolved.getState()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.getId()).isEqualTo(raised.getId());
    }

    @Test
    void readsADefinitionWithTheDefaultsOfItsSchema() {
        FeedDefinition definition = FeedDefinition.newBuilder()
                .setId("a-feed")
                .setUrl("https://example.org/feed")
                .build();

        FeedSettings settings = FeedRecords.settings("a-feed", definition);

        assertThat(settings).isEqualTo(FeedSettings.of("a-feed", URI.create("https://example.org/feed")));
        assertThat(settings.minInterval()).isEqualTo(Duration.ofMinutes(5));
    }

    private RejectedArticle rejected(ProducerRecord<String, byte[]> record) {
        assertThat(record.topic()).isEqualTo(Catalogue.REJECTED.name());
        return serdes.deserializer(Catalogue.REJECTED).deserialize(record.topic(), record.value());
    }

    private static Change publish(byte[] page, @Nullable String charset) {
        return new Change.Publish(new CrawledArticle(item(), true, page, charset));
    }

    private static ItemMetadata item() {
        return new ItemMetadata(
                "a-feed",
                ID,
                1,
                "example.org",
                "https://example.org/a",
                "Title",
                null,
                "de",
                PublishedTime.of(NOW.minusSeconds(60).atOffset(ZoneOffset.UTC)));
    }
}
