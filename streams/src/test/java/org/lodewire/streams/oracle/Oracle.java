package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.lodewire.schemas.time.CountWindow;

/**
 * The contract, computed from all of a history at once: what becomes of each article, and the numbers at any end of a step.
 *
 * <p>What it takes from the contract: an article is late if its event time is more than the grace before the clock that it
 * was sent with; that clock judges a revision by its own event time, and a revision that is late changes nothing. What a
 * revision replaces is taken back from the counts of the grace: what lies before is final, counted from where the clock of
 * the counts stood, which moves on where a step of ten seconds ends. What an article was is remembered for the grace and
 * the longest window with its step after the clock that it was sent with.
 */
final class Oracle {

    private static final long STEP = CountWindow.FIVE_MINUTES.step().toMillis();
    private static final long REMEMBERED =
            CountWindow.SEVEN_DAYS.length().plus(CountWindow.SEVEN_DAYS.step()).toMillis();
    private static final long NEVER = Long.MAX_VALUE;

    private final long grace;
    private final Map<String, Version> newest = new HashMap<>();
    /** Which articles are copies of a text now, and the story that they are. */
    private final Map<Integer, Set<String>> copies = new HashMap<>();

    private final Map<Integer, Integer> stories = new HashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private int repeats;
    private long countsClock = Long.MIN_VALUE;
    private long lastWatermark = Long.MIN_VALUE;
    private long closed = Long.MIN_VALUE;

    Oracle(History history) {
        grace = history.grace().toMillis();
        List<List<Sent>> runs = history.sent();
        for (int run = 0; run < runs.size(); run++) {
            List<Sent> articles = runs.get(run);
            pass(articles.get(0).clock() - 2);
            articles.forEach(this::take);
            if (history.closes(run)) {
                closed = articles.get(articles.size() - 1).clock();
                countsClock = Math.max(countsClock, closed);
            }
        }
    }

    /** What an article said from when it was taken until a revision took it back. */
    private static final class Version {
        private final Sent sent;
        private final int story;
        /** The clock of the counts when it was taken back. */
        private long takenBack = NEVER;

        Version(Sent sent, int story) {
            this.sent = sent;
            this.story = story;
        }
    }

    /**
     * An article that was taken.
     *
     * @param story   number of its story
     * @param opens   whether it is the story's first
     * @param revises whether it replaces what the same article said before
     */
    record Placed(Draft draft, int story, boolean opens, boolean revises) {}

    private void pass(long to) {
        if (lastWatermark == Long.MIN_VALUE || Math.floorDiv(to, STEP) > Math.floorDiv(lastWatermark, STEP)) {
            lastWatermark = to;
            countsClock = Math.max(countsClock, to);
        }
    }

    private void take(Sent sent) {
        pass(sent.clock() - 1);
        Draft draft = sent.draft();
        Version before = newest.get(draft.article());
        if (before != null && before.sent.clock() + grace + REMEMBERED <= sent.clock()) {
            before = null;
        }
        if (before != null && before.sent.draft().content() == draft.content()) {
            repeats++;
        } else if (draft.event() < sent.clock() - grace) {
            late.add(draft.article());
        } else {
            if (before != null) {
                before.takenBack = countsClock;
            }
            place(sent, before != null);
        }
    }

    private void place(Sent sent, boolean revises) {
        Draft draft = sent.draft();
        copies.values().forEach(articles -> articles.remove(draft.article()));
        Set<String> others = copies.computeIfAbsent(draft.text().family(), family -> new HashSet<>());
        boolean opens = others.isEmpty();
        if (opens) {
            stories.put(draft.text().family(), versions.size());
        }
        others.add(draft.article());
        Version version = new Version(sent, stories.get(draft.text().family()));
        newest.put(draft.article(), version);
        versions.add(version);
        placed.add(new Placed(draft, version.story, opens, revises));
    }

    /** The articles that were taken, in order. */
    List<Placed> placed() {
        return placed;
    }

    /** The articles that came too late, in order. */
    List<String> late() {
        return late;
    }

    /** The articles that were taken and that nothing has replaced. */
    List<Draft> standing() {
        return versions.stream()
                .filter(version -> version.takenBack == NEVER)
                .map(version -> version.sent.draft())
                .toList();
    }

    /** How many articles were repeats. */
    int repeats() {
        return repeats;
    }

    /** The last end of a window that is over, also if it was not told. */
    long lastEnd(CountWindow window) {
        long step = window.step().toMillis();
        long passed = Math.floorDiv(countsClock, step) * step;
        return closed == Long.MIN_VALUE ? passed : Math.max(passed, window.firstEnd(closed));
    }

    /** The numbers at an end. */
    Numbers at(String topic, CountWindow window, long end) {
        long articles = 0;
        long mentions = 0;
        Set<Integer> distinct = new HashSet<>();
        for (Version version : versions) {
            Draft draft = version.sent.draft();
            if (draft.mentions().containsKey(topic)
                    && draft.event() > end - window.length().toMillis()
                    && draft.event() <= end
                    && !isTakenBack(version, window, end)) {
                articles++;
                mentions += draft.mentions().get(topic);
                distinct.add(version.story);
            }
        }
        return new Numbers(articles, distinct.size(), mentions);
    }

    private boolean isTakenBack(Version version, CountWindow window, long end) {
        return version.takenBack != NEVER && end >= window.firstEnd(version.takenBack - grace);
    }

    /** All ends at which the numbers may differ from those of the end before, up to the last. */
    NavigableSet<Long> changes(String topic, CountWindow window) {
        NavigableSet<Long> ends = new TreeSet<>();
        for (Version version : versions) {
            if (version.sent.draft().mentions().containsKey(topic)) {
                long first = window.firstEnd(version.sent.draft().event());
                ends.add(first);
                ends.add(first + window.length().toMillis());
                if (version.takenBack != NEVER) {
                    ends.add(window.firstEnd(version.takenBack - grace));
                }
            }
        }
        return ends.headSet(lastEnd(window), true);
    }

    /** Whether some numbers are final that a revision would have changed. */
    boolean keptFinal() {
        return versions.stream()
                .anyMatch(version ->
                        version.takenBack != NEVER && version.sent.draft().event() < version.takenBack - grace);
    }
}
