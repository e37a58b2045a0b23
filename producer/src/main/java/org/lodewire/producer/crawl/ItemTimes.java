package org.lodewire.producer.crawl;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When the items of a document were published, in milliseconds since 1970. */
final class ItemTimes {

    private ItemTimes() {}

    /** Whether an item is older than a time, or may be, since it has no date. */
    static boolean isBefore(FeedItem item, long limit) {
        Instant time = time(item);
        return time == null || time.toEpochMilli() < limit;
    }

    /** The times that are known and not in the future. */
    static List<Long> newestFirst(FeedContent document, long now) {
        return document.items().stream()
                .map(ItemTimes::time)
                .filter(Objects::nonNull)
                .map(Instant::toEpochMilli)
                .filter(time -> time <= now)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static @Nullable Instant time(FeedItem item) {
        return item.published() == null ? null : item.published().time();
    }
}
