package org.lodewire.analysis.stories.order;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;

/**
 * Restores the order in which the producer sent articles that were spread over partitions. An article is ready when
 * every partition has been read up to its position; articles and watermarks carry their positions. The order therefore
 * does not depend on how a corpus was partitioned or on which partition was faster. This is the low watermark of Akidau
 * et al., "The Dataflow Model" (VLDB 2015), over a fixed set of inputs. Not thread-safe.
 *
 * @param <T> the class of the articles
 */
public final class ReorderBuffer<T> {

    /** Every article has a lower position. The sequence leaves room for the key after it. */
    private static final Position HIGHEST = new Position(Long.MAX_VALUE, Long.MAX_VALUE - 1);

    private final WaitingArticles<T> waiting;
    private final OrderedStore progressStore;
    private final PartitionProgressCodec progressCodec = new PartitionProgressCodec();
    private final Map<Integer, PartitionProgress> progress = new TreeMap<>();
    private final int partitions;

    /**
     * Reads the progress of the partitions from its store.
     *
     * @param waiting    waiting articles by position
     * @param codec      the codec of the waiting articles
     * @param progress   progress by partition
     * @param partitions the number of partitions
     */
    public ReorderBuffer(OrderedStore waiting, Codec<T> codec, OrderedStore progress, int partitions) {
        this.waiting = new WaitingArticles<>(waiting, codec);
        this.progressStore = progress;
        this.partitions = partitions;
        progressStore.ascend(key(0), key(Integer.MAX_VALUE), (key, value) -> {
            this.progress.put(ByteBuffer.wrap(key).getInt(), progressCodec.decode(value));
            return true;
        });
    }

    /**
     * Adds an article, which waits until it is drained, and advances its partition to its position. It is in the store once
     * {@link #drainReady} was called, which must follow before anything is committed.
     */
    public void add(int partition, Position position, String articleId, T article) {
        waiting.add(StoreKey.ofNumbersName(position.clock(), position.sequence(), articleId), article);
        advance(partition, new PartitionProgress(position, Position.LOWEST, false));
    }

    /**
     * Adds what is to be done with an article after it was passed on, as {@link #add} adds the article. Says nothing about how far
     * a partition has been read.
     *
     * @param what sorts it after the article, and distinguishes it from others of the same article, of which it replaces an
     *             equal one
     */
    public void addAfter(Position position, String articleId, String what, T article) {
        waiting.add(StoreKey.ofNumbersName(position.clock(), position.sequence(), articleId + ' ' + what), article);
    }

    /** Advances a partition to the position of a watermark. A position lower than an earlier one changes nothing. */
    public void advance(int partition, Position watermark, boolean endOfInput) {
        advance(partition, new PartitionProgress(watermark, endOfInput ? watermark : Position.LOWEST, true));
    }

    /** A partition that does not exist says nothing: no watermark would ever follow from it, and all others would wait. */
    private void advance(int partition, PartitionProgress next) {
        if (partition < 0 || partition >= partitions) {
            return;
        }
        PartitionProgress before = progress.get(partition);
        PartitionProgress merged = progress.merge(partition, next, PartitionProgress::plus);
        if (!merged.equals(before)) {
            progressStore.put(key(partition), progressCodec.encode(merged));
        }
    }

    /**
     * Returns the position that every partition has reached; empty as long as a partition has not delivered a record.
     */
    public Optional<Position> lowWatermark() {
        return min(PartitionProgress::position);
    }

    /** Returns the position up to which the input of every partition has ended; empty if one has not. */
    public Optional<Position> endOfInput() {
        return min(PartitionProgress::endOfInput).filter(position -> !position.equals(Position.LOWEST));
    }

    private Optional<Position> min(Function<PartitionProgress, Position> position) {
        return progress.size() < partitions
                ? Optional.empty()
                : progress.values().stream().map(position).reduce(Position::min);
    }

    /** Removes the articles up to the low watermark and passes them on in order. */
    public void drainReady(Consumer<T> consumer) {
        drain(lowWatermark().orElse(Position.LOWEST), consumer);
    }

    /** Removes all articles and passes them on in order. */
    public void drainAll(Consumer<T> consumer) {
        drain(HIGHEST, consumer);
    }

    private void drain(Position last, Consumer<T> consumer) {
        waiting.removeUntil(StoreKey.ofNumbersName(last.clock(), last.sequence() + 1, ""), consumer);
    }

    /**
     * Returns whether every partition has had a watermark. If the producer sends none, a partition without articles
     * never advances, so that callers must limit how long they wait.
     */
    public boolean hasWatermarkOfEveryPartition() {
        return progress.values().stream()
                        .filter(PartitionProgress::hasWatermarks)
                        .count()
                >= partitions;
    }

    private static byte[] key(int partition) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(partition).array();
    }
}
