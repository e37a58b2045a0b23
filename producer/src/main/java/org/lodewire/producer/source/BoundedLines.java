package org.lodewire.producer.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.lodewire.producer.article.Provenance;

/**
 * Reads a stream line by line and never holds more of a line than a limit. Lines end in LF or CR LF. Blank lines are
 * skipped but counted, and a UTF-8 byte order mark before the first line is skipped. A line is returned as soon as its
 * end has been read. For one thread.
 */
public final class BoundedLines implements Closeable {

    private static final int BUFFER_SIZE = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What a line may have in addition to its own bytes: a byte order mark and a carriage return. */
    private static final int EXTRA = BYTE_ORDER_MARK.length + 1;

    private final InputStream in;
    private final int maxBytes;
    private final Flushable beforeWaiting;

    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int from;
    private int to;

    private long linesRead;
    private long bytesRead;

    /**
     * The lines of a stream.
     *
     * @param in       closed with this
     * @param maxBytes how many bytes a line may have; of a longer one at most the first {@value Provenance#KEPT} are kept
     */
    public BoundedLines(InputStream in, int maxBytes) {
        this(in, maxBytes, () -> {});
    }

    /**
     * The lines of a stream that may pause.
     *
     * @param beforeWaiting flushed before each read for which no input is available yet
     */
    public BoundedLines(InputStream in, int maxBytes, Flushable beforeWaiting) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.beforeWaiting = beforeWaiting;
    }

    /** The next line that is not blank; empty at the end. */
    public Optional<Line> next() throws IOException {
        while (from < to || fill()) {
            Line line = read();
            if (!isBlank(line)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line read() throws IOException {
        long offset = bytesRead;
        int newline = newline();
        if (newline < to && newline - from <= maxBytes) {
            // Almost every line is in the buffer as a whole.
            byte[] whole = Arrays.copyOfRange(buffer, from, newline);
            bytesRead += whole.length + 1;
            from = newline + 1;
            linesRead++;
            return line(whole, whole.length, offset);
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long size = 0;
        boolean ended = false;
        while (!ended && (from < to || fill())) {
            int end = newline();
            ended = end < to;
            kept.write(buffer, from, Math.min(end - from, maxBytes + EXTRA - kept.size()));
            size += end - from;
            from = ended ? end + 1 : end;
        }
        bytesRead += size + (ended ? 1 : 0);
        linesRead++;
        return line(kept.toByteArray(), size, offset);
    }

    /** Where in the buffer the next line feed is; its end if there is none. */
    private int newline() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private Line line(byte[] kept, long size, long offset) {
        int start = linesRead == 1 && startsWithMark(kept) ? BYTE_ORDER_MARK.length : 0;
        boolean complete = kept.length == size;
        int end = complete && kept.length > start && kept[kept.length - 1] == '\r' ? kept.length - 1 : kept.length;
        long net = complete ? end - start : size - start;
        boolean tooLong = net > maxBytes;
        int length = tooLong ? Math.min(end - start, Provenance.KEPT) : (int) net;
        byte[] bytes = length == kept.length ? kept : Arrays.copyOfRange(kept, start, start + length);
        return new Line(linesRead, bytes, net, tooLong, offset + start);
    }

    private boolean fill() throws IOException {
        if (in.available() == 0) {
            beforeWaiting.flush();
        }
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static boolean isBlank(Line line) {
        for (byte octet : line.bytes()) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return !line.tooLong();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
