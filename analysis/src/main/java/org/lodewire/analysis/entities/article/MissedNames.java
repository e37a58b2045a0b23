package org.lodewire.analysis.entities.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.GazetteerMatch;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Names that the tagger misses: after a title, before an age, with a particle or the hyphens of a place, and companies
 * before {@code shares}. Immutable.
 */
final class MissedNames {
    private static final int LONGEST_NAME = 3;

    private final Gazetteer gazetteer;
    private final NameSpans spans;
    private final NameEdges edges;
    private final Lexicon lexicon;

    MissedNames(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.spans = new NameSpans(lexicon);
        this.edges = new NameEdges(lexicon);
    }

    /** Returns a name that begins at a token outside names, null if there is none. */
    @Nullable
    Candidate at(Tokens tokens, int at, int limit) {
        if (tokens.shape(at) != Shape.CAPITALISED) {
            return null;
        }
        if (isTitle(tokens, at - 1) || isPluralTitle(tokens, at - 1) || isBeforeAge(tokens, at, limit)) {
            int to = nameEnd(tokens, at, limit);
            return to > at ? new Candidate(at, to, EntityType.PERSON, null) : null;
        }
        int place = spans.placeEnd(tokens, at);
        if (place > at && place <= limit) {
            return new Candidate(at, place, EntityType.PLACE, null);
        }
        if (at + 1 <= limit && isTownBeforeState(tokens, at)) {
            return new Candidate(at, at + 1, EntityType.PLACE, null);
        }
        boolean particle = at + 2 < limit
                && tokens.shape(at + 1) == Shape.LOWER
                && (lexicon.has(WordList.PERSON_PARTICLES, tokens, at + 1)
                        || lexicon.has(WordList.NAME_PARTICLES, tokens, at + 1) && isGiven(tokens, at))
                && !lexicon.has(WordList.COMMON, tokens, at);
        if (particle) {
            int to = surnameEnd(tokens, new Candidate(at, at + 1, EntityType.PERSON, null), limit);
            return to > at + 1 ? new Candidate(at, to, EntityType.PERSON, null) : null;
        }
        return knownCompany(tokens, at, limit);
    }

    /** Whether a word is a town because a state follows, as in {@code Troy, Michigan,}. */
    boolean isTownBeforeState(Tokens tokens, int at) {
        if (!edges.isBeforeState(tokens, at + 1)) {
            return false;
        }
        boolean starts = at == 0
                || tokens.isSentenceStart(at)
                || tokens.shape(at - 1) == Shape.LOWER
                        && (lexicon.has(WordList.PLACE_PREPOSITIONS, tokens, at - 1)
                                || lexicon.has(WordList.MOTION_PREPOSITIONS, tokens, at - 1)
                                || tokens.key(at - 1).equals("of")
                                || tokens.key(at - 1).equals("and"));
        return starts
                && !tokens.isTitleCase(at)
                && !lexicon.has(WordList.FUNCTION_WORDS, tokens, at)
                && !lexicon.has(WordList.TITLES, tokens, at)
                && !lexicon.has(WordList.CALENDAR, tokens, at)
                && !lexicon.has(WordList.COMMON, tokens, at);
    }

    /** Returns a company of the gazetteer whose shares or officials are the subject; null if there is none. */
    private @Nullable Candidate knownCompany(Tokens tokens, int at, int limit) {
        if (at + 1 >= tokens.size()
                || at + 1 > limit
                || !lexicon.has(WordList.BODY_WORDS, tokens, at + 1)
                || tokens.isTitleCase(at)) {
            return null;
        }
        GazetteerMatch match = gazetteer.longestAt(tokens, at);
        boolean traded = isTraded(tokens, at + 1);
        if (match == null
                || match.to() != at + 1
                || match.type() != EntityType.ORGANISATION
                || match.isAmbiguous() && !traded) {
            return null;
        }
        GazetteerEntry entry = match.entryIn(word -> traded, EntityType.ORGANISATION);
        return new Candidate(at, at + 1, EntityType.ORGANISATION, entry);
    }

