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
import org.lodewire.analysis.counting.Occurrence;
import org.lodewire.analysis.counting.RollingCounts;
import org.lodewire.analysis.counting.WindowResult;
import org.lodewire.analysis.counting.WindowedKey;
import org.lodewire.analysis.store.AvroCodec;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
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
 * Counts entities and ranks them at the ends of steps at which the ranking may change. A correction of steps that are over
 * tells their counts again, but ranks only the newest.
 */
final class TrendsProcessor implements Processor<String, EntityContributions, String, SpecificRecord> {

    private static final List<CountWindow> WINDOWS = List.of(CountWindow.ONE_HOUR, CountWindow.ONE_DAY);
    private static final CountWindow LONGEST = CountWindow.ONE_DAY;

    private final Duration grace;
    private final Codec<EntityTrends> codec = new AvroCodec<>(EntityTrends.class, 1);
    private final Map<CountWindow, Ranking> rankings = new EnumMap<>(CountWindow.class);
    private final Map<CountWindow, EntityTrends> last = new EnumMap<>(CountWindow.class);
    private ProcessorContext<String, SpecificRecord> context;
    private RollingCounts counts;
    private RankingTimers agenda;
    private Labels labels;
    private TrendRecords records;
    private OrderedStore told;

    TrendsProcessor(Duration grace) {
        this.grace = grace;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        // Rising is told by the window before, so that its counts must still be there.
        Duration before = LONGEST.length().plus(LONGEST.step());
        counts = new RollingCounts(
                new RollingCounts.Stores(
                        TrendsStage.CHANGES.open(context),
                        TrendsStage.HISTORY.open(context),
                        TrendsStage.OPEN.open(context),
                        TrendsStage.STORIES.open(context),
                        TrendsStage.EXPIRIES.open(context),
                        TrendsStage.CLOCK.open(context)),
                WINDOWS,
                grace,
                grace.compareTo(before) > 0 ? grace : before);
        agenda = new RankingTimers(TrendsStage.AGENDA.open(context));
        labels = new Labels(TrendsStage.LABELS.open(context));
        records = new TrendRecords(labels);
        told = TrendsStage.TOLD.open(context);
        for (CountWindow window : WINDOWS) {
            rankings.put(window, new Ranking());
            byte[] there = told.get(StoreKey.ofName(window.label()));
            last.put(window, there == null ? records.trends(window, 0, List.of(), List.of()) : codec.decode(there));
        }
        counts.forEachNonZero((of, count) -> rankings.get(of.window()).update(of.name(), count.tally()));
    }

    @Override
    public void process(Record<String, EntityContributions> record) {
        if (Watermark.is(record.key(), record.value())) {
            pass(record.timestamp(), Watermark.of(record.key()).closing());
        } else if (record.value() != null) {
            count(record.value());
        }
    }

    private void pass(long time, boolean closing) {
        agenda.look(window -> Math.max(counts.clock().ended(window), closing ? window.firstEnd(time) : time));
        if (closing) {
            counts.endInput(time, new Passing());
        } else {
            counts.advance(time, new Passing());
        }
        agenda.takeAll().forEach(this::rank);
    }

    private void count(EntityContributions hits) {
        Map<String, Occurrence> before = replaced(hits.getReplaces());
        Correcting listener = new Correcting();
        for (EntityMatch match : hits.getEntities()) {
            labels.note(match);
            Occurrence now = new Occurrence(hits.getStoryId(), hits.getAt().toEpochMilli(), match.getCount());
            Occurrence old = before.remove(match.getEntity());
            if (old == null) {
                counts.add(match.getEntity(), now, listener);
            } else {
                counts.replace(match.getEntity(), old, now, listener);
            }
        }
        before.forEach((entity, old) -> counts.retract(entity, old, listener));
        listener.corrected.forEach(window -> {
            long ended = counts.clock().ended(window);
            rank(new RankingTimers.Entry(window.firstEnd(ended - window.stepMillis() + 1), window));
        });
    }

    private static Map<String, Occurrence> replaced(ReplacedEntities earlier) {
        Map<String, Occurrence> hits = new LinkedHashMap<>();
        if (earlier != null) {
            for (ReplacedEntity each : earlier.getEntities()) {
                hits.put(
                        each.getEntity(),
                        new Occurrence(earlier.getStoryId(), earlier.getAt().toEpochMilli(), each.getCount()));
            }
        }
        return hits;
    }

    private void tell(WindowedKey of, WindowResult count) {
        rankings.get(of.window()).update(of.name(), count.tally());
        context.forward(new Record<>(
                of.name() + "|" + of.window().label(), records.count(of, count), Math.max(0, count.end())));
    }

    private void rank(RankingTimers.Entry due) {
        CountWindow window = due.window();
        long before = due.end() - window.lengthMillis();
        List<Ranked> most = rankings.get(window).mostMentioned();
        List<Rising> rising = rankings.get(window)
                .fastestRising(entity ->
                        counts.at(new WindowedKey(entity, window), before).stories());
        EntityTrends now = records.trends(window, due.end(), most, rising);
        EntityTrends then = last.get(window);
        if (!now.getMostMentioned().equals(then.getMostMentioned())
                || !now.getFastestRising().equals(then.getFastestRising())) {
            last.put(window, now);
            told.put(StoreKey.ofName(window.label()), codec.encode(now));
            context.forward(new Record<>(window.label(), now, Math.max(0, due.end())));
        }
    }

    /** Time passes: counts come in the order of their ends, and what is due before each is ranked before it. */
    private final class Passing implements RollingCounts.Listener {

        @Override
        public void counted(WindowedKey of, WindowResult count) {
            agenda.takeBefore(new RankingTimers.Entry(count.end(), of.window())).forEach(TrendsProcessor.this::rank);
            tell(of, count);
            agenda.changed(of.window(), count.end());
        }

        @Override
        public void removed(WindowedKey of) {
            if (of.window() == LONGEST) {
                labels.forget(of.name());
            }
        }
    }

    /** An article changes counts of steps that are over; the last one told of each entity is the newest. */
    private final class Correcting implements RollingCounts.Listener {

        private final Set<CountWindow> corrected = EnumSet.noneOf(CountWindow.class);

        @Override
        public void counted(WindowedKey of, WindowResult count) {
            tell(of, count);
            corrected.add(of.window());
            long later = count.end() + of.window().lengthMillis();
            if (later > counts.clock().ended(of.window())) {
                agenda.addLater(of.window(), later);
            }
        }
    }
}
