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
 * Names that the tagger joins or splits: lists of people that have lost their separators, partnerships, several people
 * after one title. Immutable.
 */
final class NameRuns {
    private static final int SHORTEST_RUN = 4;
    private static final int MAX_LINE = 100;

    private final Gazetteer gazetteer;
    private final MissedNames missed;
    private final Lexicon lexicon;

    NameRuns(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.missed = new MissedNames(gazetteer, lexicon);
    }

    /** Corrects the candidates of a text, which are in reading order and do not overlap. */
    List<Candidate> correct(Tokens tokens, List<Candidate> found) {
        List<Candidate> corrected = new ArrayList<>(found.size());
        int next = 0;
        int at = 0;
        int listEnd = 0;
        while (at < tokens.size()) {
            while (next < found.size() && found.get(next).from() < at) {
                next++;
            }
            int limit = next < found.size() ? found.get(next).from() : tokens.size();
            if (at < limit) {
                Candidate name = missed.at(tokens, at, limit);
                if (name != null) {
                    corrected.add(name);
                }
                at = name == null ? at + 1 : name.to();
                continue;
            }
            Candidate candidate = found.get(next);
            next++;
            if (isTitled(tokens, corrected, candidate)) {
                candidate = candidate.as(candidate.from(), candidate.to(), EntityType.PERSON);
            }
            candidate = withoutTitle(tokens, candidate);
            if (next < found.size() && isPartnership(tokens, candidate, found.get(next))) {
                int to = found.get(next).to();
                boolean genitive = to + 1 < tokens.size()
                        && tokens.shape(to) == Shape.POSSESSIVE
                        && (tokens.shape(to + 1) == Shape.MARK
                                || tokens.key(to + 1).endsWith("ed"));
                candidate = candidate.as(candidate.from(), genitive ? to + 1 : to, EntityType.ORGANISATION);
                next++;
            }
            int following = next < found.size() ? found.get(next).from() : tokens.size();
            boolean list = candidate.length() >= SHORTEST_RUN - 1 && candidate.from() >= listEnd;
            if (list && isLongRun(tokens, candidate)) {
                listEnd = lineEnd(tokens, candidate.to());
            }
            at = add(corrected, tokens, candidate, following, listEnd);
        }
        return corrected;
    }

    /** Whether the line of a long name has nothing but capitals, so that it lists people without separators. */
    private static boolean isLongRun(Tokens tokens, Candidate candidate) {
        for (int i = lineStart(tokens, candidate.from()); i < lineEnd(tokens, candidate.to()); i++) {
            if (tokens.shape(i) == Shape.MARK || tokens.shape(i) == Shape.LOWER) {
                return false;
            }
        }
        return true;
    }

    private static int lineStart(Tokens tokens, int at) {
        int start = at;
        while (start > 0 && at - start < MAX_LINE && !tokens.startsLine(start)) {
            start--;
        }
        return start;
    }

    private static int lineEnd(Tokens tokens, int at) {
        int end = at;
        while (end < tokens.size() && end - at < MAX_LINE && !tokens.startsLine(end)) {
            end++;
        }
        return end;
    }

    private int add(List<Candidate> corrected, Tokens tokens, Candidate candidate, int limit, int listEnd) {
        boolean listLine = candidate.from() < listEnd;
        boolean unknown = candidate.entry() == null;
        if (candidate.type() == EntityType.ORGANISATION) {
            int to = companyEnd(tokens, candidate.to(), limit);
            if (to > candidate.to()) {
                corrected.add(new Candidate(candidate.from(), to, candidate.type(), candidate.entry()));
                return to;
            }
        }
        if (unknown && candidate.type() == EntityType.PERSON) {
            if (candidate.length() >= SHORTEST_RUN - 1 && isRun(tokens, candidate, listLine)) {
                int to = candidate.to();
                if (candidate.length() % 2 != 0) {
                    to++;
                }
                for (int i = candidate.from(); i < to; i += 2) {
                    corrected.add(new Candidate(i, i + 2, EntityType.PERSON, null));
                }
                return to;
            }
            int to = missed.surnameEnd(tokens, candidate, Math.min(limit + 1, tokens.size()));
            corrected.add(to == candidate.to() ? candidate : candidate.as(candidate.from(), to, EntityType.PERSON));
            return to;
        }
        if (unknown
                && candidate.type() == EntityType.ORGANISATION
                && candidate.length() == 2
                && missed.isGiven(tokens, candidate.from())
                && MissedNames.isAge(tokens, candidate.to())) {
            corrected.add(candidate.as(candidate.from(), candidate.to(), EntityType.PERSON));
            return candidate.to();
        }
        corrected.add(candidate);
        return candidate.to();
    }