    /** Whether the word before it is a company: only companies have shares and executives. */
    private static boolean isTraded(Tokens tokens, int at) {
        return switch (tokens.key(at)) {
            case "shares", "stock", "executives", "workers", "employees" -> true;
            default -> false;
        };
    }

    private boolean isTitle(Tokens tokens, int at) {
        return at >= 0
                && tokens.shape(at) == Shape.CAPITALISED
                && !tokens.isTitleCase(at)
                && lexicon.has(WordList.SURE_TITLES, tokens, at);
    }

    /** Whether a title of several people precedes two names, as in {@code Officers Mills and Grady}. */
    private boolean isPluralTitle(Tokens tokens, int at) {
        return at >= 0
                && tokens.shape(at) == Shape.CAPITALISED
                && !tokens.isTitleCase(at)
                && lexicon.has(WordList.PLURAL_TITLES, tokens, at)
                && tokens.key(at + 2).equals("and")
                && at + 3 < tokens.size()
                && tokens.shape(at + 3) == Shape.CAPITALISED;
    }

    /** Whether a given name and a surname before an age begin here, as in {@code Joy Church, 39,}. */
    private boolean isBeforeAge(Tokens tokens, int at, int limit) {
        return at + 2 <= limit
                && isAge(tokens, at + 2)
                && tokens.shape(at + 1) == Shape.CAPITALISED
                && isGiven(tokens, at);
    }

    /** Returns the end of the capitalised words that begin at a token, at most three; the token if there are none. */
    private int nameEnd(Tokens tokens, int from, int limit) {
        int at = from;
        while (at < limit
                && at < from + LONGEST_NAME
                && tokens.shape(at) == Shape.CAPITALISED
                && !tokens.startsLine(at)
                && !tokens.isTitleCase(at)
                && !tokens.isInCapitalsLine(at)
                && !lexicon.has(WordList.TITLES, tokens, at)
                && !lexicon.has(WordList.FUNCTION_WORDS, tokens, at)) {
            at++;
            if (NameTrie.isHyphen(tokens, at) && at + 1 < limit) {
                at++;
            }
        }
        if (at > from && NameTrie.isHyphen(tokens, at - 1)) {
            at--;
        }
        GazetteerMatch known = at > from ? gazetteer.longestAt(tokens, from) : null;
        boolean other = known != null && known.to() > at;
        return other ? from : at;
    }

    /** Adds a surname after a particle to a given name, as in {@code Piet van Dam}. */
    int surnameEnd(Tokens tokens, Candidate candidate, int limit) {
        int at = candidate.to();
        while (at < limit
                && tokens.shape(at) == Shape.LOWER
                && !tokens.startsLine(at)
                && lexicon.has(WordList.NAME_PARTICLES, tokens, at)) {
            at++;
        }
        boolean surname = at > candidate.to()
                && at < limit
                && tokens.shape(at) == Shape.CAPITALISED
                && !tokens.startsLine(at)
                && !tokens.isAttached(at);
        return surname ? at + 1 : candidate.to();
    }

    static boolean isAge(Tokens tokens, int at) {
        return tokens.is(at, ',')
                && at + 2 < tokens.size()
                && tokens.shape(at + 1) == Shape.NUMBER
                && tokens.end(at + 1) - tokens.start(at + 1) == 2
                && (tokens.is(at + 2, ',')
                        || tokens.is(at + 2, '.')
                        || tokens.key(at + 2).equals("and"));
    }

    boolean isGiven(Tokens tokens, int at) {
        return lexicon.has(WordList.GIVEN_NAMES, tokens, at)
                || lexicon.has(WordList.FEMALE_NAMES, tokens, at)
                || lexicon.has(WordList.FURTHER_GIVEN_NAMES, tokens, at);
    }
}
