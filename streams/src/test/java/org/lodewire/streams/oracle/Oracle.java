package org.lodewire.streams.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodewire.schemas.time.CountWindow;

/**
 * The contract, computed by brute force from a complete history: what becomes of each article, and the counts at the end of
 * any step.
 *
 * <p>Rules of the contract: an article is late if its event time is more than the grace before the clock that it was sent
 * with. For a revision, that clock and its own event time decide; a late revision changes nothing. What a revision replaces
 * is removed from the counts that are not final, see {@link Finality}. So is what a withdrawal retracts; it is late if the
 * article is, and only the source that published the article last can withdraw it. An article is remembered for the grace and
 * the longest window with its step after the clock that it, or its withdrawal, was sent with.
 */
final class Oracle {

    private static final long REMEMBERED =
            CountWindow.SEVEN_DAYS.length().plus(CountWindow.SEVEN_DAYS.step()).toMillis();
    private static final long NEVER = Long.MAX_VALUE;

    private final History history;
    private final long grace;
    private final Finality finality;
    private final long firstRunEnds;
    private final Map<String, Version> newest = new HashMap<>();
    /** The articles that are copies of a text now, and the story that they belong to. */
    private final Map<Integer, Set<String>> copies = new HashMap<>();

    private final Map<Integer, Integer> stories = new HashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final Set<String> withdrawals = new TreeSet<>();
    private int repeats;

    Oracle(History history) {
        this.history = history;
        grace = history.grace().toMillis();
        finality = new Finality(history);
        firstRunEnds = history.runs().isEmpty() ? Long.MIN_VALUE : history.firstRunEnds();
        history.sent().forEach(run -> run.forEach(this::take));
    }

    /** The content of an article until a revision replaces it, or its withdrawal. */
    private static final class Version {

        private final Sent sent;
        private final int story;
        /** The clock that the revision or withdrawal was sent with. */
        private long replacedAt = NEVER;

        Version(Sent sent, int story) {
            this.sent = sent;
            this.story = story;
        }
    }

    /**
     * An accepted article or withdrawal.
     *
     * @param story   number of its story
     * @param opens   whether it is the story's first article
     * @param revises whether it replaces an earlier version of itself
     */
    record Placed(Draft draft, int story, boolean opens, boolean revises) {}

    private void take(Sent sent) {
        Draft draft = sent.draft();
        Version before = newest.get(draft.article());
        if (before != null && before.sent.clock() + grace + REMEMBERED <= sent.clock()) {
            before = null;
        }
        if (before != null && before.sent.draft().content() == draft.content()) {
            repeats++;
        } else if (draft.isWithdrawn()) {
            withdraw(sent, before);
        } else if (draft.event() < sent.clock() - grace) {
            rejected.add(draft.article() + " LATE");
        } else {
            if (before != null) {
                before.replacedAt = sent.clock();
            }
            if (before != null && before.sent.draft().isWithdrawn()) {
                withdrawals.add("published again");
            }
            place(sent, before != null);
        }
    }

    private void withdraw(Sent sent, Version before) {
        Draft draft = sent.draft();
        withdrawals.add("withdrawal");
        if (before == null || !before.sent.draft().source().equals(draft.source())) {
            rejected.add(draft.article() + " NOT_PUBLISHED");
            withdrawals.add("withdrawal of what its source has not published");
        } else if (before.sent.draft().event() < sent.clock() - grace) {
            rejected.add(draft.article() + " LATE");
            withdrawals.add("withdrawal that is late");
        } else {
            noteWithdrawn(before.sent.draft());
            before.replacedAt = sent.clock();
            copies.values().forEach(articles -> articles.remove(draft.article()));
            newest.put(draft.article(), new Version(sent, before.story));
            placed.add(new Placed(draft, before.story, false, true));
        }
    }

