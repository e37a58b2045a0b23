package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A task under exactly-once: position, stores and output go on together at a commit, and back to it together in a crash.
 */
final class SimulatedTask {

    /** What a task does with a record: what it puts out, in order. */
    interface Work extends Function<Record<String, SpecificRecord>, List<Record<String, SpecificRecord>>> {}

    private final List<Record<String, SpecificRecord>> input;
    private final List<HostedProcessor<?, ?>> processors;
    private final Work work;
    private final Consumer<Record<String, SpecificRecord>> output;
    private final List<Record<String, SpecificRecord>> uncommitted = new ArrayList<>();
    private int position;
    private int committed;

    /**
     * @param input      its partition, which may grow
     * @param processors its processors
     * @param work       what it does with a record, by way of them
     * @param output     where what it puts out goes once that is committed
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

    /** Whether it has read all of its input and committed. */
    boolean isIdle() {
        return committed == input.size();
    }

    /** Reads so many records, if there are as many. */
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

    /** Ends in good order and starts again. */
    void restart() {
        commit();
        processors.forEach(HostedProcessor::restart);
    }

    /** Ends in good order and goes on at the other instance. */
    void move() {
        commit();
        processors.forEach(HostedProcessor::move);
    }

    /** Is killed, and starts again from the last commit. True if anything was lost by that. */
    boolean crash() {
        boolean lost = position > committed;
        uncommitted.clear();
        position = committed;
        processors.forEach(HostedProcessor::crash);
        return lost;
    }
}
