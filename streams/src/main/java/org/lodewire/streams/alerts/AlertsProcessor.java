package org.lodewire.streams.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.alerts.AlertChange;
import org.lodewire.analysis.alerts.AlertRecords;
import org.lodewire.analysis.alerts.FinalCount;
import org.lodewire.analysis.alerts.NewestArticles;
import org.lodewire.analysis.alerts.TopicAlerts;
import org.lodewire.analysis.store.AvroCodec;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.definitions.DefinitionsAtWatermark;

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
                AlertsStage.RULES.open(context),
                AlertsStage.RAISED.open(context),
                AlertsStage.WAKES.open(context),
                AlertsStage.PAST.open(context),
                AlertsStage.COUNTS.open(context),
                AlertsStage.FRONTS.open(context),
                AlertsStage.CLOCK.open(context));
        alerts = new TopicAlerts(stores, grace, definitions::get, this::forward);
        articles = new NewestArticles(AlertsStage.EVIDENCE.open(context), new AvroCodec<>(TopicContribution.class, 1));
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
}
