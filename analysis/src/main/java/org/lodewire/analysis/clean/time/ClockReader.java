package org.lodewire.analysis.clean.time;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds times of day with their zones in a line. Immutable and thread-safe. */
final class ClockReader {

    /**
     * A time in tokens from {@code start} to before {@code end}.
     *
     * @param zone the zone that follows it directly, null if none does
     */
    record Clock(LocalTime time, @Nullable ZoneId zone, int start, int end) {}

    private static final Set<String> MORNING = Set.of("上午", "午前", "凌晨", "早上", "오전");
    private static final Set<String> AFTERNOON = Set.of("下午", "午後", "午后", "晚上", "中午", "오후");
    /** Words between a time and its zone. */
    private static final Set<String> HOURS =
            Set.of("uhr", "hs", "hrs", "h", "น", "เวลา", "ч", "часов", "год", "min", "óra");

    /** Languages that write a time with a point. */
    private static final Set<String> POINTS =
            Set.of("fi", "it", "da", "no", "nb", "nn", "sv", "id", "et", "de", "ms", "sr", "hr", "sl", "cs", "sk");

    private final NamedZones zones;

    ClockReader(NamedZones zones) {
        this.zones = zones;
    }

    /** The time that begins at an index, null if none does. */
    @Nullable
    Clock at(DateTokens tokens, int start, Place place) {
        int half = MORNING.contains(tokens.at(start)) ? 0 : AFTERNOON.contains(tokens.at(start)) ? 12 : -1;
        int i = half < 0 ? start : start + 1;
        int hour = tokens.number(i);
        if (hour < 0 || hour > 24 || tokens.digits(i) > 2) {
            return null;
        }
        String mark = tokens.at(i + 1);
        boolean minutes = tokens.digits(i + 2) == 2 && tokens.number(i + 2) < 60;
        boolean signs =
                mark.equals("時") || mark.equals("时") || mark.equals("点") || mark.equals("點") || mark.equals("시");
        if (mark.equals(":") && minutes && !tokens.isSpaced(i + 2)) {
            boolean seconds = tokens.is(i + 3, ":") && tokens.digits(i + 4) == 2 && tokens.number(i + 4) < 60;
            int end = seconds ? i + 5 : i + 3;
            boolean fraction = seconds && (tokens.is(end, ".") || tokens.is(end, ",")) && tokens.digits(end + 1) > 0;
            boolean joined = fraction && !tokens.isSpaced(end + 1);
            return clock(
                    tokens,
                    start,
                    hour,
                    tokens.number(i + 2),
                    seconds ? tokens.number(i + 4) : 0,
                    half,
                    joined ? end + 2 : end,
                    place);
        }
        if (mark.equals(".") && minutes && !tokens.isSpaced(i + 2) && isPointed(tokens, i, place)) {
            return clock(tokens, start, hour, tokens.number(i + 2), 0, half, i + 3, place);
        }
        if (signs) {
            boolean both = tokens.digits(i + 2) > 0
                    && tokens.number(i + 2) < 60
                    && (tokens.is(i + 3, "分") || tokens.is(i + 3, "분"));
            return clock(tokens, start, hour, both ? tokens.number(i + 2) : 0, 0, half, both ? i + 4 : i + 2, place);
        }
        if (mark.equals("h")) {
            boolean both = minutes;
            return clock(tokens, start, hour, both ? tokens.number(i + 2) : 0, 0, half, both ? i + 3 : i + 2, place);
        }
        boolean whole = mark.equals("uhr") || hour > 0 && hour <= 12 && half(tokens, i + 1) >= 0;
        return whole ? clock(tokens, start, hour, 0, 0, half, i + 1, place) : null;
    }

    /** Whether a point separates the minutes: before "pm" or "Uhr", or in a language that writes times so. */
    private boolean isPointed(DateTokens tokens, int i, Place place) {
        boolean longer = tokens.is(i + 3, ".") && tokens.digits(i + 4) > 0 && !tokens.isSpaced(i + 4);
        return !longer
                && (half(tokens, i + 3) >= 0
                        || tokens.is(i + 3, "uhr")
                        || tokens.isCapitals(i + 3) && zones.isName(tokens.at(i + 3))
                        || tokens.is(i + 3, "gmt")
                        || tokens.is(i + 3, "utc")
                        || Set.of("kl", "klo", "ore", "alle", "pukul").contains(tokens.at(i - 1))
                        || tokens.is(i - 1, ".") && tokens.is(i - 2, "kl")
                        || place.language() == null && tokens.digits(i) == 2
                        || place.language() != null && POINTS.contains(place.language()));
    }

