package org.lodewire.streams.run;

import java.time.Duration;
import java.util.List;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.streams.flow.ClockMode;

/**
 * What a user may set about the pipeline.
 *
 * @param clock           what makes time pass
 * @param grace           how late an article may be and still correct the counts it belongs in
 * @param storyHorizon    how far apart in event time two copies of a text may be
 * @param maxArticleBytes the largest article that is taken
 * @param sourceMemory    half-life of what is remembered of the lines of each source; zero for no memory
 * @param ownEntities     entities that the user added to those that are known
 */
public record PipelineSettings(
        ClockMode clock,
        Duration grace,
        Duration storyHorizon,
        int maxArticleBytes,
        Duration sourceMemory,
        List<GazetteerEntry> ownEntities) {
    public PipelineSettings {
        ownEntities = List.copyOf(ownEntities);
    }

    /** The defaults, on the given clock. */
    public static PipelineSettings on(ClockMode clock) {
        return new PipelineSettings(
                clock, Duration.ofHours(24), Duration.ofHours(72), 1 << 20, Duration.ofDays(14), List.of());
    }

    /**
     * How often what was done is committed, and so handed on from stage to stage: often in live use, for the sake of
     * latency; less often in replays, as each commit is a transaction that costs as much as dozens of articles.
     */
    public Duration commitInterval() {
        return Duration.ofMillis(clock == ClockMode.WALL ? 100 : 500);
    }
}
