package org.lodewire.producer.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * A window that moves forward over the decompressed bytes of an archive. It does not reach past the end of a damaged stretch until
 * {@link #passDamage} is called. Positions are relative to its beginning. For one thread.
 */
final class Window implements Closeable {

    private static final int FIRST_SIZE = 1 << 16;
    private static final int STEP = 1 << 15;

    /** Of members that hold a byte each there can be very many. */
    private static final int MAX_SEAMS = 10_000;

    private final Stretches stretches;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int from;
    private int to;
    private boolean ended;
    private boolean damaged;

    /** The number of bytes before the window. */
    private long passed;

    /** The byte before the window; a line end at the beginning of the file and after damage. */
    private byte before = '\n';

    /** The stretches that the window is in. */
    private final Deque<Start> starts = new ArrayDeque<>();

    /** Where complete stretches end that are not before the window. */
    private final Deque<Long> seams = new ArrayDeque<>();

    /**
     * @param at         counted like {@link #passed}
     * @param position   in the file
     * @param compressed whether it is a member of gzip
     */
    private record Start(long at, long position, boolean compressed) {}

    Window(Stretches stretches) {
        this.stretches = stretches;
    }

    /** Loads bytes until there are as many, if the archive has them; returns whether it does. */
    boolean require(int count) throws IOException {
        while (to - from < count && !ended && !damaged) {
            makeRoom();
            int read = stretches.read(bytes, to, Math.min(STEP, bytes.length - to));
            if (read > 0) {
                begin();
                to += read;
            } else if (read < 0) {
                ended = true;
            } else if (stretches.edge() == Stretches.Edge.DAMAGED) {
                damaged = true;
            } else {
                seam();
            }
        }
        return to - from >= count;
    }

    private void begin() {
        if (starts.isEmpty() || starts.getLast().position() != stretches.start()) {
            starts.add(new Start(passed + loaded(), stretches.start(), stretches.isCompressed()));
            if (starts.size() > MAX_SEAMS) {
                starts.remove();
            }
        }
    }

    private void seam() {
        long at = passed + loaded();
        if (seams.isEmpty() || seams.getLast() != at) {
            seams.add(at);
        }
        if (seams.size() > MAX_SEAMS) {
            seams.remove();
        }
    }

    private void makeRoom() {
        if (bytes.length - to < STEP) {
            int kept = to - from;
            byte[] target = kept + STEP > bytes.length / 2 ? new byte[Math.max(kept + STEP, bytes.length) * 2] : bytes;
            System.arraycopy(bytes, from, target, 0, kept);
            bytes = target;
            from = 0;
            to = kept;
        }
    }

    /** How many bytes are loaded. */
    int loaded() {
        return to - from;
    }

    /** A byte that is loaded, or with the index -1 the one before. */
    byte at(int index) {
        return index < 0 ? before : bytes[from + index];
    }

    /** Whether bytes that are loaded begin with a mark; false if fewer are. */
    boolean matches(int index, byte[] mark) {
        return index + mark.length <= loaded()
                && Arrays.equals(bytes, from + index, from + index + mark.length, mark, 0, mark.length);
    }

    /** A copy of bytes that are loaded. */
    byte[] copy(int start, int end) {
        return Arrays.copyOfRange(bytes, from + start, from + end);
    }

    /** Moves forward over bytes that are loaded. */
    void advance(int count) {
        before = count == 0 ? before : bytes[from + count - 1];
        from += count;
        passed += count;
        while (!seams.isEmpty() && seams.getFirst() < passed) {
            seams.remove();
        }
        while (starts.size() > 1 && second().at() <= passed) {
            starts.remove();
        }
    }

    private Start second() {
        return starts.stream().skip(1).findFirst().orElseThrow();
    }

    /** Whether a complete stretch ends within a range of what is loaded, both inclusive. */
    boolean hasSeam(int first, int last) {
        for (Iterator<Long> newest = seams.descendingIterator(); newest.hasNext(); ) {
            long seam = newest.next() - passed;
            if (seam <= last) {
                return seam >= first;
            }
        }
        return false;
    }

    /** Whether the archive is damaged after the bytes that are loaded. */
    boolean damaged() {
        return damaged;
    }

    /** What the damage is. */
    String damage() {
        return stretches.damage();
    }

    /** Drops what is loaded and continues after the damage. */
    void passDamage() {
        advance(loaded());
        before = '\n';
        damaged = false;
    }

    /** Where in the file the window begins; in compressed data, where the member begins. */
    long position() {
        if (starts.isEmpty()) {
            return 0;
        }
        Start start = starts.getFirst();
        return start.compressed() ? start.position() : start.position() + (passed - start.at());
    }

    /** Whether the window begins in bytes that are not compressed. */
    boolean isPlain() {
        return !starts.isEmpty() && !starts.getFirst().compressed();
    }

    /** Begins a new stretch where the window begins, in bytes that are not compressed. Returns whether that is possible. */
    boolean reopen() {
        if (!stretches.reopen(loaded())) {
            return false;
        }
        to = from;
        ended = false;
        seams.clear();
        starts.clear();
        return true;
    }

    /** How far the file has been read. */
    long read() {
        return stretches.position();
    }

    @Override
    public void close() throws IOException {
        stretches.close();
    }
}
