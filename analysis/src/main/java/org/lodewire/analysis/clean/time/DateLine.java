package org.lodewire.analysis.clean.time;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.time.DatedLine.Position;

/**
 * Recognises lines such as "June 11, 2025, 6:26 a.m. ET" or "3 months ago", and reads the dates in them, in some sixty
 * languages. Immutable and thread-safe.
 */
public final class DateLine {

    private static final int MAX_WORDS = 24;
    private static final int MAX_WORDS_WITH_DATE = 16;
    private static final int MAX_LENGTH = 160;
    private static final int MAX_AGO_TOKENS = 10;
    private static final int MIN_DIGITS = 3;
    /** Tokens from a word that says that a date is one of something else to the date. */
    private static final int MAX_OTHER_LABEL = 4;

    /** Words beside the date: the name of an author or agency, a section. */
    private static final int MAX_OTHER_WORDS = 6;

    private static final int MAX_OTHER_WORDS_WITH_LABEL = 10;
    private static final int MAX_LABEL_WORDS = 3;
    /** Words before the name of an author. */
    private static final Set<String> BY =
            Set.of("by", "von", "par", "por", "di", "door", "av", "af", "autor", "author");

    private static final Set<String> UNITS = Set.of(
            "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day",
            "days", "week", "weeks", "month", "months", "year", "years");

    private static final Set<String> FILLERS = Set.of(
            "on", "at", "last", "first", "am", "pm", "a", "m", "p", "of", "the", "st", "nd", "rd", "th", "de", "um",
            "uhr", "le", "à", "date", "年", "月", "日", "時", "时", "分", "년", "월", "일", "시", "분", "h", "del", "el", "il",
            "dne", "den", "o", "μ", "π", "ص", "م");

    private final MonthNames months = new MonthNames();
    private final NamedZones zones = NamedZones.load();
    private final DateLabels labels = DateLabels.load();
    private final DateGroups groups = new DateGroups(new DayReader(months), new ClockReader(zones), labels, months);

    /** Whether the line only states a date, with at most a few other words, or how long ago something was. */
    public boolean matches(Line line) {
        boolean few = line.words() <= MAX_WORDS_WITH_DATE;
        if (line.words() > MAX_WORDS
                || !few && line.prose()
                || line.text().length() > MAX_LENGTH
                || !mayBeDate(line.text())) {
            return false;
        }
        DateTokens tokens = DateTokens.of(line.text());
        return isAgo(tokens) && !line.prose()
                || few
                        && otherWords(tokens) <= MAX_OTHER_WORDS
                        && !groups.find(tokens, Place.UNKNOWN).isEmpty();
    }

