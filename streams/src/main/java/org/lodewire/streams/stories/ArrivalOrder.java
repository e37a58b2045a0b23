package org.lodewire.streams.stories;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;

/**
 * Brings articles that went through several partitions back into the order in which the producer sent them: an article
 * waits until every partition got as far as it did, which each article and each clock mark says of its partition.
 * Stories and counts then do not depend on how a corpus was partitioned or which partition was faster. It is the low
 * watermark of Akidau et al., "The Dataflow Model" (VLDB 2015), over a known set of inputs. For one thread.
 */
final class ArrivalOrder {

    private final OrderedStore waiting;
    private final OrderedStore progress;
    private final int partitions;

    /**
     * @param waiting    articles that wait, by position
     * @param progress   how far each partition got
     * @param partitions how many there are
     */
    ArrivalOrder(OrderedStore waiting, OrderedStore progress, int partitions) {
        this.waiting = waiting;
        this.progress = progress;
        this.partitions = partitions;
    }

    /**
     * How far a partition got.
     *
     * @param position by its articles and marks
     * @param closed   by its closing marks
     * @param marked   whether it had any mark
     */
    private record Progress(Position position, Position closed, boolean marked) {
    }

    /** Takes in an article; it waits until {@link #due} gives it back. */
    void arrived(int partition, Position position, String articleId, byte[] article) {
        waiting.put(StoreKey.ofNumbersName(position.clock(), position.sequence(), articleId), article);
        reached(partition, position, Position.NOWHERE, false);
    }

    /** Takes in a clock mark. */
    void marked(int partition, Position position, boolean closing) {
        reached(partition, position, closing ? position : Position.NOWHERE, true);
    }

    /** How far every partition got; nothing while there is a partition of which nothing was heard. */
    Optional<Position> everywhere() {
        return least(Progress::position);
    }

    /** Up to where every partition was closed; nothing while there is one that was not. */
    Optional<Position> closed() {
        return least(Progress::closed).filter(position -> !position.equals(Position.NOWHERE));
    }

    private Optional<Position> least(Function<Progress, Position> what) {
        Position[] least = new Position[1];
        int[] heard = {0};
        progress.ascend(partition(0), partition(Integer.MAX_VALUE), (key, value) -> {
            least[0] = least[0] == null ? what.apply(read(value)) : Position.least(least[0], what.apply(read(value)));
            heard[0]++;
            return true;
        });
        return heard[0] < partitions ? Optional.empty() : Optional.ofNullable(least[0]);
    }

    /** Takes out the articles that no partition can bring another one before, in order. */
    List<byte[]> due() {
        return everywhere().map(this::takeUntil).orElse(List.of());
    }

    /** Takes out all articles that wait, in order. */
    List<byte[]> all() {
        return takeUntil(new Position(Long.MAX_VALUE, Long.MAX_VALUE - 1));
    }

    /**
     * Whether the producer sends clock marks to every partition. One that does not leaves partitions without any sign of
     * life, so that waiting for them must have an end.
     */
    boolean allMarked() {
        int[] marked = {0};
        progress.ascend(partition(0), partition(Integer.MAX_VALUE), (key, value) -> {
            marked[0] += read(value).marked() ? 1 : 0;
            return true;
        });
        return marked[0] >= partitions;
    }

    private List<byte[]> takeUntil(Position last) {
        List<byte[]> articles = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        waiting.ascend(StoreKey.ofTime(Long.MIN_VALUE), StoreKey.ofNumbersName(last.clock(), last.sequence() + 1, ""),
                (key, value) -> {
                    keys.add(key);
                    articles.add(value);
                    return true;
                });
        keys.forEach(key -> waiting.put(key, null));
        return articles;
    }

    private void reached(int partition, Position position, Position closed, boolean mark) {
        byte[] there = progress.get(partition(partition));
        Progress before = there == null ? new Progress(position, closed, mark) : read(there);
        ByteBuffer buffer = ByteBuffer.allocate(2 * Position.BYTES + 1);
        Position.furthest(before.position(), position).write(buffer);
        Position.furthest(before.closed(), closed).write(buffer);
        progress.put(partition(partition), buffer.put((byte) (before.marked() || mark ? 1 : 0)).array());
    }

    private static Progress read(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new Progress(Position.read(buffer), Position.read(buffer), buffer.get() == 1);
    }

    private static byte[] partition(int partition) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(partition).array();
    }
}
