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
 * The entities of a window, ranked by stories, so that a syndicated text counts once, then by mentions, then by id. In
 * memory; not thread-safe.
 */
public final class Ranking {

    /** Maximum number of entities in a list. */
    static final int MAX_LISTED = 20;
    /** Fewer stories are no trend. */
    static final int MIN_STORIES = 3;

    private static final Comparator<Ranked> ORDER = Comparator.comparingLong(
                    (Ranked ranked) -> ranked.tally().stories())
            .thenComparingLong(ranked -> ranked.tally().mentions())
            .reversed()
            .thenComparing(Ranked::entity);

    private final Map<String, Ranked> byEntity = new HashMap<>();
    private final TreeSet<Ranked> ranked = new TreeSet<>(ORDER);

    /** An entity and its count. */
    public record Ranked(String entity, Tally tally) {}

    /**
     * An entity that is mentioned more than before.
     *
     * @param before stories in the preceding window
     */
    public record Rising(Ranked now, long before) {

        /**
         * The significance of the rise: the difference of the two counts n and b in standard deviations, if both were Poisson
         * variables of the same mean. The variance of n - b is then n + b; one is added so that few stories are not
         * significant.
         */
        public double score() {
            return score(now.tally().stories(), before);
        }

        private static double score(long now, long before) {
            return (now - before) / Math.sqrt(now + before + 1.0);
        }
    }

    /** Updates the count of an entity. */
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

    /** The most mentioned entities, at most {@value #MAX_LISTED}. */
    public List<Ranked> mostMentioned() {
        return ranked.stream().limit(MAX_LISTED).toList();
    }

    /**
     * The fastest rising entities, at most {@value #MAX_LISTED}. The search stops at the rank from which on no entity could
     * be among them: a score is highest if there was nothing before.
     *
     * @param before stories of an entity in the preceding window
     */
    public List<Rising> fastestRising(ToLongFunction<String> before) {
        List<Rising> rising = new ArrayList<>();
        for (Ranked each : ranked) {
            long stories = each.tally().stories();
            if (stories < MIN_STORIES
                    || rising.size() == MAX_LISTED
                            && Rising.score(stories, 0)
                                    <= rising.get(MAX_LISTED - 1).score()) {
                break;
            }
            insert(rising, new Rising(each, before.applyAsLong(each.entity())));
        }
        return rising;
    }

    /** Inserts an entity after those of the same score, which rank higher. */
    private static void insert(List<Rising> rising, Rising next) {
        int index = rising.size();
        while (index > 0 && rising.get(index - 1).score() < next.score()) {
            index--;
        }
        if (next.score() > 0 && index < MAX_LISTED) {
            rising.add(index, next);
            if (rising.size() > MAX_LISTED) {
                rising.remove(MAX_LISTED);
            }
        }
    }
}
