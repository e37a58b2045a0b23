package org.lodewire.streams.failure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.processor.TaskId;
import org.lodewire.streams.flow.StateVersionException;
import org.slf4j.Logger;

/**
 * Replaces a stream thread that failed, since only temporary failures end a thread. A task that fails more than
 * {@value #MAX_FAILURES} times without a commit that advances will never get past the failure, at whatever pace it fails:
 * the application is then shut down, and at once if state has another version. Thread-safe.
 */
public final class ThreadFailures implements StreamsUncaughtExceptionHandler {

    private static final int MAX_FAILURES = 20;

    private final Map<Set<TaskId>, Attempts> attempts = new HashMap<>();
    private final Supplier<Set<TaskMetadata>> tasksOfThread;
    private final Logger log;

    /** The failures of the same tasks, and the highest offsets that they had committed. */
    private static final class Attempts {

        private final Map<TopicPartition, Long> committed = new HashMap<>();
        private int failures;

        /** Records a failure; returns how many there were since a commit advanced. */
        int fail(Set<TaskMetadata> tasks) {
            boolean advanced = false;
            for (TaskMetadata task : tasks) {
                for (Map.Entry<TopicPartition, Long> offset :
                        task.committedOffsets().entrySet()) {
                    // A task that has committed nothing since it was created has -1.
                    if (offset.getValue() > committed.getOrDefault(offset.getKey(), -1L)) {
                        committed.put(offset.getKey(), offset.getValue());
                        advanced = true;
                    }
                }
            }
            failures = advanced ? 1 : failures + 1;
            return failures;
        }
    }

    /** @param tasksOfThread the active tasks of the current stream thread */
    public ThreadFailures(Supplier<Set<TaskMetadata>> tasksOfThread, Logger log) {
        this.tasksOfThread = tasksOfThread;
        this.log = log;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        Optional<StateVersionException> state = StateVersionException.in(failure);
        if (state.isPresent()) {
            // A new thread would find the same state.
            log.error("Giving up. {}", state.get().getMessage());
            log.debug("The store was read here", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Set<TaskMetadata> tasks = failedTasks(failure);
        Set<TaskId> ids = tasks.stream().map(TaskMetadata::taskId).collect(Collectors.toSet());
        if (attempts.computeIfAbsent(ids, first -> new Attempts()).fail(tasks) > MAX_FAILURES) {
            log.error(
                    "Tasks {} failed more than {} times without a commit that advances; giving up after the last failure."
                            + " Their last commits: {}",
                    ids,
                    MAX_FAILURES,
                    committed(tasks),
                    failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        log.warn("A stream thread failed and is replaced; it resumes from the last commit", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** The task that failed, if the failure names it, else all tasks of its thread. */
    private Set<TaskMetadata> failedTasks(Throwable failure) {
        Set<TaskMetadata> tasks = tasksOfThread.get();
        Optional<TaskId> failed = failure instanceof StreamsException known ? known.taskId() : Optional.empty();
        Set<TaskMetadata> named = tasks.stream()
                .filter(task -> failed.equals(Optional.of(task.taskId())))
                .collect(Collectors.toSet());
        return named.isEmpty() ? tasks : named;
    }

    private static Map<TopicPartition, Long> committed(Set<TaskMetadata> tasks) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        tasks.forEach(task -> committed.putAll(task.committedOffsets()));
        return committed;
    }
}