    /**
     * Whether the text contains a number of four digits, as nearly every year is, or "ago", or the sign for a year. Most lines
     * contain none of them.
     */
    private static boolean mayBeDate(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' || c > 127 && Character.isDigit(c) ? digits + 1 : 0;
            if (digits == 4 || c == '年' || (c == 'g' || c == 'G') && isAgo(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAgo(String text, int middle) {
        return middle > 0
                && middle + 1 < text.length()
                && (text.charAt(middle - 1) == 'a' || text.charAt(middle - 1) == 'A')
                && (text.charAt(middle + 1) == 'o' || text.charAt(middle + 1) == 'O');
    }

    private static boolean isAgo(DateTokens tokens) {
        for (int i = 2; i < tokens.size() && tokens.size() <= MAX_AGO_TOKENS; i++) {
            if (tokens.is(i, "ago") && UNITS.contains(tokens.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private int otherWords(DateTokens tokens) {
        int others = 0;
        for (int i = 0; i < tokens.size(); i++) {
            others += tokens.isWord(i) && isOtherWord(tokens.at(i)) ? 1 : 0;
        }
        return others;
    }

    private boolean isOtherWord(String word) {
        return !FILLERS.contains(word)
                && !months.isMonth(word)
                && !months.isWeekday(word)
                && !zones.isName(word)
                && !DateGroups.isJoin(word)
                && labels.find(word) == null;
    }

    /**
     * The dates in a text, each with the time if it has one, and with the offset if a zone follows the time. Dates whose
     * day or month is uncertain are left out, and so are those of something else, such as a copyright.
     *
     * @param place where the text comes from
     */
    public List<DateStatement> read(String text, Place place) {
        return mayBeDate(text) || hasFigures(text) ? groups.find(DateTokens.of(text), place) : List.of();
    }

    /** Whether the text may have a year of two digits. */
    private static boolean hasFigures(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits >= 5;
    }

    /** Whether the text has as many digits as the shortest dates: of a day and a year of two, or of an era's year. */
    private static boolean hasNumbers(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' || c > 127 && Character.isDigit(c) ? 1 : 0;
        }
        return digits >= MIN_DIGITS;
    }

    /**
     * The date of a text that is known to state one: that of publication if the text labels one, else the first.
     *
     * @return null if there is none
     */
    @Nullable
    PublicationDate first(String text, Place place) {
        List<DateStatement> found = read(text, place);
        return found.stream()
                .filter(each -> each.kind() == DateKind.PUBLISHED)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(DateStatement::date)
                .orElse(null);
    }

    /**
     * The dates in lines that may state when an article was published. A sentence or a headline states it only with a label.
     *
     * @param place where the text comes from
     */
    public List<DateStatement> read(List<DatedLine> lines, Place place) {
        List<DateStatement> found = new ArrayList<>();
        for (DatedLine each : lines) {
            Line line = each.line();
            if (line.words() <= MAX_WORDS && line.text().length() <= MAX_LENGTH && hasNumbers(line.text())) {
                read(each, DateTokens.of(line.text()), place, found);
            }
        }
        return found;
    }

    private void read(DatedLine dated, DateTokens tokens, Place place, List<DateStatement> found) {
        List<DateStatement> dates = groups.find(tokens, place);
        int others = dates.isEmpty() ? 0 : otherWords(tokens);
        if (dates.isEmpty() || others > MAX_OTHER_WORDS_WITH_LABEL) {
            return;
        }
        Line before = dated.before();
        DateKind label =
                before != null && before.words() <= MAX_LABEL_WORDS ? kind(before.text()) : DateKind.UNLABELLED;
        Line line = dated.line();
        boolean running = !BY.contains(tokens.at(0))
                && (line.sentence() && others > 1 || line.heading() && others > 0 || line.linked() > 0.5 && others > 1);
        for (DateStatement date : dates) {
            DateKind kind = date.kind() == DateKind.UNLABELLED && others == 0 ? label : date.kind();
            boolean here = dated.position() == Position.HEADLINE || dated.position() == Position.START && others == 0;
            boolean counts = kind == DateKind.PUBLISHED
                    || here && (kind == DateKind.UPDATED || !running && others <= MAX_OTHER_WORDS);
            if (counts) {
                found.add(new DateStatement(date.date(), kind));
            }
        }
    }

    /** What the words before a date say that it is; {@link DateKind#UNLABELLED} if they say nothing. */
    public DateKind kind(String label) {
        DateLabels.Label last = lastLabel(DateTokens.of(label), 0);
        return last == null || last == DateLabels.Label.OTHER
                ? DateKind.UNLABELLED
                : last == DateLabels.Label.PUBLISHED ? DateKind.PUBLISHED : DateKind.UPDATED;
    }

    /** Whether the words before a date say that it is one of something else than the article. */
    public boolean isOther(String label) {
        DateTokens tokens = DateTokens.of(label);
        // Further away, the same words are those of a headline or a sentence.
        return lastLabel(tokens, Math.max(0, tokens.size() - MAX_OTHER_LABEL)) == DateLabels.Label.OTHER;
    }

    private DateLabels.@Nullable Label lastLabel(DateTokens tokens, int from) {
        for (int i = tokens.size() - 1; i >= from; i--) {
            DateLabels.Label label = labels.find(tokens.at(i));
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    /** The region whose current time a zone means, null if the name is null or not one of a region. */
    @Nullable
    ZoneId region(@Nullable String zone, Place place) {
        return zone == null ? null : zones.find(zone.toLowerCase(Locale.ROOT), place);
    }
}
