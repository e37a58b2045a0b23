package org.lodewire.analysis.counting;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.schemas.time.CountWindow;

/**
 * Counts names in windows, exactly, on a clock that only goes forward. Work per hit does not depend on the windows'
 * lengths, on how much was counted before or on how many articles a story has, but for corrections of the past. For one
 * thread.
 */
public final class RollingCounts {

    private final List<CountWindow> windows;
    private final CountWindow finest;
    private final PendingDeltas changes;
    private final CountHistory history;
    private final OpenSteps open;
    private final OrderedStore stories;
    private final StoryExpiries expiries;
    private final StepClock clock;
    private final long grace;
    private final long kept;
    private final long storyKept;

    /** Where counts of ended steps go. */
    public interface Listener {

        /** A count stands at an end, for the first time or with a higher revision than before. */
        void counted(WindowedKey of, WindowResult count);

        /** Nothing is left of a name in a window: it fell to zero so long ago that nobody can ask for it. */
        default void forgotten(WindowedKey of) {}
    }

    /** The stores that the counts are kept in, each used by nobody else. */
    public record Stores(
            OrderedStore changes,
            OrderedStore history,
            OrderedStore open,
            OrderedStore stories,
            OrderedStore expiries,
            OrderedStore clock) {}

    /**
     * Counts as the stores have them.
     *
     * @param windows the windows to count in, at least one
     * @param grace   how far back a late hit may still correct
     * @param kept    how far back counts may be asked for; at least the grace
     */
    public RollingCounts(Stores stores, List<CountWindow> windows, Duration grace, Duration kept) {
        this.windows = List.copyOf(windows);
        this.finest =
                windows.stream().min(Comparator.comparing(CountWindow::step)).orElseThrow();
        this.changes = new PendingDeltas(stores.changes());
        this.history = new CountHistory(stores.history());
        this.open = new OpenSteps(stores.open());
        this.stories = stores.stories();
        this.expiries = new StoryExpiries(stores.expiries());
        this.clock = new StepClock(stores.clock());
        this.grace = grace.toMillis();
        this.kept = kept.toMillis();
        this.storyKept = this.grace
                + windows.stream()
                        .mapToLong(window -> window.lengthMillis() + window.stepMillis())
                        .max()
                        .orElseThrow();
    }

    /** How far time got. */
    public StepClock clock() {
        return clock;
    }

    /** Lets time pass: tells the counts at the ends of steps up to a time, where they changed, in order. */
    public void advance(long to, Listener listener) {
        if (to > clock.time()) {
            endSteps(Math.max(to, clock.furthestEnded()));
            clock.advance(to);
            tellEnded(listener);
            for (StoryExpiries.Expiry expiry : expiries.takeUntil(to)) {
                StoryTimes story = new StoryTimes(stories, expiry.name(), expiry.story());
                story.forgetUntil(to - storyKept);
                story.save();
            }
            history.forgetZeros(to - kept, of -> changes.isEmpty(of) && !open.has(of.name()), listener::forgotten);
        }
    }

    /** Ends a corpus at a time: tells the counts at the end of the step that the time is in, of every window. */
    public void close(long at, Listener listener) {
        endSteps(windows.stream().mapToLong(window -> window.firstEnd(at)).max().orElseThrow());
        clock.close(at);
        tellEnded(listener);
    }

    /** Makes what was added up in steps that are about to be over changes to come. */
    private void endSteps(long until) {
        open.takeUntil(until, (end, name, step) -> {
            for (CountWindow window : windows) {
                Tally by = step.in(window);
                if (!by.isZero()) {
                    changes.add(new WindowedKey(name, window), StepRange.of(window, end), by);
                }
            }
        });
    }

    private void tellEnded(Listener listener) {
        changes.takeEnded(
                clock,
                change -> listener.counted(
                        change.of(), history.append(change.of(), change.end(), change.by(), change.end() - kept)));
    }

    /** Counts an article that mentions a name. */
    public void add(String name, Occurrence hit, Listener listener) {
        change(name, null, hit, listener);
    }

    /** Takes back what {@link #add} counted. */
    public void retract(String name, Occurrence hit, Listener listener) {
        change(name, hit, null, listener);
    }

    /** Takes back one hit of a name and counts another, as one change: what stays the same is not told. */
    public void replace(String name, Occurrence before, Occurrence now, Listener listener) {
        change(name, before, now, listener);
    }

