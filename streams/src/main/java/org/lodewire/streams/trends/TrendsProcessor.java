package org.lodewire.streams.trends;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.counting.Occurrence;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.store.GroupedStore;
import org.lodewire.analysis.trends.Beginning;
import org.lodewire.analysis.trends.Labels;
import org.lodewire.analysis.trends.Ranking;
import org.lodewire.analysis.trends.Ranking.Ranked;
import org.lodewire.analysis.trends.Ranking.Rising;
import org.lodewire.analysis.trends.RankingTimers;
import org.lodewire.analysis.trends.TrendRecords;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.ReplacedEntities;
import org.lodewire.schemas.ReplacedEntity;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;

/**
 * Counts entities and ranks them at the ends of steps at which the ranking may change. A correction of ended steps emits
 * their counts again, but ranks only the newest step.
 */
final class TrendsProcessor implements Processor<String, EntityContributions, String, SpecificRecord> {

    private static final List<CountWindow> WINDOWS = List.of(CountWindow.ONE_HOUR, CountWindow.ONE_DAY);
    private static final CountWindow LONGEST = CountWindow.ONE_DAY;

    private final Duration grace;
    private final Map<CountWindow, Ranking> rankings = new EnumMap<>(CountWindow.class);
    private ProcessorContext<String, SpecificRecord> context;
    private RollingCounts counts;
    private RankingTimers timers;
    private Labels labels;
    private TrendRecords records;
    private PublishedTrends published;
    private Beginning beginning;

    TrendsProcessor(Duration grace) {
        this.grace = grace;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        // A rise is relative to the preceding window, whose counts must be retained.
        Duration preceding = LONGEST.length().plus(LONGEST.step());
        counts = new RollingCounts(
                new RollingCounts.Stores(
                        TrendsStage.PENDING.open(context),
                        TrendsStage.HISTORY.open(context),
                        TrendsStage.OPEN.open(context),
                        // An article has some ten entities, all in one story.
                        new GroupedStore(TrendsStage.STORIES.open(context), 0),
                        TrendsStage.EXPIRIES.open(context),
                        TrendsStage.CLOCK.open(context)),
                WINDOWS,
                grace,
                grace.compareTo(preceding) > 0 ? grace : preceding);
        timers = new RankingTimers(TrendsStage.TIMERS.open(context));
        labels = new Labels(TrendsStage.LABELS.open(context));
        records = new TrendRecords(labels);
        published = new PublishedTrends(TrendsStage.PUBLISHED.open(context));
        beginning = new Beginning(TrendsStage.BEGINNING.open(context));
        counts.forEachNonZero((key, result) -> ranking(key.window()).update(key.name(), result.tally()));
    }

    @Override
    public void process(Record<String, EntityContributions> record) {
        if (Watermark.is(record.key(), record.value())) {
            advance(record.timestamp(), Watermark.of(record.key()).endOfInput());
        } else if (record.value() != null) {
            count(record.value());
        }
    }

    private void advance(long time, boolean endOfInput) {
        timers.advance(window -> Math.max(counts.clock().ended(window), endOfInput ? window.firstEnd(time) : time));
        if (endOfInput) {
            counts.endInput(time, new AdvanceListener());
        } else {
            counts.advance(time, new AdvanceListener());
        }
        timers.pollAll().forEach(this::rank);
    }

    private void count(EntityContributions contributions) {
        if (!contributions.getEntities().isEmpty()
                && beginning.note(contributions.getAt().toEpochMilli())) {
            WINDOWS.forEach(this::rankWhenComparable);
        }
        Map<String, Occurrence> replaced = replaced(contributions.getReplaces());
        CorrectionListener listener = new CorrectionListener();
        for (EntityMatch match : contributions.getEntities()) {
            labels.put(match);
            Occurrence now = new Occurrence(
                    contributions.getStoryId(), contributions.getAt().toEpochMilli(), match.getCount());
            Occurrence before = replaced.remove(match.getEntity());
            if (before == null) {
                counts.add(match.getEntity(), now, listener);
            } else {
                counts.replace(match.getEntity(), before, now, listener);
            }
        }
        replaced.forEach((entity, before) -> counts.retract(entity, before, listener));
        listener.corrected.forEach(window -> {
            long ended = counts.clock().ended(window);
            rank(new RankingTimers.Timer(window.firstEnd(ended - window.stepMillis() + 1), window));
        });
    }

    /** Time alone makes the window before complete, without a count that changes. */
    private void rankWhenComparable(CountWindow window) {
        long from = beginning.comparableFrom(window);
        if (from > counts.clock().ended(window)) {
            timers.schedule(window, from);
        }
    }

    private static Map<String, Occurrence> replaced(@Nullable ReplacedEntities earlier) {
        Map<String, Occurrence> occurrences = new LinkedHashMap<>();
        if (earlier != null) {
            for (ReplacedEntity each : earlier.getEntities()) {
                occurrences.put(
                        each.getEntity(),
                        new Occurrence(earlier.getStoryId(), earlier.getAt().toEpochMilli(), each.getCount()));
            }
        }
        return occurrences;
    }

    private void emit(WindowedKey key, WindowResult result) {
        ranking(key.window()).update(key.name(), result.tally());
        context.forward(new Record<>(
                key.name() + "|" + key.window().label(), records.count(key, result), Math.max(0, result.end())));
    }

    private Ranking ranking(CountWindow window) {
        return rankings.computeIfAbsent(window, absent -> new Ranking());
    }

    private void rank(RankingTimers.Timer timer) {
        CountWindow window = timer.window();
        long precedingEnd = timer.end() - window.lengthMillis();
        Ranking ranking = ranking(window);
        List<Ranked> most = ranking.mostMentioned();
        List<Rising> rising = timer.end() < beginning.comparableFrom(window)
                ? List.of()
                : ranking.fastestRising(entity ->
                        counts.at(new WindowedKey(entity, window), precedingEnd).stories());
        EntityTrends trends = records.trends(window, timer.end(), most, rising);
        if (published.replace(window, trends)) {
            context.forward(new Record<>(window.label(), trends, Math.max(0, timer.end())));
        }
    }

    /** Time advances: counts arrive in order of their ends, and timers before each are ranked before it. */
    private final class AdvanceListener implements RollingCounts.Listener {

        @Override
        public void counted(WindowedKey key, WindowResult result) {
            timers.pollBefore(new RankingTimers.Timer(result.end(), key.window()))
                    .forEach(TrendsProcessor.this::rank);
            emit(key, result);
            timers.countChanged(key.window(), result.end());
        }

        @Override
        public void removed(WindowedKey key) {
            if (key.window() == LONGEST) {
                labels.remove(key.name());
            }
        }
    }

    /** An article corrects ended steps: the last result of each entity is its newest. */
    private final class CorrectionListener implements RollingCounts.Listener {

        private final Set<CountWindow> corrected = EnumSet.noneOf(CountWindow.class);

        @Override
        public void counted(WindowedKey key, WindowResult result) {
            emit(key, result);
            corrected.add(key.window());
            long later = result.end() + key.window().lengthMillis();
            if (later > counts.clock().ended(key.window())) {
                timers.schedule(key.window(), later);
            }
        }
    }
}
