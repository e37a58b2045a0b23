package org.lodewire.producer.crawl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.crawl.SeenItems.Item;

/**
 * What is new and what is changed in a document, compared with the items that are known. An item is known by its guid or by
 * its URL: one that has moved is the same article, and so is one whose guid has changed. A guid that a document gives to
 * several URLs identifies nothing. An item that has neither guid nor date, and a URL that is not known, is known by its text
 * ({@link MovedItems}).
 *
 * @param seen    the items that are known now
 * @param changed the items that are new or revised, in the document's order
 * @param moved   how many items are known by their text alone
 */
record ItemChanges(SeenItems seen, List<ChangedItem> changed, int moved) {

    /** So many known items are needed to call a change of all their dates noise. */
    private static final int FEW = 3;

    static ItemChanges of(FeedSettings feed, SeenItems known, FeedContent document) {
        List<FeedItem> items = newest(document.items());
        return new Comparison(feed, known, SeenItems.MIN_GONE).compare(items);
    }

    /** Of a document that may have only a part of the feed's items: it says nothing about the others. */
    static ItemChanges ofPart(FeedSettings feed, SeenItems known, FeedContent document) {
        return new Comparison(feed, known, SeenItems.MAX_ITEMS).compare(newest(document.items()));
    }

    private static List<FeedItem> newest(List<FeedItem> items) {
        if (items.size() <= SeenItems.MAX_ITEMS) {
            return items;
        }
        Comparator<FeedItem> byTime = Comparator.comparing(ItemChanges::millis, Comparator.reverseOrder());
        return items.stream().sorted(byTime).limit(SeenItems.MAX_ITEMS).toList();
    }

    private static long millis(FeedItem item) {
        return item.published() == null || item.published().time() == null
                ? 0
                : item.published().time().toEpochMilli();
    }

    /** One comparison. */
    private static final class Comparison {

        private final FeedSettings feed;
        private final SeenItems known;
        private final Map<Long, Integer> byGuid;
        private final Map<Long, Integer> byArticle;
        private final boolean[] present;
        private final Set<Long> found = new HashSet<>();
        private final List<Item> items = new ArrayList<>();
        private final SortedMap<Integer, ChangedItem> changed = new TreeMap<>();
        private final MovedItems unknown = new MovedItems();
        private final int keptAtLeast;
        private int onlyUpdated;

        /** @param keptAtLeast how many items that the document does not have stay known at least */
        Comparison(FeedSettings feed, SeenItems known, int keptAtLeast) {
            this.keptAtLeast = keptAtLeast;
            this.feed = feed;
            this.known = known;
            byGuid = known.byGuid();
            byArticle = known.byArticle();
            present = new boolean[known.size()];
        }

        ItemChanges compare(List<FeedItem> document) {
            Set<String> ambiguous = ambiguous(document);
            for (int i = 0; i < document.size(); i++) {
                FeedItem item = document.get(i);
                add(i, item, item.guid() == null || ambiguous.contains(item.guid()) ? null : item.guid());
            }
            int moved = addUnknown(document.size());
            int before = (int) countPresent();
            // A feed that writes the time of the poll into each item has not changed.
            boolean noise = before >= FEW && onlyUpdated * 5 >= before * 4;
            List<ChangedItem> kept = changed.values().stream()
                    .filter(item -> !noise || !item.onlyUpdated())
                    .toList();
            return new ItemChanges(remember(), kept, moved);
        }

        private void add(int place, FeedItem item, @Nullable String guid) {
            long hash = guid == null ? 0 : Hash.of(guid);
            int text = fold(Hash.of(item.title() + '\0' + item.summary() + '\0' + item.content()));
            int updated = item.updated() == null ? 0 : fold(Hash.of(item.updated()));
            int at = hash == 0 ? -1 : byGuid.getOrDefault(hash, -1);
            // Most items are known by their guid and have not changed; to find out which article each is takes time.
            ItemIdentity identity = at < 0 ? ItemIdentity.of(feed, item, guid) : null;
            if (identity != null) {
                Item one = Item.of(hash, identity.articleId(), text, updated);
                at = byArticle.getOrDefault(one.high(), -1);
                if (at < 0) {
                    if (MovedItems.mayBe(item)) {
                        unknown.add(place, item, identity, one);
                    } else {
                        addNew(place, item, identity, one);
                    }
                    return;
                }
            }
            if (!present[at]) {
                present[at] = true;
                addKnown(
                        place,
                        item,
                        guid,
                        identity,
                        known.get(at),
                        known.get(at).as(hash, text, updated));
            }
        }

        private void addNew(int place, FeedItem item, ItemIdentity identity, Item one) {
            if (found.add(one.high())) {
                items.add(one);
                changed.put(place, changed(item, identity, one, false, false));
            }
        }

        /** Of the items that are known neither by guid nor by URL, those that have moved are no new ones. */
        private int addUnknown(int size) {
            Map<Integer, Integer> moved = unknown.among(known, present, size);
            for (MovedItems.Unknown each : unknown.all()) {
                Integer at = moved.get(each.place());
                if (at == null) {
                    addNew(each.place(), each.item(), each.identity(), each.one());
                } else {
                    present[at] = true;
                    items.add(known.get(at));
                    found.add(known.get(at).high());
                }
            }
            return moved.size();
        }

        private void addKnown(
                int place,
                FeedItem item,
                @Nullable String guid,
                @Nullable ItemIdentity identity,
                Item before,
                Item now) {
            items.add(now);
            found.add(now.high());
            boolean text = before.text() != now.text();
            boolean updated = before.updated() != now.updated() && !FullText.isIn(item);
            if (text || updated) {
                ItemIdentity own = identity == null ? ItemIdentity.of(feed, item, guid) : identity;
                changed.put(place, changed(item, own, now, true, !text));
                onlyUpdated += text ? 0 : 1;
            }
        }

        private static ChangedItem changed(
                FeedItem item, ItemIdentity identity, Item now, boolean revised, boolean onlyUpdated) {
            return new ChangedItem(item, identity, now.articleId(), fold(now.versions()), revised, onlyUpdated);
        }

        private static int fold(long hash) {
            return (int) (hash ^ hash >>> 32);
        }

        private long countPresent() {
            long count = 0;
            for (boolean one : present) {
                count += one ? 1 : 0;
            }
            return count;
        }

        private SeenItems remember() {
            int gone = Math.max(keptAtLeast, items.size());
            for (int i = 0; i < known.size() && gone > 0; i++) {
                if (!present[i]) {
                    items.add(known.get(i));
                    gone--;
                }
            }
            long[] fields = new long[items.size() * 4];
            for (int i = 0; i < items.size(); i++) {
                items.get(i).copyTo(fields, i);
            }
            return new SeenItems(fields);
        }

        private static Set<String> ambiguous(List<FeedItem> document) {
            Map<String, String> links = new HashMap<>();
            Set<String> ambiguous = new HashSet<>();
            for (FeedItem item : document) {
                String guid = item.guid();
                String link = Objects.requireNonNullElse(item.link(), "");
                @Nullable String other = guid == null ? null : links.putIfAbsent(guid, link);
                if (guid != null && other != null && !other.equals(link)) {
                    ambiguous.add(guid);
                }
            }
            return ambiguous;
        }
    }
}
