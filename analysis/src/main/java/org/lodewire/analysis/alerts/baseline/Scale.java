package org.lodewire.analysis.alerts.baseline;

/**
 * By how much the deviations of a horizon exceed those of the assumed distribution: the root of their mean cube. The cube
 * weighs the tail, from which false alarms come. Only rises count, so that silences do not raise it. Immutable.
 *
 * @param cubes  decayed sum of cubed deviations
 * @param weight decayed number of readings
 */
record Scale(double cubes, double weight) {

    static final Scale NONE = new Scale(0, 0);

    /** Mean cube of the positive part of a standard normal deviate. */
    private static final double NORMAL_CUBE = Math.sqrt(2 / Math.PI);
    /** Weight of the assumption that the distribution is right: a week of independent readings. */
    private static final double PRIOR = 7;
    /** Deviations are limited to this multiple of the scale, */
    private static final double CLIP = 8;

    /** The scale, at least 1. */
    double of(double span) {
        double prior = PRIOR * span;
        return Math.max(1, StrictMath.cbrt((prior + cubes) / (prior + weight)));
    }

    /**
     * This scale after a reading.
     *
     * @param decay      what remains of earlier readings
     * @param deviations the reading
     * @param span       number of successive readings that one article contributes to
     */
    Scale learn(double decay, double deviations, double span) {
        // divided among the readings that see the same burst.
        double limit = CLIP * of(span) / Math.sqrt(span);
        double rise = Math.max(0, Math.min(limit, deviations));
        return new Scale(cubes * decay + rise * rise * rise / NORMAL_CUBE, weight * decay + 1);
    }
}
