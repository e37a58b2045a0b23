package org.lodewire.streams.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.alerts.AlertsStage;
import org.lodewire.streams.counts.CountsStage;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.stories.StoriesStage;

/**
 * Runs the processors of stories, counts and alerts as the topology of the whole pipeline does, without brokers: one task for
 * stories, and one for counts and alerts per partition of the contributions.
 */
final class SimulatedCluster {

    private static final int LONGEST_BURST = 15;

    private final Signatures signatures = new Signatures();

    /** Runs a history and returns the output topics at the end. */
    OutputTopics run(History history, Course course, Coverage coverage) {
        OutputTopics topics = new OutputTopics();
        DefinitionsStore definitions = new DefinitionsStore(history.definitions());
        List<List<Record<String, SpecificRecord>>> contributions = new ArrayList<>();
        List<SimulatedTask> tasks = new ArrayList<>();
        tasks.add(stories(history, course, definitions, contributions, topics));
        for (int partition = 0; partition < course.tasks(); partition++) {
            contributions.add(new ArrayList<>());
            tasks.add(counts(history.grace(), definitions, contributions.get(partition), topics));
        }
        if (course.disturbed()) {
            disturb(tasks, new Random(course.seed()), coverage);
        }
        for (SimulatedTask task : tasks) {
            task.process(Integer.MAX_VALUE);
            task.commit();
        }
        return topics;
    }

    private SimulatedTask stories(
            History history,
            Course course,
            DefinitionsStore definitions,
            List<List<Record<String, SpecificRecord>>> contributions,
            OutputTopics topics) {
        HostedProcessor<MatchedArticle, SpecificRecord> stories = new HostedProcessor<>(
                new StoriesStage(
                                new StoriesStage.Settings(
                                        ClockMode.EVENT, history.grace(), History.HORIZON, course.rawPartitions()),
                                ProcessingListener.NONE)
                        .processor(),
                definitions);
        return new SimulatedTask(
                RawTopic.of(history, course, signatures),
                List.of(stories),
                record -> stories.process(record.withValue((MatchedArticle) record.value())),
                out -> {
                    if (Watermark.is(out.key(), out.value())) {
                        contributions.forEach(partition -> partition.add(out));
                    } else if (out.value() instanceof TopicContribution) {
                        contributions
                                .get(partition(out.key(), contributions.size()))
                                .add(out);
                    } else {
                        topics.add(out.value());
                    }
                });
    }

    /** Kafka's default partitioning. */
    private static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private SimulatedTask counts(
            Duration grace,
            DefinitionsStore definitions,
            List<Record<String, SpecificRecord>> contributions,
            OutputTopics topics) {
        HostedProcessor<TopicContribution, SpecificRecord> counts =
                new HostedProcessor<>(new CountsStage(grace, ClockMode.EVENT, false).processor(), definitions);
        HostedProcessor<SpecificRecord, ?> alerts =
                new HostedProcessor<>(new AlertsStage(grace).processor(), definitions);
        return new SimulatedTask(
                contributions,
                List.of(counts, alerts),
                record -> {
                    List<Record<String, SpecificRecord>> out = new ArrayList<>();
                    for (Record<String, SpecificRecord> forwarded :
                            counts.process(record.withValue((TopicContribution) record.value()))) {
                        if (forwarded.value() instanceof TopicCount) {
                            out.add(forwarded);
                        }
                        out.addAll(alerts.process(forwarded));
                    }
                    return out;
                },
                out -> topics.add(out.value()));
    }

    static void disturb(List<SimulatedTask> tasks, Random random, Coverage coverage) {
        int restless = 1 + random.nextInt(8);
        while (tasks.stream().anyMatch(task -> !task.isIdle())) {
            SimulatedTask task = tasks.get(random.nextInt(tasks.size()));
            task.process(1 + random.nextInt(LONGEST_BURST));
            switch (random.nextInt(8 + restless)) {
                case 0 -> coverage.note("crash that lost work", task.crash());
                case 1 -> {
                    task.restart();
                    coverage.note("restart", true);
                }
                case 2 -> {
                    task.move();
                    coverage.note("move", true);
                }
                case 3, 4, 5 -> task.commit();
                default -> {}
            }
        }
    }
}