    private void noteWithdrawn(Draft draft) {
        boolean shared = copies.get(draft.text().family()).size() > 1;
        if (shared && placed.stream().anyMatch(article -> article.draft().equals(draft) && article.opens())) {
            withdrawals.add("withdrawal of the first copy of a story");
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

    /** The accepted articles and withdrawals, in order. */
    List<Placed> placed() {
        return placed;
    }

    /** The articles that were rejected, in order, each with the reason. */
    List<String> rejected() {
        return rejected;
    }

    /** The accepted articles that were not replaced. */
    List<Draft> current() {
        return versions.stream()
                .filter(version -> version.replacedAt == NEVER)
                .map(this::withoutUnknown)
                .toList();
    }

    /** An article without a topic that was applied when what the article contributed was no longer known. */
    private Draft withoutUnknown(Version version) {
        Draft draft = version.sent.draft();
        Map<String, Integer> mentions = new TreeMap<>(draft.mentions());
        mentions.keySet().removeIf(topic -> !mentions(version, topic));
        return new Draft(draft.article(), draft.source(), draft.content(), draft.text(), draft.event(), mentions);
    }

    /**
     * Whether an article mentions a topic, as far as is known. A topic that was applied after it gets the mentions of the
     * articles that were not replaced until then and are remembered.
     */
    private boolean mentions(Version version, String topic) {
        Draft draft = version.sent.draft();
        if (!draft.mentions().containsKey(topic)) {
            return false;
        }
        long applied = firstRunEnds;
        long counted = Math.max(version.sent.clock(), draft.event());
        return !history.isBackfilled(topic)
                || version.sent.clock() > applied
                || version.replacedAt > applied && counted + grace + REMEMBERED > applied;
    }

    /** The first end for which a backfilled topic has counts. */
    long firstBackfilled(CountWindow window) {
        return finality.firstCorrectable(window, firstRunEnds + 1);
    }

    /** The last end that had passed when articles of a topic were backfilled; long ago if none were. */
    long lastBackfilled(String topic, CountWindow window) {
        boolean any = history.isBackfilled(topic)
                && versions.stream()
                        .anyMatch(version -> version.sent.clock() <= firstRunEnds && mentions(version, topic));
        return any ? window.firstEnd(firstRunEnds) : Long.MIN_VALUE;
    }

    /** The ends before the first one of a backfilled topic at which earlier mentions of it left a window, or will have. */
    NavigableSet<Long> leftBefore(String topic, CountWindow window) {
        NavigableSet<Long> left = new TreeSet<>();
        for (Version version : versions) {
            long first = window.firstEnd(version.sent.draft().event());
            if (version.sent.clock() <= firstRunEnds && mentions(version, topic) && first < firstBackfilled(window)) {
                left.add(first + window.length().toMillis());
            }
        }
        return left;
    }

    /** What happened to withdrawals, as {@link Coverage} names it. */
    Set<String> withdrawals() {
        return withdrawals;
    }

    /** The number of repeats. */
    int repeats() {
        return repeats;
    }

    /** The last end of a window that the clock has reached, whether or not its count was emitted. */
    long lastEnd(CountWindow window) {
        return finality.lastEnd(window);
    }

    /** The count at an end. */
    Numbers at(String topic, CountWindow window, long end) {
        long articles = 0;
        long mentions = 0;
        Set<Integer> distinct = new HashSet<>();
        for (Version version : versions) {
            Draft draft = version.sent.draft();
            if (mentions(version, topic)
                    && draft.event() > end - window.length().toMillis()
                    && draft.event() <= end
                    && !isReplaced(version, window, end)) {
                articles++;
                mentions += draft.mentions().get(topic);
                distinct.add(version.story);
            }
        }
        return new Numbers(articles, distinct.size(), mentions);
    }

    private boolean isReplaced(Version version, CountWindow window, long end) {
        return version.replacedAt != NEVER && end >= finality.firstCorrectable(window, version.replacedAt);
    }

    /** All ends, up to the last, at which the count may differ from that at the end before. */
    NavigableSet<Long> changes(String topic, CountWindow window) {
        NavigableSet<Long> ends = new TreeSet<>();
        for (Version version : versions) {
            if (mentions(version, topic)) {
                long first = window.firstEnd(version.sent.draft().event());
                ends.add(first);
                ends.add(first + window.length().toMillis());
                if (version.replacedAt != NEVER) {
                    ends.add(finality.firstCorrectable(window, version.replacedAt));
                }
            }
        }
        return ends.headSet(lastEnd(window), true);
    }

    /** Whether there are final counts that a revision would otherwise have changed. */
    boolean hasFinalCountsOfReplaced() {
        return versions.stream()
                .anyMatch(version -> version.replacedAt != NEVER
                        && finality.isFinal(version.sent.draft().event(), version.replacedAt));
    }
}
