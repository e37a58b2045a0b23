package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.producer.crawl.SeenItems.Item;

/**
 * Items that are known by their text alone. Some sites put the number of a session into each URL, so that every poll finds other
 * URLs: where an item has no guid and no date either, only title and text say that it is not new.
 *
 * <p>Text is believed if it says enough to be that of one article. Titles alone are believed if nearly all of a document's items
 * have those of items that it no longer has under their URLs: a weekly column of one title is not taken for its predecessor. For
 * one document.
 */
final class MovedItems {

    /** Letters beside the title. */
    private static final int ENOUGH = 80;

    /** So many titles, and so large a part of the document, in tenths, are no coincidence. */
    private static final int FEW = 3;

    private static final int MOST = 8;
    private static final int SEVERAL = -1;

    private final List<Unknown> unknown = new ArrayList<>();

    /**
     * An item of the document that is known neither by guid nor by URL.
     *
     * @param place where it is in the document
     * @param one   what would be remembered of it
     */
    record Unknown(int place, FeedItem item, ItemIdentity identity, Item one) {

        boolean saysEnough() {
            return FullText.letters(item.summary()) + FullText.letters(item.content()) >= ENOUGH;
        }
    }

    /** Whether an item has nothing but its URL and its text. */
    static boolean mayBe(FeedItem item) {
        return item.guid() == null && item.published() == null;
    }

    void add(int place, FeedItem item, ItemIdentity identity, Item one) {
        unknown.add(new Unknown(place, item, identity, one));
    }

    List<Unknown> all() {
        return unknown;
    }

    /**
     * Where those that have moved are among the known items, by their places in the document.
     *
     * @param present which of the known items the document has under their guids or URLs
     * @param size    how many items the document has
     */
    Map<Integer, Integer> among(SeenItems known, boolean[] present, int size) {
        Map<Integer, Integer> moved = new HashMap<>();
        if (unknown.isEmpty() || known.size() == 0) {
            return moved;
        }
        Map<Integer, Integer> byText = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            if (!present[i]) {
                byText.merge(known.get(i).text(), i, (first, second) -> SEVERAL);
            }
        }
        Map<Integer, Integer> times = new HashMap<>();
        unknown.forEach(each -> times.merge(each.one().text(), 1, Integer::sum));
        for (Unknown each : unknown) {
            int at = byText.getOrDefault(each.one().text(), SEVERAL);
            if (at != SEVERAL && times.getOrDefault(each.one().text(), 0) == 1) {
                moved.put(each.place(), at);
            }
        }
        boolean nearlyAll = moved.size() >= FEW && moved.size() * 10 >= size * MOST;
        if (!nearlyAll) {
            unknown.stream().filter(each -> !each.saysEnough()).forEach(each -> moved.remove(each.place()));
        }
        return moved;
    }
}
