package org.lodewire.streams.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.oracle.Oracle.Placed;

/** Compares the output topics with the oracle. */
final class Comparison {

    private static final int SAMPLE = 30;

    private final History history;
    private final Oracle oracle;
    private final OutputTopics topics;
    private final List<String> faults = new ArrayList<>();

    private Comparison(History history, Oracle oracle, OutputTopics topics) {
        this.history = history;
        this.oracle = oracle;
        this.topics = topics;
    }

    /** The differences, if any. */
    static List<String> faults(History history, Oracle oracle, OutputTopics topics) {
        Comparison comparison = new Comparison(history, oracle, topics);
        comparison.compare();
        return comparison.faults;
    }

    private void expect(boolean holds, Supplier<String> fault) {
        if (!holds) {
            faults.add(fault.get());
        }
    }

    private void expectEqual(Object expected, Object actual, Supplier<String> what) {
        expect(expected.equals(actual), () -> what.get() + ":\n  expected " + expected + "\n  but was  " + actual);
    }

    private void compare() {
        expectEqual(oracle.rejected(), topics.rejected(), () -> "rejected");
        compareStories();
        compareMentions();
        for (TopicDefinition definition : history.definitions()) {
            for (CountWindow window : CountWindow.values()) {
                List<TopicCount> emitted = topics.counts().stream()
                        .filter(count -> count.getTopic().equals(definition.getId()))
                        .filter(count -> count.getWindow().equals(window.label()))
                        .toList();
                if (definition.getWindows().contains(window.label())) {
                    compareCounts(definition.getId(), window, emitted);
                } else {
                    expect(emitted.isEmpty(), () -> "emitted in a window that is not defined: " + emitted);
                }
            }
        }
        if (history.ends()) {
            // Until then, what corrections change of an alert may not have settled.
            new AlertComparison(history, oracle, topics).faults().forEach(faults::add);
        }
    }

    /** Every accepted article is in the story of its copies, whose id is that of the story's first article. */
    private void compareStories() {
        expectEqual(
                oracle.placed().stream()
                        .map(article -> article.draft().article()
                                + article.revises()
                                + article.draft().isWithdrawn())
                        .toList(),
                topics.stories().stream()
                        .map(story -> story.getArticleId() + story.getRevises() + story.getWithdrawn())
                        .toList(),
                () -> "placed");
        expectEqual(
                history.size(),
                topics.stories().size() + topics.rejected().size() + oracle.repeats(),
                () -> "articles");
        Map<Integer, String> ids = new HashMap<>();
        for (int i = 0; i < Math.min(oracle.placed().size(), topics.stories().size()); i++) {
            Placed expected = oracle.placed().get(i);
            StoryMembership actual = topics.stories().get(i);
            expectEqual(expected.opens(), actual.getKinship() == Kinship.FIRST, () -> "opens a story: " + actual);
            if (expected.opens()) {
                expect(
                        actual.getStoryId().equals(actual.getArticleId())
                                || actual.getStoryId().startsWith(actual.getArticleId() + "~"),
                        () -> "story's id: " + actual);
                ids.put(expected.story(), actual.getStoryId());
            }
            expectEqual(ids.get(expected.story()), actual.getStoryId(), () -> "story of " + expected.draft());
        }
    }

    /** The mentions that were not retracted are those of the current articles. */
    private void compareMentions() {
        Map<String, Integer> actual = new TreeMap<>();
        for (TopicMention mention : topics.mentions()) {
            actual.merge(
                    line(
                            mention.getArticleId(),
                            mention.getTopic(),
                            mention.getTime().getEvent().toEpochMilli(),
                            mention.getCount()),
                    mention.getRetracted() ? -1 : 1,
                    Integer::sum);
        }
        Map<String, Integer> expected = new TreeMap<>();
        oracle.current()
                .forEach(draft -> draft.mentions()
                        .forEach((topic, count) ->
                                expected.merge(line(draft.article(), topic, draft.event(), count), 1, Integer::sum)));
        actual.values().removeIf(times -> times == 0);
        expectEqual(expected, actual, () -> "mentions");
    }

    private static String line(String article, String topic, long at, int count) {
        return article + ' ' + topic + ' ' + Instant.ofEpochMilli(at) + ' ' + count;
    }

    private void compareCounts(String topic, CountWindow window, List<TopicCount> emitted) {
        String of = topic + '|' + window.label();
        TreeMap<Long, TopicCount> table = new TreeMap<>();
        TopicCount last = null;
        for (TopicCount count : emitted) {
            long end = count.getEnd().toEpochMilli();
            compareRevision(of, count, table, last);
            table.put(end, count);
            last = count;
        }
        expect(
                emitted.isEmpty() || emitted.get(emitted.size() - 1).getEnd().toEpochMilli() == table.lastKey(),
                () -> of + ", the last count is not the newest: " + emitted);
        expect(
                table.isEmpty() || table.lastKey() <= oracle.lastEnd(window),
                () -> of + ", a count of a step that has not ended: " + emitted);
        for (long end : endsToCompare(topic, window, table)) {
            Map.Entry<Long, TopicCount> holds = table.floorEntry(end);
            Numbers numbers = holds == null ? Numbers.ZERO : Numbers.of(holds.getValue());
            expectEqual(oracle.at(topic, window, end), numbers, () -> of + " at " + Instant.ofEpochMilli(end));
        }
    }

    /** Revisions are incremented by one, with another count, except where the newest end is repeated after a correction. */
    private void compareRevision(String of, TopicCount count, TreeMap<Long, TopicCount> table, TopicCount last) {
        long end = count.getEnd().toEpochMilli();
        TopicCount before = table.get(end);
        boolean newestAgain =
                last != null && end >= table.lastKey() && last.getEnd().toEpochMilli() < end;
        if (before != null) {
            expectEqual(before.getRevision() + 1, count.getRevision(), () -> of + ", revision after " + before);
            expect(
                    newestAgain || !Numbers.of(before).equals(Numbers.of(count)),
                    () -> of + ", repeated without a change: " + count);
        } else {
            expect(count.getRevision() <= 1, () -> of + ", first revision: " + count);
            Numbers held = table.isEmpty()
                    ? Numbers.ZERO
                    : Numbers.of(table.lastEntry().getValue());
            boolean newest = table.isEmpty() || end > table.lastKey();
            expect(!newest || !held.equals(Numbers.of(count)), () -> of + ", unchanged: " + count);
        }
    }

    private NavigableSet<Long> endsToCompare(String topic, CountWindow window, TreeMap<Long, TopicCount> table) {
        long step = window.step().toMillis();
        NavigableSet<Long> ends = new TreeSet<>();
        NavigableSet<Long> changes = oracle.changes(topic, window);
        changes.forEach(end -> ends.addAll(List.of(end - step, end)));
        table.keySet().forEach(end -> ends.addAll(List.of(end - step, end)));
        long last = oracle.lastEnd(window);
        ends.add(last);
        Random random = new Random(history.seed());
        long steps = changes.isEmpty() ? 1 : (last - changes.first()) / step + 1;
        for (int i = 0; i < SAMPLE; i++) {
            ends.add(last - random.nextLong(steps) * step);
        }
        long first = history.isBackfilled(topic) ? oracle.firstBackfilled(window) : Long.MIN_VALUE;
        return ends.headSet(last, true).tailSet(first, true);
    }
}
