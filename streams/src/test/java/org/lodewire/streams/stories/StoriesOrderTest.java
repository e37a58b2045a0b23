package org.lodewire.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.stories.index.Matches;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/** On the event clock, the result does not depend on how a corpus was partitioned or which partition was faster. */
class StoriesOrderTest {

    private static final int ARTICLES = 50;

    @TempDir
    private Path inOnePartition;

    @TempDir
    private Path inSeveral;

    /** An article as the producer sent it. Its raw partition may differ from run to run. */
    private record Sent(String id, Instant event, Instant clock, int sequence, String text) {

        MatchedArticle through(int partition) {
            return Matches.article(id, partition, Times.published(event, clock, sequence), text, "magnets");
        }
    }

    /** Copies, repeats, revisions and late articles over two days, whose result depends on their order. */
    private static List<Sent> corpus(Random random) {
        List<Sent> corpus = new ArrayList<>();
        Instant clock = StageDriver.NOON;
        for (int i = 0; i < ARTICLES; i++) {
            clock = clock.plus(Duration.ofMillis(random.nextInt(4) * random.nextLong(1_500_000)));
            String id = "article" + (random.nextInt(4) == 0 ? random.nextInt(i + 1) : i);
            String text = Texts.words(random.nextInt(6), 200);
            Duration late = Duration.ofHours(random.nextInt(3) == 0 ? random.nextInt(26) : 0);
            corpus.add(new Sent(
                    id,
                    clock.minus(late),
                    clock,
                    i,
                    random.nextBoolean() ? text : Texts.edited(text, 30 + random.nextInt(30))));
        }
        return corpus;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyInterleavingOfPartitionsGivesTheSameResult(int seed) throws IOException {
        Random random = new Random(seed);
        List<Sent> corpus = corpus(random);
        int partitions = 2 + random.nextInt(3);

        List<String> expected = run(inOnePartition, corpus, 1, random);

        assertThat(run(inSeveral, corpus, partitions, random)).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(ARTICLES);
    }

    private static List<String> run(Path state, List<Sent> corpus, int partitions, Random random) throws IOException {
        try (StageDriver stage = StageDriver.only(Stage.STORIES, state, ClockMode.EVENT, partitions)) {
            interleave(partitioned(corpus, partitions, random), random).forEach(record -> record.accept(stage));
            return Stream.of(
                            stage.read(Catalogue.STORIES),
                            stage.read(Catalogue.MENTIONS),
                            stage.read(Catalogue.TOPIC_CONTRIBUTIONS),
                            stage.read(Catalogue.REJECTED))
                    .flatMap(List::stream)
                    .map(StoriesOrderTest::described)
                    .toList();
        }
    }

    /** Describes a record; a rejected article without its partition. */
    private static String described(SpecificRecord record) {
        return record instanceof RejectedArticle rejected
                ? rejected.getArticleId() + ": " + rejected.getDetail()
                : record.toString();
    }

    /** Articles in random partitions, with watermarks in all partitions at random and at the end. */
    private static List<Deque<Consumer<StageDriver>>> partitioned(List<Sent> corpus, int partitions, Random random) {
        List<Deque<Consumer<StageDriver>>> records = new ArrayList<>();
        IntStream.range(0, partitions).forEach(partition -> records.add(new ArrayDeque<>()));
        for (Sent sent : corpus) {
            int partition = random.nextInt(partitions);
            records.get(partition)
                    .add(stage ->
                            stage.send(Catalogue.MATCHED_ARTICLES, sent.id(), sent.through(partition), sent.event()));
            if (random.nextInt(8) == 0) {
                watermark(records, sent.sequence() + 1, sent.clock());
            }
        }
        watermark(records, ARTICLES, StageDriver.NOON.plus(Duration.ofDays(30)));
        return records;
    }

    private static void watermark(List<Deque<Consumer<StageDriver>>> records, long sequence, Instant at) {
        for (int partition = 0; partition < records.size(); partition++) {
            Watermark watermark = new Watermark(partition, sequence, false);
            records.get(partition).add(stage -> stage.watermark(Catalogue.MATCHED_ARTICLES, watermark, at));
        }
    }

    private static List<Consumer<StageDriver>> interleave(List<Deque<Consumer<StageDriver>>> records, Random random) {
        List<Consumer<StageDriver>> interleaved = new ArrayList<>();
        while (!records.isEmpty()) {
            Deque<Consumer<StageDriver>> fast = records.get(random.nextInt(records.size()));
            for (int burst = random.nextInt(12); burst >= 0 && !fast.isEmpty(); burst--) {
                interleaved.add(fast.remove());
            }
            records.removeIf(Deque::isEmpty);
        }
        return interleaved;
    }
}
