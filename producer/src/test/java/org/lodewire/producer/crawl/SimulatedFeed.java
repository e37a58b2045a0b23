package org.lodewire.producer.crawl;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.lodewire.schemas.time.PublishedTime;

/**
 * A feed that changes at times that are fixed from the beginning: items are added, edited, moved to another URL, or given
 * another guid. Its document at any time follows from how many of these have happened.
 */
final class SimulatedFeed {

    private static final long HOUR = 3_600_000;
    private static final String TEXT = "word ".repeat(150);

    final int number;
    private final String pageHost;
    private final boolean full;
    private final List<Happening> happenings = new ArrayList<>();

    /** One of the things that happen to an item. */
    private enum Kind {
        ADD,
        EDIT,
        MOVE,
        RENAME
    }

    private record Happening(long at, Kind kind, int item) {}

    /** What an item is after some happenings. */
    static final class ItemState {
        final int number;
        final long published;
        int edits;
        int moves;
        int names;

        ItemState(int number, long published) {
            this.number = number;
            this.published = published;
        }
    }

    SimulatedFeed(int number, String pageHost, boolean full, SplittableRandom random, long begin, long end) {
        this.number = number;
        this.pageHost = pageHost;
        this.full = full;
        int items = 0;
        for (long age : new long[] {48 * HOUR, 40 * HOUR, 10 * HOUR, 2 * HOUR}) {
            happenings.add(new Happening(begin - age, Kind.ADD, items++));
        }
        double gap = HOUR * Math.exp(random.nextDouble(-1, 2));
        for (long at = begin; items < 16; ) {
            at += (long) (-Math.log(1 - random.nextDouble()) * gap);
            if (at >= end) {
                break;
            }
            happenings.add(new Happening(at, Kind.ADD, items));
            double fate = random.nextDouble();
            Kind kind = fate < 0.15 ? Kind.EDIT : fate < 0.2 ? Kind.MOVE : fate < 0.25 ? Kind.RENAME : Kind.ADD;
            if (kind != Kind.ADD) {
                long later = at + (long) (random.nextDouble() * 4 * HOUR);
                happenings.add(new Happening(Math.min(later, end), kind, items));
            }
            items++;
        }
        happenings.sort((a, b) -> Long.compare(a.at, b.at));
    }

    /** How many things have happened. */
    int version(long now) {
        int low = 0;
        int high = happenings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (happenings.get(middle).at <= now) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    byte[] document(long now) {
        return (number + ":" + version(now)).getBytes(StandardCharsets.UTF_8);
    }

    List<ItemState> items(int version) {
        List<ItemState> items = new ArrayList<>();
        for (Happening happening : happenings.subList(0, version)) {
            switch (happening.kind) {
                case ADD -> items.add(new ItemState(happening.item, happening.at));
                case EDIT -> items.get(happening.item).edits++;
                case MOVE -> items.get(happening.item).moves++;
                case RENAME -> items.get(happening.item).names++;
            }
        }
        return items;
    }

    FeedContent content(int version) {
        List<FeedItem> items = new ArrayList<>();
        for (ItemState item : items(version)) {
            items.add(new FeedItem(
                    "guid-" + item.number + "-" + item.names,
                    "https://" + pageHost + "/p/" + number + "/" + item.number
                            + (item.moves == 0 ? "" : "-moved" + item.moves),
                    title(item),
                    null,
                    PublishedTime.of(Instant.ofEpochMilli(item.published).atOffset(ZoneOffset.UTC)),
                    null,
                    null,
                    "Summary " + item.edits,
                    full ? TEXT + item.edits : ""));
        }
        Collections.reverse(items);
        return new FeedContent(items, null);
    }

    /** Names the item and its version. */
    String title(ItemState item) {
        return number + "/" + item.number + "/" + item.edits;
    }
}
