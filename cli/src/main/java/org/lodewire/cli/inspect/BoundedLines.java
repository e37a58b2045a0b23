package org.lodewire.cli.inspect;

import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream, each no longer than a limit, whatever the stream holds. For one thread. */
final class BoundedLines {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int maxBytes;
    private final Flushable beforeWaiting;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private long number;

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param bytes  what is on it, without the line feed; null if that is longer than the limit
     */
    record Line(long number, byte[] bytes) {

        boolean isTooLong() {
            return bytes == null;
        }

        boolean isBlank() {
            for (int i = 0; bytes != null && i < bytes.length; i++) {
                if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                    return false;
                }
            }
            return bytes != null;
        }
    }

    /**
     * The lines of a stream.
     *
     * @param maxBytes      length of the longest line
     * @param beforeWaiting flushed before a read that may have to wait
     */
    BoundedLines(InputStream in, int maxBytes, Flushable beforeWaiting) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.beforeWaiting = beforeWaiting;
    }

    /** The next line; null at the end. What is too long is read past, not kept. */
    Line next() throws IOException {
        if (start == end && !fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (start < end || fill())) {
            int to = start;
            while (to < end && buffer[to] != '\n') {
                to++;
            }
            tooLong |= to - start > maxBytes - line.size();
            if (!tooLong) {
                line.write(buffer, start, to - start);
            }
            ended = to < end;
            start = ended ? to + 1 : end;
        }
        return new Line(number, tooLong ? null : line.toByteArray());
    }

    private boolean fill() throws IOException {
        if (in.available() == 0) {
            beforeWaiting.flush();
        }
        start = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
