package org.lodewire.analysis.clean.memory;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.TimerQueue;

/**
 * The memories of all sources of a partition, in ordered stores. A source has a snapshot and, after it, an entry for each
 * article that added something since; every {@value #ENTRIES}th article makes a new snapshot. So an article costs one
 * write of a few hundred bytes, and a source takes at most 63 kB. What was read is held in memory for as long as a source
 * is among the latest; it is never ahead of the stores. For one thread.
 *
 * <p>A source of which nothing was heard for {@value #FORGET_AFTER} half-lives is forgotten: none of its lines could still
 * count as shared. Of more than the most sources that are kept, those that come last are not remembered.
 */
final class SourceMemories implements LineMemory {

    /** Sources of one partition; 1.3 GB if all of them were as large as can be, some 50 MB in practice. */
    private static final int MOST_SOURCES = 20_000;

    private static final int LATEST = 64;
    private static final int ENTRIES = 64;
    private static final int FORGET_AFTER = 4;
    private static final long MINUTE = 60_000;
    private static final byte[] NOTHING = {};
    /** Shorter than the key of any source. */
    private static final byte[] SOURCES = {0};

    private final OrderedStore store;
    private final TimerQueue expiries;
    private final Duration halfLife;
    private final long keptMinutes;
    private final Map<HashValue128, SourceMemory> latest = new LinkedHashMap<>(2 * LATEST, 0.75f, true);

    /** @param halfLife at least a minute */
    SourceMemories(OrderedStore store, OrderedStore expiries, Duration halfLife) {
        this.store = store;
        this.expiries = new TimerQueue(expiries);
        this.halfLife = halfLife;
        this.keptMinutes = FORGET_AFTER * halfLife.toMinutes();
    }

    @Override
    public KnownLines of(String source, long time) {
        return memory(hash(source), time).at(time);
    }

    @Override
    public void remember(String source, ArticleLines lines, long time) {
        HashValue128 id = hash(source);
        SourceMemory memory = memory(id, time);
        ArticleEntry noted = memory.note(lines, time);
        if (noted.isNothing() || memory.articles() == 0 && !admit(id)) {
            return;
        }
        if (memory.articles() == 0 || period(memory.minute()) != period(noted.minute())) {
            expiries.put(expiry(period(noted.minute()), id), NOTHING);
        }
        memory.add(noted);
        int entry = (int) (noted.number() % ENTRIES);
        store.put(key(id, entry), entry == 0 ? memory.snapshot() : noted.write());
    }

    @Override
    public void forgetUntil(long time) {
        List<HashValue128> due = new ArrayList<>();
        expiries.removeUntil(time, (key, nothing) -> due.add(idBehindTime(key)));
        for (HashValue128 id : due) {
            if (LineCount.minute(time) - load(id).minute() >= keptMinutes) {
                erase(id);
            }
        }
    }

    /** The memory, unless it could be forgotten by a time: whether it was already must make no difference. */
    private SourceMemory memory(HashValue128 id, long time) {
        SourceMemory memory = latest.get(id);
        if (memory == null) {
            memory = load(id);
            latest.put(id, memory);
            if (latest.size() > LATEST) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        if (memory.articles() > 0 && LineCount.minute(time) - memory.minute() >= keptMinutes) {
            erase(id);
            memory = new SourceMemory(halfLife);
            latest.put(id, memory);
        }
        return memory;
    }

    private SourceMemory load(HashValue128 id) {
        SourceMemory memory = new SourceMemory(halfLife);
        store.ascend(key(id, 0), key(id, ENTRIES), (key, value) -> {
            if (key[key.length - 1] == 0) {
                memory.restore(value);
            } else {
                ArticleEntry noted = ArticleEntry.read(value);
                if (noted.number() > memory.articles()) {
                    memory.add(noted);
                }
            }
            return true;
        });
        return memory;
    }

    /** Counts a new source, if there is room for one. */
    private boolean admit(HashValue128 id) {
        int sources = sources();
        if (sources < MOST_SOURCES) {
            count(sources + 1);
        }
        return sources < MOST_SOURCES;
    }

    private void erase(HashValue128 id) {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(key(id, 0), key(id, ENTRIES), (key, value) -> keys.add(key));
        keys.forEach(key -> store.put(key, null));
        if (!keys.isEmpty()) {
            count(sources() - 1);
        }
        latest.remove(id);
    }

    private int sources() {
        byte[] sources = store.get(SOURCES);
        return sources == null ? 0 : ByteBuffer.wrap(sources).getInt();
    }

    private void count(int sources) {
        store.put(
                SOURCES,
                sources == 0
                        ? null
                        : ByteBuffer.allocate(Integer.BYTES).putInt(sources).array());
    }

    /** Quarters of a half-life, so that a busy source is not entered for each of its articles. */
    private long period(long minute) {
        return minute / Math.max(1, halfLife.toMinutes() / 4);
    }

    private byte[] expiry(long period, HashValue128 id) {
        long minute = (period + 1) * Math.max(1, halfLife.toMinutes() / 4) + keptMinutes;
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(minute * MINUTE ^ Long.MIN_VALUE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static HashValue128 idBehindTime(byte[] expiry) {
        ByteBuffer buffer = ByteBuffer.wrap(expiry, Long.BYTES, 2 * Long.BYTES);
        long most = buffer.getLong();
        return new HashValue128(most, buffer.getLong());
    }

    /** Names may be long, and hold anything. */
    private static HashValue128 hash(String source) {
        return Hashing.murmur3_128().hashStream().putString(source).get();
    }

    private static byte[] key(HashValue128 id, int entry) {
        return ByteBuffer.allocate(2 * Long.BYTES + 1)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) entry)
                .array();
    }
}
