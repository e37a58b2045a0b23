package org.lodewire.streams.entities;

import static org.lodewire.schemas.EntityType.ORGANISATION;
import static org.lodewire.schemas.EntityType.PERSON;
import static org.lodewire.schemas.EntityType.PLACE;

import java.util.Set;
import org.lodewire.streams.entities.Lexicon.WordList;
import org.lodewire.streams.entities.text.Shape;
import org.lodewire.streams.entities.text.Tokens;

/** Weighs what the words before and behind a name say of it. The points are those of {@link Evidence}. */
final class ContextCues {
    private static final int APPOSITION = 6;
    private static final Set<String> MEMBERS = Set.of("shares", "officials", "executives", "employees", "militants",
            "fighters", "rebels", "lawmakers", "spokesman", "spokeswoman", "spokesperson", "members", "leader", "leaders", "guerrillas",
            "headquarters", "chief", "stock", "insurgents", "gunmen", "lawmaker", "candidate", "politician");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    ContextCues(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    Evidence weigh(Tokens tokens, int from, int to) {
        Evidence before = tokens.startsLine(from) ? Evidence.NONE : before(tokens, from);
        boolean last = to >= tokens.size() || tokens.startsLine(to);
        return last ? before : before.plus(behind(tokens, from, to));
    }

    private Evidence before(Tokens tokens, int from) {
        String word = smallWord(tokens, from - 1);
        String earlier = smallWord(tokens, from - 2);
        if (word.isEmpty()) {
            boolean introduced = tokens.is(from - 1, ',') && lexicon.has(WordList.PERSON_NOUNS, earlier);
            return introduced ? Evidence.of(PERSON, 3) : Evidence.NONE;
        }
        if (lexicon.has(WordList.PERSON_NOUNS, word)) {
            return Evidence.of(PERSON, 5);
        }
        if (lexicon.has(WordList.ORGANISATION_NOUNS, word)) {
            return Evidence.of(ORGANISATION, 5);
        }
        if (lexicon.has(WordList.PLACE_NOUNS, word) || lexicon.has(WordList.COMPASS, word)) {
            return Evidence.of(PLACE, 5);
        }
        if (word.equals("of") && lexicon.has(WordList.PLACE_NOUNS, earlier)) {
            return Evidence.of(PLACE, 6);
        }
        if ((word.equals("of") || word.equals("for")) && lexicon.has(WordList.PERSON_NOUNS, earlier)) {
            return Evidence.of(ORGANISATION, 3);
        }
        if (lexicon.has(WordList.PLACE_PREPOSITIONS, word)) {
            return Evidence.of(PLACE, 4);
        }
        if (lexicon.has(WordList.MOTION_PREPOSITIONS, word)) {
            return Evidence.of(PLACE, 2);
        }
        return word.equals("the") ? new Evidence(-3, 1, 0) : Evidence.NONE;
    }

    private Evidence behind(Tokens tokens, int from, int to) {
        String word = smallWord(tokens, to);
        if (lexicon.has(WordList.SPEECH_VERBS, word)) {
            return Evidence.of(PERSON, to - from > 1 ? 3 : 2);
        }
        if (word.equals("who") || word.equals("whose")) {
            return Evidence.of(PERSON, 4);
        }
        if (lexicon.has(WordList.PLACE_NOUNS, word)) {
            return Evidence.of(PLACE, 4);
        }
        if (MEMBERS.contains(word) || lexicon.has(WordList.ORGANISATION_NOUNS, word)) {
            return Evidence.of(ORGANISATION, 3);
        }
        if (tokens.is(to, ',')) {
            return behindComma(tokens, to + 1);
        }
        return Evidence.NONE;
    }

    private Evidence behindComma(Tokens tokens, int at) {
        if (at >= tokens.size() || tokens.startsLine(at)) {
            return Evidence.NONE;
        }
        boolean aged = tokens.shape(at) == Shape.NUMBER && tokens.end(at) - tokens.start(at) <= 2 && tokens.is(at + 1, ',');
        if (aged) {
            return Evidence.of(PERSON, 5);
        }
        GazetteerMatch match = gazetteer.longestAt(tokens, at);
        boolean endsThere = match != null && (match.to() == tokens.size() || !tokens.shape(match.to()).isNameLike());
        if (endsThere && match.type() == PLACE) {
            return Evidence.of(PLACE, 3);
        }
        int end = Math.min(tokens.size(), at + APPOSITION);
        for (int i = at; i < end && !tokens.is(i, ',') && !tokens.is(i, '.') && !tokens.startsLine(i); i++) {
            String word = smallWord(tokens, i);
            if (lexicon.has(WordList.PERSON_NOUNS, word) || word.equals("who")) {
                return Evidence.of(PERSON, 4);
            }
            if (i > at && lexicon.has(WordList.ORGANISATION_NOUNS, word)) {
                return Evidence.of(ORGANISATION, 3);
            }
            if (i > at && lexicon.has(WordList.PLACE_NOUNS, word)) {
                return Evidence.of(PLACE, 3);
            }
        }
        return Evidence.NONE;
    }

    private static String smallWord(Tokens tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.shape(at) == Shape.LOWER ? tokens.key(at) : "";
    }
}
