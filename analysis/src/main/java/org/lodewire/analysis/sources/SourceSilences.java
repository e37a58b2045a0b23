package org.lodewire.analysis.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.lodewire.analysis.store.LongCodec;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.TopicAlert;

/**
 * Raises an alert when a source is silent for longer than its rhythm explains, once a silence, and resolves it when the source
 * speaks again. A new source is not watched while {@value #MOST} are. Times are in milliseconds since the epoch. Not
 * thread-safe.
 */
public final class SourceSilences {

    /** How many sources are watched at most, in one partition. */
    public static final int MOST = 20_000;

    private static final byte[] COUNT = StoreKey.ofName("count");
    private static final byte[] TIME = StoreKey.ofName("time");
    private static final int ENTRY = 0;
    /** If time passes by more in one step of the wall clock, nobody was listening. */
    private static final long UNWATCHED = Duration.ofMinutes(5).toMillis();

    private static final int VERSION = 1;

    private final OrderedStore sources;
    private final TimerQueue timers;
    private final OrderedStore clock;
    private final Consumer<TopicAlert> alerts;
    private final WatchedSourceCodec codec = new WatchedSourceCodec();
    private final MarkerCodec timerCodec = new MarkerCodec(VERSION);
    private final LongCodec clockCodec = new LongCodec(VERSION);
    private final boolean continuous;

    /**
     * The stores, which nothing else may write to.
     *
     * @param sources what is known of each source
     * @param timers  when a source may be due
     * @param clock   how many sources there are, and how far time got
     */
    public record Stores(OrderedStore sources, OrderedStore timers, OrderedStore clock) {}

    /**
     * @param continuous whether time passes in small steps as long as somebody listens, as on the wall clock: a longer step is
     *                   a time in which no source could be heard
     * @param alerts     receives each change of an alert
     */
    public SourceSilences(Stores stores, boolean continuous, Consumer<TopicAlert> alerts) {
        this.sources = stores.sources();
        this.timers = new TimerQueue(stores.timers());
        this.clock = stores.clock();
        this.continuous = continuous;
        this.alerts = alerts;
    }

    /** A source speaks. */
    public void speak(SourceActivity activity) {
        String name = activity.getSource();
        byte[] key = StoreKey.ofName(name);
        byte[] value = sources.get(key);
        long time = activity.getClock().toEpochMilli();
        LastArticle article = LastArticle.of(activity);
        if (value == null) {
            long known = number(COUNT, 0);
            if (known < MOST) {
                setNumber(COUNT, known + 1);
                put(name, WatchedSource.first(time, article));
            }
            return;
        }
        WatchedSource source = codec.decode(value);
        if (source.isRaised()) {
            alerts.accept(SilenceRecords.resolved(name, source, article, time));
        }
        if (source.speak(time, article)) {
            put(name, source);
        } else {
            sources.put(key, codec.encode(source));
        }
    }

    /** Time has passed: all activities up to it are known. */
    public void advance(long time) {
        if (continuous) {
            long before = number(TIME, time);
            if (time - before > UNWATCHED) {
                listenAgain(time);
            }
            setNumber(TIME, time);
        }
        boolean again = true;
        while (again) {
            List<String> due = new ArrayList<>();
            timers.removeUntil(time, (key, value) -> due.add(StoreKey.names(key)[0]));
            due.forEach(this::expire);
            again = !due.isEmpty();
        }
    }

    /** Nobody listened: what the sources did not say in that time is no silence of theirs. */
    private void listenAgain(long time) {
        List<byte[]> keys = new ArrayList<>();
        sources.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> keys.add(key));
        for (byte[] key : keys) {
            byte[] value = sources.get(key);
            if (value != null) {
                WatchedSource source = codec.decode(value);
                source.watchFrom(time);
                put(StoreKey.name(key), source);
            }
        }
    }

    private void expire(String name) {
        byte[] value = sources.get(StoreKey.ofName(name));
        if (value == null) {
            return;
        }
        WatchedSource source = codec.decode(value);
        if (source.timer() >= source.forgottenAt()) {
            if (source.isRaised()) {
                alerts.accept(SilenceRecords.forgotten(name, source, source.timer()));
            }
            sources.put(StoreKey.ofName(name), null);
            setNumber(COUNT, number(COUNT, 1) - 1);
            return;
        }
        source.raise(source.timer());
        alerts.accept(SilenceRecords.raised(name, source));
        put(name, source);
    }

    private void put(String name, WatchedSource source) {
        OptionalLong due = source.due();
        long forgotten = source.forgottenAt();
        long timer = due.isPresent() ? Math.min(due.getAsLong(), forgotten) : forgotten;
        if (timer != source.timer()) {
            if (source.timer() != WatchedSource.NEVER) {
                timers.put(StoreKey.ofTimeKindNames(source.timer(), ENTRY, name), null);
            }
            timers.put(StoreKey.ofTimeKindNames(timer, ENTRY, name), timerCodec.encode());
            source.setTimer(timer);
        }
        sources.put(StoreKey.ofName(name), codec.encode(source));
    }

    private long number(byte[] key, long unset) {
        byte[] value = clock.get(key);
        return value == null ? unset : clockCodec.decode(value);
    }

    private void setNumber(byte[] key, long number) {
        clock.put(key, clockCodec.encode(number));
    }
}
