package org.lodewire.training.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Precision, recall and F1 over names, right only with both ends and the type right. */
public final class Score {
    private int right;
    private int found;
    private int wanted;

    public void add(List<Span> truth, List<Span> names) {
        Set<Span> all = new HashSet<>(truth);
        right += (int) names.stream().filter(all::contains).count();
        found += names.size();
        wanted += truth.size();
    }

    double f1() {
        return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.4f  P %.4f  R %.4f  %d names",
                f1(),
                right / (double) Math.max(1, found),
                right / (double) Math.max(1, wanted),
                wanted);
    }
}
