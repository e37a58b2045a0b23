package org.lodewire.streams.counts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lodewire.catalogue.ClockMark;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.schemas.ReplacedHit;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicHit;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.definitions.DefinitionsAtMark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.KafkaOrderedStore;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.RememberingStore;
import org.lodewire.streams.rolling.EndedCount;
import org.lodewire.streams.rolling.Hit;
import org.lodewire.streams.rolling.NameWindow;
import org.lodewire.streams.rolling.RollingCounts;

/** Counts hits; clock marks let time pass. */
final class CountsProcessor implements Processor<String, TopicHit, String, TopicCount> {

    /** Bytes of each store that are remembered. */
    private static final long REMEMBERED = 4 << 20;

    private final Duration grace;
    private final ClockMode mode;
    private final ProvisionalCounts provisional = new ProvisionalCounts();
    private ProcessorContext<String, TopicCount> context;
    private DefinitionsAtMark definitions;
    private RollingCounts counts;
    private StandingCounts standing;

    CountsProcessor(Duration grace, ClockMode mode) {
        this.grace = grace;
        this.mode = mode;
    }

    @Override
    public void init(ProcessorContext<String, TopicCount> context) {
        this.context = context;
        this.definitions = new DefinitionsAtMark(Definitions.of(context));
        this.counts = new RollingCounts(new RollingCounts.Stores(store(CountsStage.CHANGES), store(CountsStage.HISTORY),
                store(CountsStage.OPEN), store(CountsStage.STORIES), store(CountsStage.EXPIRIES),
                store(CountsStage.CLOCK)), List.of(CountWindow.values()), grace, grace);
        this.standing = new StandingCounts(store(CountsStage.STANDING));
        if (mode == ClockMode.WALL) {
            context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, this::tellProvisional);
        }
    }

    @Override
    public void process(Record<String, TopicHit> record) {
        if (ClockMark.is(record.key(), record.value())) {
            definitions.marked();
            if (ClockMark.of(record.key()).closing()) {
                counts.close(record.timestamp(), this::tell);
            } else {
                counts.advance(record.timestamp(), this::tell);
            }
            provisional.unsettled(counts.clock()).forEach(of -> forward(of, counts.settle(of), false));
            if (mode == ClockMode.WALL) {
                tellProvisional(context.currentSystemTimeMs());
            }
        } else if (record.value() != null) {
            count(record.value());
        }
    }

    private void count(TopicHit told) {
        Hit hit = new Hit(told.getStoryId(), told.getAt().toEpochMilli(), told.getMentions());
        ReplacedHit before = told.getReplaces();
        if (told.getRetracted()) {
            counts.retract(told.getTopic(), hit, this::tell);
            return;
        }
        if (before == null) {
            counts.add(told.getTopic(), hit, this::tell);
        } else {
            counts.replace(told.getTopic(),
                    new Hit(before.getStoryId(), before.getAt().toEpochMilli(), before.getMentions()), hit, this::tell);
        }
        if (mode == ClockMode.WALL) {
            for (CountWindow window : CountWindow.values()) {
                provisional.grew(new NameWindow(told.getTopic(), window));
            }
            tellProvisional(context.currentSystemTimeMs());
        }
    }

    private void tellProvisional(long now) {
        provisional.tell(now, counts, (of, count) -> forward(of, count, true));
    }

    private void tell(NameWindow of, EndedCount count) {
        provisional.settled(of, count.end());
        forward(of, count, false);
    }

    private void forward(NameWindow of, EndedCount count, boolean early) {
        TopicDefinition definition = definitions.get(of.name());
        boolean wanted = definition != null && definition.getWindows().contains(of.window().label());
        if (!wanted && !standing.stands(of)) {
            return;
        }
        standing.told(of, count.tally());
        Instant end = Instant.ofEpochMilli(count.end());
        TopicCount value = new TopicCount(of.name(), of.window().label(), end.minus(of.window().length()), end,
                count.tally().articles(), count.tally().stories(), count.tally().mentions(), count.revision(), early);
        String key = of.name() + "|" + of.window().label();
        context.forward(new Record<>(key, value, Math.max(0, early ? counts.clock().time() : count.end())));
    }

    private OrderedStore store(String name) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new RememberingStore(new KafkaOrderedStore(store), REMEMBERED);
    }
}
