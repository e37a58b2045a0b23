package org.lodewire.streams.counts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.counting.Occurrence;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.counting.emission.EmittedCounts;
import org.lodewire.analysis.counting.emission.ProvisionalCounts;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.definitions.DefinitionsAtWatermark;
import org.lodewire.streams.flow.ClockMode;

/** Counts hits; watermarks let time pass. */
final class CountsProcessor implements Processor<String, TopicContribution, String, TopicCount> {

    private final Duration grace;
    private final ClockMode clock;
    private final ProvisionalCounts provisional = new ProvisionalCounts();
    private ProcessorContext<String, TopicCount> context;
    private DefinitionsAtWatermark definitions;
    private RollingCounts counts;
    private EmittedCounts standing;

    CountsProcessor(Duration grace, ClockMode clock) {
        this.grace = grace;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, TopicCount> context) {
        this.context = context;
        this.definitions = new DefinitionsAtWatermark(Definitions.of(context));
        this.counts = new RollingCounts(
                new RollingCounts.Stores(
                        CountsStage.CHANGES.open(context),
                        CountsStage.HISTORY.open(context),
                        CountsStage.OPEN.open(context),
                        CountsStage.STORIES.open(context),
                        CountsStage.EXPIRIES.open(context),
                        CountsStage.CLOCK.open(context)),
                List.of(CountWindow.values()),
                grace,
                grace);
        this.standing = new EmittedCounts(CountsStage.STANDING.open(context));
        if (clock == ClockMode.WALL) {
            context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, this::tellProvisional);
        }
    }

    @Override
    public void process(Record<String, TopicContribution> record) {
        if (Watermark.is(record.key(), record.value())) {
            definitions.marked();
            if (Watermark.of(record.key()).closing()) {
                counts.endInput(record.timestamp(), this::tell);
            } else {
                counts.advance(record.timestamp(), this::tell);
            }
            provisional.pollUnsettled(counts.clock()).forEach(of -> forward(of, counts.settle(of), false));
            if (clock == ClockMode.WALL) {
                tellProvisional(context.currentSystemTimeMs());
            }
        } else if (record.value() != null) {
            count(record.value());
        }
    }

    private void count(TopicContribution told) {
        Occurrence hit = new Occurrence(told.getStoryId(), told.getAt().toEpochMilli(), told.getMentions());
        ReplacedContribution before = told.getReplaces();
        if (told.getRetracted()) {
            counts.retract(told.getTopic(), hit, this::tell);
            return;
        }
        if (before == null) {
            counts.add(told.getTopic(), hit, this::tell);
        } else {
            counts.replace(
                    told.getTopic(),
                    new Occurrence(before.getStoryId(), before.getAt().toEpochMilli(), before.getMentions()),
                    hit,
                    this::tell);
        }
        if (clock == ClockMode.WALL) {
            for (CountWindow window : CountWindow.values()) {
                provisional.grew(new WindowedKey(told.getTopic(), window));
            }
            tellProvisional(context.currentSystemTimeMs());
        }
    }

    private void tellProvisional(long now) {
        provisional.emit(now, counts, (of, count) -> forward(of, count, true));
    }

    private void tell(WindowedKey of, WindowResult count) {
        provisional.settled(of, count.end());
        forward(of, count, false);
    }

    private void forward(WindowedKey of, WindowResult count, boolean early) {
        TopicDefinition definition = definitions.get(of.name());
        boolean wanted = definition != null
                && definition.getWindows().contains(of.window().label());
        if (!wanted && !standing.isNonZero(of)) {
            return;
        }
        standing.emitted(of, count.tally());
        Instant end = Instant.ofEpochMilli(count.end());
        TopicCount value = new TopicCount(
                of.name(),
                of.window().label(),
                end.minus(of.window().length()),
                end,
                count.tally().articles(),
                count.tally().stories(),
                count.tally().mentions(),
                count.revision(),
                early);
        String key = of.name() + "|" + of.window().label();
        context.forward(
                new Record<>(key, value, Math.max(0, early ? counts.clock().time() : count.end())));
    }
}
