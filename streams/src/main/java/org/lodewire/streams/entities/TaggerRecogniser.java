package org.lodewire.streams.entities;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.schemas.EntityType;
import org.lodewire.streams.entities.tagger.Tagger;
import org.lodewire.streams.entities.tagger.TaggerModel;
import org.lodewire.streams.entities.tagger.Tags;
import org.lodewire.streams.entities.text.Tokens;

/**
 * Recognises names as a trained tagger tells them. The gazetteer says which thing a name stands for, where it is of the
 * type that the tagger gave, and finds the materials, which the tagger does not know.
 */
final class TaggerRecogniser implements Recogniser {
    private static final int TAGGED = 8;
    private static final int LONGEST_UNHEARD = 13;
    private static final int LONGEST_SHORT = 3;

    private final Gazetteer gazetteer;
    private final Tagger tagger;
    private final TaggerModel model;
    private final NameReach reach;

    TaggerRecogniser(Gazetteer gazetteer, Lexicon lexicon, Tagger tagger, TaggerModel model) {
        this.gazetteer = gazetteer;
        this.tagger = tagger;
        this.model = model;
        this.reach = new NameReach(lexicon);
    }

    @Override
    public List<List<Candidate>> recognise(List<Tokens> texts, Vocabulary article) {
        List<byte[]> tags = tagger.tag(texts, model);
        List<List<Candidate>> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            found.add(candidates(texts.get(i), tags.get(i), article));
        }
        return found;
    }

    private List<Candidate> candidates(Tokens tokens, byte[] tags, Vocabulary article) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < tags.length) {
            int tagged = NameReach.taggedEnd(tags, at);
            GazetteerMatch match = gazetteer.longestAt(tokens, at);
            if (match != null && match.type() == EntityType.MATERIAL && match.to() >= tagged && !cutsName(tags, match.to())) {
                found.add(new Candidate(at, match.to(), Evidence.of(EntityType.MATERIAL, TAGGED), match.entryIn(article)));
                at = match.to();
            } else {
                Stretch name = nameAt(tokens, tags, at, tagged);
                if (name != null) {
                    add(tokens, article, name, match, found);
                }
                at = Math.max(at + 1, name == null ? tagged : Math.max(tagged, name.to()));
            }
        }
        return found;
    }

    private record Stretch(int from, int to, EntityType type) {
    }

    private Stretch nameAt(Tokens tokens, byte[] tags, int from, int tagged) {
        if (tagged == from) {
            int headed = tags[from] == Tags.OUTSIDE ? reach.headedEnd(tokens, tags, from) : from;
            return headed == from ? null : new Stretch(from, headed, EntityType.ORGANISATION);
        }
        if (tagged - from > NameReach.MOST_TOKENS) {
            return null;
        }
        EntityType type = Tags.type(tags[from]);
        int end = NameReach.withoutSmallEnd(tokens, from, tagged);
        boolean whole = end == tagged && type == EntityType.ORGANISATION;
        return new Stretch(from, whole ? reach.withHead(tokens, tags, end) : end, type);
    }

    private void add(Tokens tokens, Vocabulary article, Stretch name, GazetteerMatch match, List<Candidate> found) {
        boolean known = match != null && match.to() == name.to();
        GazetteerEntry entry = known ? match.entryIn(article) : null;
        boolean doubtful = known && entry == null && !NameEdges.isTelling(tokens, name.from());
        boolean compound = NameEdges.isPartOfCompound(tokens, name.from(), name.to());
        boolean unlikely = !known && name.to() - name.from() == 1
                && (isRunTogether(tokens, name.from()) || isShortShout(tokens, name.from()));
        if (!doubtful && !compound && !unlikely) {
            boolean same = entry != null && entry.type() == name.type();
            found.add(new Candidate(name.from(), name.to(), Evidence.of(name.type(), TAGGED), same ? entry : null));
        }
    }

    /** {@code Chinathreatened}: pages lose blanks. */
    private boolean isRunTogether(Tokens tokens, int token) {
        return tokens.end(token) - tokens.start(token) > LONGEST_UNHEARD && !tagger.hasHeardOf(tokens, token);
    }

    /** {@code TALK TO US}: in a line of capitals a short word looks like an acronym. */
    private static boolean isShortShout(Tokens tokens, int token) {
        return tokens.isShouted(token) && tokens.end(token) - tokens.start(token) <= LONGEST_SHORT;
    }

    private static boolean cutsName(byte[] tags, int at) {
        return at < tags.length && tags[at] != Tags.OUTSIDE && !Tags.begins(tags[at]);
    }
}
