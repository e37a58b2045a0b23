package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.GazetteerMatch;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * People whose first word the tagger takes for something else: a given name that is also a place ({@code Sydney
 * Quill}), a month or a weekday ({@code April Stone}), a particle with a capital ({@code De Vries}), and given names at the
 * start of sentences. Immutable.
 */
final class GivenNames {
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final MissedNames missed;

    GivenNames(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.missed = new MissedNames(gazetteer, lexicon);
    }

    /** Corrects the candidates of a text, which are in reading order and do not overlap. */
    List<Candidate> correct(Tokens tokens, List<Candidate> found) {
        List<Candidate> corrected = new ArrayList<>(found.size());
        int free = 0;
        for (int i = 0; i < found.size(); i++) {
            Candidate candidate = found.get(i);
            int limit = i + 1 < found.size() ? found.get(i + 1).from() : tokens.size();
            addUntagged(corrected, tokens, free, candidate.from());
            boolean fixed = candidate.type() == EntityType.MATERIAL
                    || candidate.entry() != null && candidate.entry().userDefined();
            Candidate next = limit == candidate.to() && i + 1 < found.size() ? found.get(i + 1) : null;
            if (!fixed && next != null && isOneName(tokens, candidate, next)) {
                candidate = person(tokens, candidate.from(), next.to());
                candidate = person(tokens, start(tokens, candidate, free), next.to());
                i++;
            } else if (!fixed && next == null && isBeforeSurname(tokens, candidate, limit)) {
                candidate = person(tokens, candidate.from(), candidate.to() + 1);
                candidate = person(tokens, start(tokens, candidate, free), candidate.to());
            } else if (!fixed && (candidate.type() == EntityType.PERSON || isAfterGivenName(tokens, candidate, free))) {
                int from = start(tokens, candidate, free);
                candidate = from == candidate.from() ? candidate : person(tokens, from, candidate.to());
            }
            corrected.add(candidate);
            free = candidate.to();
        }
        addUntagged(corrected, tokens, free, tokens.size());
        return corrected;
    }

    private Candidate person(Tokens tokens, int from, int to) {
        GazetteerMatch match = gazetteer.longestAt(tokens, from);
        GazetteerEntry entry =
                match == null || match.to() != to ? null : match.entryIn(word -> false, EntityType.PERSON);
        return new Candidate(from, to, EntityType.PERSON, entry);
    }

    /** Whether two adjacent names are one: a place that is a given name, or a particle, and a surname. */
    private boolean isOneName(Tokens tokens, Candidate one, Candidate other) {
        boolean surname = other.entry() == null
                && one.length() == 1
                && (other.type() == EntityType.PERSON || other.type() == EntityType.ORGANISATION && other.length() == 1)
                && isPlain(tokens, one.from())
                && isSurname(tokens, other.from());
        return surname
                && (one.type() == EntityType.PLACE && lexicon.has(WordList.PLACE_GIVEN_NAMES, tokens, one.from())
                        || one.type() == EntityType.PERSON
                                && lexicon.has(WordList.SURNAME_OPENINGS, tokens, one.from()));
    }

    /** Whether a place that is a given name precedes a word that can only be a surname, at the start of a sentence. */
    private boolean isBeforeSurname(Tokens tokens, Candidate candidate, int limit) {
        int surname = candidate.to();
        boolean given = candidate.type() == EntityType.PLACE
                && tokens.isSentenceStart(candidate.from())
                && lexicon.has(WordList.PLACE_GIVEN_NAMES, tokens, candidate.from());
        boolean opening = candidate.type() == EntityType.PERSON
                && lexicon.has(WordList.SURNAME_OPENINGS, tokens, candidate.from());
        return (given || opening)
                && candidate.length() == 1
                && surname < limit
                && isPlain(tokens, candidate.from())
                && isSurname(tokens, surname)
                && isFollowedByVerb(tokens, surname + 1);
    }

    /** Whether a name of two words, the first a particle with a capital, follows a word that can be a given name. */
    private boolean isAfterGivenName(Tokens tokens, Candidate candidate, int free) {
        return candidate.entry() == null
                && candidate.length() == 2
                && lexicon.has(WordList.SURNAME_OPENINGS, tokens, candidate.from())
                && start(tokens, candidate, free) < candidate.from();
    }

    /** Returns where a person begins, with a given name before it that the tagger left out. */
    private int start(Tokens tokens, Candidate candidate, int free) {
        int given = candidate.from() - 1;
        if (given < free
                || tokens.shape(given) != Shape.CAPITALISED
                || tokens.startsLine(candidate.from())
                || tokens.isAttached(candidate.from())
                || !isPlain(tokens, given)) {
            return candidate.from();
        }
        boolean calendar = lexicon.has(WordList.CALENDAR, tokens, given);
        boolean begins = calendar
                ? candidate.length() == 1 && isCalendarGivenName(tokens, given)
                : missed.isGiven(tokens, given) && isUsualGivenName(tokens, given);
        boolean opening = candidate.length() == 1
                && lexicon.has(WordList.SURNAME_OPENINGS, tokens, given)
                && !lexicon.has(WordList.COMMON, tokens, given);
        boolean beforeOpening = lexicon.has(WordList.SURNAME_OPENINGS, tokens, candidate.from())
                && isUsualGivenName(tokens, given)
                && !calendar
                && !lexicon.has(WordList.NEVER, tokens, given);
        return begins || opening || beforeOpening ? given : candidate.from();
    }

