package org.lodewire.streams.oracle;

import java.util.function.Predicate;

/** Removes from a failing history what is not needed for the failure. */
final class Shrinking {

    private static final int MOST_TRIES = 3000;

    private final Predicate<History> fails;
    private int tries;

    private Shrinking(Predicate<History> fails) {
        this.fails = fails;
    }

    /** The smallest failing history that was found, starting with one that fails. */
    static History shrink(History history, Predicate<History> fails) {
        Shrinking shrinking = new Shrinking(fails);
        History small = history;
        History smaller = shrinking.pass(small);
        while (smaller.size() < small.size()) {
            small = smaller;
            smaller = shrinking.pass(small);
        }
        return smaller;
    }

    private History pass(History history) {
        History small = history;
        for (var definition : history.definitions()) {
            if (small.definitions().size() > 1 && stillFails(small.withOnly(definition))) {
                small = small.withOnly(definition);
            }
        }
        for (int run = small.runs().size() - 1; run >= 0; run--) {
            for (int article = small.runs().get(run).size() - 1; article >= 0; article--) {
                boolean last = small.runs().get(run).size() == 1;
                if (!(last && small.runs().size() == 1) && stillFails(small.without(run, article))) {
                    small = small.without(run, article);
                    if (last) {
                        break;
                    }
                }
            }
        }
        return small;
    }

    private boolean stillFails(History history) {
        return tries++ < MOST_TRIES && fails.test(history);
    }
}
