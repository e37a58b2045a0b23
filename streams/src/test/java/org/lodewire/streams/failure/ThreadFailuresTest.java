package org.lodewire.streams.failure;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StateVersionException;
import org.lodewire.streams.run.RecordingLogger;

class ThreadFailuresTest {

    private static final TaskId FAILING = new TaskId(0, 0);
    private static final TaskId OTHER = new TaskId(0, 1);

    private Set<TaskMetadata> tasks = Set.of();
    private final RecordingLogger log = new RecordingLogger();
    private final ThreadFailures failures = new ThreadFailures(() -> tasks, log);

    /** A task with one partition of its own. */
    private record Task(TaskId taskId, long committed) implements TaskMetadata {

        private TopicPartition partition() {
            return new TopicPartition("raw", taskId.partition());
        }

        @Override
        public Set<TopicPartition> topicPartitions() {
            return Set.of(partition());
        }

        @Override
        public Map<TopicPartition, Long> committedOffsets() {
            return Map.of(partition(), committed);
        }

        @Override
        public Map<TopicPartition, Long> endOffsets() {
            return Map.of();
        }

        @Override
        public Optional<Long> timeCurrentIdlingStarted() {
            return Optional.empty();
        }
    }

    private StreamThreadExceptionResponse fail(TaskId task) {
        return failures.handle(new StreamsException("registry.example refused", task));
    }

    private void committed(long failing, long other) {
        tasks = Set.of(new Task(FAILING, failing), new Task(OTHER, other));
    }

    @Test
    void replacesAThreadThatFailedAndLogsWhy() {
        assertThat(fail(FAILING)).isEqualTo(REPLACE_THREAD);
        assertThat(log.lines()).singleElement().asString().matches("WARN .*replaced.*registry.example refused");
    }

    @Test
    void givesUpOnATaskThatFailsTwentyTimesWithoutAdvancing() {
        committed(-1, -1);
        for (int i = 0; i < 20; i++) {
            assertThat(fail(FAILING)).isEqualTo(REPLACE_THREAD);
        }
        assertThat(fail(FAILING)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(log.lines()).last().asString().matches("ERROR .*0_0.*20 times.*giving up.*registry.example refused");
    }

    @Test
    void commitsOfAnotherTaskAreNoProgress() {
        Set<StreamThreadExceptionResponse> responses = responsesOfTwentyOne(i -> committed(5, i));

        assertThat(responses).contains(SHUTDOWN_CLIENT);
    }

    @Test
    void aTaskThatStartsAgainWithoutACommitHasNotAdvanced() {
        committed(7, 0);
        fail(FAILING);

        Set<StreamThreadExceptionResponse> responses = responsesOfTwentyOne(i -> committed(-1, 0));

        assertThat(responses).contains(SHUTDOWN_CLIENT);
    }

    @Test
    void aCommitOfTheSameOffsetIsNoProgress() {
        Set<StreamThreadExceptionResponse> responses = responsesOfTwentyOne(i -> committed(7, 0));

        assertThat(responses).contains(SHUTDOWN_CLIENT);
    }

    @Test
    void replacesAnyNumberOfThreadsWhoseTaskAdvances() {
        for (int i = 0; i < 200; i++) {
            committed(i, 0);
            assertThat(fail(FAILING)).isEqualTo(REPLACE_THREAD);
        }
    }

    @Test
    void countsTheFailuresOfEachTask() {
        committed(0, 0);
        for (int i = 0; i < 20; i++) {
            assertThat(fail(FAILING)).isEqualTo(REPLACE_THREAD);
            assertThat(fail(OTHER)).isEqualTo(REPLACE_THREAD);
        }
    }

    @Test
    void aFailureOfNoTaskIsOneOfAllTasksOfTheThread() {
        committed(3, 3);
        for (int i = 0; i < 20; i++) {
            assertThat(failures.handle(new IllegalStateException("out of order")))
                    .isEqualTo(REPLACE_THREAD);
        }
        assertThat(failures.handle(new IllegalStateException("out of order"))).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void givesUpAtOnceOnStateOfAnotherVersionAndNamesTheStore() {
        StageStore store = StageStore.logged("counts.history", 1);
        StateVersionException cause =
                assertThrows(StateVersionException.class, () -> store.requireVersion(new byte[] {77}));

        assertThat(failures.handle(new StreamsException(cause))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("ERROR"))
                .singleElement()
                .asString()
                .contains("counts.history has values of format version 77", "lodewire reset --yes");
    }

    private Set<StreamThreadExceptionResponse> responsesOfTwentyOne(IntConsumer before) {
        return IntStream.rangeClosed(1, 21)
                .mapToObj(i -> {
                    before.accept(i);
                    return fail(FAILING);
                })
                .collect(Collectors.toSet());
    }
}