    /** Adds people at the start of sentences of whom the tagger has found nothing, within the tokens [from, to). */
    private void addUntagged(List<Candidate> found, Tokens tokens, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (tokens.shape(i) == Shape.CAPITALISED
                    && tokens.shape(i + 1) == Shape.CAPITALISED
                    && tokens.isSentenceStart(i)
                    && isPlain(tokens, i)
                    && isSurname(tokens, i + 1)
                    && isFollowedByVerb(tokens, i + 2)
                    && isUntaggedPerson(tokens, i)) {
                found.add(person(tokens, i, i + 2));
                i++;
            } else if (isOpeningAfterGivenName(tokens, i, to)) {
                found.add(person(tokens, i, i + 3));
                i += 2;
            }
        }
    }

    /** Whether a sentence begins with a given name, a particle with a capital and a surname, as in {@code Marine Le Pen}. */
    private boolean isOpeningAfterGivenName(Tokens tokens, int at, int to) {
        return at + 2 < to
                && tokens.shape(at) == Shape.CAPITALISED
                && tokens.shape(at + 1) == Shape.CAPITALISED
                && lexicon.has(WordList.SURNAME_OPENINGS, tokens, at + 1)
                && tokens.isSentenceStart(at)
                && isPlain(tokens, at)
                && isUsualGivenName(tokens, at)
                && !tokens.startsLine(at + 1)
                && gazetteer.longestAt(tokens, at + 1) == null
                && isSurname(tokens, at + 2)
                && isFollowedByVerb(tokens, at + 3);
    }

    private boolean isUntaggedPerson(Tokens tokens, int at) {
        if (lexicon.has(WordList.CALENDAR, tokens, at)) {
            return lexicon.has(WordList.SURNAME_WORDS, tokens, at + 1)
                    && !lexicon.has(WordList.NAMED_THINGS, tokens, at + 1)
                    && isCalendarGivenName(tokens, at);
        }
        if (lexicon.has(WordList.SURNAME_OPENINGS, tokens, at)) {
            return gazetteer.longestAt(tokens, at) == null && !lexicon.has(WordList.COMMON, tokens, at);
        }
        return missed.isGiven(tokens, at) && isUsualGivenName(tokens, at);
    }

    private boolean isUsualGivenName(Tokens tokens, int at) {
        return !lexicon.has(WordList.COMMON, tokens, at)
                && !lexicon.has(WordList.FUNCTION_WORDS, tokens, at)
                && !lexicon.has(WordList.TITLES, tokens, at)
                && !lexicon.has(WordList.DEMONYMS, tokens, at);
    }

    /** Whether a month or a weekday is not a date here: weekdays only at the start of a sentence. */
    private boolean isCalendarGivenName(Tokens tokens, int at) {
        boolean date = at > 0
                && !tokens.startsLine(at)
                && (lexicon.has(WordList.CALENDAR_LINKS, tokens, at - 1) || tokens.shape(at - 1) == Shape.NUMBER);
        return lexicon.has(WordList.CALENDAR_GIVEN_NAMES, tokens, at)
                && !date
                && (tokens.isSentenceStart(at) || !tokens.key(at).endsWith("day"));
    }

    /** Whether a token is in running text, so that its capital means something. */
    private static boolean isPlain(Tokens tokens, int at) {
        return !tokens.isTitleCase(at) && !tokens.isInCapitalsLine(at);
    }

    /** Whether a word can be a surname: no title, no head of a longer name and not a name of something else. */
    private boolean isSurname(Tokens tokens, int at) {
        if (tokens.shape(at) != Shape.CAPITALISED || tokens.startsLine(at) || tokens.isAttached(at)) {
            return false;
        }
        boolean other = lexicon.has(WordList.TITLES, tokens, at)
                || lexicon.has(WordList.PLURAL_TITLES, tokens, at)
                || lexicon.has(WordList.DEMONYMS, tokens, at)
                || lexicon.has(WordList.ORGANISATION_HEADS, tokens, at)
                || lexicon.has(WordList.PLACE_HEADS, tokens, at)
                || lexicon.has(WordList.OF_HEADS, tokens, at)
                || lexicon.has(WordList.NAMED_PLACES, tokens, at)
                || lexicon.has(WordList.NAMED_THINGS, tokens, at)
                || lexicon.has(WordList.EVENTS, tokens, at)
                || lexicon.has(WordList.CALENDAR, tokens, at)
                || lexicon.has(WordList.NEVER, tokens, at)
                || lexicon.has(WordList.LEGAL_FORMS, tokens, at)
                || lexicon.has(WordList.FUNCTION_WORDS, tokens, at);
        if (other && !lexicon.has(WordList.SURNAME_WORDS, tokens, at)) {
            return false;
        }
        GazetteerMatch match = gazetteer.longestAt(tokens, at);
        return match == null || match.isAmbiguous() || lexicon.has(WordList.SURNAME_WORDS, tokens, at);
    }

    /** Whether what follows a name of two words is a clause and not more of the name. */
    private static boolean isFollowedByVerb(Tokens tokens, int at) {
        return at < tokens.size()
                && tokens.shape(at) == Shape.LOWER
                && !tokens.startsLine(at)
                && !tokens.key(at).equals("of");
    }
}
