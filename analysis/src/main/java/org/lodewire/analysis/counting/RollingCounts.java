package org.lodewire.analysis.counting;

import java.time.Duration;
import java.util.List;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.schemas.time.CountWindow;

/**
 * Counts the occurrences of names in windows, exactly, on a clock that never goes back. Except for corrections of ended
 * steps, the work per occurrence does not depend on the windows' lengths, on how much was counted before or on the number of
 * articles of a story. Not thread-safe.
 */
public final class RollingCounts {

    private final List<CountWindow> windows;
    private final PendingDeltas pending;
    private final CountHistory history;
    private final OpenSteps open;
    private final TrackedStories stories;
    private final OccurrenceUpdates updates;
    private final StepClock clock;
    private final long retention;

    /** Receives the counts of ended steps. */
    public interface Listener {

        /** The count at the end of a step, either its first or one with a higher revision than before. */
        void counted(WindowedKey key, WindowResult result);

        /** A key was removed, because its count fell to zero longer ago than counts are retained. */
        default void removed(WindowedKey key) {}
    }

    /** Receives keys whose counts change in steps that have not ended. */
    public interface UnendedVisitor {

        /** @param until when the last of the occurrences is reached that change it, in milliseconds since the epoch */
        void visit(WindowedKey key, long until);
    }

    /** The stores of the state. Nothing else may use them. */
    public record Stores(
            OrderedStore pending,
            OrderedStore history,
            OrderedStore open,
            OrderedStore stories,
            OrderedStore expiries,
            OrderedStore clock) {

        /** The codec of each store, in the order of the components. */
        public static List<Codec<?>> codecs() {
            return List.of(
                    PendingDeltas.CODEC,
                    CountHistory.CODEC,
                    OpenStepCells.CODEC,
                    new StoryStepsCodec(),
                    StoryExpiries.codec(),
                    StepClock.codec());
        }
    }

    /**
     * Continues from the state in the stores.
     *
     * @param windows   the windows to count in, at least one
     * @param grace     how late an occurrence may be and still correct counts
     * @param retention how far back counts may be requested; at least the grace
     */
    public RollingCounts(Stores stores, List<CountWindow> windows, Duration grace, Duration retention) {
        this.windows = List.copyOf(windows);
        this.pending = new PendingDeltas(stores.pending());
        this.history = new CountHistory(stores.history());
        this.open = new OpenSteps(stores.open());
        this.clock = new StepClock(stores.clock());
        this.retention = retention.toMillis();
        long longest = windows.stream()
                .mapToLong(window -> window.lengthMillis() + window.stepMillis())
                .max()
                .orElseThrow();
        this.stories = new TrackedStories(stores.stories(), stores.expiries(), grace.toMillis() + longest);
        this.updates = new OccurrenceUpdates(this.windows, clock, open, pending, stories, grace.toMillis());
    }

    /** The clock of the counts. Only this object may advance it. */
    public StepClock clock() {
        return clock;
    }

    /** Advances event time. Emits the counts that changed at the ends of steps up to it, in order. */
    public void advance(long to, Listener listener) {
        if (to > clock.time()) {
            closeSteps(Math.max(to, clock.latestEnded()));
            clock.advance(to);
            emitEnded(listener);
            stories.expire(to);
            history.removeZeros(
                    to - retention, key -> pending.isEmpty(key) && !open.contains(key.name()), listener::removed);
        }
    }

    /** Ends the input at a time. Emits the counts at the end of the step that contains the time, for every window. */
    public void endInput(long at, Listener listener) {
        closeSteps(
                windows.stream().mapToLong(window -> window.firstEnd(at)).max().orElseThrow());
        clock.endSteps(at);
        emitEnded(listener);
    }

    /** Turns the sums of the steps up to an end into pending deltas. */
    private void closeSteps(long until) {
        open.pollUntil(until, (end, name, step) -> {
            for (CountWindow window : windows) {
                Tally amount = step.in(window);
                if (!amount.isZero()) {
                    pending.add(new WindowedKey(name, window), StepRange.containing(window, end), amount);
                }
            }
        });
    }

    private void emitEnded(Listener listener) {
        pending.pollEnded(clock, delta -> {
            WindowResult result = history.append(delta.key(), delta.end(), delta.amount(), delta.end() - retention);
            listener.counted(delta.key(), result);
        });
    }

    /** Adds an occurrence of a name. */
    public void add(String name, Occurrence occurrence, Listener listener) {
        Corrections corrections = new Corrections(history, clock, name);
        updates.add(occurrence, corrections);
        corrections.emit(clock.time() - retention, listener);
    }

    /** Removes an occurrence that was added. */
    public void retract(String name, Occurrence occurrence, Listener listener) {
        Corrections corrections = new Corrections(history, clock, name);
        updates.remove(occurrence, corrections);
        corrections.emit(clock.time() - retention, listener);
    }

    /** Replaces an occurrence by another, as one change: counts that are the same with either are not emitted. */
    public void replace(String name, Occurrence before, Occurrence after, Listener listener) {
        Corrections corrections = new Corrections(history, clock, name);
        updates.remove(before, corrections);
        updates.add(after, corrections);
        corrections.emit(clock.time() - retention, listener);
    }

    /** The count at the end of the last ended step. */
    public WindowResult latest(WindowedKey key) {
        long ended = clock.ended(key.window());
        WindowResult newest = history.at(key, ended);
        long end = key.window().firstEnd(ended - key.window().stepMillis() + 1);
        return newest.end() == end ? newest : new WindowResult(end, newest.tally(), 0);
    }

    /**
     * Records and returns the count at the end of the last ended step, which did not change there. Use it where a
     * provisional count of that end was emitted, so that a later correction of the end is emitted too.
     */
    public WindowResult settle(WindowedKey key) {
        WindowResult latest = latest(key);
        if (history.at(key, latest.end()).end() != latest.end()) {
            return history.append(key, latest.end(), Tally.ZERO, clock.time() - retention);
        }
        if (latest.revision() == WindowResult.NOT_EMITTED) {
            latest = new WindowResult(latest.end(), latest.tally(), 0);
            history.put(key, List.of(latest), clock.time() - retention);
        }
        return latest;
    }

    /** The count at the end of the current step if nothing else arrives before. */
    public WindowResult provisional(WindowedKey key) {
        long end = key.window().firstEnd(clock.ended(key.window()) + 1);
        Tally ended = history.at(key, clock.ended(key.window())).tally();
        return new WindowResult(end, ended.plus(pending.at(key, end)).plus(open.sumUntil(key, end)), 0);
    }

    /** Visits the keys whose count at the end of the current step may differ from the one before, in no particular order. */
    public void forEachUnended(UnendedVisitor visitor) {
        open.forEachName((name, end) -> windows.forEach(window -> visitor.visit(new WindowedKey(name, window), end)));
        if (clock.time() != StepClock.UNSET) {
            pending.forEachAt(
                    window -> window.firstEnd(clock.ended(window) + 1), key -> visitor.visit(key, clock.time()));
        }
    }

    /** The count at an end that has passed, no longer ago than counts are retained. */
    public Tally at(WindowedKey key, long end) {
        return history.at(key, end).tally();
    }

    /** Visits the newest count of every key whose count is not zero, in no particular order. */
    public void forEachNonZero(Listener visitor) {
        history.forEachNewest((key, result) -> {
            if (!result.tally().isZero()) {
                visitor.counted(key, result);
            }
        });
    }
}
