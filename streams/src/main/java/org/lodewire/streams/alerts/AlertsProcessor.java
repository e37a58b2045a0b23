package org.lodewire.streams.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lodewire.analysis.alerts.AlertChange;
import org.lodewire.analysis.alerts.AlertRecords;
import org.lodewire.analysis.alerts.FinalCount;
import org.lodewire.analysis.alerts.NewestArticles;
import org.lodewire.analysis.alerts.TopicAlerts;
import org.lodewire.analysis.store.AvroCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.definitions.DefinitionsAtWatermark;
import org.lodewire.streams.flow.KafkaOrderedStore;

/** Hands final counts and watermarks to the rules; hits bring the evidence. */
final class AlertsProcessor implements Processor<String, SpecificRecord, String, TopicAlert> {

    private final Duration grace;
    private ProcessorContext<String, TopicAlert> context;
    private DefinitionsAtWatermark definitions;
    private TopicAlerts alerts;
    private NewestArticles articles;

    AlertsProcessor(Duration grace) {
        this.grace = grace;
    }

    @Override
    public void init(ProcessorContext<String, TopicAlert> context) {
        this.context = context;
        definitions = new DefinitionsAtWatermark(Definitions.of(context));
        TopicAlerts.Stores stores = new TopicAlerts.Stores(
                store(AlertsStage.RULES),
                store(AlertsStage.RAISED),
                store(AlertsStage.WAKES),
                store(AlertsStage.PAST),
                store(AlertsStage.COUNTS),
                store(AlertsStage.FRONTS),
                store(AlertsStage.CLOCK));
        alerts = new TopicAlerts(stores, grace, definitions::get, this::forward);
        articles = new NewestArticles(store(AlertsStage.EVIDENCE), new AvroCodec<>(TopicContribution.class, 1));
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (Watermark.is(record.key(), record.value())) {
            definitions.marked();
            if (Watermark.of(record.key()).closing()) {
                alerts.close(record.timestamp());
            } else {
                alerts.pass(record.timestamp());
            }
        } else if (record.value() instanceof TopicContribution hit) {
            articles.take(hit);
        } else if (record.value() instanceof TopicCount count && !count.getProvisional()) {
            Optional<CountWindow> window = CountWindow.labelled(count.getWindow());
            window.ifPresent(known -> alerts.count(
                    count.getTopic(),
                    known,
                    new FinalCount(
                            count.getEnd().toEpochMilli(),
                            count.getArticles(),
                            count.getStories(),
                            count.getMentions())));
        }
    }

    private void forward(AlertChange event) {
        context.forward(
                new Record<>(event.of().topic(), AlertRecords.alert(event, evidence(event)), Math.max(0, event.at())));
    }

    private List<Evidence> evidence(AlertChange event) {
        long length = event.of().window().length().toMillis();
        return event.kind() == AlertChange.Kind.RAISED
                ? articles.between(event.of().topic(), event.at() - length, event.at())
                : List.of();
    }

    private OrderedStore store(String name) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new KafkaOrderedStore(store);
    }
}