    /** Whether a name consists of people of two words each, as in a list that has lost its separators. */
    private boolean isRun(Tokens tokens, Candidate candidate, boolean listLine) {
        int end = candidate.to();
        int size = candidate.length();
        if (size % 2 != 0) {
            boolean more = end < tokens.size()
                    && tokens.shape(end) == Shape.CAPITALISED
                    && !tokens.startsLine(end)
                    && !tokens.isAttached(end);
            if (!more) {
                return false;
            }
            end++;
        }
        if (end - candidate.from() < SHORTEST_RUN) {
            return false;
        }
        int given = 0;
        for (int i = candidate.from(); i < end; i++) {
            if (tokens.shape(i) != Shape.CAPITALISED || tokens.isAttached(i)) {
                return false;
            }
            boolean first = (i - candidate.from()) % 2 == 0;
            boolean isGiven = missed.isGiven(tokens, i);
            if (!first && isGiven || lexicon.has(WordList.CALENDAR, tokens, i)) {
                return false;
            }
            given += first && isGiven ? 1 : 0;
        }
        int people = (end - candidate.from()) / 2;
        return (people > 2 || listLine) && given * 2 >= people;
    }

    /** Whether a name is one of several after a title in the plural, as in {@code Senators Warren and Cruz}. */
    private boolean isTitled(Tokens tokens, List<Candidate> before, Candidate candidate) {
        int from = candidate.from();
        if (candidate.entry() != null || candidate.length() > 2 || before.isEmpty()) {
            return false;
        }
        Candidate last = before.get(before.size() - 1);
        int joint = from - last.to();
        boolean joined = last.type() == EntityType.PERSON
                && (tokens.key(from - 1).equals("and") || tokens.is(from - 1, ','))
                && (joint == 1 || joint == 2 && tokens.is(from - 2, ','));
        if (!joined) {
            return false;
        }
        boolean inside = lexicon.has(WordList.PLURAL_TITLES, tokens, last.from());
        return inside || last.from() > 0 && lexicon.has(WordList.PLURAL_TITLES, tokens, last.from() - 1);
    }

    /** Whether two surnames are those of a company, as in {@code Ben & Jerry's}. */
    private static boolean isPartnership(Tokens tokens, Candidate one, Candidate other) {
        return one.entry() == null
                && other.entry() == null
                && one.length() == 1
                && other.length() == 1
                && other.from() == one.to() + 1
                && tokens.is(one.to(), '&')
                && !tokens.isTitleCase(one.from())
                && !tokens.isInCapitalsLine(one.from());
    }

    /** Trims a title of several people, as in {@code Senators Warren and Cruz}, from the beginning of a name. */
    private Candidate withoutTitle(Tokens tokens, Candidate candidate) {
        int from = candidate.from();
        boolean several =
                tokens.is(candidate.to(), ',') || tokens.key(candidate.to()).equals("and");
        while (several
                && candidate.entry() == null
                && from + 1 < candidate.to()
                && lexicon.has(WordList.PLURAL_TITLES, tokens, from)) {
            from++;
        }
        if (from == candidate.from()) {
            return candidate;
        }
        GazetteerMatch known = gazetteer.longestAt(tokens, from);
        GazetteerEntry entry =
                known == null || known.to() != candidate.to() ? null : known.entryIn(word -> false, EntityType.PERSON);
        return new Candidate(from, candidate.to(), EntityType.PERSON, entry);
    }

    /** Returns the end of a company with {@code & Co.}, if that follows. */
    private static int companyEnd(Tokens tokens, int to, int limit) {
        boolean company = tokens.is(to, '&')
                && to + 1 < limit
                && !tokens.startsLine(to + 1)
                && (tokens.key(to + 1).equals("co") || tokens.key(to + 1).equals("sons"))
                && tokens.shape(to + 1) == Shape.CAPITALISED;
        if (!company) {
            return to;
        }
        boolean stop = tokens.key(to + 1).equals("co") && tokens.is(to + 2, '.') && tokens.isAttached(to + 2);
        return stop ? to + 3 : to + 2;
    }
}
