package org.lodewire.subscriptions.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;

/**
 * The final counts of a topic in a window, at the steps at which they changed, of the seven days up to the newest: at most a
 * point for each step, of 17 bytes. Not thread-safe.
 */
final class CountSeries {

    private static final long KEPT_MILLIS = CountWindow.SEVEN_DAYS.lengthMillis();
    private static final int FIRST_CAPACITY = 16;

    private final long stepMillis;
    private int[] steps = new int[FIRST_CAPACITY];
    private int[] articles = new int[FIRST_CAPACITY];
    private int[] stories = new int[FIRST_CAPACITY];
    private int[] mentions = new int[FIRST_CAPACITY];
    private boolean[] corrected = new boolean[FIRST_CAPACITY];
    private int size;

    CountSeries(CountWindow window) {
        this.stepMillis = window.stepMillis();
    }

    /** Takes a final count. One of the same end replaces the one before. */
    void take(TopicCount count) {
        int step = (int) Math.floorDiv(count.getEnd().toEpochMilli(), stepMillis);
        int at = indexOf(step);
        if (at < 0) {
            at = insert(-at - 1, step);
        }
        articles[at] = saturated(count.getArticles());
        stories[at] = saturated(count.getStories());
        mentions[at] = saturated(count.getMentions());
        corrected[at] = count.getRevision() > 0 || count.getBackfilled();
        trim();
    }

    private int indexOf(int step) {
        return size > 0 && step > steps[size - 1] ? -size - 1 : Arrays.binarySearch(steps, 0, size, step);
    }

    private int insert(int at, int step) {
        if (size == steps.length) {
            int capacity = size + (size >> 1);
            steps = Arrays.copyOf(steps, capacity);
            articles = Arrays.copyOf(articles, capacity);
            stories = Arrays.copyOf(stories, capacity);
            mentions = Arrays.copyOf(mentions, capacity);
            corrected = Arrays.copyOf(corrected, capacity);
        }
        move(at, at + 1, size - at);
        steps[at] = step;
        size++;
        return at;
    }

    /** Forgets what no longer belongs to the seven days, in portions; the last one before them is what they begin with. */
    private void trim() {
        int first = (int) (steps[size - 1] - KEPT_MILLIS / stepMillis);
        int portion = Math.max(FIRST_CAPACITY, size / 8);
        if (size > portion && steps[portion] < first) {
            move(portion, 0, size - portion);
            size -= portion;
        }
    }

    private void move(int from, int to, int length) {
        System.arraycopy(steps, from, steps, to, length);
        System.arraycopy(articles, from, articles, to, length);
        System.arraycopy(stories, from, stories, to, length);
        System.arraycopy(mentions, from, mentions, to, length);
        System.arraycopy(corrected, from, corrected, to, length);
    }

    private static int saturated(long number) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, number));
    }

    /**
     * The points whose ends are in a time, and the one before them, which is valid at its beginning. If they are more than a
     * limit, the highest of each of so many equal parts of the time.
     */
    List<CountPoint> between(Instant from, Instant to, int limit) {
        int first = place(Math.floorDiv(from.toEpochMilli() + stepMillis - 1, stepMillis));
        int end = place(Math.floorDiv(to.toEpochMilli(), stepMillis) + 1);
        int begin = Math.max(0, first - 1);
        List<CountPoint> points = new ArrayList<>();
        if (end - begin <= limit) {
            for (int i = begin; i < end; i++) {
                points.add(point(i));
            }
            return points;
        }
        long origin = steps[begin];
        long span = steps[end - 1] - origin + 1;
        int highest = begin;
        for (int i = begin; i < end; i++) {
            boolean samePart = (steps[i] - origin) * limit / span == (steps[highest] - origin) * limit / span;
            if (!samePart) {
                points.add(point(highest));
            }
            highest = samePart && stories[i] < stories[highest] ? highest : i;
        }
        points.add(point(highest));
        return points;
    }

    /** The index of the first point at or after a step. */
    private int place(long step) {
        int bounded = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, step));
        int at = Arrays.binarySearch(steps, 0, size, bounded);
        return at < 0 ? -at - 1 : at;
    }

    private CountPoint point(int at) {
        return new CountPoint(
                Instant.ofEpochMilli(steps[at] * stepMillis), articles[at], stories[at], mentions[at], corrected[at]);
    }
}
