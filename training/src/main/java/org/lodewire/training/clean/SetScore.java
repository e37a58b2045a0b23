package org.lodewire.training.clean;

import java.util.Locale;
import org.lodewire.training.score.Shingles;

/** The extraction quality of one set: precision and recall are means over its documents. Not thread-safe. */
public final class SetScore {

    private double precision;
    private double recall;
    private int documents;
    private int withPrecision;
    private int withRecall;

    /** Adds a document. If both texts are empty, it affects neither mean. */
    void add(Shingles expected, Shingles found) {
        double common = found.common(expected);
        documents++;
        if (expected.total() > 0 || found.total() > 0) {
            precision += found.total() == 0 ? 0 : common / found.total();
            withPrecision++;
        }
        if (expected.total() > 0) {
            recall += common / expected.total();
            withRecall++;
        }
    }

    double precision() {
        return withPrecision == 0 ? 0 : precision / withPrecision;
    }

    double recall() {
        return withRecall == 0 ? 0 : recall / withRecall;
    }

    /** Returns the harmonic mean of precision and recall; 0 if both are 0. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d documents of sites not trained on: F1 %.4f  P %.4f  R %.4f",
                documents,
                f1(),
                precision(),
                recall());
    }
}
