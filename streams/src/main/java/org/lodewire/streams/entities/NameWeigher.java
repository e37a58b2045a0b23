package org.lodewire.streams.entities;

import static org.lodewire.schemas.EntityType.ORGANISATION;
import static org.lodewire.schemas.EntityType.PERSON;
import static org.lodewire.schemas.EntityType.PLACE;

import java.util.List;
import org.lodewire.schemas.EntityType;
import org.lodewire.streams.entities.Lexicon.WordList;
import org.lodewire.streams.entities.text.Tokens;

/** Decides where in a run of capitals the names lie and what speaks for each. */
final class NameWeigher {
    private static final int KNOWN = 8;
    private static final int DOUBTFUL = 3;
    private static final int LIKELY = 4;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final NameShape shape;
    private final NameEdges edges;
    private final ContextCues cues;

    NameWeigher(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.shape = new NameShape(lexicon);
        this.edges = new NameEdges(gazetteer, lexicon, shape);
        this.cues = new ContextCues(lexicon, gazetteer);
    }

    /** Adds a name that the gazetteer knows. */
    void known(Tokens tokens, Vocabulary article, GazetteerMatch match, List<Candidate> found) {
        GazetteerEntry entry = match.entryIn(article);
        boolean material = match.type() == EntityType.MATERIAL;
        boolean adjective = !material && NameEdges.isPartOfCompound(tokens, match.from(), match.to());
        if (adjective || entry == null && !NameEdges.isTelling(tokens, match.from())) {
            return;
        }
        Evidence evidence = Evidence.of(match.type(), entry == null ? DOUBTFUL : KNOWN);
        boolean alone = match.length() == 1 && !material;
        boolean titled = match.length() > 1 && match.type() == PERSON
                && lexicon.has(WordList.TITLES, tokens.key(match.from()));
        append(new Candidate(titled ? match.from() + 1 : match.from(), match.to(),
                alone ? evidence.plus(cues.weigh(tokens, match.from(), match.to())) : evidence, entry), found);
    }

    /** Adds the name or names of a stretch without titles. */
    void name(Tokens tokens, Vocabulary article, int start, int end, boolean titled, List<Candidate> found) {
        int from = edges.withoutOpening(tokens, start, end);
        int to = edges.withoutEnding(tokens, from, end);
        if (from >= to) {
            return;
        }
        GazetteerMatch match = gazetteer.longestAt(tokens, from);
        if (match != null && match.to() >= to) {
            known(tokens, article, match, found);
            return;
        }
        if (titled) {
            add(tokens, from, to, Evidence.of(PERSON, KNOWN), found);
            return;
        }
        Evidence head = shape.head(tokens, from, to);
        if (shape.isEvent(tokens, from, to)) {
            return;
        }
        if (head.type() != null && NameEdges.isTelling(tokens, to - 1)) {
            boolean unsure = head.person() > 0;
            add(tokens, from, to, unsure ? head.plus(cues.weigh(tokens, from, to)) : head, found);
        } else if (match != null) {
            beginsKnown(tokens, article, match, to, found);
        } else {
            GazetteerMatch ending = knownEnding(tokens, from, to);
            if (ending != null) {
                endsKnown(tokens, article, from, ending, found);
            } else {
                unknown(tokens, article, from, to, found);
            }
        }
    }

    /** {@code Houston Comets}, {@code Paris Hilton}, {@code Iraq War}. */
    private void beginsKnown(Tokens tokens, Vocabulary article, GazetteerMatch match, int to, List<Candidate> found) {
        boolean team = match.type() == PLACE && match.to() + 1 == to && tokens.key(to - 1).endsWith("s");
        boolean oneName = (match.length() == 1 || team) && match.type() != PERSON && match.type() != EntityType.MATERIAL
                && gazetteer.longestAt(tokens, match.to()) == null && !edges.isOrdinary(tokens, match.to(), to)
                && NameEdges.isTelling(tokens, match.from());
        if (oneName) {
            boolean given = lexicon.has(WordList.GIVEN_NAMES, tokens.key(match.from()));
            add(tokens, match.from(), to, Evidence.of(given ? PERSON : ORGANISATION, LIKELY), found);
        } else {
            known(tokens, article, match, found);
            name(tokens, article, match.to(), to, false, found);
        }
    }

    private GazetteerMatch knownEnding(Tokens tokens, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            GazetteerMatch match = gazetteer.longestAt(tokens, i);
            if (match != null && match.to() == to) {
                return match;
            }
        }
        return null;
    }

    /** {@code Laura Bush}, {@code North Waziristan}, {@code Air France}. */
    private void endsKnown(Tokens tokens, Vocabulary article, int from, GazetteerMatch ending, List<Candidate> found) {
        boolean ordinary = edges.isOrdinary(tokens, from, ending.from())
                || !NameEdges.isTelling(tokens, from) && ending.type() != PERSON;
        boolean placePrefix = ending.type() == PLACE && lexicon.has(WordList.PLACE_PREFIXES, tokens.key(from));
        boolean given = ending.from() == from + 1 && ending.length() == 1
                && lexicon.has(WordList.GIVEN_NAMES, tokens.key(from));
        if (given && ending.type() != EntityType.MATERIAL) {
            add(tokens, from, ending.to(), Evidence.of(PERSON, LIKELY), found);
        } else if (placePrefix) {
            add(tokens, from, ending.to(), Evidence.of(PLACE, LIKELY), found);
        } else if (ordinary || ending.type() == EntityType.MATERIAL || ending.length() > 1) {
            name(tokens, article, from, ending.from(), false, found);
            known(tokens, article, ending, found);
        } else if (ending.type() == PERSON) {
            add(tokens, from, ending.to(), Evidence.of(PERSON, LIKELY), found);
        } else {
            add(tokens, from, ending.to(), Evidence.of(ORGANISATION, LIKELY), found);
        }
    }

    private void unknown(Tokens tokens, Vocabulary article, int from, int to, List<Candidate> found) {
        Evidence own = shape.weigh(tokens, article, from, to);
        String word = tokens.key(from);
        boolean given = lexicon.has(WordList.GIVEN_NAMES, word) && !lexicon.has(WordList.COMMON, word);
        if (!NameEdges.isTelling(tokens, from) && !given) {
            boolean proper = article.isCapitalisedInside(word) && !article.isWrittenSmall(word);
            boolean ordinaryWord = tokens.isTitleCase(from) || tokens.isShouted(from) || to - from == 1 && !proper;
            if (ordinaryWord) {
                add(tokens, from, to, Evidence.NONE, found);
                return;
            }
        }
        if (edges.isOrdinary(tokens, from, to)) {
            return;
        }
        add(tokens, from, to, own.plus(cues.weigh(tokens, from, to)), found);
    }

    private void add(Tokens tokens, int from, int to, Evidence evidence, List<Candidate> found) {
        if (!NameEdges.isPartOfCompound(tokens, from, to)) {
            append(new Candidate(from, to, evidence, null), found);
        }
    }

    /** Of two that overlap, as a known name may with the stretch it reaches out of, the first stands. */
    private static void append(Candidate candidate, List<Candidate> found) {
        if (found.isEmpty() || found.get(found.size() - 1).to() <= candidate.from()) {
            found.add(candidate);
        }
    }
}
