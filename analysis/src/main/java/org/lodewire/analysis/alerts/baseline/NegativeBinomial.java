package org.lodewire.analysis.alerts.baseline;

/**
 * The negative-binomial distribution of counts: their variance is {@code mean + dispersion * mean * mean}, because articles
 * cause further articles, and because the mean is only estimated.
 */
final class NegativeBinomial {

    /** The deviation of a count of zero, which is never above what is expected. */
    static final double OF_ZERO = -3;

    /** At least this much is expected, so that the logarithm of a ratio exists. */
    private static final double MIN_MEAN = 1e-9;

    private NegativeBinomial() {}

    /**
     * By how many standard deviations a count is above the mean: about the deviate of the standard normal distribution that is
     * as improbable as this count or a higher one. It is the signed root of the deviance, with a continuity correction (P.
     * McCullagh and J. A. Nelder, "Generalized Linear Models", 1989, section 2.3), and less than that deviate by a tenth for
     * large counts and by a quarter for three or four. StrictMath, so that alerts are the same on each machine.
     */
    static double deviations(double count, double mean, double dispersion) {
        if (count <= 0) {
            return OF_ZERO;
        }
        double x = count - 0.5;
        double m = Math.max(mean, MIN_MEAN);
        double shape = 1 / dispersion;
        double deviance = x * StrictMath.log(x / m) - (x + shape) * StrictMath.log((x + shape) / (m + shape));
        double root = Math.sqrt(2 * Math.max(0, deviance));
        return x < m ? -root : root;
    }
}