    /** The count at the end of the step that ended last. */
    public WindowResult now(WindowedKey of) {
        long ended = clock.ended(of.window());
        WindowResult newest = history.at(of, ended);
        long end = of.window().firstEnd(ended - of.window().stepMillis() + 1);
        return newest.end() == end ? newest : new WindowResult(end, newest.tally(), 0);
    }

    /**
     * The count at the end of the step that ended last, which is told although it did not change: as a provisional count
     * was told of that end, a correction has to reach it too.
     */
    public WindowResult settle(WindowedKey of) {
        WindowResult now = now(of);
        if (history.at(of, now.end()).end() != now.end()) {
            return history.append(of, now.end(), Tally.ZERO, clock.time() - kept);
        }
        if (now.revision() == WindowResult.NEVER_TOLD) {
            now = new WindowResult(now.end(), now.tally(), 0);
            history.put(of, List.of(now), clock.time() - kept);
        }
        return now;
    }

    /** The count at the end of the step that has not ended yet, if nothing else arrives. */
    public WindowResult soFar(WindowedKey of) {
        long end = of.window().firstEnd(clock.ended(of.window()) + 1);
        Tally ended = history.at(of, clock.ended(of.window())).tally();
        return new WindowResult(end, ended.plus(changes.at(of, end)).plus(open.until(of, end)), 0);
    }

    /** What was counted at an end that is over, no longer ago than counts are kept. */
    public Tally at(WindowedKey of, long end) {
        return history.at(of, end).tally();
    }

    /** Visits the newest count of every name and window that is more than nothing, in no order. */
    public void standing(Listener visitor) {
        history.newest((of, count) -> {
            if (!count.tally().isZero()) {
                visitor.counted(of, count);
            }
        });
    }

    private void change(String name, Occurrence before, Occurrence now, Listener listener) {
        Corrections corrections = new Corrections(history, clock, name);
        if (before != null) {
            long step = finest.firstEnd(before.at());
            StoryTimes story = new StoryTimes(stories, name, before.story());
            story.remove(step);
            change(name, before, step, -1, story.around(step), corrections);
            story.save();
        }
        if (now != null) {
            long step = finest.firstEnd(now.at());
            StoryTimes story = new StoryTimes(stories, name, now.story());
            change(name, now, step, 1, story.around(step), corrections);
            story.add(step);
            int day = StoryExpiries.dayOf(Math.max(step, clock.time()) + storyKept);
            if (story.expiresOn(day)) {
                expiries.schedule(day, name, now.story());
            }
            story.save();
        }
        corrections.tell(clock.time() - kept, listener);
    }

    /**
     * Adds a hit to the counts that it is in, or takes it away.
     *
     * @param step  end of the step that it is in, of the shortest steps
     * @param times 1 or -1
     */
    private void change(
            String name, Occurrence hit, long step, int times, AdjacentSteps story, Corrections corrections) {
        OpenStep openStep = step > clock.furthestEnded() ? open.of(step, name) : null;
        if (openStep != null) {
            openStep.add(times, times * hit.mentions());
        }
        for (CountWindow window : windows) {
            StepRange present = StepRange.of(window, step);
            StepRange alone = story.alone(window, present);
            boolean always = alone.equals(present);
            if (openStep == null) {
                change(window, present, new Tally(times, always ? times : 0, times * hit.mentions()), corrections);
            } else if (always) {
                openStep.addStories(window, times);
            }
            if (!always && !alone.isEmpty()) {
                change(window, alone, new Tally(0, times, 0), corrections);
            }
        }
        if (openStep != null) {
            open.changed(step, name, openStep);
        }
    }

    /** Adds to the count at a stretch of ends: those that are over are corrected, those to come only noted. */
    private void change(CountWindow window, StepRange ends, Tally by, Corrections corrections) {
        WindowedKey of = new WindowedKey(corrections.name(), window);
        // What lies before the grace is final, and its history forgotten.
        long first = clock.time() == StepClock.UNSET ? StepClock.UNSET : window.firstEnd(clock.time() - grace);
        long ended = clock.ended(window);
        long from = Math.max(ends.from(), first);
        if (from >= ends.to()) {
            return;
        }
        if (from > ended) {
            changes.add(of, new StepRange(from, ends.to()), by);
            return;
        }
        corrections.of(window).add(new StepRange(from, ends.to()), by);
        if (ends.to() > ended) {
            changes.add(of, ends.to(), by.negated());
        }
    }
}
