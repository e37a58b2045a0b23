package org.lodewire.analysis.alerts.baseline;

/**
 * A transformation of counts that makes their variance about the same at any level: the inverse hyperbolic sine of a square
 * root (F. J. Anscombe, "The transformation of Poisson, binomial and negative-binomial data", Biometrika 35, 1948).
 */
final class CountTransform {

    /** Counts have the variance {@code x + DISPERSION * x * x}, because articles cause further articles. */
    private static final double DISPERSION = 0.1;

    private CountTransform() {}

    static double apply(double count) {
        double x = Math.sqrt(DISPERSION * (count + 0.375));
        // The inverse hyperbolic sine, which the JDK lacks.
        return 2 / Math.sqrt(DISPERSION) * Math.log(x + Math.sqrt(x * x + 1));
    }

    static double invert(double transformed) {
        double sine = Math.sinh(transformed * Math.sqrt(DISPERSION) / 2);
        return Math.max(0, sine * sine / DISPERSION - 0.375);
    }
}
