package org.lodewire.analysis.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.lodewire.analysis.counting.Tally;

/**
 * The entities of a window in the order of how much there is of them: by stories, so that a syndicated text counts once,
 * then by mentions, then by id. In memory; for one thread.
 */
public final class Ranking {

    /** How many entities a list has at most. */
    static final int LISTED = 20;

    /** Fewer stories are no trend. */
    static final int LEAST_STORIES = 3;

    private static final Comparator<Ranked> ORDER = Comparator.comparingLong(
                    (Ranked ranked) -> ranked.tally().stories())
            .thenComparingLong(ranked -> ranked.tally().mentions())
            .reversed()
            .thenComparing(Ranked::entity);

    private final Map<String, Ranked> byEntity = new HashMap<>();
    private final TreeSet<Ranked> ranked = new TreeSet<>(ORDER);

    /** An entity and how much of it there is. */
    public record Ranked(String entity, Tally tally) {}

    /**
     * An entity of which there is more than before.
     *
     * @param before stories in the window before
     */
    public record Rising(Ranked now, long before) {

        /**
         * How sure the rise is: the difference of two counts in standard deviations of what would be a difference by
         * chance, were both Poisson of one mean (the variance of n - b is n + b), with one added so that few are no sure
         * sign.
         */
        public double score() {
            return score(now.tally().stories(), before);
        }

        private static double score(long now, long before) {
            return (now - before) / Math.sqrt(now + before + 1.0);
        }
    }

    /** Notes how much there is of an entity now. */
    public void update(String entity, Tally tally) {
        Ranked now = tally.isZero() ? null : new Ranked(entity, tally);
        Ranked old = now == null ? byEntity.remove(entity) : byEntity.put(entity, now);
        if (old != null) {
            ranked.remove(old);
        }
        if (now != null) {
            ranked.add(now);
        }
    }

    /** The entities of which there is most, at most {@value #LISTED}. */
    public List<Ranked> mostMentioned() {
        return ranked.stream().limit(LISTED).toList();
    }

    /**
     * The entities that rise fastest, at most {@value #LISTED}. Looks no further down than there may be one among them: no
     * score is higher than it would be if there had been nothing before.
     *
     * @param before stories of an entity in the window before
     */
    public List<Rising> fastestRising(ToLongFunction<String> before) {
        List<Rising> rising = new ArrayList<>();
        for (Ranked each : ranked) {
            long stories = each.tally().stories();
            if (stories < LEAST_STORIES
                    || rising.size() == LISTED
                            && Rising.score(stories, 0)
                                    <= rising.get(LISTED - 1).score()) {
                break;
            }
            insert(rising, new Rising(each, before.applyAsLong(each.entity())));
        }
        return rising;
    }

    /** Behind those of the same score, which rank higher. */
    private static void insert(List<Rising> rising, Rising next) {
        int index = rising.size();
        while (index > 0 && rising.get(index - 1).score() < next.score()) {
            index--;
        }
        if (next.score() > 0 && index < LISTED) {
            rising.add(index, next);
            if (rising.size() > LISTED) {
                rising.remove(LISTED);
            }
        }
    }
}
