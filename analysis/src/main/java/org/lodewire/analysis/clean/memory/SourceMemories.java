package org.lodewire.analysis.clean.memory;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.store.MarkerCodec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.TimerQueue;

/**
 * The memories of all sources of a partition, in ordered stores. A source has a snapshot and, after it, an entry for each
 * article that added something since; every {@value #ENTRIES}th article writes a new snapshot. So an article costs one
 * write of a few hundred bytes, and a source takes at most 63 kB. The memories of the most recently used sources are cached;
 * the cache is never ahead of the stores. Not thread-safe.
 *
 * <p>A source without articles for {@value #HALF_LIVES_REMEMBERED} half-lives is forgotten: none of its lines could still
 * count as shared. Once the maximum of sources is reached, further ones are not remembered.
 */
final class SourceMemories implements LineMemory {

    /** Sources of one partition: 1.3 GB if all of them had the maximum size, some 50 MB in practice. */
    private static final int MAX_SOURCES = 20_000;

    private static final int CACHED_SOURCES = 64;
    private static final int ENTRIES = 64;
    private static final int HALF_LIVES_REMEMBERED = 4;
    private static final long MINUTE = 60_000;
    /** Shorter than the key of any source. */
    private static final byte[] TOTAL_KEY = {0};

    private final MemoryCodec codec = new MemoryCodec();
    private final MarkerCodec expiryCodec = new MarkerCodec(1);
    private final OrderedStore store;
    private final TimerQueue expiries;
    private final Duration halfLife;
    private final long minutesRemembered;
    private final Map<HashValue128, SourceMemory> cache = new LinkedHashMap<>(2 * CACHED_SOURCES, 0.75f, true);

    /** @param halfLife at least a minute */
    SourceMemories(OrderedStore store, OrderedStore expiries, Duration halfLife) {
        this.store = store;
        this.expiries = new TimerQueue(expiries);
        this.halfLife = halfLife;
        this.minutesRemembered = HALF_LIVES_REMEMBERED * halfLife.toMinutes();
    }

    @Override
    public KnownLines of(String source, long time) {
        return memory(id(source), time).at(time);
    }

    @Override
    public void remember(String source, ArticleLines lines, long time) {
        HashValue128 id = id(source);
        SourceMemory memory = memory(id, time);
        ArticleEntry entry = memory.entry(lines, time);
        if (entry.isEmpty() || memory.articles() == 0 && !addSource()) {
            return;
        }
        if (memory.articles() == 0 || period(memory.minute()) != period(entry.minute())) {
            expiries.put(expiryKey(period(entry.minute()), id), expiryCodec.encode());
        }
        memory.add(entry);
        int index = (int) (entry.number() % ENTRIES);
        store.put(key(id, index), codec.encode(index == 0 ? memory.snapshot() : entry));
    }

    @Override
    public void forgetUntil(long time) {
        List<HashValue128> due = new ArrayList<>();
        expiries.removeUntil(time, (key, marker) -> due.add(idOfExpiry(key)));
        for (HashValue128 id : due) {
            if (isExpired(load(id), time)) {
                erase(id);
            }
        }
    }

    private boolean isExpired(SourceMemory memory, long time) {
        return LineCount.minute(time) - memory.minute() >= minutesRemembered;
    }

    /** Returns the memory; an empty one if it has expired by a time, whether or not it was erased already. */
    private SourceMemory memory(HashValue128 id, long time) {
        SourceMemory memory = cache.get(id);
        if (memory == null) {
            memory = load(id);
            cache.put(id, memory);
            if (cache.size() > CACHED_SOURCES) {
                cache.remove(cache.keySet().iterator().next());
            }
        }
        if (memory.articles() > 0 && isExpired(memory, time)) {
            erase(id);
            memory = new SourceMemory(halfLife);
            cache.put(id, memory);
        }
        return memory;
    }

    private SourceMemory load(HashValue128 id) {
        SourceMemory memory = new SourceMemory(halfLife);
        store.ascend(key(id, 0), key(id, ENTRIES), (key, value) -> {
            StoredMemory stored = codec.decode(value);
            if (stored instanceof MemorySnapshot snapshot) {
                memory.restore(snapshot);
            } else if (stored instanceof ArticleEntry entry && entry.number() > memory.articles()) {
                memory.add(entry);
            }
            return true;
        });
        return memory;
    }

    /** Counts a new source; returns false if there are as many as there may be. */
    private boolean addSource() {
        int sources = sources();
        if (sources < MAX_SOURCES) {
            putSources(sources + 1);
        }
        return sources < MAX_SOURCES;
    }

    private void erase(HashValue128 id) {
        List<byte[]> keys = new ArrayList<>();
        store.ascend(key(id, 0), key(id, ENTRIES), (key, value) -> keys.add(key));
        keys.forEach(key -> store.put(key, null));
        if (!keys.isEmpty()) {
            putSources(sources() - 1);
        }
        cache.remove(id);
    }

    private int sources() {
        byte[] value = store.get(TOTAL_KEY);
        return value == null ? 0 : ((SourceTotal) codec.decode(value)).sources();
    }

    private void putSources(int sources) {
        store.put(TOTAL_KEY, sources == 0 ? null : codec.encode(new SourceTotal(sources)));
    }

    /** A quarter of a half-life, so that a busy source does not set a timer for each of its articles. */
    private long period(long minute) {
        return minute / Math.max(1, halfLife.toMinutes() / 4);
    }

    private byte[] expiryKey(long period, HashValue128 id) {
        long minute = (period + 1) * Math.max(1, halfLife.toMinutes() / 4) + minutesRemembered;
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(minute * MINUTE ^ Long.MIN_VALUE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static HashValue128 idOfExpiry(byte[] key) {
        ByteBuffer buffer = ByteBuffer.wrap(key, Long.BYTES, 2 * Long.BYTES);
        long mostSignificant = buffer.getLong();
        return new HashValue128(mostSignificant, buffer.getLong());
    }

    /** A hash, since the name of a source may be long and contain any character. */
    private static HashValue128 id(String source) {
        return Hashing.murmur3_128().hashStream().putString(source).get();
    }

    private static byte[] key(HashValue128 id, int index) {
        return ByteBuffer.allocate(2 * Long.BYTES + 1)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) index)
                .array();
    }
}
