package org.lodewire.analysis.clean.time;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses among the dates of publication that a page states in several places. Stateless. */
public final class DateChoice {

    /** Time zones can put the same moment on two adjacent days. */
    private static final int SAME_DAY_TOLERANCE = 1;

    private DateChoice() {}

    /**
     * Chooses the first date, unless the URL contains another date and a later candidate agrees with that. The other
     * candidates supply a missing time or offset.
     *
     * @param candidates most reliable first
     * @param inUrl      the date in the URL, null if there is none; used if there is no candidate
     * @return null if no date is known
     */
    public static @Nullable PublicationDate choose(List<PublicationDate> candidates, @Nullable PublicationDate inUrl) {
        if (candidates.isEmpty()) {
            return inUrl;
        }
        PublicationDate best = candidates.get(0);
        if (inUrl != null && best.daysTo(inUrl) > SAME_DAY_TOLERANCE) {
            best = first(candidates, date -> date.daysTo(inUrl) <= SAME_DAY_TOLERANCE, best);
        }
        return complete(best, candidates);
    }

    /**
     * Chooses the declared date; the one in the text supplies a missing time or offset.
     *
     * @param declared what the page declares, null if it declares nothing
     * @param inText   what a line of the text states, null if no line states a date
     * @return null if both are null
     */
    public static @Nullable PublicationDate merge(
            @Nullable PublicationDate declared, @Nullable PublicationDate inText) {
        if (declared == null) {
            return inText;
        }
        return inText == null || !inText.isPlausible() ? declared : complete(declared, List.of(inText));
    }

    private static PublicationDate complete(PublicationDate date, List<PublicationDate> others) {
        PublicationDate timed = date.isDateOnly() ? withTime(date, others) : date;
        return first(others, timed::isCompletedBy, timed);
    }

    private static PublicationDate withTime(PublicationDate date, List<PublicationDate> others) {
        Predicate<PublicationDate> sameDay =
                other -> !other.isDateOnly() && other.date().equals(date.date());
        return first(others, sameDay.and(other -> other.offset() != null), first(others, sameDay, date));
    }

    private static PublicationDate first(
            List<PublicationDate> dates, Predicate<PublicationDate> test, PublicationDate otherwise) {
        return dates.stream().filter(test).findFirst().orElse(otherwise);
    }
}
