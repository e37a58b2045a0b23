package org.lodewire.analysis.clean.time;

import java.util.List;
import java.util.function.Predicate;

/** Chooses among the times at which an article is said to have been published. Stateless. */
public final class MomentChoice {

    private MomentChoice() {}

    /**
     * The first, unless the address has another date and a later one agrees with it; made more precise by others that say
     * the same with a time, or with a zone.
     *
     * @param moments the likelier first
     * @param inPath  the date in the address, null if there is none; taken where nothing else is known
     * @return ISO 8601, null if nothing is known
     */
    public static String choose(List<Moment> moments, Moment inPath) {
        if (moments.isEmpty()) {
            return inPath == null ? null : inPath.toString();
        }
        Moment best = moments.get(0);
        if (inPath != null && best.daysTo(inPath) > 1) {
            best = first(moments, moment -> moment.daysTo(inPath) <= 1, best);
        }
        return refine(best, moments).toString();
    }

    /**
     * What the page declares, made more precise by what stands in its text.
     *
     * @param declared ISO 8601, null if nothing is declared
     * @param read     ISO 8601, null if nothing was read
     */
    public static String choose(String declared, String read, DateLine dates) {
        Moment first = Moment.parse(declared, dates);
        Moment second = Moment.parse(read, dates);
        return first == null
                ? read
                : second == null ? declared : refine(first, List.of(second)).toString();
    }

    private static Moment refine(Moment moment, List<Moment> others) {
        Moment timed = moment;
        if (moment.isDateOnly()) {
            Predicate<Moment> timedThatDay =
                    other -> !other.isDateOnly() && other.date().equals(moment.date());
            timed = first(
                    others, timedThatDay.and(other -> other.offset() != null), first(others, timedThatDay, moment));
        }
        Moment known = timed;
        return first(others, known::isSameWithZone, known);
    }

    private static Moment first(List<Moment> moments, Predicate<Moment> test, Moment otherwise) {
        return moments.stream().filter(test).findFirst().orElse(otherwise);
    }
}
