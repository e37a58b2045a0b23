package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Things that are named after people: a ship, a law, a prize or a telescope is no entity, and a school, an airport or a
 * bridge is an entity of its own. Immutable.
 */
final class NamedAfter {
    private static final int MAX_WORDS_BETWEEN = 3;
    private static final int SHIP_DISTANCE = 4;

    private final Lexicon lexicon;

    NamedAfter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Corrects the candidates of a text, which are in reading order and do not overlap. */
    List<Candidate> correct(Tokens tokens, List<Candidate> found) {
        List<Candidate> corrected = new ArrayList<>(found.size());
        int free = 0;
        for (Candidate candidate : found) {
            if (candidate.from() < free) {
                continue;
            }
            boolean userDefined = candidate.entry() != null && candidate.entry().userDefined();
            boolean relevant = candidate.type() == EntityType.PERSON
                    || candidate.type() == EntityType.ORGANISATION && candidate.entry() == null;
            boolean ship = candidate.type() == EntityType.PLACE && candidate.entry() == null && candidate.length() > 1;
            Candidate one = userDefined || !relevant && !(ship && isShip(tokens, candidate))
                    ? candidate
                    : correct(tokens, candidate);
            if (one != null) {
                corrected.add(one);
                free = one.to();
            }
        }
        return corrected;
    }

    private @Nullable Candidate correct(Tokens tokens, Candidate candidate) {
        boolean person = candidate.type() == EntityType.PERSON;
        if (candidate.type() != EntityType.ORGANISATION && isShip(tokens, candidate)) {
            return null;
        }
        if (person && (isStorm(tokens, candidate) || hasEponym(tokens, candidate))) {
            return null;
        }
        if (isThing(tokens, candidate.to() - 1) && candidate.length() > 2) {
            return null;
        }
        String lastWord = tokens.key(candidate.to() - 1);
        if (person && candidate.length() > 2 && lexicon.has(WordList.NAMED_PLACES, lastWord)) {
            boolean organisation = lexicon.has(WordList.ORGANISATION_HEADS, lastWord);
            return candidate.as(
                    candidate.from(), candidate.to(), organisation ? EntityType.ORGANISATION : EntityType.PLACE);
        }
        int head = headAfter(tokens, candidate.to());
        if (head < 0) {
            return candidate;
        }
        boolean place = lexicon.has(WordList.NAMED_PLACES, tokens, head);
        if (!place) {
            return person ? null : candidate;
        }
        if (tokens.shape(head) == Shape.LOWER) {
            return person && isAfterThe(tokens, candidate)
                    ? candidate.as(candidate.from(), candidate.to(), EntityType.PLACE)
                    : candidate;
        }
        if (!person && candidate.length() < 2) {
            return candidate;
        }
        boolean organisation = lexicon.has(WordList.ORGANISATION_HEADS, tokens, head);
        return candidate.as(candidate.from(), head + 1, organisation ? EntityType.ORGANISATION : EntityType.PLACE);
    }

    /**
     * Returns the last word of a longer name that continues with capitals after a person, as in {@code High School};
     * -1 if there is none.
     */
    private int headAfter(Tokens tokens, int to) {
        int head = -1;
        for (int i = to; i < tokens.size() && i <= to + MAX_WORDS_BETWEEN; i++) {
            if (tokens.startsLine(i)) {
                break;
            }
            boolean lower = i == to && tokens.shape(i) == Shape.LOWER && isLowerHead(tokens.key(i));
            boolean capital =
                    tokens.shape(i) == Shape.CAPITALISED && !tokens.isTitleCase(i) && !tokens.isSentenceStart(i);
            if (!lower && !capital) {
                break;
            }
            if (lexicon.has(WordList.NAMED_PLACES, tokens, i) || isThing(tokens, i) || lower) {
                head = i;
            }
            if (lower) {
                break;
            }
        }
        return head;
    }

    private static boolean isLowerHead(String word) {
        return word.equals("airport")
                || word.equals("bridge")
                || word.equals("stadium")
                || word.equals("telescope")
                || word.equals("prize");
    }

    /** Whether a storm has the name, as in {@code Hurricane Katrina}. */
    private static boolean isStorm(Tokens tokens, Candidate candidate) {
        int before = candidate.from() - 1;
        if (candidate.length() > 1 || before < 0 || tokens.startsLine(candidate.from())) {
            return false;
        }
        return switch (tokens.key(before)) {
            case "storm", "hurricane", "typhoon", "cyclone" -> tokens.shape(before) == Shape.CAPITALISED;
            default -> false;
        };
    }

    /** Whether a law, a theorem or a syndrome is named after the person, as in {@code Megan's Law}. */
    private static boolean hasEponym(Tokens tokens, Candidate candidate) {
        int thing = candidate.to() + 1;
        if (thing >= tokens.size() || tokens.shape(thing - 1) != Shape.POSSESSIVE) {
            return false;
        }
        return switch (tokens.key(thing)) {
            case "law", "act", "rule" -> tokens.shape(thing) == Shape.CAPITALISED && !tokens.isTitleCase(thing);
            case "syndrome", "palsy", "theorem", "lymphoma", "sarcoma" -> true;
            case "disease" -> tokens.key(candidate.to() - 1).equals("gehrig");
            default -> false;
        };
    }

    private boolean isThing(Tokens tokens, int at) {
        return lexicon.has(WordList.NAMED_THINGS, tokens, at);
    }

    private static boolean isAfterThe(Tokens tokens, Candidate candidate) {
        return tokens.key(candidate.from() - 1).equals("the");
    }

    /** Whether a ship has the name, as in {@code USS Ronald Reagan} and {@code the Charles de Gaulle, a carrier}. */
    private boolean isShip(Tokens tokens, Candidate candidate) {
        int before = candidate.from() - 1;
        if (before > 0 && lexicon.has(WordList.TITLES, tokens, before) && !tokens.startsLine(before)) {
            before--;
        }
        if (before >= 0
                && tokens.shape(before) == Shape.CAPITALS
                && lexicon.has(WordList.SHIP_PREFIXES, tokens, before)) {
            return true;
        }
        if (lexicon.has(WordList.SHIP_PREFIXES, tokens, candidate.from())
                && tokens.shape(candidate.from()) == Shape.CAPITALS
                && candidate.length() > 1) {
            return true;
        }
        // "the ferry Queen Victoria"
        if (before > 0
                && tokens.shape(before) == Shape.LOWER
                && lexicon.has(WordList.SHIP_NOUNS, tokens, before)
                && !tokens.startsLine(before + 1)) {
            // A letter carrier is a person.
            return !tokens.key(before).equals("carrier")
                    || tokens.key(before - 1).equals("aircraft");
        }
        if (!isAfterThe(tokens, candidate)) {
            return false;
        }
        int to = candidate.to();
        if ((tokens.key(to).equals("strike") || tokens.key(to).equals("battle"))
                && tokens.key(to + 1).equals("group")) {
            return true;
        }
        for (int i = to; i < Math.min(tokens.size(), to + SHIP_DISTANCE + 1); i++) {
            if (tokens.is(i, '.')) {
                break;
            }
            if (lexicon.has(WordList.SHIP_NOUNS, tokens, i)) {
                return true;
            }
        }
        return false;
    }
}
