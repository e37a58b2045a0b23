package org.lodewire.analysis.counting;

import java.util.Comparator;
import java.util.List;
import org.lodewire.schemas.time.CountWindow;

/**
 * Adds occurrences to counts and removes them. In steps that have not ended an occurrence is only summed up or becomes
 * pending deltas; results of ended steps are corrected.
 */
final class OccurrenceUpdates {

    private final List<CountWindow> windows;
    private final CountWindow finest;
    private final StepClock clock;
    private final OpenSteps open;
    private final PendingDeltas pending;
    private final TrackedStories stories;
    private final long grace;

    OccurrenceUpdates(
            List<CountWindow> windows,
            StepClock clock,
            OpenSteps open,
            PendingDeltas pending,
            TrackedStories stories,
            long grace) {
        this.windows = windows;
        this.finest =
                windows.stream().min(Comparator.comparing(CountWindow::step)).orElseThrow();
        this.clock = clock;
        this.open = open;
        this.pending = pending;
        this.stories = stories;
        this.grace = grace;
    }

    void add(Occurrence occurrence, Corrections corrections) {
        String name = corrections.name();
        long step = finest.firstEnd(occurrence.at());
        StoryTimes story = stories.get(name, occurrence.story());
        update(occurrence, step, 1, story.adjacentTo(step), corrections);
        story.add(step);
        stories.extendExpiry(story, name, occurrence.story(), Math.max(step, clock.time()));
        story.save();
    }

    void remove(Occurrence occurrence, Corrections corrections) {
        long step = finest.firstEnd(occurrence.at());
        StoryTimes story = stories.get(corrections.name(), occurrence.story());
        story.remove(step);
        update(occurrence, step, -1, story.adjacentTo(step), corrections);
        story.save();
    }

    /**
     * Updates the counts that contain an occurrence.
     *
     * @param step     end of the occurrence's step, of the shortest window
     * @param sign     1 to add the occurrence, -1 to remove it
     * @param adjacent steps of the other articles of its story
     */
    private void update(Occurrence occurrence, long step, int sign, AdjacentSteps adjacent, Corrections corrections) {
        String name = corrections.name();
        OpenStep openStep = step > clock.latestEnded() ? open.get(step, name) : null;
        if (openStep != null) {
            openStep.add(sign, sign * occurrence.mentions());
        }
        for (CountWindow window : windows) {
            StepRange present = StepRange.containing(window, step);
            StepRange sole = adjacent.soleRange(window, present);
            boolean alwaysSole = sole.equals(present);
            if (openStep == null) {
                Tally delta = new Tally(sign, alwaysSole ? sign : 0, sign * occurrence.mentions());
                update(window, present, delta, corrections);
            } else if (alwaysSole) {
                openStep.addStories(window, sign);
            }
            if (!alwaysSole && !sole.isEmpty()) {
                update(window, sole, new Tally(0, sign, 0), corrections);
            }
        }
        if (openStep != null) {
            open.save(step, name, openStep);
        }
    }

    /** Adds to the counts in a step range: a correction at the ends that have passed, a pending delta at later ones. */
    private void update(CountWindow window, StepRange range, Tally delta, Corrections corrections) {
        WindowedKey key = new WindowedKey(corrections.name(), window);
        // Results before the grace are final, and their history may have been removed.
        long first = clock.time() == StepClock.UNSET ? StepClock.UNSET : window.firstEnd(clock.time() - grace);
        long ended = clock.ended(window);
        long from = Math.max(range.from(), first);
        if (from >= range.to()) {
            return;
        }
        if (from > ended) {
            pending.add(key, new StepRange(from, range.to()), delta);
            return;
        }
        corrections.in(window).add(new StepRange(from, range.to()), delta);
        if (range.to() > ended) {
            pending.add(key, range.to(), delta.negated());
        }
    }
}
