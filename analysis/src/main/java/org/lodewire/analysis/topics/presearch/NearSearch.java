package org.lodewire.analysis.topics.presearch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.presearch.PlaceCollector.Place;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.Positions;
import org.lodewire.schemas.Field;

/**
 * Finds the different words of a phrase near each other in a field of an article, in any order: each at most the slop from
 * where the phrase would have it. These are the matches of Lucene's sloppy phrase queries ({@code SloppyPhraseMatcher}), in
 * the same order: the word that is first, relative to its place in the phrase, advances until it is no longer the first, and
 * what it left is a match if all words were within the slop. Not thread-safe.
 */
final class NearSearch {

    private final ArticleWords article;
    private final Word[] words;
    private final int slop;
    private boolean exhausted;
    /** The greatest start of a phrase that a word implies. */
    private int greatest = Integer.MIN_VALUE;
    /** The word that advanced last, and its position before. */
    private Word lead;

    private int leadPosition;

    /** A word of the phrase at one of its positions in the field. */
    private static final class Word {

        private final String term;
        private final Positions positions;
        private final int offset;
        private final int end;
        private int index;

        Word(String term, Positions positions, int offset, int from, int end) {
            this.term = term;
            this.positions = positions;
            this.offset = offset;
            this.end = end;
            this.index = positions.indexFrom(from);
        }

        boolean isInField() {
            return index < positions.count() && positions.at(index) < end;
        }

        int position() {
            return positions.at(index);
        }

        /** Where the phrase would start, in which this word is where it is. */
        int phraseStart() {
            return position() - offset;
        }

        /** Goes to the next position; stays where it is and returns false if there is none in the field. */
        boolean advance() {
            index++;
            if (isInField()) {
                return true;
            }
            index--;
            return false;
        }
    }

    private NearSearch(ArticleWords article, Word[] words, int slop) {
        this.article = article;
        this.words = words;
        this.slop = slop;
        this.lead = words[0];
        for (Word word : words) {
            greatest = Math.max(greatest, word.phraseStart());
        }
    }

    /**
     * Returns a search; null if the field does not have all the words.
     *
     * @param terms different from each other
     */
    static @Nullable NearSearch of(ArticleWords article, List<String> terms, int slop, Field field) {
        Positions[] positions = article.positionsOf(terms);
        if (positions.length == 0) {
            return null;
        }
        Word[] words = new Word[positions.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = new Word(terms.get(i), positions[i], i, article.first(field), article.end(field));
            if (!words[i].isInField()) {
                return null;
            }
        }
        return new NearSearch(article, words, slop);
    }

    /** Goes to the next match; returns false if there is none. */
    boolean next() {
        if (exhausted) {
            return false;
        }
        Word first = first(null);
        int second = first(first).phraseStart();
        setLead(first);
        int length = greatest - first.phraseStart();
        while (first.advance()) {
            greatest = Math.max(greatest, first.phraseStart());
            if (first.phraseStart() > second) {
                if (length <= slop) {
                    return true;
                }
                first = first(null);
                second = first(first).phraseStart();
                length = greatest - first.phraseStart();
            } else {
                length = Math.min(length, greatest - first.phraseStart());
            }
            setLead(first);
        }
        exhausted = true;
        return length <= slop;
    }

    private void setLead(Word word) {
        lead = word;
        leadPosition = word.position();
    }

    /** The word that implies the least start of the phrase, of several the first in the phrase. */
    private Word first(@Nullable Word except) {
        Word least = words[0] == except ? words[1] : words[0];
        for (Word word : words) {
            if (word != except && word.phraseStart() < least.phraseStart()) {
                least = word;
            }
        }
        return least;
    }

    /** Collects all matches that are left, at most as many as a field may have. */
    void collect(PlaceCollector places) {
        for (int i = 0; i < PlaceCollector.MAX_PLACES && next(); i++) {
            Span span = new Span();
            span.include(lead, leadPosition, true);
            for (Word word : words) {
                span.include(word, word.position(), word != lead);
            }
            places.add(span.field, span.place());
        }
    }

    /** What a match covers. */
    private final class Span {

        private Field field = Field.BODY;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private int start = Integer.MAX_VALUE;
        private int end = Integer.MIN_VALUE;

        /** @param reaches whether the match reaches to the word; the lead has moved on since */
        void include(Word word, int position, boolean reaches) {
            first = Math.min(first, position);
            last = reaches ? Math.max(last, position) : last;
            article.placesAt(word.term, position, (in, from, to) -> {
                field = in;
                start = Math.min(start, from);
                end = reaches ? Math.max(end, to) : end;
            });
        }

        Place place() {
            return new Place(first, last, start, end);
        }
    }
}
