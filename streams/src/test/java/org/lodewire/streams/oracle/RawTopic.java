package org.lodewire.streams.oracle;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.TopicMatch;
import org.lodewire.schemas.time.Watermark;

/**
 * The output of the stages that process single articles, for a history: the records of {@code news.flow.matched-articles}.
 * Each raw partition is in order. The order between partitions is random.
 */
final class RawTopic {

    private final List<Deque<Record<String, SpecificRecord>>> partitions = new ArrayList<>();
    private final History history;
    private final Signatures signatures;
    private final Random random;

    private RawTopic(History history, int partitions, Signatures signatures, Random random) {
        for (int partition = 0; partition < partitions; partition++) {
            this.partitions.add(new ArrayDeque<>());
        }
        this.history = history;
        this.signatures = signatures;
        this.random = random;
    }

    /** The records of a history that is run on a course. */
    static List<Record<String, SpecificRecord>> of(History history, Course course, Signatures signatures) {
        RawTopic topic = new RawTopic(history, course.rawPartitions(), signatures, new Random(course.seed()));
        List<Record<String, SpecificRecord>> records = new ArrayList<>();
        List<List<Sent>> runs = history.sent();
        for (int run = 0; run < runs.size(); run++) {
            topic.write(runs.get(run), history.closes(run), run == 0);
            if (run == 0 && runs.size() > 1 && history.backfilled() != null) {
                records.addAll(topic.read());
                runs.get(0).forEach(sent -> records.add(topic.backfill(sent)));
            }
        }
        records.addAll(topic.read());
        return records;
    }

    /** What the command sends for an article, of the topic that was applied after it. */
    private Record<String, SpecificRecord> backfill(Sent sent) {
        String topic = history.backfilled();
        MatchedArticle article = MatchedArticle.newBuilder(matches(sent, 0, topic::equals))
                .setSignature(ByteBuffer.allocate(0))
                .setBackfill(List.of(topic))
                .build();
        return new Record<>(sent.draft().article(), article, sent.draft().event());
    }

    /** Writes articles as the producer does, with watermarks before the first, at random, and after the last. */
    private void write(List<Sent> articles, boolean close, boolean firstRun) {
        int articlesPerWatermark = 1 + random.nextInt(20);
        watermark(articles.get(0).clock() - 1, 0, false);
        for (Sent sent : articles) {
            int partition = random.nextInt(partitions.size());
            partitions
                    .get(partition)
                    .add(new Record<>(
                            sent.draft().article(),
                            matches(sent, partition, topic -> !(firstRun && history.isBackfilled(topic))),
                            sent.draft().event()));
            if (random.nextInt(articlesPerWatermark) == 0) {
                watermark(sent.clock(), sent.sequence() + 1, false);
            }
        }
        watermark(articles.get(articles.size() - 1).clock(), articles.size(), close);
    }

    private void watermark(long at, long sequence, boolean endOfInput) {
        for (int partition = 0; partition < partitions.size(); partition++) {
            partitions.get(partition).add(new Record<>(new Watermark(partition, sequence, endOfInput).key(), null, at));
        }
    }

    private MatchedArticle matches(Sent sent, int partition, Predicate<String> topics) {
        Draft draft = sent.draft();
        Instant event = Instant.ofEpochMilli(draft.event());
        return MatchedArticle.newBuilder()
                .setArticleId(draft.article())
                .setSource(draft.source())
                .setTitle("Headline")
                .setUrl(null)
                .setTime(ArticleTime.newBuilder()
                        .setEvent(event)
                        .setBasis(TimeBasis.PUBLISHED)
                        .setPublished(event.toString())
                        .setSeen(event)
                        .setClock(Instant.ofEpochMilli(sent.clock()))
                        .setSequence(sent.sequence())
                        .build())
                .setOrigin(new Origin(partition, sent.sequence()))
                .setContentHash(draft.isWithdrawn() ? "" : Integer.toHexString(draft.content()))
                .setSignature(draft.isWithdrawn() ? ByteBuffer.allocate(0) : signatures.of(draft.text()))
                .setWithdrawn(draft.isWithdrawn())
                .setMatches(draft.mentions().entrySet().stream()
                        .filter(mention -> topics.test(mention.getKey()))
                        .map(mention -> new TopicMatch(mention.getKey(), mention.getValue(), List.of()))
                        .toList())
                .build();
    }

    private List<Record<String, SpecificRecord>> read() {
        List<Deque<Record<String, SpecificRecord>>> left = new ArrayList<>(partitions);
        List<Record<String, SpecificRecord>> records = new ArrayList<>();
        while (!left.isEmpty()) {
            Deque<Record<String, SpecificRecord>> fast = left.get(random.nextInt(left.size()));
            for (int burst = random.nextInt(12); burst >= 0 && !fast.isEmpty(); burst--) {
                records.add(fast.remove());
            }
            left.removeIf(Deque::isEmpty);
        }
        return records;
    }
}
