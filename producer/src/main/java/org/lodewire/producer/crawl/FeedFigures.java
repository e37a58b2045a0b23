package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;

/**
 * What the last poll or push of a feed brought. It is remembered, so that a status that is about something else, such as a page
 * that fails, does not hide it. Immutable.
 *
 * @param items   how many items the document has that was read last; 0 if that is not known
 * @param fresh   how many of them were new
 * @param revised how many of them were changed
 * @param skipped how many of them are not published: older than the backfill, or filtered out
 * @param moved   how many items were known by their text alone, because the feed changes their URLs
 * @param newest  when the newest item was published, in milliseconds since 1970; 0 if that is not known
 * @param at      when it was, in milliseconds since 1970; 0 if that is not known
 */
public record FeedFigures(int items, int fresh, int revised, int skipped, int moved, long newest, long at) {

    /** Those of a feed of which nothing has been read. */
    public static final FeedFigures NONE = new FeedFigures(0, 0, 0, 0, 0, 0, 0);

    /** Figures of which only the number of items is known. */
    static FeedFigures ofItems(int items) {
        return items == 0 ? NONE : new FeedFigures(items, 0, 0, 0, 0, 0, 0);
    }

    static FeedFigures of(int items, Intake intake, long now) {
        Long newest = intake.newest();
        return new FeedFigures(
                items,
                intake.fresh(),
                intake.revised(),
                intake.skipped(),
                intake.moved(),
                newest == null ? 0 : newest,
                now);
    }

    /** After a poll that brought nothing: the number of items is what is still known. */
    FeedFigures nothing(long now) {
        return new FeedFigures(items, 0, 0, 0, 0, 0, now);
    }

    /** The time from the publication of the newest item until it was found, in milliseconds; null if no item was new. */
    public @Nullable Long delay() {
        return fresh == 0 || newest == 0 ? null : Math.max(0, at - newest);
    }

    void write(StateWriter out) {
        out.putNumber(items)
                .putNumber(fresh)
                .putNumber(revised)
                .putNumber(skipped)
                .putNumber(moved)
                .putNumber(newest)
                .putNumber(at);
    }

    static FeedFigures read(StateReader in) {
        return new FeedFigures(
                (int) in.getNumber(),
                (int) in.getNumber(),
                (int) in.getNumber(),
                (int) in.getNumber(),
                (int) in.getNumber(),
                in.getNumber(),
                in.getNumber());
    }
}
