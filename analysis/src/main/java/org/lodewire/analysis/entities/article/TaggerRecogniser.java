package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.GazetteerMatch;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.tagger.ModelTagger;
import org.lodewire.analysis.entities.tagger.Tags;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Recognises names with a trained tagger. The gazetteer identifies the entity of a name if the types agree, and adds
 * names that the tagger does not find: materials and user-defined entities. Immutable.
 */
final class TaggerRecogniser implements Recogniser {
    /** Longer sequences of tags are not names. */
    private static final int MAX_TOKENS = 20;

    private static final int MAX_SHORT_CAPITALS = 3;

    private final Gazetteer gazetteer;
    private final ModelTagger tagger;
    private final NameEdges edges;
    private final GivenNames given;
    private final NameRuns runs;
    private final NameTypes types;
    private final NameSpans spans;
    private final NamedAfter namedAfter;

    TaggerRecogniser(Gazetteer gazetteer, Lexicon lexicon, ModelTagger tagger) {
        this.gazetteer = gazetteer;
        this.edges = new NameEdges(lexicon);
        this.given = new GivenNames(gazetteer, lexicon);
        this.runs = new NameRuns(gazetteer, lexicon);
        this.types = new NameTypes(gazetteer, lexicon);
        this.spans = new NameSpans(lexicon);
        this.namedAfter = new NamedAfter(lexicon);
        this.tagger = tagger;
    }

    @Override
    public List<List<Candidate>> recognise(List<Tokens> texts, ArticleVocabulary article) {
        List<byte[]> tags = tagger.tag(texts);
        List<List<Candidate>> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Tokens tokens = texts.get(i);
            List<Candidate> candidates = given.correct(tokens, candidates(tokens, tags.get(i), article));
            found.add(namedAfter.correct(
                    tokens, spans.correct(tokens, types.correct(tokens, runs.correct(tokens, candidates)))));
        }
        return found;
    }

    private List<Candidate> candidates(Tokens tokens, byte[] tags, ArticleVocabulary article) {
        List<Candidate> found = new ArrayList<>();
        Set<Long> certain = new HashSet<>();
        int at = 0;
        while (at < tags.length) {
            int taggedEnd = taggedEnd(tags, at);
            GazetteerMatch match = gazetteer.longestAt(tokens, at);
            Candidate name = match == null ? null : known(tokens, tags, match, taggedEnd, article);
            if (name == null && match != null && isWholeCompany(tokens, tags, match)) {
                GazetteerEntry entry = match.entryIn(article::contains, EntityType.ORGANISATION);
                name = entry == null ? null : new Candidate(at, match.to(), entry.type(), entry);
            }
            if (name == null
                    && taggedEnd > at
                    && taggedEnd - at <= MAX_TOKENS
                    && (certain.contains(tokens.keyHash(at)) || !isAmbiguous(tokens, match, at, taggedEnd))) {
                name = named(tokens, tags, at, taggedEnd);
            }
            if (name != null
                    && (name.type() == EntityType.MATERIAL
                            || !NameEdges.isPartOfCompound(tokens, at, name.to())
                            || spans.placeEnd(tokens, name.to() - 1) >= name.to())) {
                found.add(name);
                if (name.length() == 1 && NameEdges.isInformativeCapital(tokens, at)) {
                    certain.add(tokens.keyHash(at));
                }
            }
            at = Math.max(at + 1, name == null ? taggedEnd : name.to());
        }
        return found;
    }

    /** Returns a name that the tagger found, with corrections for known errors in its end and type. */
    private Candidate named(Tokens tokens, byte[] tags, int from, int taggedEnd) {
        int to = NameEdges.trimLowerCaseEnd(tokens, from, taggedEnd);
        EntityType type = Objects.requireNonNull(Tags.type(tags[from]), "A name has a type");
        if (type == EntityType.ORGANISATION
                && to < tags.length
                && tags[to] == Tags.OUTSIDE
                && edges.isOrganisationHead(tokens, to)) {
            return new Candidate(from, to + 1, type, null);
        }
        boolean organisation =
                to - from > 1 && edges.isOrganisationHead(tokens, to - 1) && !edges.isGivenAndSurname(tokens, from, to);
        return new Candidate(
                from, to, type == EntityType.PERSON && organisation ? EntityType.ORGANISATION : type, null);
    }

    /** Returns the match of the gazetteer as a candidate; null if it does not denote an entry in this context. */
    private @Nullable Candidate known(
            Tokens tokens, byte[] tags, GazetteerMatch match, int taggedEnd, ArticleVocabulary article) {
        int from = match.from();
        int to = match.to();
        boolean whole = to == taggedEnd || to < taggedEnd && edges.isLegalForm(tokens, to, taggedEnd);
        if (match.isUserDefined() || match.type() == EntityType.MATERIAL) {
            GazetteerEntry entry = !whole && to < taggedEnd || cutsName(tags, to)
                    ? null
                    : match.entryIn(article::contains, match.type());
            return entry == null ? null : new Candidate(from, Math.max(to, taggedEnd), entry.type(), entry);
        }
        GazetteerEntry entry = whole && !edges.isHead(tokens, taggedEnd) && !edges.isNamesake(tokens, from, taggedEnd)
                ? match.entryIn(article::contains, Tags.type(tags[from]))
                : null;
        return entry == null ? null : new Candidate(from, taggedEnd, entry.type(), entry);
    }

    /**
     * Whether the capitals are not informative and there is no other evidence of a name, as in {@code TALK TO US} and
     * {@code Turkey was served}.
     */
    private boolean isAmbiguous(Tokens tokens, @Nullable GazetteerMatch match, int from, int to) {
        boolean shortCapitals = to - from == 1
                && tokens.isInCapitalsLine(from)
                && tokens.end(from) - tokens.start(from) <= MAX_SHORT_CAPITALS;
        return shortCapitals
                || match != null
                        && match.to() == to
                        && match.isAmbiguous()
                        && !NameEdges.isInformativeCapital(tokens, from)
                        && !edges.speaks(tokens, to)
                        && !edges.isOfficial(tokens, to)
                        && !edges.isBeforeState(tokens, to);
    }

    /**
     * Whether a company of the gazetteer, such as {@code Marks and Spencer}, consists of names that the tagger found
     * apart.
     */
    private static boolean isWholeCompany(Tokens tokens, byte[] tags, GazetteerMatch match) {
        int to = match.to();
        boolean ends = to >= tags.length || tags[to] == Tags.OUTSIDE || Tags.begins(tags[to]);
        boolean joined = false;
        for (int i = match.from(); i < to; i++) {
            joined |= tokens.is(i, '&') || tokens.key(i).equals("and");
        }
        return joined
                && match.type() == EntityType.ORGANISATION
                && !match.isAmbiguous()
                && ends
                && Tags.begins(tags[match.from()]);
    }

    /** Returns the end of the tagged name that begins at a token, or the token itself if none does. */
    private static int taggedEnd(byte[] tags, int from) {
        if (!Tags.begins(tags[from])) {
            return from;
        }
        int at = from;
        while (Tags.continues(tags[at])) {
            at++;
        }
        return at + 1;
    }

    /** Whether a tagged name continues from the previous token to this one. */
    private static boolean cutsName(byte[] tags, int at) {
        return at < tags.length && tags[at] != Tags.OUTSIDE && !Tags.begins(tags[at]);
    }
}
