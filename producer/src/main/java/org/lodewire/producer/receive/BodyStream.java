package org.lodewire.producer.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/**
 * The bytes of a body as they come from its sender, which may not keep the server waiting for them: 30 s in all, and a second
 * for each kilobyte; while others are refused because of it, 5 s in all, and a second for each 16 kB. Only the time in which the server waits counts, not that in which it is busy. For one thread.
 */
final class BodyStream extends FilterInputStream {

    private static final long GRACE_NANOS = 30_000_000_000L;
    private static final long NANOS_A_BYTE = 1_000_000;
    private static final long CROWDED_GRACE_NANOS = 5_000_000_000L;
    private static final long CROWDED_NANOS_A_BYTE = NANOS_A_BYTE / 16;

    private final LongSupplier nanoTime;
    private final BooleanSupplier crowded;
    private final boolean chunked;
    private long waited;
    private long bytes;

    /**
     * Makes a stream.
     *
     * @param nanoTime the time of a clock in nanoseconds
     * @param crowded  whether other requests are refused now
     * @param chunked  whether the sender sends it in chunks
     */
    BodyStream(InputStream in, LongSupplier nanoTime, BooleanSupplier crowded, boolean chunked) {
        super(in);
        this.nanoTime = nanoTime;
        this.crowded = crowded;
        this.chunked = chunked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long start = nanoTime.getAsLong();
        int read = super.read(buffer, offset, length);
        waited += nanoTime.getAsLong() - start;
        bytes += Math.max(0, read);
        if (waited > patience()) {
            throw new ProblemException(new Problem(
                    408, "The body comes too slowly. Send requests when there is something to send, and all of it."));
        }
        return read;
    }

    private long patience() {
        return crowded.getAsBoolean()
                ? CROWDED_GRACE_NANOS + bytes * CROWDED_NANOS_A_BYTE
                : GRACE_NANOS + bytes * NANOS_A_BYTE;
    }

    /** Whether it comes in chunks. */
    boolean isChunked() {
        return chunked;
    }

    /** How many bytes came. */
    long count() {
        return bytes;
    }
}
