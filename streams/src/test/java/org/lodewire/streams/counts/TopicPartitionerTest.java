package org.lodewire.streams.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;

class TopicPartitionerTest {

    @ParameterizedTest
    @ValueSource(strings = {"magnets", "rare-earths", "x"})
    void countsOfAllWindowsHaveThePartitionOfTheTopicsId(String topic) {
        int expected = BuiltInPartitioner.partitionForKey(topic.getBytes(StandardCharsets.UTF_8), 12);
        for (String window : new String[] {"5m", "1h", "24h", "7d"}) {
            TopicCount count = TopicCount.newBuilder()
                    .setTopic(topic)
                    .setWindow(window)
                    .setStart(Instant.EPOCH)
                    .setEnd(Instant.EPOCH)
                    .setArticles(1)
                    .setStories(1)
                    .setMentions(1)
                    .setRevision(0)
                    .build();

            assertThat(new TopicPartitioner().partitions(Catalogue.COUNTS.name(), topic + "|" + window, count, 12))
                    .contains(Set.of(expected));
        }
    }
}
