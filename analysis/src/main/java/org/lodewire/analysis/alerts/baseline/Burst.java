package org.lodewire.analysis.alerts.baseline;

/**
 * The level while an alert is raised, which becomes the usual level if it does not fall again.
 *
 * @param mean                 mean of the transformed level since the alert was raised, without its season
 * @param calmVariance         the variance when it was raised
 * @param calmSeasonalVariance the seasonal variance when it was raised
 */
public record Burst(double mean, double calmVariance, double calmSeasonalVariance) {

    static final Burst NONE = new Burst(0, 0, 0);

    /** The burst at the sample that raises the alert. */
    public static Burst begin(Reading reading) {
        return new Burst(
                reading.unseasonal(),
                reading.before().variance(),
                reading.before().seasonalVariance());
    }

    /** This burst with a further sample of an alert that was raised at a given time. */
    public Burst extend(Reading reading, long raisedAt) {
        double elapsed = reading.at() - reading.before().at();
        double share = elapsed / (reading.at() - raisedAt + elapsed);
        return new Burst(mean + share * (reading.unseasonal() - mean), calmVariance, calmSeasonalVariance);
    }

    /** The baseline in which this level is the usual one. */
    public Baseline settle(Reading reading) {
        return new Baseline(
                reading.at(),
                reading.learnt(),
                reading.level(),
                mean,
                calmVariance,
                calmSeasonalVariance,
                reading.before().hours(),
                reading.before().weekdays(),
                this);
    }
}