    private @Nullable Clock clock(
            DateTokens tokens, int start, int hour, int minute, int second, int before, int after, Place place) {
        int half = before >= 0 ? before : half(tokens, after);
        int end = before >= 0 || half < 0 ? after : endOfHalf(tokens, after);
        int full = half < 0 || hour > 12 ? hour : hour % 12 + half;
        boolean midnight = full == 24 && minute == 0 && second == 0;
        if (full > 23 && !midnight) {
            return null;
        }
        LocalTime time = LocalTime.of(full % 24, minute, second);
        while (HOURS.contains(tokens.at(end))) {
            end++;
        }
        return zone(tokens, new Clock(time, null, start, end), half >= 0, place);
    }

    /** 0 for "am", 12 for "pm", -1 if neither is at an index. */
    private static int half(DateTokens tokens, int i) {
        String word = tokens.at(i);
        boolean parted = tokens.is(i + 1, ".") || tokens.is(i + 1, "m");
        return switch (word) {
            case "am", "ص", "πμ" -> 0;
            case "pm", "م", "μμ" -> 12;
            case "a", "π" -> parted ? 0 : -1;
            case "p", "μ" -> parted ? 12 : -1;
            default -> -1;
        };
    }

    private static int endOfHalf(DateTokens tokens, int i) {
        int end = i + 1;
        boolean parted = tokens.at(i).length() == 1 && (tokens.is(end, ".") || tokens.is(end, "m"));
        end += parted && tokens.is(end, ".") ? 1 : 0;
        end += parted && (tokens.is(end, "m") || tokens.is(end, "μ")) ? 1 : 0;
        return end + (tokens.is(end, ".") ? 1 : 0);
    }

    /** The time with the zone that follows it, perhaps in brackets. In other places its letters are those of a word. */
    private Clock zone(DateTokens tokens, Clock clock, boolean twelveHours, Place place) {
        int at = clock.end;
        boolean bracket = tokens.is(at, "(") || tokens.is(at, "[");
        at += bracket ? 1 : 0;
        String word = tokens.at(at);
        if (word.equals("z") && !tokens.isSpaced(at)) {
            return new Clock(clock.time, ZoneOffset.UTC, clock.start, at + 1);
        }
        boolean utc = word.equals("utc") || word.equals("gmt");
        ZoneOffset offset = offset(tokens, utc ? at + 1 : at, utc);
        if (offset != null) {
            int end = utc ? at + 1 : at;
            end += tokens.is(end + 2, ":") ? 4 : 2;
            return new Clock(clock.time, offset, clock.start, bracket ? end + 1 : end);
        }
        boolean written = tokens.isCapitals(at) || word.equals("мск") || utc;
        // On a clock of 24 hours, CST is as often that of China.
        boolean doubtful = word.equals("cst") && !twelveHours && !"US".equals(place.country()) && !isChinese(place);
        ZoneId zone = written && !doubtful ? zones.find(word, place) : null;
        boolean named = zone != null || written && zones.isName(word) && twelveHours;
        return named ? new Clock(clock.time, zone, clock.start, bracket ? at + 2 : at + 1) : clock;
    }

    private static boolean isChinese(Place place) {
        return "CN".equals(place.country()) || "TW".equals(place.country());
    }

    /** +hh, +hhmm or +hh:mm; of one digit only after "GMT". Null if none is at an index, or one that no place has. */
    private static @Nullable ZoneOffset offset(DateTokens tokens, int i, boolean named) {
        boolean minus = tokens.is(i, "-") || tokens.is(i, "−");
        if (!minus && !tokens.is(i, "+") || tokens.isSpaced(i + 1)) {
            return null;
        }
        int digits = tokens.digits(i + 1);
        int number = tokens.number(i + 1);
        boolean colon = tokens.is(i + 2, ":") && tokens.digits(i + 3) == 2;
        boolean certain = digits == 2 && (named || !tokens.isSpaced(i) || colon) || digits == 4 || digits == 1 && named;
        if (!certain || number < 0) {
            return null;
        }
        int hours = digits == 4 ? number / 100 : number;
        int minutes = digits == 4 ? number % 100 : colon ? tokens.number(i + 3) : 0;
        boolean exists = hours * 60 + minutes <= (minus ? 12 : 14) * 60 && minutes % 15 == 0 && minutes < 60;
        return exists ? ZoneOffset.ofHoursMinutes(minus ? -hours : hours, minus ? -minutes : minutes) : null;
    }
}
