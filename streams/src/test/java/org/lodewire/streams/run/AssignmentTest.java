package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private final RecordingLogger log = new RecordingLogger();
    private final Assignment assignment = new Assignment(log);

    @Test
    void partitionsAreLoggedByTopic() {
        assignment.update(
                Set.of(new TopicPartition("raw", 10), new TopicPartition("raw", 2), new TopicPartition("counts", 0)));

        assertThat(log.lines()).containsExactly("INFO Partitions assigned: counts [0], raw [2, 10]");
    }

    @Test
    void onlyChangesAreLogged() {
        assignment.update(Set.of(new TopicPartition("raw", 0), new TopicPartition("raw", 1)));
        assignment.update(Set.of(new TopicPartition("raw", 1), new TopicPartition("raw", 2)));
        assignment.update(Set.of(new TopicPartition("raw", 1), new TopicPartition("raw", 2)));

        assertThat(log.lines())
                .containsExactly(
                        "INFO Partitions assigned: raw [0, 1]",
                        "INFO Partitions revoked: raw [0]",
                        "INFO Partitions assigned: raw [2]");
    }

    @Test
    void anInstanceWithoutPartitionsIsLogged() {
        assignment.update(Set.of());

        assertThat(log.lines()).singleElement().asString().contains("No partitions");
    }
}
