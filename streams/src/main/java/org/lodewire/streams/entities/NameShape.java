package org.lodewire.streams.entities;

import static org.lodewire.schemas.EntityType.ORGANISATION;
import static org.lodewire.schemas.EntityType.PERSON;
import static org.lodewire.schemas.EntityType.PLACE;

import java.util.Set;
import org.lodewire.streams.entities.Lexicon.WordList;
import org.lodewire.streams.entities.text.Shape;
import org.lodewire.streams.entities.text.Tokens;

/** Weighs what a name's own words say of it: its last or first word, a given name, an initial, capitals. */
final class NameShape {
    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_ACRONYM = 6;
    private static final Set<String> PLACE_OF = Set.of("republic", "gulf", "bay", "strait", "isle", "province", "state",
            "city", "kingdom", "sea", "cape", "district");

    private final Lexicon lexicon;

    NameShape(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What the name's head says: {@code Study Group}, {@code Ministry of Defence}, {@code Hyde Park}. */
    Evidence head(Tokens tokens, int from, int to) {
        if (to - from < 2) {
            return Evidence.NONE;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (tokens.shape(i) == Shape.LOWER) {
                String head = tokens.key(i - 1);
                if (PLACE_OF.contains(head)) {
                    return Evidence.of(PLACE, 6);
                }
                if (lexicon.has(WordList.OF_HEADS, head)) {
                    return Evidence.of(ORGANISATION, 6);
                }
            }
        }
        String last = tokens.key(to - 1);
        if (lexicon.has(WordList.ORGANISATION_HEADS, last)) {
            return Evidence.of(ORGANISATION, 6);
        }
        if (!lexicon.has(WordList.PLACE_HEADS, last)) {
            return Evidence.NONE;
        }
        boolean maybePerson = to - from == 2 && lexicon.has(WordList.GIVEN_NAMES, tokens.key(from));
        return maybePerson ? new Evidence(5, 0, 4) : Evidence.of(PLACE, 6);
    }

    /** {@code Hurricane Katrina}, {@code Winter Olympics}: the name of no entity. */
    boolean isEvent(Tokens tokens, int from, int to) {
        boolean event = lexicon.has(WordList.EVENTS, tokens.key(to - 1))
                || lexicon.has(WordList.EVENT_PREFIXES, tokens.key(from));
        return event && to - from > 1;
    }

    Evidence weigh(Tokens tokens, Vocabulary article, int from, int to) {
        return to - from == 1 ? oneWord(tokens, article, from) : words(tokens, article, from, to);
    }

    private Evidence oneWord(Tokens tokens, Vocabulary article, int at) {
        String word = tokens.key(at);
        if (tokens.shape(at) == Shape.CAPITALS) {
            boolean acronym = word.length() <= LONGEST_ACRONYM && !hasDigit(word) && !article.isWrittenSmall(word)
                    && !NameTrie.isHyphen(tokens, at + 1) && !tokens.isShouted(at);
            return acronym ? Evidence.of(ORGANISATION, 3) : Evidence.NONE;
        }
        if (lexicon.has(WordList.GIVEN_NAMES, word) && !lexicon.has(WordList.COMMON, word)) {
            return Evidence.of(PERSON, 3);
        }
        return hasInnerCapital(tokens.word(at)) ? Evidence.of(ORGANISATION, 3) : Evidence.NONE;
    }

    private Evidence words(Tokens tokens, Vocabulary article, int from, int to) {
        int words = 0;
        int capitalised = 0;
        int common = 0;
        boolean initial = false;
        boolean particle = false;
        boolean ampersand = false;
        boolean everyday = false;
        for (int i = from; i < to; i++) {
            Shape shape = tokens.shape(i);
            words += NameTrie.isHyphen(tokens, i) ? 0 : 1;
            capitalised += shape == Shape.CAPITALISED ? 1 : 0;
            common += shape.isNameLike() && lexicon.has(WordList.COMMON, tokens.key(i)) ? 1 : 0;
            initial |= i > from && shape == Shape.INITIAL;
            particle |= shape == Shape.LOWER;
            everyday |= shape == Shape.CAPITALISED && article.isWrittenSmall(tokens.key(i));
            ampersand |= tokens.is(i, '&');
        }
        if (ampersand) {
            return Evidence.of(ORGANISATION, 6);
        }
        String first = tokens.key(from);
        if (words == 2 && lexicon.has(WordList.PLACE_PREFIXES, first) && !lexicon.has(WordList.COMMON, tokens.key(to - 1))) {
            return Evidence.of(PLACE, 4);
        }
        if (common > 0 && !initial || words > LONGEST_PERSON + 2) {
            boolean given = lexicon.has(WordList.GIVEN_NAMES, first) && words <= LONGEST_PERSON && common == 1;
            return given ? Evidence.of(PERSON, 4) : Evidence.NONE;
        }
        if (lexicon.has(WordList.GIVEN_NAMES, first) || initial) {
            return Evidence.of(PERSON, 6);
        }
        if (lexicon.has(WordList.FAMILY_FIRST, first) && words <= 3) {
            return Evidence.of(PERSON, 5);
        }
        boolean likePerson = !everyday && words <= LONGEST_PERSON && (capitalised == words || particle);
        return likePerson ? Evidence.of(PERSON, 3) : Evidence.NONE;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** {@code OpenAI}, but not {@code McCain} or {@code O'Brien}. */
    private static boolean hasInnerCapital(String word) {
        for (int i = 3; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return !word.startsWith("Mac") || i != 3;
            }
        }
        return false;
    }
}
