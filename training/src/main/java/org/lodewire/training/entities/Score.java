package org.lodewire.training.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Strict precision, recall and F1: a name is correct only if its start, end and type are. */
public final class Score {
    private int correct;
    private int found;
    private int expected;

    /** Adds the names of one text. */
    public void add(List<Span> truth, List<Span> names) {
        Set<Span> all = new HashSet<>(truth);
        correct += (int) names.stream().filter(all::contains).count();
        found += names.size();
        expected += truth.size();
    }

    double f1() {
        return found + expected == 0 ? 0 : 2.0 * correct / (found + expected);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.4f  P %.4f  R %.4f  %d names",
                f1(),
                correct / (double) Math.max(1, found),
                correct / (double) Math.max(1, expected),
                expected);
    }
}
