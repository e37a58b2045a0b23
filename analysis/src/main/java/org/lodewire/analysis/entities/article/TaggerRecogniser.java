package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.GazetteerMatch;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.tagger.Tagger;
import org.lodewire.analysis.entities.tagger.TaggerModel;
import org.lodewire.analysis.entities.tagger.Tags;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Recognises names as a trained tagger tells them. The gazetteer says which thing a name stands for, where it is of the
 * type that the tagger gave, and finds what the tagger does not know: the materials, and the entities that a user added.
 */
final class TaggerRecogniser implements Recogniser {
    /** What is longer is no name. */
    private static final int MOST_TOKENS = 20;

    private static final int LONGEST_SHOUT = 3;

    private final Gazetteer gazetteer;
    private final Tagger tagger;
    private final TaggerModel model;
    private final NameEdges edges;

    TaggerRecogniser(Gazetteer gazetteer, Lexicon lexicon, Tagger tagger, TaggerModel model) {
        this.gazetteer = gazetteer;
        this.edges = new NameEdges(lexicon);
        this.tagger = tagger;
        this.model = model;
    }

    @Override
    public List<List<Candidate>> recognise(List<Tokens> texts, ArticleVocabulary article) {
        List<byte[]> tags = tagger.tag(texts, model);
        List<List<Candidate>> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            found.add(candidates(texts.get(i), tags.get(i), article));
        }
        return found;
    }

    private List<Candidate> candidates(Tokens tokens, byte[] tags, ArticleVocabulary article) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < tags.length) {
            int tagged = taggedEnd(tags, at);
            GazetteerMatch match = gazetteer.longestAt(tokens, at);
            Candidate name = match == null ? null : known(tokens, tags, match, tagged, article);
            if (name == null && tagged > at && tagged - at <= MOST_TOKENS && !isDoubtful(tokens, match, at, tagged)) {
                name = named(tokens, tags, at, tagged);
            }
            if (name != null
                    && (name.type() == EntityType.MATERIAL || !NameEdges.isPartOfCompound(tokens, at, name.to()))) {
                found.add(name);
            }
            at = Math.max(at + 1, name == null ? tagged : name.to());
        }
        return found;
    }

    /** A name that the tagger found, mended where it is known to stop short or to go too far. */
    private Candidate named(Tokens tokens, byte[] tags, int from, int tagged) {
        int to = NameEdges.withoutSmallEnd(tokens, from, tagged);
        EntityType type = Tags.type(tags[from]);
        if (type == EntityType.ORGANISATION
                && to < tags.length
                && tags[to] == Tags.OUTSIDE
                && edges.isOrganisationHead(tokens, to)) {
            return new Candidate(from, to + 1, type, null);
        }
        boolean organisation = to - from > 1 && edges.isOrganisationHead(tokens, to - 1);
        return new Candidate(
                from, to, type == EntityType.PERSON && organisation ? EntityType.ORGANISATION : type, null);
    }

    /** What the gazetteer knows the name as, null if it does not or is not to be trusted here. */
    private Candidate known(Tokens tokens, byte[] tags, GazetteerMatch match, int tagged, ArticleVocabulary article) {
        int from = match.from();
        int to = match.to();
        boolean whole = to == tagged || to < tagged && edges.isLegalForm(tokens, to, tagged);
        if (match.isOwn() || match.type() == EntityType.MATERIAL) {
            GazetteerEntry entry =
                    !whole && to < tagged || cutsName(tags, to) ? null : match.entryIn(article::contains, match.type());
            return entry == null ? null : new Candidate(from, Math.max(to, tagged), entry.type(), entry);
        }
        GazetteerEntry entry = whole && !edges.isHead(tokens, tagged) && !edges.isNamesake(tokens, from, tagged)
                ? match.entryIn(article::contains, Tags.type(tags[from]))
                : null;
        return entry == null ? null : new Candidate(from, tagged, entry.type(), entry);
    }

    /** Whether capitals say nothing here, and nothing else speaks for a name: {@code TALK TO US}, {@code Turkey was served}. */
    private static boolean isDoubtful(Tokens tokens, GazetteerMatch match, int from, int to) {
        boolean shout =
                to - from == 1 && tokens.isShouted(from) && tokens.end(from) - tokens.start(from) <= LONGEST_SHOUT;
        return shout || match != null && match.to() == to && match.isDoubtful() && !NameEdges.isTelling(tokens, from);
    }

    /** Behind the name that the tags say begins at the token, the token itself if none does. */
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

    /** Whether a name that is tagged goes on across the token's start. */
    private static boolean cutsName(byte[] tags, int at) {
        return at < tags.length && tags[at] != Tags.OUTSIDE && !Tags.begins(tags[at]);
    }
}
