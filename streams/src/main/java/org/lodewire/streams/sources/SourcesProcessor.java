package org.lodewire.streams.sources;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.sources.SourceSilences;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;

/** Gives activities and watermarks to {@link SourceSilences}. */
final class SourcesProcessor implements Processor<String, SourceActivity, String, TopicAlert> {

    private final ClockMode clock;
    private ProcessorContext<String, TopicAlert> context;
    private SourceSilences silences;

    SourcesProcessor(ClockMode clock) {
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, TopicAlert> context) {
        this.context = context;
        SourceSilences.Stores stores = new SourceSilences.Stores(
                SourcesStage.RHYTHMS.open(context),
                SourcesStage.TIMERS.open(context),
                SourcesStage.CLOCK.open(context));
        silences = new SourceSilences(stores, clock == ClockMode.WALL, this::forward);
    }

    @Override
    public void process(Record<String, SourceActivity> record) {
        if (Watermark.is(record.key(), record.value())) {
            silences.advance(record.timestamp());
        } else if (record.value() != null) {
            silences.speak(record.value());
        }
    }

    private void forward(TopicAlert alert) {
        context.forward(
                new Record<>(alert.getTopic(), alert, Math.max(0, alert.getAt().toEpochMilli())));
    }
}
