package org.lodewire.analysis.topics.presearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.Positions;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.schemas.Field;

/**
 * Collects the places of an article that a query matches: of each field the first {@value #MAX_PLACES}, by their first word
 * and then their last, so that an article full of one word takes bounded memory. Not thread-safe.
 */
public final class PlaceCollector {

    public static final int MAX_PLACES = 2_000;

    /** More places than these are cut before any are added. */
    private static final int MANY = 4 * MAX_PLACES;

    private static final Comparator<Place> BY_POSITION =
            Comparator.comparingInt(Place::first).thenComparingInt(Place::last);

    private final List<Place> title = new ArrayList<>(0);
    private final List<Place> body = new ArrayList<>(4);

    /**
     * A place that a query matches.
     *
     * @param first position of its first word
     * @param last  position of its last word
     * @param start index of its first character, in UTF-16 code units
     * @param end   index after its last character
     */
    public record Place(int first, int last, int start, int end) {}

    void add(Field field, Place place) {
        List<Place> places = field == Field.TITLE ? title : body;
        if (places.size() == MANY) {
            cut(places);
        }
        places.add(place);
    }

    /** Adds the places of a term in a scope. */
    void addAll(ArticleWords article, String term, Scope scope) {
        Positions positions = article.positionsOf(term);
        if (positions != null) {
            scope.fields().forEach(field -> {
                int from = positions.indexFrom(article.first(field));
                int to = Math.min(positions.indexFrom(article.end(field)), from + MAX_PLACES);
                addAll(article, term, positions, from, to);
            });
        }
    }

    /** An entity has a position once for each of its mentions that begin there, of which one finds all. */
    private void addAll(ArticleWords article, String term, Positions positions, int from, int to) {
        for (int i = from; i < to; i++) {
            int position = positions.at(i);
            if (i == from || positions.at(i - 1) != position) {
                article.placesAt(
                        term, position, (in, start, end) -> add(in, new Place(position, position, start, end)));
            }
        }
    }

    private static void cut(List<Place> places) {
        if (places.size() > MAX_PLACES) {
            places.sort(BY_POSITION);
            places.subList(MAX_PLACES, places.size()).clear();
        }
    }

    /** Returns the places in a field, in no particular order; several may overlap or be equal. */
    public List<Place> in(Field field) {
        List<Place> places = field == Field.TITLE ? title : body;
        cut(places);
        return places;
    }
}
