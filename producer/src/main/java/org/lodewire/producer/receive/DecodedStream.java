package org.lodewire.producer.receive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/**
 * The bytes of a body without their coding. Bounded in all, and, if it is compressed, also by what came: no text of articles
 * shrinks by more than a factor of 200. Hashes what is read, if that is asked for. Every failure to read is one of the client or
 * of its connection, and so a {@link ProblemException} with a status below 500. For one thread.
 */
final class DecodedStream extends FilterInputStream {

    private static final int BUFFER_SIZE = 1 << 16;
    private static final int TOO_LARGE = 413;
    private static final long FREE_BYTES = 16 << 20;
    private static final int MAX_FACTOR = 200;

    private final BodyStream body;
    private final boolean compressed;
    private final long maxBytes;
    private final @Nullable MessageDigest digest;
    private long bytes;

    private DecodedStream(
            InputStream in, BodyStream body, boolean compressed, long maxBytes, @Nullable MessageDigest digest) {
        super(in);
        this.body = body;
        this.compressed = compressed;
        this.maxBytes = maxBytes;
        this.digest = digest;
    }

    /**
     * The stream of a body.
     *
     * @param coding   the header {@code Content-Encoding}
     * @param maxBytes how many bytes it may have, decoded
     * @param hashed   whether {@link #hash} is needed
     * @throws ProblemException 415 if the coding is neither gzip nor none, 400 or 408 if the body cannot be read
     */
    static DecodedStream of(BodyStream body, @Nullable String coding, long maxBytes, boolean hashed) {
        MessageDigest digest = hashed ? sha256() : null;
        return switch (coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> new DecodedStream(body, body, false, maxBytes, digest);
            case "gzip", "x-gzip" -> new DecodedStream(decompressed(body), body, true, maxBytes, digest);
            default ->
                throw new ProblemException(new Problem(415, "Send the body as it is, or with Content-Encoding: gzip."));
        };
    }

    private static InputStream decompressed(BodyStream body) {
        try {
            return new GZIPInputStream(body, BUFFER_SIZE);
        } catch (IOException | BadMessageException e) {
            throw unreadable(e, body);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has it", e);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (IOException | BadMessageException e) {
            throw unreadable(e, body);
        }
        if (read > 0) {
            if (digest != null) {
                digest.update(buffer, offset, read);
            }
            bytes += read;
            check();
        }
        return read;
    }

    /** How many bytes there are at least; perhaps 0 although some are, if the body is compressed. */
    @Override
    public int available() {
        try {
            return compressed ? body.available() : super.available();
        } catch (IOException | BadMessageException e) {
            throw unreadable(e, body);
        }
    }

    private static ProblemException unreadable(Exception failure, BodyStream body) {
        if (failure.getCause() instanceof TimeoutException) {
            return new ProblemException(new Problem(408, "The body did not come to its end in time."));
        }
        return new ProblemException(new Problem(400, fault(failure, body)));
    }

    private static String fault(Exception failure, BodyStream body) {
        if (failure instanceof ZipException) {
            return "The body is not what gzip makes: " + failure.getMessage() + ".";
        }
        if (failure instanceof EofException) {
            // The server has the same failure for both.
            return body.isChunked()
                    ? "A chunk is wrong, or the body was cut off: before each chunk stands its size in hexadecimal digits,"
                            + " and a chunk of size 0 ends the body."
                    : "The body is shorter than its Content-Length: it was cut off.";
        }
        return failure instanceof EOFException
                ? "The compressed body ends before its end: it was cut off."
                : "The body cannot be read to its end.";
    }

    private void check() {
        if (bytes > maxBytes) {
            throw new ProblemException(new Problem(
                    TOO_LARGE, "The body has more than " + maxBytes + " bytes, the limit of --max-body. Split it."));
        }
        if (compressed && bytes > FREE_BYTES + MAX_FACTOR * body.count()) {
            throw new ProblemException(
                    new Problem(TOO_LARGE, "The body expands to more than " + MAX_FACTOR + " times its size."));
        }
    }

    /** The hash of all that was read. To be called once, and only if it was asked for. */
    byte[] hash() {
        return Objects.requireNonNull(digest).digest();
    }
}
