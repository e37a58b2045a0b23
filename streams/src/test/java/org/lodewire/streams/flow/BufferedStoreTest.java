package org.lodewire.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.store.PendingValue;

class BufferedStoreTest {

    private static final Bytes KEY = Bytes.wrap(new byte[] {1});
    private static final byte[] VALUE = {2};

    @TempDir
    private Path state;

    private KeyValueStore<Bytes, byte[]> disk;
    private BufferedStore store;

    @BeforeEach
    void open() {
        StoreBuilder<KeyValueStore<Bytes, byte[]>> builder = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore("buffered"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled();
        disk = builder.build();
        store = new BufferedStore(disk);
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), state.toFile());
        store.init(context.getStateStoreContext(), store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void writesNothingBeforeItIsFlushed() {
        store.put(KEY, VALUE);

        assertThat(disk.get(KEY)).isNull();
        assertThat(store.get(KEY)).isEqualTo(VALUE);
    }

    @Test
    void isFlushedByKafkaStreamsBeforeACommit() {
        assertThat(store).isInstanceOf(CachedStateStore.class);
    }

    @Test
    void writesWhatIsLeftWhenItIsFlushed() {
        store.put(KEY, new byte[] {9});
        store.put(KEY, VALUE);
        store.flushCache();

        assertThat(disk.get(KEY)).isEqualTo(VALUE);
    }

    @Test
    void removesFromDiskWhatWasThere() {
        disk.put(KEY, VALUE);
        store.put(KEY, new byte[] {9});
        store.put(KEY, null);
        store.flushCache();

        assertThat(disk.get(KEY)).isNull();
    }

    @Test
    void writesOnItsOwnWhenALotChanges() {
        for (int i = 0; i < 10; i++) {
            store.put(Bytes.wrap(new byte[] {(byte) i}), new byte[4 << 20]);
        }

        assertThat(disk.get(Bytes.wrap(new byte[] {0}))).isNotNull();
    }

    @Test
    void forgetsOnClosingWhatWasNotFlushed() {
        store.put(KEY, VALUE);
        store.clearCache();

        assertThat(store.get(KEY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsAsIfEveryChangeHadBeenWritten(long seed) {
        Random random = new Random(seed);
        NavigableModel expected = new NavigableModel();
        for (int i = 0; i < 4_000; i++) {
            byte[] key = {(byte) random.nextInt(16), (byte) (random.nextInt(4) * 63)};
            switch (random.nextInt(12)) {
                case 0 -> store.flushCache();
                case 1, 2, 3 -> {
                    store.put(Bytes.wrap(key), null);
                    expected.entries.remove(key);
                }
                case 4, 5 -> {
                    byte[] value = {(byte) i};
                    store.putLater(Bytes.wrap(key), new Encoded(value));
                    expected.entries.put(key, value);
                }
                default -> {
                    byte[] value = {(byte) i};
                    store.put(Bytes.wrap(key), value);
                    expected.entries.put(key, value);
                }
            }
            if (i % 20 == 0) {
                byte[] to = {(byte) random.nextInt(16)};
                assertThat(store.get(Bytes.wrap(key))).isEqualTo(expected.entries.get(key));
                assertThat(read(store.range(Bytes.wrap(new byte[] {3}), Bytes.wrap(to))))
                        .isEqualTo(expected.between(new byte[] {3}, to));
                assertThat(reversed(read(store.reverseRange(Bytes.wrap(new byte[] {3}), Bytes.wrap(to)))))
                        .isEqualTo(expected.between(new byte[] {3}, to));
                assertThat(read(store.all())).isEqualTo(expected.between(new byte[0], new byte[] {-1}));
            }
        }
    }

    @Test
    void encodesAnObjectWhenItIsReadOrWritten() {
        byte[] value = {1};
        store.putLater(KEY, new Encoded(value));
        value[0] = 2;
        store.flushCache();

        assertThat(disk.get(KEY)).containsExactly(2);
    }

    @Test
    void anObjectThatEncodesToNothingIsRemoved() {
        disk.put(KEY, VALUE);
        store.putLater(KEY, new Encoded(null));

        assertThat(store.get(KEY)).isNull();
        store.flushCache();
        assertThat(disk.get(KEY)).isNull();
    }

    @Test
    void doesNotShowChangesToAReaderThatIsOnItsWay() {
        store.put(KEY, VALUE);
        List<String> read = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            store.put(KEY, null);
            store.put(Bytes.wrap(new byte[] {5}), VALUE);
            store.flushCache();
            all.forEachRemaining(entry -> read.add(text(entry.key.get(), entry.value)));
        }

        assertThat(read).containsExactly("01=02");
    }

    private record Encoded(byte @Nullable [] value) implements PendingValue {

        @Override
        public byte @Nullable [] encode() {
            return value;
        }

        @Override
        public int estimatedLength() {
            return 1;
        }
    }

    private static List<String> read(KeyValueIterator<Bytes, byte[]> iterator) {
        List<String> entries = new ArrayList<>();
        try (iterator) {
            while (iterator.hasNext()) {
                Bytes peeked = iterator.peekNextKey();
                KeyValue<Bytes, byte[]> entry = iterator.next();
                assertThat(entry.key).isEqualTo(peeked);
                entries.add(text(entry.key.get(), entry.value));
            }
        }
        return entries;
    }

    private static List<String> reversed(List<String> entries) {
        List<String> reversed = new ArrayList<>();
        entries.forEach(entry -> reversed.add(0, entry));
        return reversed;
    }

    private static String text(byte[] key, byte[] value) {
        return HexFormat.of().formatHex(key) + "=" + HexFormat.of().formatHex(value);
    }

    private static final class NavigableModel {

        private final TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);

        List<String> between(byte[] from, byte[] to) {
            return Arrays.compareUnsigned(from, to) > 0
                    ? List.of()
                    : entries.subMap(from, true, to, true).entrySet().stream()
                            .map((Map.Entry<byte[], byte[]> entry) -> text(entry.getKey(), entry.getValue()))
                            .toList();
        }
    }
}
