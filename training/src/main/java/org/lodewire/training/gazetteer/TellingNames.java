package org.lodewire.training.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells names that can only mean one thing from names that may mean another: everyday words, given and family names, places,
 * short acronyms, and what every town or state has one of.
 */
final class TellingNames {
    private static final int SHORTEST_ACRONYM = 4;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WORD = 5;

    private final Rules rules;
    private final EverydayWords words;
    private final PlaceNames places;
    private final Set<String> personWords;

    /** @param personWords words of people's names, folded */
    TellingNames(Rules rules, EverydayWords words, PlaceNames places, Set<String> personWords) {
        this.rules = rules;
        this.words = words;
        this.places = places;
        this.personWords = personWords;
    }

    /** Whether an organisation's name can mean nothing else. */
    boolean isTelling(String name) {
        if (!isSpelt(name) || rules.mentions(name, "names-left-out") || places.has(name)) {
            return false;
        }
        List<String> parts = Names.words(name);
        return parts.size() == 1 ? isTellingWord(name, parts.get(0)) : isTellingPhrase(parts);
    }

    /** Whether a place's name is neither a person's nor a word that is written small. */
    boolean isTellingPlace(String name) {
        List<String> parts = Names.words(name);
        return isSpelt(name) && (parts.size() > 1 || !isWordOrPerson(parts.get(0)));
    }

    /** Latin letters, digits and few marks; a capital first, or second as in {@code eBay}. */
    static boolean isSpelt(String name) {
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

    private boolean isTellingWord(String name, String word) {
        boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return name.length() >= (acronym ? SHORTEST_ACRONYM : SHORTEST_WORD) && !words.has(word) && !isSomeOther(stem);
    }

    /** {@code Community Bank} and {@code Columbia Bank} are many, {@code Bangladesh Bank} is one. */
    private boolean isTellingPhrase(List<String> parts) {
        boolean generic = parts.stream().anyMatch(rules.list("generic")::contains);
        List<String> own = parts.stream()
                .filter(part -> !isPlain(part) && !rules.list("generic").contains(part))
                .toList();
        return own.size() > 1 || own.size() == 1 && !(generic && isSomeOther(own.get(0)));
    }

    private boolean isWordOrPerson(String word) {
        return words.isCommon(word) || words.isHint(word) || personWords.contains(word);
    }

    private boolean isSomeOther(String word) {
        return words.has(word) || personWords.contains(word) || places.has(word);
    }

    private boolean isPlain(String part) {
        return part.length() < 2 || words.isCommon(part) || part.chars().allMatch(Character::isDigit);
    }
}
