package org.lodewire.analysis.clean.trim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;

/** Keeps the first paragraph of an article that stands in a container of its own, such as the header with the title. Stateless. */
final class Lead {

    /** A standfirst is shorter than a first paragraph, and repeats what is in the text. */
    private static final int MIN_WORDS = 24;

    /** Distance of the first paragraph that is kept after the title, in lines. */
    private static final int MAX_DISTANCE = 8;
    /** Reasons of lines that were removed for where they are. */
    private static final Set<String> PLACES = Set.of("head", "header", "inside");

    private Lead() {}

    /**
     * Restores running text between the title and the first paragraph that is kept.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     * @param title   the title; null if unknown
     */
    static void restore(DocumentLines document, @Nullable String[] reasons, @Nullable String title) {
        if (title == null) {
            return;
        }
        int first = 0;
        while (first < document.size()
                && !(document.isKept(first) && document.line(first).prose())) {
            first++;
        }
        int heading = Math.min(first, document.size() - 1);
        Title wanted = new Title(title);
        while (heading >= Math.max(0, first - MAX_DISTANCE)
                && !(document.line(heading).heading() && wanted.isCopy(document.line(heading)))) {
            heading--;
        }
        boolean found = heading >= Math.max(0, first - MAX_DISTANCE) && first < document.size();
        for (int i = heading + 1; found && i < first; i++) {
            if (reasons[i] == null
                    && document.line(i).sentence()
                    && document.line(i).words() >= MIN_WORDS
                    && document.line(i).linked() < 0.5
                    && document.reason(i) != null
                    && PLACES.contains(document.reason(i))) {
                document.setReason(i, null);
            }
        }
    }
}
