package org.lodewire.analysis.alerts.baseline;

/**
 * The count of a horizon compared with the baseline.
 *
 * @param horizon    its index
 * @param observed   the count
 * @param expected   the count that would have been usual
 * @param deviations by how many standard deviations of the assumed distribution it is above that
 * @param score      the same, of the topic's own deviations
 * @param rise       as {@code score}, but compared with the last burst, if that was higher
 */
public record HorizonReading(
        int horizon, long observed, double expected, double deviations, double score, double rise) {}
