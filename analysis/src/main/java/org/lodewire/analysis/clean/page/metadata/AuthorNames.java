package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes a byline of names out of what pages put where an author belongs. Stateless. */
final class AuthorNames {

    private static final int MAX_NAMES = 12;
    private static final int LONGEST_NAME = 60;
    private static final int MAX_WORDS = 7;
    /** "MD", "DVM" behind a name; an agency's initials go with them. */
    private static final int LONGEST_DEGREE = 5;

    private static final List<String> PREFIXES = List.of(
            "by ",
            "by: ",
            "von ",
            "par ",
            "por ",
            "door ",
            "written by ",
            "posted by ",
            "published by ",
            "author: ",
            "authors: ",
            "text: ",
            "text by ",
            "story by ",
            "words by ",
            "autor: ",
            "words: ",
            "av ",
            "di ",
            "oleh ",
            "oleh: ",
            "от ",
            "автор: ",
            "articles by ",
            "posts by ",
            "all posts by ",
            "view all posts by ",
            "more by ",
            "reported by ",
            "reporting by ",
            "article by ");
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "webmaster",
            "editor",
            "author",
            "guest",
            "none",
            "null",
            "undefined",
            "unknown",
            "n/a",
            "na",
            "anonymous",
            "staff",
            "user",
            "root",
            "redaktion",
            "system",
            "by",
            "true",
            "false",
            "post author",
            "see all",
            "contributor",
            "contributors",
            "wordpress",
            "wpadmin",
            "siteadmin");
    /** A piece behind a comma with one of these words is what somebody does. */
    private static final Set<String> JOBS = Set.of(
            "editor",
            "reporter",
            "correspondent",
            "writer",
            "staff",
            "columnist",
            "journalist",
            "contributor",
            "contributing",
            "producer",
            "chief",
            "analyst",
            "director",
            "professor",
            "ceo",
            "founder",
            "cofounder",
            "president",
            "author",
            "bureau",
            "deputy",
            "manager",
            "critic",
            "redakteur",
            "redakteurin",
            "korrespondent",
            "korrespondentin",
            "journaliste",
            "redactor",
            "redactora",
            "phd",
            "md",
            "ph.d",
            "ph.d.",
            "jr",
            "jr.",
            "sr",
            "sr.",
            "esq",
            "esq.",
            "ii",
            "iii",
            "specialist",
            "expert",
            "head",
            "nutritionist",
            "attorney");

    private static final List<String> ANDS = List.of(" and ", " & ", " und ", " et ", " y ", " e ");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii");

    private AuthorNames() {}

    /**
     * The first list that names somebody other than the site; failing that, the site where it is named; null where nobody is.
     *
     * @param claims lists of names, the likelier first
     */
    static String of(List<List<String>> claims, SiteNames site) {
        String house = null;
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
                    && name.length() <= LONGEST_DEGREE
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
        for (String prefix : PREFIXES) {
            if (text.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return text.substring(prefix.length()).strip();
            }
        }
        return text;
    }

    /** Split where lists are; "Jane Doe for The Gazette" and "Jane Doe in Berlin" end at the preposition. */
    private static List<String> pieces(String text) {
        String even = text.replace(';', ',').replace('|', ',').replace('•', ',').replace('/', ',');
        for (String and : ANDS) {
            even = apart(even, and);
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : even.split(",", MAX_NAMES * 2)) {
            String bare = piece.strip();
            if (SUFFIXES.contains(bare.toLowerCase(Locale.ROOT)) && !pieces.isEmpty()) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + ' ' + bare);
            } else {
                pieces.add(bare);
            }
        }
        return pieces;
    }

    /** Divides what stands on both sides of an "and" if both may be full names: "Evaluation and Research" is one office. */
    private static String apart(String text, String and) {
        int at = text.indexOf(and);
        boolean names = at > 0
                && text.lastIndexOf(' ', at - 1) > 0
                && text.indexOf(' ', at + and.length()) > 0
                && !text.contains(" for ")
                && !text.contains(" of ");
        return names ? text.replace(and, ", ") : text;
    }

    /** Null if the piece is no name. */
    private static String name(String piece) {
        String name = withoutPrefix(cut(cut(cut(cut(piece, " for "), " in "), " ("), " - "));
        name = withoutAddress(name);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean address =
                lower.contains("http") || lower.contains("www.") || lower.contains(".com/") || lower.contains("@");
        int words = name.isEmpty()
                ? 0
                : 1 + (int) name.chars().filter(c -> c == ' ').count();
        boolean job = words > 0
                && List.of(lower.split(" ")).stream().anyMatch(JOBS::contains)
                && !SUFFIXES.contains(lastWord(lower));
        boolean letters = name.codePoints().filter(Character::isLetter).count() * 2 > name.length();
        boolean bound = name.length() >= 2 && name.length() <= LONGEST_NAME && words <= MAX_WORDS;
        return bound && letters && !address && !NOBODY.contains(lower) && (!job || isHouse(lower)) ? name : null;
    }

    /** "Reuters Staff" and "AFP Editors" are how agencies sign. */
    private static boolean isHouse(String lower) {
        return lower.endsWith(" staff") && lower.length() > 6;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static String cut(String text, String mark) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(mark);
        boolean behindName = at > 2 && at <= text.length() && text.lastIndexOf(' ', at - 1) > 0;
        return behindName ? text.substring(0, at).strip() : text;
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
