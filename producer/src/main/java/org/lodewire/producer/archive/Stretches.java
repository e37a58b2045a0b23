package org.lodewire.producer.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an archive, decompressed where they are compressed, in stretches: one for each member of gzip or frame of
 * Zstandard, and one for what is not compressed. After a damaged one it continues with the next that can be found. Time is linear in the size of
 * the file, whatever is in it. For one thread.
 */
final class Stretches implements Closeable {

    /** How much of damaged members is read twice, as a multiple of what is read in total. */
    private static final int MAX_REREAD = 2;

    private static final long FREE_REREAD = 64L << 20;

    /** How a stretch ends. */
    enum Edge {
        /** As it should. */
        COMPLETE,
        /** It is damaged, so its last bytes may be wrong and others may be missing. */
        DAMAGED
    }

    private final RawFile file;
    private final Decompressor member = new Member();
    private final Decompressor frame = new Frame();

    /** Null where nothing is compressed. */
    private @Nullable Decompressor current;

    private boolean open;
    private long start;
    private long reread;
    private Edge edge = Edge.COMPLETE;
    private String damage = "";

    Stretches(RawFile file) {
        this.file = file;
    }

    /** Reads bytes: more than 0, 0 where a stretch ends, or -1 at the end of the file. */
    int read(byte[] to, int from, int atMost) throws IOException {
        if (!open) {
            if (file.peek(0) < 0) {
                return -1;
            }
            begin();
        }
        return current != null ? inflate(current, to, from, atMost) : plain(to, from, atMost);
    }

    private void begin() throws IOException {
        start = file.position();
        current = file.atGzip() ? member : file.atZstd() ? frame : null;
        open = true;
        if (current != null) {
            current.begin();
        }
    }

    private int plain(byte[] to, int from, int atMost) throws IOException {
        int read = file.read(to, from, atMost);
        if (read < 0) {
            end(Edge.COMPLETE, "");
            return 0;
        }
        return read;
    }

    private int inflate(Decompressor from, byte[] to, int at, int atMost) throws IOException {
        try {
            int read = from.read(file, to, at, atMost);
            if (read > 0) {
                return read;
            }
            end(Edge.COMPLETE, "");
        } catch (EOFException e) {
            resume("the file ends within a compressed record");
        } catch (DataFormatException e) {
            resume("compressed data that cannot be decompressed");
        }
        return 0;
    }

    /** Continues after a damaged member. The inflater may have read into those after it before it noticed the damage. */
    private void resume(String why) throws IOException {
        long reached = file.position();
        reread += reached - start;
        file.seek(mayReadAgain() ? start + 1 : Math.max(start + 1, reached));
        file.findStart();
        end(Edge.DAMAGED, why);
    }

    private void end(Edge how, String why) {
        open = false;
        edge = how;
        damage = why;
    }

    /** How the last stretch ended. */
    Edge edge() {
        return edge;
    }

    /** Why the last stretch is damaged; blank if it is not. */
    String damage() {
        return damage;
    }

    /** Whether the bytes that were read last are compressed. */
    boolean isCompressed() {
        return current != null;
    }

    /** Where in the file the stretch of the bytes that were read last begins. */
    long start() {
        return start;
    }

    private boolean mayReadAgain() {
        return reread <= FREE_REREAD + MAX_REREAD * start;
    }

    /** Begins a new stretch earlier in one that is not compressed. Returns false if too much has been read twice already. */
    boolean reopen(int bytesBack) {
        reread += bytesBack;
        if (!mayReadAgain()) {
            return false;
        }
        file.seek(file.position() - bytesBack);
        open = false;
        return true;
    }

    /** How far the file has been read. */
    long position() {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        member.close();
        frame.close();
        file.close();
    }
}
