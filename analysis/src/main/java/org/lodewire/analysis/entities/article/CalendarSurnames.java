package org.lodewire.analysis.entities.article;

import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Distinguishes months and weekdays from people of that name: {@code in May} is a date, {@code accused May of} and {@code
 * May's aides} name a person. Immutable.
 */
final class CalendarSurnames {
    private final Lexicon lexicon;

    CalendarSurnames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the words around a month or a weekday make it a date. */
    boolean isDate(Tokens tokens, int at) {
        return isNumber(tokens, at - 1)
                || isNumber(tokens, at + 1)
                || at > 0 && lexicon.has(WordList.CALENDAR_LINKS, tokens, at - 1)
                || at > 0 && lexicon.has(WordList.CALENDAR, tokens, at - 1)
                || NameTrie.isHyphen(tokens, at + 1)
                || at > 1 && NameTrie.isHyphen(tokens, at - 1);
    }

    /** Whether something is said of a month or a weekday, if it is no date, that is said of people only. */
    boolean isPerson(Tokens tokens, int at) {
        boolean object = at > 0 && !tokens.startsLine(at) && lexicon.has(WordList.OBJECT_VERBS, tokens, at - 1);
        boolean possessive = at + 1 < tokens.size()
                && tokens.shape(at + 1) == Shape.POSSESSIVE
                && lexicon.has(WordList.PERSONAL_NOUNS, tokens, at + 2);
        return object || possessive || isExpected(tokens, at);
    }

    private static boolean isExpected(Tokens tokens, int at) {
        return switch (tokens.key(at + 1)) {
            case "is", "was", "has", "had" ->
                switch (tokens.key(at + 2)) {
                    case "expected",
                            "due",
                            "set",
                            "scheduled",
                            "said",
                            "told",
                            "asked",
                            "accused",
                            "urged",
                            "promised",
                            "facing",
                            "fighting",
                            "likely",
                            "insisted",
                            "rejected",
                            "repeatedly",
                            "defended" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    private static boolean isNumber(Tokens tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.shape(at) == Shape.NUMBER;
    }
}
