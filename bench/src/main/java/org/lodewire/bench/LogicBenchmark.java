package org.lodewire.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.stories.index.InMemorySignatureStore;
import org.lodewire.analysis.stories.index.StoryIndex;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.TopicReader;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.run.Engines;

/**
 * Runs the logic of the stages without Kafka, in one thread, one step after the other, over the first {@value
 * #MAX_ARTICLES} articles of the raw topic. Repeats are skipped as in the pipeline, but count as articles, so that the
 * figures are comparable with those of the stages.
 */
public final class LogicBenchmark {

    private static final String AVRO = "Avro, ";
    private static final int MAX_ARTICLES = 20_000;
    private static final int WARM_UP = 2_000;
    private static final double NANOS_PER_MICRO = 1e3;
    /** A round that is faster than the one before it by less than this share of its time is one of compiled code. */
    private static final double STEADY = .03;

    private static final int MOST_WARM_UPS = 12;

    private final Connection connection;
    private final Engines engines;
    private final Map<String, Double> micros = new LinkedHashMap<>();

    /** @param engines the logic, without topics; receives these */
    public LogicBenchmark(Connection connection, Engines engines, Collection<TopicDefinition> topics) {
        this.connection = connection;
        this.engines = engines;
        topics.forEach(this::put);
    }

    /** Whether a step is logic of a stage, and not a conversion. */
    static boolean isLogic(String step) {
        return !step.startsWith(AVRO);
    }

    /** Returns CPU microseconds per article by step. */
    public Map<String, Double> measure() {
        List<RawArticle> articles = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int[] read = {0};
        try (TopicReader<RawArticle> raw = new TopicReader<>(connection, Catalogue.RAW)) {
            raw.readToEnd(record -> {
                if (record.value() != null && read[0] < MAX_ARTICLES) {
                    read[0]++;
                    if (ids.add(record.value().getId())) {
                        articles.add(record.value());
                    }
                }
            });
        }
        run(articles.subList(0, Math.min(WARM_UP, articles.size())), 1);
        run(articles, read[0]);
        return new LinkedHashMap<>(micros);
    }

    /**
     * Runs the steps until they no longer become faster, at most {@value #MOST_WARM_UPS} times: until then the JIT compiler is
     * busy with them, and a pipeline that starts in this process would be measured while it runs in code that is not optimised.
     */
    public void warmUp() {
        double before = Double.MAX_VALUE;
        for (int times = 0; times < MOST_WARM_UPS; times++) {
            double now = measure().values().stream().mapToDouble(each -> each).sum();
            if (now > before * (1 - STEADY)) {
                return;
            }
            before = now;
        }
    }

    private void put(TopicDefinition topic) {
        try {
            engines.matcher().put(topic);
        } catch (TopicRejectedException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void run(List<RawArticle> articles, int read) {
        List<byte[]> bytes = new ArrayList<>();
        try (Serde<RawArticle> serde = connection.serdes().of(Catalogue.RAW)) {
            String topic = Catalogue.RAW.name();
            time(
                    AVRO + "encode raw",
                    read,
                    articles,
                    raw -> bytes.add(serde.serializer().serialize(topic, raw)));
            time(AVRO + "decode raw", read, bytes, raw -> serde.deserializer().deserialize(topic, raw));
        }
        List<CleanedText> texts = new ArrayList<>();
        time("clean", read, articles, raw -> texts.add(engines.cleaner().clean(input(raw))));
        time("entities", read, texts, text -> engines.finder().find(text.title(), text.text()));
        time("topics", read, texts, text -> engines.matcher().match(text.title(), text.text()));
        List<StorySignature> signatures = new ArrayList<>();
        time("stories, signature", read, texts, text -> signatures.add(StorySignature.of(text.title(), text.text())));
        StoryIndex index = new StoryIndex(new InMemorySignatureStore());
        List<Integer> all = new ArrayList<>();
        articles.forEach(article -> all.add(all.size()));
        time(
                "stories, index in memory",
                read,
                all,
                i -> index.place(
                        articles.get(i).getId(),
                        signatures.get(i),
                        articles.get(i).getTime().getEvent()));
    }

    private <T> void time(String step, int read, List<T> items, Consumer<T> work) {
        long before = CpuTime.ofThisThread();
        items.forEach(work);
        micros.put(step, (CpuTime.ofThisThread() - before) / NANOS_PER_MICRO / read);
    }

    private static CleanInput input(RawArticle raw) {
        ByteBuffer content = raw.getContent().duplicate();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return new CleanInput(
                raw.getSource(),
                raw.getUrl(),
                raw.getTitle(),
                raw.getAuthor(),
                raw.getLanguage(),
                raw.getFormat(),
                bytes,
                raw.getCharset());
    }
}
