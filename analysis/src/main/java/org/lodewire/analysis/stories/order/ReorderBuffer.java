package org.lodewire.analysis.stories.order;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.analysis.store.TimerQueue;

/**
 * Brings articles that went through several partitions back into the order in which the producer sent them: an article
 * waits until every partition got as far as it did, which each article and each watermark says of its partition.
 * Stories and counts then do not depend on how a corpus was partitioned or which partition was faster. It is the low
 * watermark of Akidau et al., "The Dataflow Model" (VLDB 2015), over a known set of inputs. For one thread.
 */
public final class ReorderBuffer {

    private final TimerQueue waiting;
    private final OrderedStore store;
    private final Map<Integer, Progress> progress = new TreeMap<>();
    private final int partitions;

    /**
     * @param waiting    articles that wait, by position
     * @param progress   how far each partition got
     * @param partitions how many there are
     */
    public ReorderBuffer(OrderedStore waiting, OrderedStore progress, int partitions) {
        this.waiting = new TimerQueue(waiting);
        this.store = progress;
        this.partitions = partitions;
        store.ascend(key(0), key(Integer.MAX_VALUE), (key, value) -> {
            this.progress.put(ByteBuffer.wrap(key).getInt(), read(value));
            return true;
        });
    }

    /**
     * How far a partition got.
     *
     * @param position by its articles and marks
     * @param closed   by its end-of-input watermarks
     * @param marked   whether it had any mark
     */
    private record Progress(Position position, Position closed, boolean marked) {}

    /** Takes in an article; it waits until {@link #due} gives it back. */
    public void arrived(int partition, Position position, String articleId, byte[] article) {
        waiting.put(StoreKey.ofNumbersName(position.clock(), position.sequence(), articleId), article);
        reached(partition, position, Position.NOWHERE, false);
    }

    /** Takes in a watermark. */
    public void marked(int partition, Position position, boolean closing) {
        reached(partition, position, closing ? position : Position.NOWHERE, true);
    }

    /** How far every partition got; nothing while there is a partition of which nothing was heard. */
    public Optional<Position> everywhere() {
        return least(Progress::position);
    }

    /** Up to where every partition was closed; nothing while there is one that was not. */
    public Optional<Position> closed() {
        return least(Progress::closed).filter(position -> !position.equals(Position.NOWHERE));
    }

    private Optional<Position> least(Function<Progress, Position> what) {
        return progress.size() < partitions
                ? Optional.empty()
                : progress.values().stream().map(what).reduce(Position::least);
    }

    /** Takes out the articles that no partition can bring another one before, in order. */
    public List<byte[]> due() {
        return everywhere().map(this::takeUntil).orElse(List.of());
    }

    /** Takes out all articles that wait, in order. */
    public List<byte[]> all() {
        return takeUntil(new Position(Long.MAX_VALUE, Long.MAX_VALUE - 1));
    }

    /**
     * Whether the producer sends watermarks to every partition. One that does not leaves partitions without any sign of
     * life, so that waiting for them must have an end.
     */
    public boolean allMarked() {
        return progress.values().stream().filter(Progress::marked).count() >= partitions;
    }

    private List<byte[]> takeUntil(Position last) {
        List<byte[]> articles = new ArrayList<>();
        waiting.removeIf(
                StoreKey.ofNumbersName(last.clock(), last.sequence() + 1, ""), (key, article) -> articles.add(article));
        return articles;
    }

    private void reached(int partition, Position position, Position closed, boolean mark) {
        Progress before = progress.getOrDefault(partition, new Progress(position, closed, mark));
        Progress now = new Progress(
                Position.furthest(before.position(), position),
                Position.furthest(before.closed(), closed),
                before.marked() || mark);
        progress.put(partition, now);
        ByteBuffer buffer = ByteBuffer.allocate(2 * Position.BYTES + 1);
        now.position().write(buffer);
        now.closed().write(buffer);
        store.put(key(partition), buffer.put((byte) (now.marked() ? 1 : 0)).array());
    }

    private static Progress read(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new Progress(Position.read(buffer), Position.read(buffer), buffer.get() == 1);
    }

    private static byte[] key(int partition) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(partition).array();
    }
}
