package org.lodewire.streams.run;

import java.time.Duration;
import java.util.List;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.streams.flow.ClockMode;

/**
 * The settings of the pipeline that a user may change.
 *
 * @param clock           what makes time pass
 * @param grace           how late an article may be and still correct the counts it belongs in
 * @param storyHorizon    how far apart in event time two copies of a text may be
 * @param maxArticleBytes size of the largest article that is accepted, in bytes
 * @param sourceMemory    half-life of the statistics on the lines of each source; zero for none
 * @param ownEntities     the user's own entities, beside the bundled ones
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
     * How often the pipeline commits, after which the next stage can read its output: often in live use, for low latency;
     * less often in replays, since each commit is a transaction that costs as much as dozens of articles.
     */
    public Duration commitInterval() {
        return Duration.ofMillis(clock == ClockMode.WALL ? 100 : 500);
    }

    /**
     * How long a stream thread without input waits for it before it looks whether a commit is due: in live use what it has
     * written so does not wait longer than the interval for its commit.
     */
    public Duration pollTime() {
        return Duration.ofMillis(clock == ClockMode.WALL ? 10 : 100);
    }
}
