package org.lodewire.analysis.entities.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Judges from its neighbours whether a word is used as the surname of a person: {@code in May} and {@code French police}
 * are not, {@code Mrs May} and {@code French said} are. Immutable.
 */
final class SurnameUse {
    /** How a word is used; {@code OPEN} if its neighbours do not say. */
    enum Use {
        PERSON,
        OPEN,
        /** Not as a surname unless something else, such as the tagger, says so. */
        UNLIKELY,
        OTHER
    }

    /** Words that are looked at after a name for a pronoun or a word of business. */
    private static final int REACH = 12;

    private final Lexicon lexicon;
    private final CalendarSurnames calendar;

    SurnameUse(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.calendar = new CalendarSurnames(lexicon);
    }

    /** Judges the word at a token. */
    Use of(Tokens tokens, int at) {
        if (titleBefore(tokens, at) != null) {
            return Use.PERSON;
        }
        String word = tokens.key(at);
        if (lexicon.has(WordList.CALENDAR, word)) {
            boolean person =
                    calendar.isPerson(tokens, at) || isPersonVerb(tokens, at + 1) || startsClause(tokens, at + 1);
            return person && !calendar.isDate(tokens, at) ? Use.PERSON : Use.OTHER;
        }
        if (isPartOfLongerName(tokens, at)
                || ThingContext.isTraded(tokens, at + 1)
                || ThingContext.isPlaced(tokens, at)) {
            return Use.OTHER;
        }
        boolean verb = !isAfterArticle(tokens, at) && (isPersonVerb(tokens, at + 1) || startsClause(tokens, at + 1));
        if (lexicon.has(WordList.DEMONYMS, word)) {
            return verb ? Use.PERSON : Use.OTHER;
        }
        if (verb) {
            return Use.PERSON;
        }
        boolean everyday = lexicon.has(WordList.SURNAME_WORDS, word)
                || lexicon.has(WordList.COMMON, word)
                || lexicon.has(WordList.TITLES, word);
        if (isBeforeName(tokens, at + 1) || everyday && isNounPhrase(tokens, at)) {
            return Use.OTHER;
        }
        if (!everyday || isPossessive(tokens, at + 1)) {
            return Use.OPEN;
        }
        if (isBeforePlural(tokens, at + 1) || isBareNoun(tokens, at)) {
            return Use.OTHER;
        }
        boolean needsArticle = !lexicon.has(WordList.MASS_WORDS, word) && !lexicon.has(WordList.COMMON, word);
        return NameEdges.isInformativeCapital(tokens, at) || needsArticle && isBeforeSingularVerb(tokens, at + 1)
                ? Use.OPEN
                : Use.UNLIKELY;
    }

    /** Judges the word at a token that is also the name of a known place or company. */
    Use ofKnownName(Tokens tokens, int at) {
        if (titleBefore(tokens, at) != null) {
            return Use.PERSON;
        }
        boolean placed =
                at > 0 && tokens.shape(at - 1) == Shape.LOWER && lexicon.has(WordList.PLACE_LINKS, tokens, at - 1);
        if (placed
                || ThingContext.isDestination(tokens, at)
                || isBodyWord(tokens, at + 1)
                || isPossessive(tokens, at + 1) && isBodyWord(tokens, at + 2)) {
            return Use.OTHER;
        }
        for (int i = at + 1; i < tokens.size() && i <= at + REACH && !tokens.isSentenceStart(i); i++) {
            switch (tokens.key(i)) {
                case "he", "she", "his", "her", "him", "himself", "herself", "who" -> {
                    return Use.PERSON;
                }
                case "it", "its", "itself" -> {
                    return Use.OTHER;
                }
                default -> {
                    if (i <= at + 4 && lexicon.has(WordList.COMPANY_WORDS, tokens, i)) {
                        return Use.OTHER;
                    }
                }
            }
        }
        return Use.OPEN;
    }

    /** Returns the folded title that directly precedes a token, null if there is none. */
    @Nullable
    String titleBefore(Tokens tokens, int at) {
        if (at == 0 || tokens.startsLine(at)) {
            return null;
        }
        int title = tokens.is(at - 1, '.') && at > 1 ? at - 2 : at - 1;
        boolean capital = tokens.shape(title).isNameLike();
        String word = tokens.key(title);
        return capital && lexicon.has(WordList.TITLES, word) ? word : null;
    }

    /** Whether a title such as {@code Mr} or {@code Senator}, which no place and no company has, precedes a token. */
    boolean isPersonTitled(Tokens tokens, int at) {
        String title = titleBefore(tokens, at);
        return title != null;
    }

    boolean isMaleTitle(String title) {
        return lexicon.has(WordList.MALE_TITLES, title);
    }

    boolean isFemaleTitle(String title) {
        return lexicon.has(WordList.FEMALE_TITLES, title);
    }

    private boolean isPersonVerb(Tokens tokens, int at) {
        return at < tokens.size()
                && tokens.shape(at) == Shape.LOWER
                && (lexicon.has(WordList.SPEECH_VERBS, tokens, at) || lexicon.has(WordList.PERSON_VERBS, tokens, at));
    }

