package org.lodewire.subscriptions.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of results ended.
 *
 * @param order of the results
 * @param key   the time or score of the last one
 * @param id    its article
 */
public record SearchCursor(SearchOrder order, long key, String id) {

    private static final int MAX_CHARS = 1_000;
    private static final char SEPARATOR = ' ';

    /** As text for addresses. */
    public String text() {
        String plain = order.name() + SEPARATOR + key + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the text of a cursor, which anybody can have changed; empty if it is none. */
    public static Optional<SearchCursor> of(String text) {
        if (text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int first = plain.indexOf(SEPARATOR);
            int second = plain.indexOf(SEPARATOR, first + 1);
            if (first < 0 || second < 0) {
                return Optional.empty();
            }
            return Optional.of(new SearchCursor(
                    SearchOrder.valueOf(plain.substring(0, first)),
                    Long.parseLong(plain, first + 1, second, 10),
                    plain.substring(second + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
