package org.lodewire.streams.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.AlertChange;
import org.lodewire.analysis.alerts.AlertRecords;
import org.lodewire.analysis.alerts.FinalCount;
import org.lodewire.analysis.alerts.NewestArticles;
import org.lodewire.analysis.alerts.TopicAlerts;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.definitions.DefinitionsAtWatermark;

/** Evaluates the rules of topics with counts and watermarks. Contributions are the evidence of alerts. */
final class AlertsProcessor implements Processor<String, SpecificRecord, String, TopicAlert> {

    private final Duration grace;
    private ProcessorContext<String, TopicAlert> context;
    private DefinitionsAtWatermark definitions;
    private TopicAlerts alerts;
    private NewestArticles articles;
    /**
     * A contribution while the counts that it corrects are evaluated. In memory only, since they follow before anything
     * else.
     */
    private @Nullable TopicContribution late;

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
                AlertsStage.TIMERS.open(context),
                AlertsStage.SNAPSHOTS.open(context),
                AlertsStage.COUNTS.open(context),
                AlertsStage.PROGRESS.open(context),
                AlertsStage.CLOCK.open(context),
                AlertsStage.EMITTED.open(context),
                AlertsStage.SETTLING.open(context));
        articles = new NewestArticles(AlertsStage.EVIDENCE.open(context));
        alerts = new TopicAlerts(stores, grace, definitions::get, articles::isAnyBetween, this::forward);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        Watermark watermark = definitions.watermark(record);
        if (watermark != null) {
            if (watermark.endOfInput()) {
                alerts.endInput(record.timestamp());
            } else {
                alerts.advance(record.timestamp());
            }
        } else if (record.value() instanceof TopicContribution contribution) {
            articles.add(contribution);
            late = contribution;
            if (contribution.getBackfilled() && !contribution.getRetracted()) {
                alerts.backfilledMention(
                        contribution.getTopic(), contribution.getAt().toEpochMilli());
            }
        } else if (record.value() instanceof TopicCount count) {
            evaluate(count);
        }
    }

    private void evaluate(TopicCount count) {
        Optional<CountWindow> window = CountWindow.labelled(count.getWindow());
        FinalCount finalCount = new FinalCount(
                count.getEnd().toEpochMilli(), new Tally(count.getArticles(), count.getStories(), count.getMentions()));
        window.ifPresent(known -> {
            if (count.getProvisional()) {
                alerts.provisional(count.getTopic(), known, finalCount);
                return;
            }
            if (alerts.isNew(known, finalCount)) {
                late = null;
            }
            if (count.getBackfilled()) {
                alerts.backfilled(count.getTopic(), known, finalCount);
            } else {
                boolean withdrawal =
                        late != null && late.getWithdrawn() && late.getTopic().equals(count.getTopic());
                alerts.count(count.getTopic(), known, finalCount, withdrawal);
            }
        });
    }

    private void forward(AlertChange change) {
        TopicAlert alert = AlertRecords.alert(change, evidence(change));
        context.forward(new Record<>(change.rule().topic(), alert, Math.max(0, change.at())));
    }

    private List<Evidence> evidence(AlertChange change) {
        return change.kind() == AlertChange.Kind.RAISED || change.kind() == AlertChange.Kind.CHANGED
                ? articles.between(change.rule().topic(), change.at() - change.reach(), change.at(), late)
                : List.of();
    }
}