    /** Whether a clause about a person follows, as in {@code French, who}. */
    private static boolean startsClause(Tokens tokens, int at) {
        return tokens.is(at, ',')
                && (tokens.key(at + 1).equals("who") || tokens.key(at + 1).equals("whose"));
    }

    private static boolean isPossessive(Tokens tokens, int at) {
        return at < tokens.size() && tokens.shape(at) == Shape.POSSESSIVE;
    }

    private boolean isBodyWord(Tokens tokens, int at) {
        return at < tokens.size() && tokens.shape(at) == Shape.LOWER && lexicon.has(WordList.BODY_WORDS, tokens, at);
    }

    /** Whether the next word makes a longer name of this one, as in {@code May Day} and {@code Brown University}. */
    private boolean isPartOfLongerName(Tokens tokens, int at) {
        int next = at + 1;
        return next < tokens.size()
                && tokens.shape(next) == Shape.CAPITALISED
                && NameEdges.isInformativeCapital(tokens, next)
                && !tokens.startsLine(next)
                && (lexicon.has(WordList.NAMED_PLACES, tokens, next)
                        || lexicon.has(WordList.NAMED_THINGS, tokens, next)
                        || lexicon.has(WordList.ORGANISATION_HEADS, tokens, next)
                        || lexicon.has(WordList.PLACE_HEADS, tokens, next));
    }

    /** Whether an article precedes, so that the word is a noun or an adjective. */
    private static boolean isAfterArticle(Tokens tokens, int at) {
        return at > 0
                && !tokens.startsLine(at)
                && switch (tokens.key(at - 1)) {
                    case "the", "a", "an" -> true;
                    default -> false;
                };
    }

    /** Whether a word after an article ends a noun phrase, as in {@code the Bishop of} and {@code the Bell broke}. */
    private boolean isNounPhrase(Tokens tokens, int at) {
        int next = at + 1;
        return isAfterArticle(tokens, at)
                && (next >= tokens.size()
                        || tokens.shape(next) == Shape.MARK && !NameTrie.isHyphen(tokens, next)
                        || lexicon.has(WordList.FUNCTION_WORDS, tokens, next)
                        || tokens.shape(next) == Shape.LOWER && !lexicon.has(WordList.PERSONAL_NOUNS, tokens, next));
    }

    /** Whether another name follows, so that the word is a title, as in {@code Player Tom Lund}. */
    private boolean isBeforeName(Tokens tokens, int at) {
        return at < tokens.size()
                && tokens.shape(at) == Shape.CAPITALISED
                && NameEdges.isInformativeCapital(tokens, at)
                && !tokens.startsLine(at)
                && (lexicon.has(WordList.GIVEN_NAMES, tokens, at)
                        || lexicon.has(WordList.FEMALE_NAMES, tokens, at)
                        || lexicon.has(WordList.FURTHER_GIVEN_NAMES, tokens, at));
    }

    /** Whether a plural noun and not a verb follows, as in {@code Brown bears roam} and {@code met Black voters,}. */
    private boolean isBeforePlural(Tokens tokens, int at) {
        if (at + 1 >= tokens.size() || tokens.shape(at) != Shape.LOWER || !isPlural(tokens.key(at))) {
            return false;
        }
        Shape next = tokens.shape(at + 1);
        boolean noun = next == Shape.LOWER
                && (!lexicon.has(WordList.FUNCTION_WORDS, tokens, at + 1) || isAuxiliary(tokens.key(at + 1)));
        return noun || next == Shape.MARK;
    }

    /**
     * Whether a noun that needs no article begins a sentence or follows one, as in {@code Cash was found} and {@code the
     * King was there}, so that it is used as a noun.
     */
    private boolean isBareNoun(Tokens tokens, int at) {
        if (at > 0 && !tokens.startsLine(at) && tokens.key(at - 1).equals("the")) {
            boolean ends = at + 1 >= tokens.size() || tokens.shape(at + 1) == Shape.MARK;
            return ends || isBeforeSingularVerb(tokens, at + 1);
        }
        boolean mass = lexicon.has(WordList.MASS_WORDS, tokens, at);
        boolean lower = at + 1 < tokens.size() && tokens.shape(at + 1) == Shape.LOWER && !tokens.startsLine(at + 1);
        return mass && lower && !tokens.key(at + 1).endsWith("ed") && !NameEdges.isInformativeCapital(tokens, at);
    }

    /** Whether a verb in the singular follows: a noun that can be counted would need an article before it. */
    private static boolean isBeforeSingularVerb(Tokens tokens, int at) {
        return switch (tokens.key(at)) {
            case "is", "was", "has", "had", "will", "would", "did", "does" -> true;
            default -> false;
        };
    }

    private static boolean isPlural(String word) {
        return switch (word) {
            case "men", "women", "people", "children", "police" -> true;
            default -> word.endsWith("s") && word.length() > 3;
        };
    }

    private static boolean isAuxiliary(String word) {
        return switch (word) {
            case "are", "were", "have", "had", "will", "can", "could", "do", "did", "would", "and", "who" -> true;
            default -> false;
        };
    }
}
