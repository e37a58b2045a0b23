package org.lodewire.training.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a name is unambiguous. Ambiguous names are everyday words, given and family names, places, short
 * acronyms and names of institutions that many towns or states have.
 */
final class DistinctiveNames {
    private static final int SHORTEST_ACRONYM = 4;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WORD = 5;

    private final Rules rules;
    private final EverydayWords words;
    private final PlaceNames places;
    private final Set<String> personWords;

    /** @param personWords folded words of people's names */
    DistinctiveNames(Rules rules, EverydayWords words, PlaceNames places, Set<String> personWords) {
        this.rules = rules;
        this.words = words;
        this.places = places;
        this.personWords = personWords;
    }

    /** Whether the name of an organisation has no other meaning. */
    boolean isDistinctive(String name) {
        if (!isWellFormed(name) || rules.mentions(name, "names-left-out") || places.has(name)) {
            return false;
        }
        List<String> parts = Names.words(name);
        return parts.size() == 1 ? isDistinctiveWord(name, parts.get(0)) : isDistinctivePhrase(parts);
    }

    /** Whether the name of a place is neither the name of a person nor a common word. */
    boolean isDistinctivePlace(String name) {
        List<String> parts = Names.words(name);
        return isWellFormed(name) && (parts.size() > 1 || !isWordOrPerson(parts.get(0)));
    }

    /**
     * Whether a name has only Latin letters, digits and few symbols, and a capital first, or second as in {@code
     * eBay}.
     */
    static boolean isWellFormed(String name) {
        boolean latin = name.codePoints()
                .allMatch(c -> c == ' '
                        || Character.isDigit(c)
                        || "-–'’.&+!".indexOf(c) >= 0
                        || Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        long letters = name.codePoints().filter(Character::isLetter).count();
        return latin
                && name.length() >= SHORTEST
                && letters >= 2
                && letters * 2 >= name.length()
                && name.codePoints().limit(2).anyMatch(Character::isUpperCase);
    }

    private boolean isDistinctiveWord(String name, String word) {
        boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return name.length() >= (acronym ? SHORTEST_ACRONYM : SHORTEST_WORD)
                && !words.has(word)
                && !hasOtherMeaning(stem);
    }

    /** Rejects names such as {@code Community Bank} and {@code Columbia Bank}, but not {@code Bangladesh Bank}. */
    private boolean isDistinctivePhrase(List<String> parts) {
        boolean generic = parts.stream().anyMatch(rules.list("generic")::contains);
        List<String> own = parts.stream()
                .filter(part -> !isPlain(part) && !rules.list("generic").contains(part))
                .toList();
        return own.size() > 1 || own.size() == 1 && !(generic && hasOtherMeaning(own.get(0)));
    }

    private boolean isWordOrPerson(String word) {
        return words.isCommon(word) || words.isHint(word) || personWords.contains(word);
    }

    private boolean hasOtherMeaning(String word) {
        return words.has(word) || personWords.contains(word) || places.has(word);
    }

    private boolean isPlain(String part) {
        return part.length() < 2 || words.isCommon(part) || part.chars().allMatch(Character::isDigit);
    }
}
