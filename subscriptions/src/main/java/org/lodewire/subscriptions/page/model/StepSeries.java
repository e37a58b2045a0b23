package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.view.CountPoint;

/**
 * Counts over time: each is valid until the next one.
 *
 * @param points the counts, the oldest first
 */
record StepSeries(List<CountPoint> points) {

    StepSeries {
        points = List.copyOf(points);
    }

    /** The count that is valid at a time; null before the first one. */
    @Nullable
    CountPoint at(Instant time) {
        CountPoint wanted = new CountPoint(time, 0, 0, 0, false);
        int found = Collections.binarySearch(points, wanted, Comparator.comparing(CountPoint::end));
        int before = found >= 0 ? found : -found - 2;
        return before < 0 ? null : points.get(before);
    }

    /** The number of stories at a time; 0 before the first count. */
    int storiesAt(Instant time) {
        CountPoint point = at(time);
        return point == null ? 0 : point.stories();
    }

    /** When the first count was; null if there is none. */
    @Nullable
    Instant begin() {
        return points.isEmpty() ? null : points.get(0).end();
    }
}
