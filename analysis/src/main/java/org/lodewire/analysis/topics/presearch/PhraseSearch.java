package org.lodewire.analysis.topics.presearch;

import java.util.List;
import org.lodewire.analysis.topics.presearch.PlaceCollector.Place;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.Positions;
import org.lodewire.analysis.topics.words.Scope;

/** Finds the words of an exact phrase in an article, one directly after the other. Not thread-safe. */
final class PhraseSearch {

    private final ArticleWords article;
    private final List<String> terms;
    private final Positions[] positions;
    private final Scope scope;
    /** The word of the phrase that the article has least often. */
    private final int rarest;

    private PhraseSearch(ArticleWords article, List<String> terms, Positions[] positions, Scope scope) {
        this.article = article;
        this.terms = terms;
        this.positions = positions;
        this.scope = scope;
        int least = 0;
        for (int i = 1; i < positions.length; i++) {
            least = positions[i].count() < positions[least].count() ? i : least;
        }
        this.rarest = least;
    }

    /** Returns whether the article has the phrase in a scope. */
    static boolean isIn(ArticleWords article, List<String> terms, Scope scope) {
        Positions[] positions = article.positionsOf(terms);
        return positions.length > 0 && new PhraseSearch(article, terms, positions, scope).next(0) >= 0;
    }

    /** Collects the places of the phrase in a scope. */
    static void collect(ArticleWords article, List<String> terms, Scope scope, PlaceCollector places) {
        Positions[] positions = article.positionsOf(terms);
        if (positions.length > 0) {
            new PhraseSearch(article, terms, positions, scope).collect(places);
        }
    }

    private void collect(PlaceCollector places) {
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            int first = positions[rarest].at(i) - rarest;
            int last = first + terms.size() - 1;
            article.placesAt(
                    terms.get(0),
                    first,
                    (field, start, ofFirst) -> article.placesAt(
                            terms.get(terms.size() - 1),
                            last,
                            (same, ofLast, end) -> places.add(field, new Place(first, last, start, end))));
        }
    }

    /** Returns the index of the next position of the rarest word, from an index on, that is in the phrase; -1 if none is. */
    private int next(int from) {
        Positions ofRarest = positions[rarest];
        for (int i = from; i < ofRarest.count(); i++) {
            int first = ofRarest.at(i) - rarest;
            if (article.isInScope(scope, first) && startsAt(first)) {
                return i;
            }
        }
        return -1;
    }

    private boolean startsAt(int first) {
        for (int i = 0; i < positions.length; i++) {
            if (i != rarest && !positions[i].has(first + i)) {
                return false;
            }
        }
        return true;
    }
}
