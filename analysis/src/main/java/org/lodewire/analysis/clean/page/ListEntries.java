package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/**
 * Recognises a list that is written with breaks or spans instead of the markup for lists, from the pieces of its text. Not
 * thread-safe.
 */
final class ListEntries {

    static final int MIN_ENTRIES = 3;
    /** Longer entries are paragraphs or wrapped text, not a list. */
    private static final int MAX_ENTRY_WORDS = 8;

    private final List<String> entries = new ArrayList<>();
    private int words;

    /** Adds a normalised piece of the text, unless it is empty; returns whether the text may be a list. */
    boolean add(String piece) {
        if (piece.isEmpty()) {
            return true;
        }
        char last = piece.charAt(piece.length() - 1);
        int count = last == ',' || last == '-' || !entries.isEmpty() && Character.isLowerCase(piece.charAt(0))
                ? MAX_ENTRY_WORDS + 1
                : Line.of(piece).words();
        words += count;
        entries.add(piece);
        return count <= MAX_ENTRY_WORDS;
    }

    /**
     * Returns the entries, each on a line; null if the pieces are no list.
     *
     * @param minWords that an entry has on average
     */
    @Nullable
    String text(int minWords) {
        return entries.size() >= MIN_ENTRIES && words >= minWords * entries.size() ? String.join("\n", entries) : null;
    }
}
