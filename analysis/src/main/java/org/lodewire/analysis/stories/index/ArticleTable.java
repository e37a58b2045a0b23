package org.lodewire.analysis.stories.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What is in memory of each article of an index, in 25 bytes: number, event time, the number of its story, and whether it opened
 * it. An article has a place, which it keeps. The place of a removed article is used again only after {@link #reuse}, when nothing
 * else refers to it any more. Not thread-safe.
 */
final class ArticleTable {

    private static final int BLOCK_BITS = 12;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int MAX_BLOCKS = 1 << PackedIndex.NUMBER_BITS - BLOCK_BITS;

    /** Articles that were added one after another, so that they leave at much the same time. */
    private static final class Block {

        private final long[] numbers = new long[BLOCK];
        private final long[] times = new long[BLOCK];
        private final long[] stories = new long[BLOCK];
        private final long[] present = new long[BLOCK / Long.SIZE];
        private final long[] openers = new long[BLOCK / Long.SIZE];
        private int added;
        private int held;
        /** No article in the block has an earlier time. */
        private long earliest = Long.MAX_VALUE;

        private boolean has(int i) {
            return isSet(present, i);
        }

        private static boolean isSet(long[] bits, int i) {
            return (bits[i >>> 6] >>> i & 1) != 0;
        }

        private static void set(long[] bits, int i, boolean value) {
            long bit = 1L << i;
            bits[i >>> 6] = value ? bits[i >>> 6] | bit : bits[i >>> 6] & ~bit;
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    /** The block that is being filled; -1 before the first. */
    private int current = -1;

    private int held;

    /** Returns the number of articles. */
    int held() {
        return held;
    }

    /** Adds an article and returns its place. */
    int add(long number, long eventTime, long story, boolean opensStory) {
        if (current < 0 || blocks.get(current).added == BLOCK) {
            current = nextBlock();
        }
        Block block = blocks.get(current);
        int i = block.added++;
        block.numbers[i] = number;
        block.times[i] = eventTime;
        block.stories[i] = story;
        Block.set(block.present, i, true);
        Block.set(block.openers, i, opensStory);
        block.earliest = Math.min(block.earliest, eventTime);
        block.held++;
        held++;
        return current << BLOCK_BITS | i;
    }

    private int nextBlock() {
        if (!free.isEmpty()) {
            return free.removeFirst();
        }
        if (blocks.size() == MAX_BLOCKS) {
            throw new IllegalStateException("The index has " + held + " articles and no room for more.");
        }
        blocks.add(new Block());
        return blocks.size() - 1;
    }

    /** Removes an article. */
    void remove(int place) {
        Block block = block(place);
        Block.set(block.present, place & BLOCK - 1, false);
        block.held--;
        held--;
    }

    /** Returns whether the article at a place is still there. */
    boolean has(int place) {
        return block(place).has(place & BLOCK - 1);
    }

    long number(int place) {
        return block(place).numbers[place & BLOCK - 1];
    }

    long eventTime(int place) {
        return block(place).times[place & BLOCK - 1];
    }

    long story(int place) {
        return block(place).stories[place & BLOCK - 1];
    }

    boolean opensStory(int place) {
        return Block.isSet(block(place).openers, place & BLOCK - 1);
    }

    private Block block(int place) {
        return blocks.get(place >>> BLOCK_BITS);
    }

    /** Visits the articles with an event time before a given one. The visitor may remove the article. */
    void forEachBefore(long time, IntConsumer visitor) {
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            if (block.held > 0 && block.earliest < time) {
                visitBefore(time, number, visitor);
            }
        }
    }

    private void visitBefore(long time, int number, IntConsumer visitor) {
        Block block = blocks.get(number);
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < block.added; i++) {
            if (block.has(i) && block.times[i] < time) {
                visitor.accept(number << BLOCK_BITS | i);
            }
            if (block.has(i)) {
                earliest = Math.min(earliest, block.times[i]);
            }
        }
        block.earliest = earliest;
    }

    /** Lets the places of removed articles be used again. Nothing may refer to them. */
    void reuse() {
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            if (block.held == 0 && block.added == BLOCK) {
                block.added = 0;
                block.earliest = Long.MAX_VALUE;
                Arrays.fill(block.present, 0);
                if (number != current) {
                    free.addLast(number);
                }
            }
        }
    }
}
