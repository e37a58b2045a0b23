package org.lodewire.analysis.clean.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.time.ClockReader.Clock;
import org.lodewire.analysis.clean.time.DateLabels.Label;
import org.lodewire.analysis.clean.time.DayReader.Day;

/** Finds the dates in a line, each with its time of day, its zone and its label. Immutable and thread-safe. */
final class DateGroups {

    private static final int MAX_DATES = 6;
    /** Tokens between a date and its time. */
    private static final int MAX_GAP = 6;
    /** Tokens between a date and a label after it. */
    private static final int MAX_LABEL_GAP = 3;

    private static final Set<String> MARKS = Set.of(
            ",", "،", "|", "-", "–", "—", "•", "●", "·", "∙", "/", ":", "@", "(", ")", "[", "]", "（", "）", ".", "&",
            "؛", "｜");
    private static final Set<String> WORDS = Set.of(
            "at", "um", "à", "a", "as", "às", "las", "la", "les", "kl", "klo", "ore", "alle", "o", "ob", "u", "w", "в",
            "о", "os", "om", "godz", "pukul", "lúc", "t", "ora", "time", "uhrzeit", "tid", "saat", "orele", "ώρα", "г",
            "года", "року", "р", "d", "kell", "oră", "në", "hora", "heure", "الساعة", "ساعت", "בשעה", "เวลา", "시간",
            "ngày");
    private static final String JAPANESE_WEEKDAYS = "月火水木金土日";
    /** Languages in which the label often follows its date. */
    private static final Set<String> LABEL_LAST = Set.of("ja", "ko", "zh");

    private final DayReader days;
    private final ClockReader clocks;
    private final DateLabels labels;
    private final MonthNames months;

    DateGroups(DayReader days, ClockReader clocks, DateLabels labels, MonthNames months) {
        this.days = days;
        this.clocks = clocks;
        this.labels = labels;
        this.months = months;
    }

    /** A date with its time in tokens from {@code start} to before {@code end}. */
    private record Group(Day day, @Nullable Clock clock, int start, int end) {

        PublicationDate date() {
            return clock == null
                    ? PublicationDate.of(day.date())
                    : new PublicationDate(day.date(), clock.time(), null).in(clock.zone());
        }
    }

    /** The dates of a line in order, without those of something else. */
    List<DateStatement> find(DateTokens tokens, Place place) {
        List<Group> groups = groups(tokens, place);
        List<DateStatement> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            int next = i + 1 < groups.size() ? groups.get(i + 1).start : tokens.size();
            int before = lastLabel(tokens, from, group.start);
            boolean mayFollow =
                    i + 1 == groups.size() || LABEL_LAST.contains(place.language() == null ? "" : place.language());
            int after = before < 0 && mayFollow
                    ? firstLabel(tokens, group.end, Math.min(next, group.end + MAX_LABEL_GAP))
                    : -1;
            from = after < 0 ? group.end : after + 1;
            Label label = labels.find(tokens.at(before < 0 ? after : before));
            if (label != Label.OTHER && !isCopyright(tokens, group.start)) {
                found.add(new DateStatement(group.date(), kind(label)));
            }
        }
        return found;
    }

    private static DateKind kind(@Nullable Label label) {
        return label == null ? DateKind.UNLABELLED : label == Label.PUBLISHED ? DateKind.PUBLISHED : DateKind.UPDATED;
    }

    private static boolean isCopyright(DateTokens tokens, int start) {
        return tokens.is(start - 1, "©") || tokens.is(start - 2, "©");
    }

    private int lastLabel(DateTokens tokens, int from, int to) {
        int last = -1;
        for (int i = from; i < to; i++) {
            last = labels.find(tokens.at(i)) == null ? last : i;
        }
        return last;
    }

    private int firstLabel(DateTokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (labels.find(tokens.at(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    private List<Group> groups(DateTokens tokens, Place place) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        Day day = days.next(tokens, 0, place);
        while (day != null && groups.size() < MAX_DATES) {
            Day next = days.next(tokens, day.end(), place);
            Clock before = before(tokens, from, day.start(), place);
            Clock after = after(tokens, day.end(), next == null ? tokens.size() : next.start(), place);
            Group group = group(day, before, after);
            groups.add(group);
            int end = group.end;
            from = end;
            day = next == null || next.start() >= end ? next : days.next(tokens, end, place);
        }
        return groups;
    }

    /** A date with the time that is closer to it. */
    private static Group group(Day day, @Nullable Clock before, @Nullable Clock after) {
        if (before != null && (after == null || day.start() - before.end() < after.start() - day.end())) {
            return new Group(day, before, before.start(), day.end());
        }
        return new Group(day, after, day.start(), after == null ? day.end() : after.end());
    }

    /** The time after a date, with nothing but marks, weekdays and words such as "at" between them. */
    private @Nullable Clock after(DateTokens tokens, int from, int to, Place place) {
        int end = Math.min(to, from + MAX_GAP + 1);
        for (int i = from; i < end; i++) {
            Clock clock = clocks.at(tokens, i, place);
            if (clock != null || !joins(tokens, i)) {
                return clock != null && clock.end() <= to ? clock : null;
            }
        }
        return null;
    }

    private @Nullable Clock before(DateTokens tokens, int from, int to, Place place) {
        for (int i = from; i < to; i++) {
            Clock clock = clocks.at(tokens, i, place);
            if (clock != null && clock.end() <= to) {
                int at = clock.end();
                while (at < to && at < clock.end() + MAX_GAP && joins(tokens, at)) {
                    at++;
                }
                if (at == to) {
                    return clock;
                }
                i = clock.end() - 1;
            }
        }
        return null;
    }

    private boolean joins(DateTokens tokens, int i) {
        String token = tokens.at(i);
        return MARKS.contains(token)
                || WORDS.contains(token)
                || months.isWeekday(token)
                || token.length() == 1 && JAPANESE_WEEKDAYS.contains(token)
                || token.startsWith("星期")
                || token.startsWith("週")
                || token.startsWith("周");
    }

    /** Whether a word joins a date and its time. */
    static boolean isJoin(String word) {
        return WORDS.contains(word);
    }
}
