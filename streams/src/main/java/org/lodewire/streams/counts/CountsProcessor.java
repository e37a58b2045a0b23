package org.lodewire.streams.counts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.counting.NameValues;
import org.lodewire.analysis.counting.Occurrence;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.counting.emission.EmittedCounts;
import org.lodewire.analysis.counting.emission.ProvisionalCounts;
import org.lodewire.analysis.store.FilteredStore;
import org.lodewire.analysis.store.LruReadCache;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.definitions.DefinitionsAtWatermark;
import org.lodewire.streams.flow.ClockMode;

/**
 * Counts contributions. Watermarks advance event time; on the wall clock, counts are also emitted provisionally. What it
 * reads is forwarded too, each contribution before the counts that it changes and each watermark after those that it ends,
 * so that the alerts stage has the evidence of an alert before the count that raises it.
 */
final class CountsProcessor implements Processor<String, TopicContribution, String, SpecificRecord> {

    private final Duration grace;
    private final ClockMode clock;
    private final Map<String, CountedTopic> topics = new HashMap<>();
    private long topicsAsOf;
    private ProcessorContext<String, SpecificRecord> context;
    private DefinitionsAtWatermark definitions;
    private RollingCounts counts;
    private ProvisionalCounts provisional;
    private EmittedCounts emitted;

    CountsProcessor(Duration grace, ClockMode clock) {
        this.grace = grace;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.definitions = new DefinitionsAtWatermark(Definitions.of(context));
        NameValues values = new NameValues(
                CountsStage.HISTORY.open(context), CountsStage.VALUE_CACHE_BYTES, CountsStage.OLDER_CACHE_BYTES);
        this.counts = new RollingCounts(
                new RollingCounts.Stores(
                        values.deltas(),
                        values.history(),
                        values.open(),
                        new LruReadCache(
                                new FilteredStore(CountsStage.STORIES.open(context)), CountsStage.STORIES_CACHE_BYTES),
                        CountsStage.EXPIRIES.open(context),
                        CountsStage.CLOCK.open(context)),
                List.of(CountWindow.values()),
                grace,
                grace);
        this.provisional = new ProvisionalCounts(values.provisional(), counts);
        this.emitted = new EmittedCounts(values.emitted());
        if (clock == ClockMode.WALL) {
            context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, this::emitProvisional);
        }
    }

    @Override
    public void process(Record<String, TopicContribution> record) {
        Watermark watermark = definitions.watermark(record);
        if (watermark != null) {
            advance(record.timestamp(), watermark.endOfInput());
            context.forward(record.withValue(null));
            // After the watermark, which ends the alerts of provisional counts of earlier steps.
            if (clock == ClockMode.WALL) {
                emitProvisional(context.currentSystemTimeMs());
            }
        } else if (record.value() != null) {
            context.forward(record.withValue(record.value()));
            count(record.value());
        }
    }

    private CountedTopic topic(String name) {
        if (topicsAsOf != definitions.changes()) {
            topicsAsOf = definitions.changes();
            topics.clear();
        }
        CountedTopic known = topics.get(name);
        // A new definition takes effect at once.
        if (known == null || !known.isDefined()) {
            known = new CountedTopic(name, definitions.get(name));
            topics.put(name, known);
        }
        return known;
    }

    private void advance(long time, boolean endOfInput) {
        if (endOfInput) {
            counts.endInput(time, this::emitFinal);
        } else {
            counts.advance(time, this::emitFinal);
        }
        provisional.pollUnsettled().forEach(this::emitSettled);
        provisional.advanced();
    }

    private void count(TopicContribution contribution) {
        String topic = topic(contribution.getTopic()).name();
        Occurrence occurrence = new Occurrence(
                contribution.getStoryId(), contribution.getAt().toEpochMilli(), contribution.getMentions());
        ReplacedContribution replaced = contribution.getReplaces();
        RollingCounts.Listener listener = contribution.getBackfilled() ? this::emitBackfilled : this::emitFinal;
        if (contribution.getRetracted()) {
            counts.retract(topic, occurrence, listener);
        } else if (replaced == null) {
            counts.add(topic, occurrence, listener);
        } else {
            Occurrence before =
                    new Occurrence(replaced.getStoryId(), replaced.getAt().toEpochMilli(), replaced.getMentions());
            counts.replace(topic, before, occurrence, listener);
        }
        if (clock == ClockMode.WALL) {
            for (CountWindow window : CountWindow.values()) {
                provisional.changed(new WindowedKey(topic, window), occurrence.at());
            }
            emitProvisional(context.currentSystemTimeMs());
        }
    }

    private void emitProvisional(long now) {
        provisional.emit(now, (key, result) -> forward(key, result, true, false));
    }

    private void emitFinal(WindowedKey key, WindowResult result) {
        provisional.settled(key, result.end());
        forward(key, result, false, false);
    }

    private void emitBackfilled(WindowedKey key, WindowResult result) {
        provisional.settled(key, result.end());
        forward(key, result, false, true);
    }

    private void emitSettled(WindowedKey key) {
        forward(key, counts.settle(key), false, false);
    }

    private void forward(WindowedKey key, WindowResult result, boolean isProvisional, boolean isBackfilled) {
        CountedTopic topic = topic(key.name());
        if (!topic.wants(key.window()) && !emitted.isNonZero(key)) {
            return;
        }
        emitted.emitted(key, result.tally());
        TopicCount value = new TopicCount(
                key.name(),
                key.window().label(),
                Instant.ofEpochMilli(result.end() - key.window().lengthMillis()),
                Instant.ofEpochMilli(result.end()),
                result.tally().articles(),
                result.tally().stories(),
                result.tally().mentions(),
                result.revision(),
                isProvisional,
                isBackfilled);
        long timestamp = isProvisional ? counts.clock().time() : result.end();
        context.forward(new Record<>(topic.key(key.window()), value, Math.max(0, timestamp)));
    }
}
