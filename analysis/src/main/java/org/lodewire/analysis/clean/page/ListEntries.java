package org.lodewire.analysis.clean.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/** Recognises lists that are written with breaks or spans instead of the markup for lists. Stateless. */
final class ListEntries {

    static final int MIN_ENTRIES = 3;
    /** Longer entries are paragraphs or wrapped text, not a list. */
    private static final int MAX_ENTRY_WORDS = 8;

    private ListEntries() {}

    /**
     * Returns the entries of a list, each on a line; null if the pieces are no list.
     *
     * @param pieces   normalised; empty ones are no entries
     * @param minWords that an entry has on average
     */
    static @Nullable String of(List<String> pieces, int minWords) {
        List<String> entries = pieces.stream().filter(piece -> !piece.isEmpty()).toList();
        boolean list = entries.size() >= MIN_ENTRIES
                && entries.stream().mapToInt(entry -> Line.of(entry).words()).sum() >= minWords * entries.size()
                && entries.stream().allMatch(ListEntries::isEntry)
                && entries.stream().skip(1).noneMatch(entry -> Character.isLowerCase(entry.charAt(0)));
        return list ? String.join("\n", entries) : null;
    }

    private static boolean isEntry(String text) {
        char last = text.charAt(text.length() - 1);
        return last != ',' && last != '-' && Line.of(text).words() <= MAX_ENTRY_WORDS;
    }
}
