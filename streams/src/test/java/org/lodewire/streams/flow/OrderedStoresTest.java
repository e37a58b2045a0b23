package org.lodewire.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.BiPredicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.store.OrderedStore;

/** The store in memory, on which logic is tested, behaves as the one on disk, on which it runs. */
class OrderedStoresTest {

    @TempDir
    private Path state;

    private KeyValueStore<Bytes, byte[]> disk;
    private OrderedStore onDisk;
    private final OrderedStore inMemory = new InMemoryOrderedStore();

    @BeforeEach
    void open() {
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), state.toFile());
        disk = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore("ordered"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        disk.init(context.getStateStoreContext(), disk);
        onDisk = new KafkaOrderedStore(disk);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    /** Short keys of few different bytes, signed ones among them, so that they meet and are prefixes of each other. */
    private static byte[] key(Random random) {
        byte[] key = new byte[1 + random.nextInt(3)];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (random.nextInt(5) * 63);
        }
        return key;
    }

    private static BiPredicate<byte[], byte[]> noting(List<String> visited, int atMost) {
        return (key, value) -> {
            visited.add(HexFormat.of().formatHex(key) + '=' + HexFormat.of().formatHex(value));
            return visited.size() < atMost;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void bothReturnTheSameAfterTheSameOperations(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 2000; step++) {
            byte[] key = key(random);
            byte[] value = random.nextInt(3) == 0 ? null : new byte[] {(byte) step, (byte) (step >> 8)};
            onDisk.put(key, value);
            inMemory.put(key, value);

            byte[] asked = key(random);
            assertThat(onDisk.get(asked)).as("step %d", step).isEqualTo(inMemory.get(asked));
            assertThat(visited(onDisk, key, asked, step))
                    .as("step %d", step)
                    .isEqualTo(visited(inMemory, key, asked, step));
        }
    }

    private static List<String> visited(OrderedStore store, byte[] one, byte[] other, int step) {
        boolean ascending = Arrays.compareUnsigned(one, other) < 0;
        byte[] from = ascending ? one : other;
        byte[] to = ascending ? other : one;
        List<String> visited = new ArrayList<>();
        if (step % 2 == 0) {
            store.ascend(from, to, noting(visited, 1 + step % 7));
        } else {
            store.descend(from, to, noting(visited, 1 + step % 7));
        }
        return visited;
    }

    @Test
    void bothLetAVisitorChangeThem() {
        for (OrderedStore store : List.of(onDisk, inMemory)) {
            for (byte i = 0; i < 10; i++) {
                store.put(new byte[] {i}, new byte[] {i});
            }
            List<Byte> visited = new ArrayList<>();
            store.ascend(new byte[] {0}, new byte[] {9}, (key, value) -> {
                store.put(key, null);
                store.put(new byte[] {key[0], 1}, value);
                return visited.add(value[0]);
            });

            assertThat(visited).containsExactly(new Byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
            assertThat(store.get(new byte[] {3})).isNull();
            assertThat(store.get(new byte[] {3, 1})).containsExactly(3);
        }
    }

    @Test
    void bothDistinguishAnEmptyValueFromNone() {
        for (OrderedStore store : List.of(onDisk, inMemory)) {
            store.put(new byte[] {1}, new byte[0]);

            assertThat(store.get(new byte[] {1})).isEmpty();
            assertThat(store.get(new byte[] {2})).isNull();
        }
    }
}
