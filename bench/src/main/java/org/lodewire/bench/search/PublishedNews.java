package org.lodewire.bench.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.bench.BenchTopics;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.generated.NewsSettings;
import org.lodewire.local.generated.NewsStream;
import org.lodewire.local.generated.Release;
import org.lodewire.producer.article.Article;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Generated news as the pipeline's output: each article has a text and a story of its own. Only articles that outlets print as plain
 * text, with the outlet's boilerplate. For one thread.
 */
final class PublishedNews implements AutoCloseable {

    private static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(5);
    private static final long SEED = 1;

    private final Producer<String, byte[]> producer;
    private final Serializer<CleanArticle> texts;
    private final Serializer<StoryMembership> stories;
    private long characters;

    PublishedNews(Connection connection) {
        producer = connection.producer(Map.of("linger.ms", 20, "batch.size", 1 << 18));
        texts = connection.serdes().serializer(BenchTopics.TEXTS);
        stories = connection.serdes().serializer(BenchTopics.STORIES);
    }

    /**
     * Publishes as many articles, and waits for the broker.
     *
     * @return their characters in all
     */
    long publish(int articles) {
        NewsStream news = new NewsStream(NewsSettings.live(SEED, FROM, (double) articles / LENGTH.toMinutes()));
        Set<String> ids = new HashSet<>();
        while (ids.size() < articles) {
            Optional<Release> release = news.next();
            if (release.orElseThrow().arrival() instanceof Article article
                    && article.format() == ContentFormat.TEXT
                    && !article.content().isBlank()
                    && ids.add(article.id())) {
                publish(article, release.get().at());
            }
        }
        producer.flush();
        return characters;
    }

    private void publish(Article article, Instant at) {
        String text = new String(article.content().toByteArray(), StandardCharsets.UTF_8);
        characters += text.length();
        ArticleTime time = ArticleTime.newBuilder()
                .setEvent(at)
                .setBasis(TimeBasis.PUBLISHED)
                .setPublished(at.toString())
                .setSeen(at)
                .setClock(at)
                .setSequence(0)
                .build();
        String hash = Integer.toHexString(text.hashCode());
        send(
                BenchTopics.TEXTS,
                texts,
                article.source(),
                CleanArticle.newBuilder()
                        .setId(article.id())
                        .setSource(article.source())
                        .setUrl(Objects.toString(article.url(), null))
                        .setTitle(article.metadata().title())
                        .setLanguage("en")
                        .setTime(time)
                        .setOrigin(new Origin(0, 0L))
                        .setContentHash(hash)
                        .setText(text)
                        .setKeptCharacters(text.length())
                        .setRemovedCharacters(0)
                        .build());
        send(
                BenchTopics.STORIES,
                stories,
                article.id(),
                new StoryMembership(
                        article.id(),
                        article.id(),
                        article.source(),
                        hash,
                        time,
                        Kinship.FIRST,
                        null,
                        1.0,
                        false,
                        false));
    }

    private <V extends SpecificRecord> void send(KafkaTopic<V> topic, Serializer<V> serializer, String key, V value) {
        var unused = producer.send(new ProducerRecord<>(topic.name(), key, serializer.serialize(topic.name(), value)));
    }

    @Override
    public void close() {
        texts.close();
        stories.close();
        producer.close();
    }
}
