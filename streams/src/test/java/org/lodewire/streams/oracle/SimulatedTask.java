package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;

/** A task with exactly-once processing: a commit applies to position, stores and output together, and so does a crash. */
final class SimulatedTask {

    /** How a task processes a record: returns the output, in order. */
    interface Work extends Function<Record<String, SpecificRecord>, List<Record<String, SpecificRecord>>> {}

    private final List<Record<String, SpecificRecord>> input;
    private final List<HostedProcessor<?, ?>> processors;
    private final Work work;
    private final Consumer<Record<String, SpecificRecord>> output;
    private final List<Record<String, SpecificRecord>> uncommitted = new ArrayList<>();
    private int position;
    private int committed;

    /**
     * @param input      its partition, to which records may be added
     * @param processors its processors
     * @param work       how they process a record
     * @param output     receives the output when it is committed
     */
    SimulatedTask(
            List<Record<String, SpecificRecord>> input,
            List<HostedProcessor<?, ?>> processors,
            Work work,
            Consumer<Record<String, SpecificRecord>> output) {
        this.input = input;
        this.processors = processors;
        this.work = work;
        this.output = output;
    }

    /** Whether all of the input is read and committed. */
    boolean isIdle() {
        return committed == input.size();
    }

    /** Processes at most a given number of records. */
    void process(int records) {
        for (int i = 0; i < records && position < input.size(); i++) {
            uncommitted.addAll(work.apply(input.get(position++)));
        }
    }

    void commit() {
        processors.forEach(HostedProcessor::commit);
        uncommitted.forEach(output);
        uncommitted.clear();
        committed = position;
    }

    /** Commits and restarts. */
    void restart() {
        commit();
        processors.forEach(HostedProcessor::restart);
    }

    /** Commits and continues at the other instance. */
    void move() {
        commit();
        processors.forEach(HostedProcessor::move);
    }

    /** Restarts from the last commit without committing. Returns whether any work was lost. */
    boolean crash() {
        boolean lost = position > committed;
        uncommitted.clear();
        position = committed;
        processors.forEach(HostedProcessor::crash);
        return lost;
    }
}
