package org.lodewire.training.clean;

import java.util.Locale;
import org.lodewire.training.score.Shingles;

/** How well the articles of one set were found: precision and recall are means over its documents. For one thread. */
public final class SetScore {

    private double precision;
    private double recall;
    private int documents;
    private int withPrecision;
    private int withRecall;

    /** Adds a document. One of which nothing was wanted and nothing found says nothing. */
    void add(Shingles wanted, Shingles found) {
        double common = found.common(wanted);
        documents++;
        if (wanted.total() > 0 || found.total() > 0) {
            precision += found.total() == 0 ? 0 : common / found.total();
            withPrecision++;
        }
        if (wanted.total() > 0) {
            recall += common / wanted.total();
            withRecall++;
        }
    }

    double precision() {
        return withPrecision == 0 ? 0 : precision / withPrecision;
    }

    double recall() {
        return withRecall == 0 ? 0 : recall / withRecall;
    }

    /** The harmonic mean of both; 0 if both are. */
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
