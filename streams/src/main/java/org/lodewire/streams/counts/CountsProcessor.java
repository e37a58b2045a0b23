package org.lodewire.streams.counts;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lodewire.catalogue.ClockMark;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicHit;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.KafkaOrderedStore;
import org.lodewire.streams.flow.OrderedStore;

/** Counts hits; clock marks let time pass. */
final class CountsProcessor implements Processor<String, TopicHit, String, TopicCount> {

    private static final byte[] CLOCK = {0};

    private final Duration grace;
    private final ClockMode mode;
    private final ProvisionalCounts provisional = new ProvisionalCounts();
    private ProcessorContext<String, TopicCount> context;
    private Definitions definitions;
    private OrderedStore clock;
    private RollingCounts counts;

    CountsProcessor(Duration grace, ClockMode mode) {
        this.grace = grace;
        this.mode = mode;
    }

    @Override
    public void init(ProcessorContext<String, TopicCount> context) {
        this.context = context;
        this.definitions = Definitions.of(context);
        this.clock = store(CountsStage.CLOCK);
        this.counts = new RollingCounts(new RollingCounts.Stores(store(CountsStage.CHANGES), store(CountsStage.HISTORY),
                store(CountsStage.STORIES), store(CountsStage.EXPIRIES)), grace, reached());
        if (mode == ClockMode.WALL) {
            context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, this::tellProvisional);
        }
    }

    @Override
    public void process(Record<String, TopicHit> record) {
        if (ClockMark.is(record.key(), record.value())) {
            counts.advance(record.timestamp(), this::tell);
            provisional.unsettled(counts.clock()).forEach(of -> forward(of, counts.now(of), false));
            clock.put(CLOCK, ByteBuffer.allocate(Long.BYTES).putLong(counts.clock()).array());
        } else if (record.value() != null) {
            count(record.value());
        }
    }

    private void count(TopicHit hit) {
        long at = hit.getAt().toEpochMilli();
        if (hit.getRetracted()) {
            counts.retract(hit.getTopic(), hit.getStoryId(), at, hit.getMentions(), this::tell);
            return;
        }
        counts.add(hit.getTopic(), hit.getStoryId(), at, hit.getMentions(), this::tell);
        if (mode == ClockMode.WALL) {
            for (CountWindow window : CountWindow.values()) {
                provisional.grew(new TopicWindow(hit.getTopic(), window));
            }
            tellProvisional(context.currentSystemTimeMs());
        }
    }

    private void tellProvisional(long now) {
        // Before the first clock mark nobody knows which step it is.
        if (counts.clock() != Long.MIN_VALUE) {
            provisional.tell(now, counts::soFar, (of, count) -> forward(of, count, true));
        }
    }

    private void tell(TopicWindow of, EndedCount count) {
        provisional.settled(of, count.end());
        forward(of, count, false);
    }

    private void forward(TopicWindow of, EndedCount count, boolean early) {
        // A topic that was removed still counts down to zero, so that no reader is left with a count that stands.
        TopicDefinition definition = definitions.get(of.topic());
        if (definition != null && !definition.getWindows().contains(of.window().label())) {
            return;
        }
        Instant end = Instant.ofEpochMilli(count.end());
        TopicCount value = TopicCount.newBuilder()
                .setTopic(of.topic())
                .setWindow(of.window().label())
                .setStart(end.minus(of.window().length()))
                .setEnd(end)
                .setArticles(count.tally().articles())
                .setStories(count.tally().stories())
                .setMentions(count.tally().mentions())
                .setRevision(count.revision())
                .setProvisional(early)
                .build();
        String key = of.topic() + "|" + of.window().label();
        context.forward(new Record<>(key, value, Math.max(0, early ? counts.clock() : count.end())));
    }

    private long reached() {
        byte[] there = clock.get(CLOCK);
        return there == null ? Long.MIN_VALUE : ByteBuffer.wrap(there).getLong();
    }

    private OrderedStore store(String name) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new KafkaOrderedStore(store);
    }
}
