package org.lodewire.streams.alerts;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lodewire.catalogue.ClockMark;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicHit;
import org.lodewire.streams.alerts.Verdict.Change;
import org.lodewire.streams.definitions.Definitions;
import org.lodewire.streams.flow.KafkaOrderedStore;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;
import org.lodewire.streams.flow.TimeQueue;

/**
 * Holds every rule of a topic against the counts at the ends of steps. Hits bring the evidence; clock marks bring back
 * the rules that wait for their cool-down.
 */
final class AlertsProcessor implements Processor<String, SpecificRecord, String, TopicAlert> {

    private static final byte[] NOTHING = {};

    private final Serde<TopicHit> serde;
    private ProcessorContext<String, TopicAlert> context;
    private Definitions definitions;
    private OrderedStore states;
    private TimeQueue wakes;
    private NewestArticles articles;

    AlertsProcessor(Serde<TopicHit> serde) {
        this.serde = serde;
    }

    @Override
    public void init(ProcessorContext<String, TopicAlert> context) {
        this.context = context;
        definitions = Definitions.of(context);
        states = store(AlertsStage.RULES);
        wakes = new TimeQueue(store(AlertsStage.WAKES));
        articles = new NewestArticles(store(AlertsStage.EVIDENCE), serde);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (ClockMark.is(record.key(), record.value())) {
            wake(record.timestamp());
        } else if (record.value() instanceof TopicHit hit) {
            articles.take(hit);
        } else if (record.value() instanceof TopicCount count && !count.getProvisional()) {
            look(count);
        }
    }

    private void look(TopicCount count) {
        TopicDefinition topic = definitions.get(count.getTopic());
        if (topic == null) {
            return;
        }
        for (AlertRule rule : topic.getRules()) {
            if (rule.getWindow().equals(count.getWindow())) {
                look(topic, rule, count.getEnd().toEpochMilli(), switch (rule.getMeasure()) {
                    case ARTICLES -> count.getArticles();
                    case STORIES -> count.getStories();
                    case MENTIONS -> count.getMentions();
                });
            }
        }
    }

    private void look(TopicDefinition topic, AlertRule definition, long end, long observed) {
        byte[] key = StoreKey.ofNames(topic.getId(), definition.getId());
        byte[] there = states.get(key);
        RuleState before = there == null ? RuleState.NEW : RuleState.of(there);
        if (end < before.end()) {
            return;
        }
        Rule.of(definition).ifPresent(rule -> {
            Verdict verdict = rule.look(before, end, observed);
            states.put(key, verdict.state().value());
            if (verdict.wakeAt() != RuleState.NEVER) {
                // Only at the end of a step does a count stand that an alert could be raised on.
                wakes.put(StoreKey.ofTimeKindNames(endOfStep(definition, verdict.wakeAt()), 0, topic.getId(),
                        definition.getId()), NOTHING);
            }
            if (verdict.change() != Change.NONE) {
                context.forward(new Record<>(topic.getId(),
                        AlertRecords.alert(topic, definition, before, verdict, evidence(definition, topic, verdict)),
                        Math.max(0, end)));
            }
        });
    }

    private List<Evidence> evidence(AlertRule rule, TopicDefinition topic, Verdict verdict) {
        if (verdict.change() == Change.RESOLVED) {
            return List.of();
        }
        long end = verdict.state().end();
        long length = CountWindow.labelled(rule.getWindow()).orElseThrow().length().toMillis();
        return articles.between(topic.getId(), end - length, end);
    }

    /** Looks again at the rules whose cool-down is over, with the count that they saw last. */
    private void wake(long clock) {
        List<byte[]> due = new ArrayList<>();
        wakes.takeUntil(clock, (key, nothing) -> due.add(key));
        for (byte[] key : due) {
            String[] names = StoreKey.names(key);
            byte[] state = states.get(StoreKey.ofNames(names[0], names[1]));
            TopicDefinition topic = definitions.get(names[0]);
            if (state != null && topic != null) {
                topic.getRules().stream().filter(rule -> rule.getId().equals(names[1])).forEach(rule -> look(topic,
                        rule, StoreKey.leadingTime(key), RuleState.of(state).observed()));
            }
        }
    }

    private static long endOfStep(AlertRule rule, long time) {
        return CountWindow.labelled(rule.getWindow()).orElseThrow().firstEnd(time);
    }

    private OrderedStore store(String name) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new KafkaOrderedStore(store);
    }
}
