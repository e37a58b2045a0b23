package org.lodewire.producer.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.archive.Found.Damage;
import org.lodewire.producer.archive.Found.Entry;
import org.lodewire.producer.archive.Found.Why;
import org.lodewire.producer.archive.HeadReader.HeadException;
import org.lodewire.producer.article.SizeLimit;

/**
 * Finds the records of an archive. A record is intact if another record, or the end of the archive or of a compressed
 * stretch, follows where its header says that it ends. After one that is not, it continues at the next line or compressed
 * stretch that begins a record. Memory is bounded, and time is linear in the size of the file. For one thread.
 */
final class RecordScanner implements Closeable {

    private static final int KEPT = 1 << 12;
    private static final int STEP = 1 << 16;

    /** What the block of a page may have beside the page: HTTP headers, and those of chunks. */
    private static final int OVERHEAD = 1 << 18;

    private static final int OVERHEAD_FACTOR = 2;

    private final Window window;
    private final Starts starts;
    private final int maxBlock;
    private boolean anything;
    private boolean afterDamage;

    /**
     * Opens an archive.
     *
     * @param limit how large an article may be
     */
    static RecordScanner open(Path file, SizeLimit limit) throws IOException {
        Window window = new Window(new Stretches(new RawFile(file)));
        return new RecordScanner(window, OVERHEAD + OVERHEAD_FACTOR * limit.content());
    }

    /** @param maxBlock of a larger block only the beginning is kept */
    RecordScanner(Window window, int maxBlock) {
        this.window = window;
        this.starts = new Starts(window);
        this.maxBlock = maxBlock;
    }

    /** The next record or damage; empty at the end. */
    Optional<Found> next() throws IOException {
        while (hasMore()) {
            Found found = window.require(1) ? find() : damageAfterWindow();
            if (found != null && !isRemainder(found)) {
                anything = true;
                afterDamage = found instanceof Damage;
                return Optional.of(found);
            }
        }
        if (anything) {
            return Optional.empty();
        }
        anything = true;
        return Optional.of(damage(Why.EMPTY_FILE, "an empty file"));
    }

    /** Passes blank bytes. */
    private boolean hasMore() throws IOException {
        for (int blank = starts.blank(0); blank > 0; blank = starts.blank(0)) {
            window.advance(blank);
        }
        return window.require(1) || window.damaged();
    }

    /** What follows damage and has no header belongs to it. */
    private boolean isRemainder(Found found) {
        return afterDamage && found instanceof Damage damage && !damage.hasHead();
    }

    /** Reads what begins where the window begins. Null if it is compressed and follows what is not. */
    private @Nullable Found find() throws IOException {
        window.require(Starts.MAX_HEAD);
        if (starts.isWarc(0)) {
            return warc();
        }
        if (starts.isCompressed(0) && window.reopen()) {
            return null;
        }
        if (starts.isArc(0)) {
            return entry(starts.arcHead(0).orElseThrow(), starts.arcHeadEnd(0));
        }
        return lost(damage(Why.NO_RECORD, "bytes that are no record"));
    }

    private Found warc() throws IOException {
        int end = starts.warcHeadEnd(0);
        if (end < 0) {
            boolean cut = !window.require(Starts.MAX_HEAD);
            Damage damage = damage(Why.BAD_HEADER, "a header without an end");
            return cut ? lostWithin(damage) : lost(damage);
        }
        try {
            return entry(HeadReader.warc(window.copy(0, end)), end);
        } catch (HeadException e) {
            return lost(damage(Why.BAD_HEADER, e.why()));
        }
    }

    private Found entry(Head head, int start) throws IOException {
        return head.length() <= maxBlock ? held(head, start, (int) head.length()) : large(head, start);
    }

    private Found held(Head head, int start, int length) throws IOException {
        int end = start + length;
        if (!window.require(end)) {
            return lostWithin(damage(Why.WRONG_LENGTH, "another record begins before it should end"));
        }
        if (!starts.endsAt(end)) {
            return lost(damage(Why.WRONG_LENGTH, "no record follows where it should end"));
        }
        if (starts.isUnverified(end)) {
            return damageAfterWindow();
        }
        Entry entry = new Entry(head, window.copy(start, end), window.position());
        window.advance(end);
        return entry;
    }

    /**
     * Passes a record that is not held. If there is another one with a whole header within it, the length is taken to be wrong,
     * so that an archive within the archive is read as a part of it.
     */
    private Found large(Head head, int start) throws IOException {
        Damage damage = damage(Why.WRONG_LENGTH, "another record begins before it should end");
        window.require(start + STEP);
        Entry entry = new Entry(head, window.copy(start, Math.min(window.loaded(), start + STEP)), window.position());
        window.advance(start);
        for (long left = head.length(); left > 0; ) {
            window.require(STEP + Starts.MAX_HEAD);
            int step = (int) Math.min(left, Math.min(STEP, window.loaded()));
            int other = starts.wholeStart(step);
            if (other >= 0) {
                window.advance(other);
                return damage;
            }
            if (step == 0) {
                return lostWithin(damage);
            }
            window.advance(step);
            left -= step;
        }
        if (starts.isUnverified(0)) {
            return lostWithin(damage);
        }
        return starts.endsAt(0) ? entry : lost(damage);
    }

    private Damage damage(Why why, String detail) {
        byte[] beginning = window.copy(0, Math.min(KEPT, window.loaded()));
        return new Damage(why, detail, beginning, starts.isWarc(0), window.position());
    }

    /** What is loaded is damaged because compressed data after it is. */
    private Damage damageAfterWindow() {
        Damage damage = damage(Why.BAD_COMPRESSION, window.damage());
        window.passDamage();
        return damage;
    }

    /** Moves to the next record. Returns the damage that it passes. */
    private Damage lost(Damage damage) throws IOException {
        passToStart();
        if (!window.require(1) && window.damaged()) {
            Damage cause = damage.because(Why.BAD_COMPRESSION, window.damage());
            window.passDamage();
            return damage.hasHead() ? damage : cause;
        }
        return damage;
    }

    /** Like {@link #lost}, of a record that has not ended. If no other record follows, the archive was cut within it. */
    private Damage lostWithin(Damage damage) throws IOException {
        passToStart();
        if (window.require(1)) {
            return damage;
        }
        if (!window.damaged()) {
            return damage.because(Why.CUT_OFF, "the file ends within it");
        }
        Damage cause = damage.because(Why.BAD_COMPRESSION, window.damage());
        window.passDamage();
        return cause;
    }

    /** Moves to the next start of a record after the first byte, or to the end of what is not damaged. */
    private void passToStart() throws IOException {
        window.advance(Math.min(1, window.loaded()));
        while (window.require(1)) {
            boolean more = window.require(STEP + KEPT);
            int length = more ? window.loaded() - KEPT : window.loaded();
            for (int i = 0; i < length; i++) {
                if (starts.isStart(i)) {
                    window.advance(i);
                    return;
                }
            }
            window.advance(length);
        }
    }

    /** How far the file has been read, in bytes. */
    long read() {
        return window.read();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
