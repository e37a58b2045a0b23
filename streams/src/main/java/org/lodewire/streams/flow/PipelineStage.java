package org.lodewire.streams.flow;

import java.util.List;

/**
 * A stage of the pipeline. The whole pipeline and a stage as an application of its own are composed of the same stages, each
 * wired in the same way: it reads its input from the wiring, runs one processor, and publishes what the processor forwards.
 */
public interface PipelineStage {

    /** The stores of this stage's processor; none unless overridden. */
    default List<StageStore> stores() {
        return List.of();
    }

    /** Adds the operators of this stage to a topology. */
    void wire(StageWiring wiring);
}
