package org.lodewire.streams.counts;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.streams.counts.ChangesToCome.Change;
import org.lodewire.streams.counts.Expiries.Expiry;
import org.lodewire.streams.flow.OrderedStore;

/**
 * Counts topics in every window, exactly, on a clock that only goes forward. Work per article does not depend on the
 * window's length or on how much was counted before, but for corrections of the past and for stories of many articles.
 * For one thread.
 */
final class RollingCounts {

    private static final long LONGEST = CountWindow.SEVEN_DAYS.length().plus(CountWindow.SEVEN_DAYS.step()).toMillis();

    private final ChangesToCome changes;
    private final CountHistory history;
    private final StoryTimes stories;
    private final Expiries expiries;
    private final StepClock clock;
    private final long grace;

    /** Where counts of ended steps go. */
    interface Listener {
        void counted(TopicWindow of, EndedCount count);
    }

    /** The stores that the counts are kept in. */
    record Stores(OrderedStore changes, OrderedStore history, OrderedStore stories, OrderedStore expiries,
            OrderedStore clock) {
    }

    /** @param grace how far back a late article may still correct */
    RollingCounts(Stores stores, Duration grace) {
        this.changes = new ChangesToCome(stores.changes());
        this.history = new CountHistory(stores.history());
        this.stories = new StoryTimes(stores.stories());
        this.expiries = new Expiries(stores.expiries());
        this.clock = new StepClock(stores.clock());
        this.grace = grace.toMillis();
    }

    /** How far time got. */
    StepClock clock() {
        return clock;
    }

    /** Lets time pass: tells the counts at the ends of steps up to a time, where they changed, in order. */
    void advance(long to, Listener listener) {
        if (to > clock.time()) {
            clock.advance(to);
            tellEnded(listener);
            for (Expiry expiry : expiries.takeUntil(to)) {
                stories.forgetUntil(expiry.topic(), expiry.story(), to - grace - LONGEST);
            }
        }
    }

    /** Ends a corpus at a time: tells the counts at the end of the step that the time is in, of every window. */
    void close(long at, Listener listener) {
        clock.close(at);
        tellEnded(listener);
    }

    private void tellEnded(Listener listener) {
        for (Change change : changes.takeEnded(clock)) {
            EndedCount before = history.at(change.of(), change.end());
            EndedCount now = new EndedCount(change.end(), before.tally().plus(change.by()), 0);
            history.put(change.of(), now);
            history.forgetBefore(change.of(), clock.time() - grace);
            listener.counted(change.of(), now);
        }
    }

    /** Counts an article that mentions a topic. */
    void add(String topic, Hit hit, Listener listener) {
        change(topic, null, hit, listener);
    }

    /** Takes back what {@link #add} counted. */
    void retract(String topic, Hit hit, Listener listener) {
        change(topic, hit, null, listener);
    }

    /** Takes back one hit of a topic and counts another, as one change: what stays the same is not told. */
    void replace(String topic, Hit before, Hit now, Listener listener) {
        change(topic, before, now, listener);
    }

    /** The count at the end of the step that ended last. */
    EndedCount now(TopicWindow of) {
        long ended = clock.ended(of.window());
        EndedCount newest = history.at(of, ended);
        long end = of.window().firstEnd(ended - of.window().step().toMillis() + 1);
        return newest.end() == end ? newest : new EndedCount(end, newest.tally(), 0);
    }

    /** The count at the end of the step that has not ended yet, if nothing else arrives. */
    EndedCount soFar(TopicWindow of) {
        long end = of.window().firstEnd(clock.ended(of.window()) + 1);
        return new EndedCount(end, history.at(of, clock.ended(of.window())).tally().plus(changes.at(of, end)), 0);
    }

    private void change(String topic, Hit before, Hit now, Listener listener) {
        if (before != null) {
            stories.remove(topic, before.story(), before.at());
        }
        for (CountWindow window : CountWindow.values()) {
            TopicWindow of = new TopicWindow(topic, window);
            Map<Long, EndedCount> touched = new TreeMap<>();
            if (before != null) {
                change(of, before, -1, touched);
            }
            if (now != null) {
                change(of, now, 1, touched);
            }
            tell(of, touched, listener);
        }
        if (now != null) {
            stories.add(topic, now.story(), now.at());
            expiries.schedule(new Expiry(Math.max(now.at(), clock.time()) + grace + LONGEST, topic, now.story()));
        }
    }

    /** @param times 1 to count the hit, -1 to take it back */
    private void change(TopicWindow of, Hit hit, int times, Map<Long, EndedCount> touched) {
        change(of, Ends.of(of.window(), hit.at()), new Tally(times, 0, times * hit.mentions()), touched);
        change(of, stories.alone(of.topic(), hit.story(), of.window(), hit.at()), new Tally(0, times, 0), touched);
    }

    /** Adds to the count at a stretch of ends: those that are over are corrected, those to come only noted. */
    private void change(TopicWindow of, Ends ends, Tally by, Map<Long, EndedCount> touched) {
        // What lies before the grace is final, and its history forgotten.
        long open = clock.time() == StepClock.UNSET ? StepClock.UNSET : of.window().firstEnd(clock.time() - grace);
        long ended = clock.ended(of.window());
        long from = Math.max(ends.from(), open);
        if (from >= ends.to()) {
            return;
        }
        if (from > ended) {
            changes.add(of, from, by);
        } else {
            correct(of, new Ends(from, ends.to()), by, touched);
        }
        if (ends.to() > ended) {
            changes.add(of, ends.to(), by.negated());
        }
    }

    private void correct(TopicWindow of, Ends ends, Tally by, Map<Long, EndedCount> touched) {
        split(of, ends.from(), touched);
        long ended = clock.ended(of.window());
        if (ends.to() <= ended) {
            split(of, ends.to(), touched);
        }
        for (EndedCount count : history.between(of, ends.from(), Math.min(ends.to() - 1, ended))) {
            touched.putIfAbsent(count.end(), count);
            history.put(of, count.changed(by));
        }
    }

    /** Makes sure that there is an entry at an end, so that a change there does not reach what lies before it. */
    private void split(TopicWindow of, long end, Map<Long, EndedCount> touched) {
        EndedCount there = history.at(of, end);
        if (there.end() != end) {
            EndedCount implied = new EndedCount(end, there.tally(), EndedCount.NEVER_TOLD);
            touched.putIfAbsent(end, implied);
            history.put(of, implied);
        }
    }

    /** Tells the ends that were touched, in order, and last of all the newest end there is. */
    private void tell(TopicWindow of, Map<Long, EndedCount> touched, Listener listener) {
        long last = Long.MIN_VALUE;
        for (EndedCount before : touched.values()) {
            EndedCount now = history.at(of, before.end()).after(before);
            history.put(of, now);
            if (now.revision() != before.revision()) {
                listener.counted(of, now);
                last = now.end();
            }
        }
        EndedCount newest = history.at(of, clock.ended(of.window()));
        if (last != Long.MIN_VALUE && newest.end() > last) {
            // Readers of the compacted topic see the last record of a key: it must not be one of the past.
            EndedCount again = new EndedCount(newest.end(), newest.tally(), newest.revision() + 1);
            history.put(of, again);
            listener.counted(of, again);
        }
    }
}
