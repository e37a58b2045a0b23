package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Extracts the names of the authors from the bylines that a page declares. Stateless. */
final class AuthorNames {

    private static final int MAX_NAMES = 12;
    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_WORDS = 7;
    /** "MD" and "DVM" after a name are degrees. Initials of agencies are dropped with them. */
    private static final int MAX_DEGREE_LENGTH = 5;

    private AuthorNames() {}

    /**
     * The names of the first list that names a person, joined by ", "; else the name of the site if a list contains it; else
     * null.
     *
     * @param claims lists of names, most reliable first
     */
    static @Nullable String of(List<List<String>> claims, SiteNames site) {
        @Nullable String house = null;
        for (List<String> claim : claims) {
            List<String> names = new ArrayList<>();
            for (String text : claim) {
                add(names, text);
            }
            List<String> people =
                    names.stream().filter(name -> !site.include(name)).toList();
            if (!people.isEmpty()) {
                return String.join(", ", people);
            }
            house = house == null && !names.isEmpty() ? names.get(0) : house;
        }
        return house;
    }

    private static void add(List<String> names, String text) {
        String rest = withoutPrefix(cut(text.strip(), "reviewed by"));
        for (String piece : rest.contains("://") || rest.startsWith("www.") ? List.<String>of() : pieces(rest)) {
            String name = name(piece);
            boolean degree = name != null
                    && !names.isEmpty()
                    && name.length() <= MAX_DEGREE_LENGTH
                    && name.equals(name.toUpperCase(Locale.ROOT));
            if (name != null
                    && !degree
                    && names.size() < MAX_NAMES
                    && names.stream().noneMatch(name::equalsIgnoreCase)) {
                names.add(name);
            }
        }
    }

    private static String withoutPrefix(String text) {
        for (String prefix : BylineWords.PREFIXES) {
            if (text.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return text.substring(prefix.length()).strip();
            }
        }
        return text;
    }

    /** Splits a list of names. */
    private static List<String> pieces(String text) {
        String even = text.replace(';', ',').replace('|', ',').replace('•', ',').replace('/', ',');
        for (String and : BylineWords.ANDS) {
            even = apart(even, and);
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : even.split(",", MAX_NAMES * 2)) {
            String bare = piece.strip();
            if (BylineWords.SUFFIXES.contains(bare.toLowerCase(Locale.ROOT)) && !pieces.isEmpty()) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + ' ' + bare);
            } else {
                pieces.add(bare);
            }
        }
        return pieces;
    }

    /** Splits at an "and" if both sides may be full names. "Evaluation and Research" is one office. */
    private static String apart(String text, String and) {
        int at = text.indexOf(and);
        boolean names = at > 0
                && text.lastIndexOf(' ', at - 1) > 0
                && text.indexOf(' ', at + and.length()) > 0
                && !text.contains(" for ")
                && !text.contains(" of ");
        return names ? text.replace(and, ", ") : text;
    }

    /** The name in a part of a byline, without "for The Gazette" or "in Berlin"; null if there is none. */
    private static @Nullable String name(String piece) {
        String name = withoutPrefix(cut(cut(cut(cut(piece, " for "), " in "), " ("), " - "));
        name = withoutAddress(name);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean address =
                lower.contains("http") || lower.contains("www.") || lower.contains(".com/") || lower.contains("@");
        int words = name.isEmpty()
                ? 0
                : 1 + (int) name.chars().filter(c -> c == ' ').count();
        boolean job = words > 0
                && List.of(lower.split(" ")).stream().anyMatch(BylineWords.JOBS::contains)
                && !BylineWords.SUFFIXES.contains(lastWord(lower));
        boolean letters = name.codePoints().filter(Character::isLetter).count() * 2 > name.length();
        boolean bound = name.length() >= 2 && name.length() <= MAX_NAME_LENGTH && words <= MAX_WORDS;
        return bound && letters && !address && !BylineWords.PLACEHOLDERS.contains(lower) && (!job || isHouse(lower))
                ? name
                : null;
    }

    /** Whether the name is that of an agency, such as "Reuters Staff". */
    private static boolean isHouse(String lower) {
        return lower.endsWith(" staff") && lower.length() > 6;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static String cut(String text, String mark) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(mark);
        boolean afterName = at > 2 && at <= text.length() && text.lastIndexOf(' ', at - 1) > 0;
        return afterName ? text.substring(0, at).strip() : text;
    }

    private static String withoutAddress(String name) {
        if (name.indexOf('@') < 0) {
            return name;
        }
        StringBuilder rest = new StringBuilder();
        for (String word : name.split(" ")) {
            if (word.indexOf('@') < 0) {
                rest.append(rest.isEmpty() ? "" : " ").append(word);
            }
        }
        return rest.toString();
    }
}
