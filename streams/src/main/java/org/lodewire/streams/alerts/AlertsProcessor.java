package org.lodewire.streams.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lodewire.catalogue.ClockMark;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicHit;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.definitions.DefinitionsAtMark;
import org.lodewire.streams.flow.KafkaOrderedStore;
import org.lodewire.streams.flow.OrderedStore;

/** Hands final counts and clock marks to the rules; hits bring the evidence. */
final class AlertsProcessor implements Processor<String, SpecificRecord, String, TopicAlert> {

    private final Duration grace;
    private final Serde<TopicHit> serde;
    private ProcessorContext<String, TopicAlert> context;
    private DefinitionsAtMark definitions;
    private TopicAlerts alerts;
    private NewestArticles articles;

    AlertsProcessor(Duration grace, Serde<TopicHit> serde) {
        this.grace = grace;
        this.serde = serde;
    }

    @Override
    public void init(ProcessorContext<String, TopicAlert> context) {
        this.context = context;
        definitions = new DefinitionsAtMark(Definitions.of(context));
        TopicAlerts.Stores stores = new TopicAlerts.Stores(store(AlertsStage.RULES), store(AlertsStage.RAISED),
                store(AlertsStage.WAKES), store(AlertsStage.PAST), store(AlertsStage.COUNTS),
                store(AlertsStage.FRONTS), store(AlertsStage.CLOCK));
        alerts = new TopicAlerts(stores, grace, definitions::get, this::forward);
        articles = new NewestArticles(store(AlertsStage.EVIDENCE), serde);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (ClockMark.is(record.key(), record.value())) {
            definitions.marked();
            if (ClockMark.of(record.key()).closing()) {
                alerts.close(record.timestamp());
            } else {
                alerts.pass(record.timestamp());
            }
        } else if (record.value() instanceof TopicHit hit) {
            articles.take(hit);
        } else if (record.value() instanceof TopicCount count && !count.getProvisional()) {
            Optional<CountWindow> window = CountWindow.labelled(count.getWindow());
            window.ifPresent(known -> alerts.count(count.getTopic(), known, new SeenCount(
                    count.getEnd().toEpochMilli(), count.getArticles(), count.getStories(), count.getMentions())));
        }
    }

    private void forward(AlertEvent event) {
        context.forward(new Record<>(event.of().topic(), AlertRecords.alert(event, evidence(event)),
                Math.max(0, event.at())));
    }

    private List<Evidence> evidence(AlertEvent event) {
        long length = event.of().window().length().toMillis();
        return event.kind() == AlertEvent.Kind.RAISED
                ? articles.between(event.of().topic(), event.at() - length, event.at()) : List.of();
    }

    private OrderedStore store(String name) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new KafkaOrderedStore(store);
    }
}
