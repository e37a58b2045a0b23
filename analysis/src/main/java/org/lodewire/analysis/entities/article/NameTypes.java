package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Corrects the types of names that the tagger finds, where the words around them leave no doubt: companies after {@code
 * the CEO of}, opponents of teams, founders; and finds people at the start of sentences. Immutable.
 */
final class NameTypes {
    /** Words that are looked at after a name for a pronoun. */
    private static final int REACH = 12;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final MissedNames missed;

    NameTypes(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.missed = new MissedNames(gazetteer, lexicon);
    }

    /** Corrects the candidates of a text, which are in reading order and do not overlap. */
    List<Candidate> correct(Tokens tokens, List<Candidate> found) {
        List<Candidate> corrected = new ArrayList<>(found.size());
        int free = 0;
        for (Candidate candidate : found) {
            addPeople(corrected, tokens, free, candidate.from());
            Candidate one = typed(tokens, corrected, candidate);
            corrected.add(one);
            free = one.to();
        }
        addPeople(corrected, tokens, free, tokens.size());
        return corrected;
    }

    private Candidate typed(Tokens tokens, List<Candidate> before, Candidate candidate) {
        if (isFounder(tokens, candidate)) {
            return candidate.as(candidate.from(), candidate.to(), EntityType.PERSON);
        }
        boolean other = candidate.type() == EntityType.PERSON || candidate.type() == EntityType.ORGANISATION;
        if (other
                && candidate.length() == 1
                && candidate.entry() == null
                && missed.isTownBeforeState(tokens, candidate.from())) {
            return candidate.as(candidate.from(), candidate.to(), EntityType.PLACE);
        }
        boolean person = candidate.entry() == null && candidate.type() == EntityType.PERSON;
        if (person
                && !missed.isGiven(tokens, candidate.from())
                && (isLed(tokens, before, candidate) || isOpponent(tokens, before, candidate))) {
            return candidate.as(candidate.from(), candidate.to(), EntityType.ORGANISATION);
        }
        return candidate;
    }

    /** Whether a company has the name of its founder, who is meant, as in {@code Walt Disney founded}. */
    private boolean isFounder(Tokens tokens, Candidate candidate) {
        return candidate.type() == EntityType.ORGANISATION
                && candidate.length() == 2
                && missed.isGiven(tokens, candidate.from())
                && candidate.to() < tokens.size()
                && lexicon.has(WordList.FOUNDING_VERBS, tokens, candidate.to());
    }

    /** Whether a name of two words is that of what somebody leads or works for, as in {@code the CEO of Acme Harlow}. */
    private boolean isLed(Tokens tokens, List<Candidate> before, Candidate candidate) {
        int of = candidate.from() - 1;
        if (candidate.length() != 2 || of < 1 || !tokens.key(of).equals("of") || tokens.startsLine(candidate.from())) {
            return false;
        }
        boolean bearer = !before.isEmpty()
                && before.get(before.size() - 1).to() == of
                && before.get(before.size() - 1).type() == EntityType.PERSON;
        return bearer || lexicon.has(WordList.COMPANY_CHIEFS, tokens, of - 1);
    }

    /** Whether a name of one word is that of a team that another plays, as in {@code Ajax drew with Roma}. */
    private boolean isOpponent(Tokens tokens, List<Candidate> before, Candidate candidate) {
        if (candidate.length() != 1 || before.isEmpty() || tokens.startsLine(candidate.from())) {
            return false;
        }
        Candidate other = before.get(before.size() - 1);
        int between = candidate.from() - other.to();
        boolean preposition = between == 2
                && (tokens.key(candidate.from() - 1).equals("with")
                        || tokens.key(candidate.from() - 1).equals("to"));
        String verb = between == 1 || preposition ? tokens.key(other.to()) : "";
        return other.type() == EntityType.ORGANISATION
                && (lexicon.has(WordList.MATCH_VERBS, verb) || preposition && verb.equals("lost"));
    }

    /** Adds people whose names begin the sentences within the tokens [from, to), which are outside names. */
    private void addPeople(List<Candidate> found, Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isSentenceStart(i)
                    && tokens.shape(i) == Shape.CAPITALISED
                    && !tokens.isTitleCase(i)
                    && i + 1 < tokens.size()
                    && !tokens.startsLine(i + 1)
                    && tokens.shape(i + 1) == Shape.LOWER
                    && isPerson(tokens, i)) {
                found.add(new Candidate(i, i + 1, EntityType.PERSON, null));
            }
        }
    }

    private boolean isPerson(Tokens tokens, int at) {
        boolean feels = feels(tokens, at + 1);
        boolean acts = lexicon.has(WordList.PERSON_VERBS, tokens, at + 1)
                || lexicon.has(WordList.SPEECH_VERBS, tokens, at + 1);
        if (!feels && !(acts && missed.isGiven(tokens, at))) {
            return false;
        }
        boolean other = lexicon.has(WordList.COMMON, tokens, at)
                || lexicon.has(WordList.FUNCTION_WORDS, tokens, at)
                || lexicon.has(WordList.DEMONYMS, tokens, at)
                || lexicon.has(WordList.NEVER, tokens, at)
                || lexicon.has(WordList.TITLES, tokens, at)
                || gazetteer.longestAt(tokens, at) != null;
        if (other) {
            return false;
        }
        String word = tokens.key(at);
        return feels
                ? !word.endsWith("s") && !word.equals("people")
                : !lexicon.has(WordList.MASS_WORDS, tokens, at) || hasPronoun(tokens, at);
    }

    /** Whether a feeling is said of a subject, as in {@code was so proud}. */
    private boolean feels(Tokens tokens, int verb) {
        if (!lexicon.has(WordList.FEELINGS, tokens, verb + 1) && !lexicon.has(WordList.FEELINGS, tokens, verb + 2)) {
            return false;
        }
        boolean state = switch (tokens.key(verb)) {
            case "was", "is", "felt", "looked", "seemed", "became" -> true;
            default -> false;
        };
        int at = verb + 1;
        boolean degree = switch (tokens.key(at)) {
            case "so", "very", "too", "quite", "not", "really" -> true;
            default -> false;
        };
        return state && lexicon.has(WordList.FEELINGS, tokens, degree ? at + 1 : at);
    }

    private static boolean hasPronoun(Tokens tokens, int at) {
        for (int i = at + 1; i < tokens.size() && i <= at + REACH && !tokens.isSentenceStart(i); i++) {
            switch (tokens.key(i)) {
                case "he", "she", "his", "her", "him", "himself", "herself" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
