package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.catalogue.Catalogue;
import org.lodewire.catalogue.KafkaTopic;
import org.lodewire.connection.Connection;
import org.lodewire.connection.TopicReader;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.Replay;
import org.lodewire.producer.ReplayOptions;
import org.lodewire.producer.Pace;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.setup.Setup;
import org.lodewire.streams.definitions.DefinitionsTopic;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.StreamsSettings;
import org.lodewire.streams.topics.TopicDefinitionFiles;

class PipelineIT {

    @TempDir
    private Path state;

    @Test
    void countsTheSeeds() throws Exception {
        try (LocalCluster cluster = LocalCluster.temporary()) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), java.util.Map.of());
            long t0 = System.nanoTime();
            System.out.println(Setup.small(4).apply(connection));
            System.out.println(Setup.small(4).apply(connection));
            new DefinitionsTopic(connection).apply(new TopicDefinitionFiles().read(Path.of("../seeds/topics")));
            System.out.println("setup " + (System.nanoTime() - t0) / 1000000);
            try (RunningPipeline pipeline = RunningPipeline.start(connection, new StreamsSettings("it", state, 2),
                    PipelineSettings.on(ClockMode.EVENT), Optional.empty(), System.out::println)) {
                pipeline.awaitRunning();
                System.out.println("running " + (System.nanoTime() - t0) / 1000000);
                PublishSummary summary = new Replay(new ReplayOptions(
                        new PublishOptions(TimePolicy.ARRIVAL, 1, SizeLimit.DEFAULT, false),
                        ReplayOptions.Order.PUBLISHED, Pace.UNLIMITED), ProgressListener.NONE, new StopSignal())
                        .run(Path.of("../seeds"), connection);
                System.out.println(summary);
                System.out.println("counted " + new PipelineProgress(connection, "it").awaitCounted(summary.clock().minusMillis(1), Duration.ofSeconds(40)));
                System.out.println("counted " + (System.nanoTime() - t0) / 1000000);
                read(connection, Catalogue.REJECTED).forEach(System.out::println);
                List<TopicCount> counts = read(connection, Catalogue.COUNTS);
                counts.stream().filter(c -> c.getTopic().equals("rare-earths")).forEach(System.out::println);
                for (TopicAlert a : read(connection, Catalogue.ALERTS)) System.out.println(a.getState() + " " + a.getSummary() + a.getAt());
                assertThat(counts).anyMatch(c -> c.getTopic().equals("rare-earths") && c.getArticles() == 5);
            }
        }
    }

    private static <V extends SpecificRecord> List<V> read(Connection connection, KafkaTopic<V> topic) {
        List<V> values = new ArrayList<>();
        try (TopicReader<V> reader = new TopicReader<>(connection, topic)) {
            reader.readToEnd(record -> values.add(record.value()));
        }
        return values;
    }
}
