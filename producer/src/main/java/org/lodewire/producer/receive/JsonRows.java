package org.lodewire.producer.receive;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.source.Line;

/**
 * The elements of a JSON array, each as its bytes, or the only row of a body that is no array. Never holds more of an element
 * than a limit. Finds the ends of elements by brackets and quotation marks alone, which are the same bytes in UTF-8 whatever is
 * around them; whether an element is JSON is for its reader. For one thread.
 */
final class JsonRows implements Rows {

    private static final int BUFFER_SIZE = 1 << 16;
    private static final int END = -1;
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream in;
    private final int maxBytes;
    private final Flushable beforeWaiting;
    private final boolean array;
    private final boolean none;

    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int from;
    private int to;

    private long count;
    private long bytesRead;
    private int next;
    private boolean ended;

    private JsonRows(InputStream in, int maxBytes, Flushable beforeWaiting) throws IOException {
        this.in = in;
        this.maxBytes = maxBytes;
        this.beforeWaiting = beforeWaiting;
        advance();
        for (int i = 0; i < BYTE_ORDER_MARK.length && next == BYTE_ORDER_MARK[i]; i++) {
            advance();
        }
        skipSpace();
        this.none = next == END;
        this.array = next == '[';
    }

    /**
     * The rows of a body.
     *
     * @param maxBytes      how many bytes a row may have
     * @param beforeWaiting flushed before each read for which no input is available yet
     */
    static JsonRows of(InputStream in, int maxBytes, Flushable beforeWaiting) throws IOException {
        return new JsonRows(in, maxBytes, beforeWaiting);
    }

    @Override
    public boolean isSingle() {
        return !array;
    }

    @Override
    public Optional<Line> next() throws IOException {
        if (ended || none) {
            return Optional.empty();
        }
        return array ? element() : Optional.of(whole());
    }

    private Line whole() throws IOException {
        ended = true;
        Bytes bytes = new Bytes();
        for (; next != END; advance()) {
            bytes.add(next);
            if (bytes.size > maxBytes) {
                throw new ProblemException(
                        new Problem(413, "The article is larger than any within the limit can be; see --max-size."));
            }
        }
        return new Line(1, bytes.toByteArray(maxBytes), bytes.size, false, 0);
    }

    private Optional<Line> element() throws IOException {
        // At the opening bracket, at a comma, or at the closing bracket.
        boolean atStart = next == '[';
        if (next != ']') {
            advance();
            skipSpace();
        }
        if (next == ']' && (atStart || count > 0)) {
            advance();
            end();
            return Optional.empty();
        }
        long offset = bytesRead - 1;
        Bytes kept = new Bytes();
        long size = readElement(kept);
        skipSpace();
        if (size == 0 || next != ',' && next != ']') {
            throw broken(next == END ? "the array does not end" : "element " + (count + 1) + " is no JSON value");
        }
        boolean tooLong = size > maxBytes;
        count++;
        return Optional.of(
                new Line(count, kept.toByteArray(tooLong ? Provenance.KEPT : maxBytes), size, tooLong, offset));
    }

    /** Reads an element to its end, and keeps it, or its beginning if it is too long. Returns its size. */
    private long readElement(Bytes kept) throws IOException {
        long size = 0;
        int depth = 0;
        boolean quoted = false;
        boolean escaped = false;
        while (next != END) {
            boolean closes = !quoted && (next == '}' || next == ']');
            if (!quoted && depth == 0 && (closes || next == ',' || isSpace(next))) {
                break;
            }
            if (size < maxBytes) {
                kept.add(next);
            }
            size++;
            if (quoted) {
                quoted = escaped || next != '"';
                escaped = !escaped && next == '\\';
            } else if (next == '"') {
                quoted = true;
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (closes) {
                depth--;
            }
            boolean complete = closes && depth == 0;
            advance();
            if (complete) {
                break;
            }
        }
        return size;
    }

    private void end() throws IOException {
        ended = true;
        skipSpace();
        if (next != END) {
            throw broken("there is something after the array; send application/x-ndjson for an article a line");
        }
    }

    private ProblemException broken(String what) {
        return new ProblemException(new Problem(400, "The body is not a JSON array: " + what + "."));
    }

    private void skipSpace() throws IOException {
        while (isSpace(next)) {
            advance();
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private void advance() throws IOException {
        if (from == to) {
            if (in.available() == 0) {
                beforeWaiting.flush();
            }
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        next = from < to ? buffer[from++] & 0xFF : END;
        bytesRead++;
    }

    /** Bytes that are collected one by one. The streams of the JDK take a lock for each. */
    private static final class Bytes {

        private byte[] bytes = new byte[1024];
        private int size;

        private void add(int octet) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = (byte) octet;
        }

        private byte[] toByteArray(int atMost) {
            return Arrays.copyOf(bytes, Math.min(size, atMost));
        }
    }
}
