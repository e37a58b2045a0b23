package org.lodewire.analysis.clean.time;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses among the dates that a page states in several places. Stateless. */
public final class DateChoice {

    /** Time zones can put the same moment on two adjacent days. */
    private static final int SAME_DAY_TOLERANCE = 1;

    private DateChoice() {}

    /**
     * Chooses the date of publication: a declared one, else one that a line labels as such, else one without a label, else that
     * of the URL, else the one of a change that a line states. Other dates of publication supply a missing time or offset;
     * those of a change never do.
     *
     * @param declared what the page declares for programs, most reliable first
     * @param visible  what its lines state for readers, in reading order
     * @param inUrl    the date in the URL, null if there is none
     * @param zone     the zone of visible times that have none, null if it is not certain
     * @return null if no date is known
     */
    public static @Nullable PublicationDate choose(
            List<DateStatement> declared,
            List<DateStatement> visible,
            @Nullable PublicationDate inUrl,
            @Nullable ZoneId zone) {
        if (declared.isEmpty() && visible.isEmpty()) {
            return inUrl;
        }
        List<DateStatement> shown = visible.stream()
                .filter(each -> each.date().isPlausible())
                .map(each -> each.in(zone))
                .toList();
        PublicationDate best = published(declared, shown, inUrl);
        if (best == null) {
            return of(shown, DateKind.UPDATED).findFirst().orElse(null);
        }
        List<PublicationDate> others = new ArrayList<>();
        Stream.concat(declared.stream(), shown.stream())
                .filter(each -> each.kind() != DateKind.UPDATED)
                .forEach(each -> others.add(each.date()));
        PublicationDate complete = complete(best, others);
        // A reader saw the same time, which is a local one.
        boolean local = complete.offset() == null
                && shown.stream().anyMatch(each -> each.date().isSameMinute(complete));
        return local ? complete.in(zone) : complete;
    }

    private static @Nullable PublicationDate published(
            List<DateStatement> declared, List<DateStatement> shown, @Nullable PublicationDate inUrl) {
        List<PublicationDate> first = of(declared, DateKind.PUBLISHED).toList();
        List<PublicationDate> labelled = of(shown, DateKind.PUBLISHED).toList();
        List<PublicationDate> unlabelled = Stream.concat(
                        of(declared, DateKind.UNLABELLED), of(shown, DateKind.UNLABELLED))
                .toList();
        if (!first.isEmpty()) {
            PublicationDate best = agreeing(inUrl, first.get(0), Stream.of(first, labelled, unlabelled));
            boolean changed = Stream.concat(of(declared, DateKind.UPDATED), of(shown, DateKind.UPDATED))
                    .anyMatch(update -> update.equals(best) || update.isSameMinute(best));
            return labelled.stream()
                    .filter(date -> changed && date.date().isBefore(best.date()))
                    .findFirst()
                    .orElse(best);
        }
        if (!labelled.isEmpty()) {
            return agreeing(inUrl, labelled.get(0), Stream.of(labelled, unlabelled));
        }
        if (inUrl != null) {
            return nearest(inUrl, inUrl, Stream.of(unlabelled));
        }
        return unlabelled.isEmpty() ? null : unlabelled.get(0);
    }

    /** The date, or the first of others that agrees with the URL if the date does not. */
    private static PublicationDate agreeing(
            @Nullable PublicationDate inUrl, PublicationDate date, Stream<List<PublicationDate>> others) {
        return inUrl == null || date.daysTo(inUrl) <= SAME_DAY_TOLERANCE ? date : nearest(inUrl, date, others);
    }

    private static PublicationDate nearest(
            PublicationDate inUrl, PublicationDate otherwise, Stream<List<PublicationDate>> dates) {
        return dates.flatMap(List::stream)
                .filter(date -> date.daysTo(inUrl) <= SAME_DAY_TOLERANCE)
                .findFirst()
                .orElse(otherwise);
    }

    private static Stream<PublicationDate> of(List<DateStatement> statements, DateKind kind) {
        return statements.stream().filter(each -> each.kind() == kind).map(DateStatement::date);
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
