package org.lodewire.producer.receive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.producer.source.Spool;

/**
 * The outcomes of the rows of a request, in order. They are written when all rows have been read: a client that reads nothing
 * before it has sent everything would else wait for the server, and the server for the client. The first are held in memory, more
 * of them in a temporary file. Adjacent rejections without a record are one line: each would take far more than its row. For one
 * thread.
 */
final class Outcomes implements Closeable {

    private static final int IN_MEMORY = 1 << 16;
    private static final int CHUNK = 1 << 16;
    private static final long MAX_BYTES = 1L << 30;
    /** Of rejections without a record, which take a row of three bytes each. What comes after is one line, the last. */
    private static final int MAX_UNRECORDED_LINES = 1_000;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Spool spool;
    private long spooled;

    private long rows;
    private long accepted;
    private long foreign;
    private long unrecorded;
    private @Nullable String lastReason;
    /** The rows that {@link Outcome#unrecorded} is to name; 0 for none. */
    private long firstUnrecorded;

    private long lastUnrecorded;

    private long pendingUnrecorded;
    private int unrecordedLines;

    /**
     * Adds the next outcome.
     *
     * @param failure why it is not known whether an accepted row is stored; null if it is
     */
    void add(Outcome outcome, @Nullable String failure) throws IOException {
        rows++;
        Outcome.Refused rejection = outcome.rejection();
        if (rejection == null && failure == null) {
            accepted++;
        } else if (rejection != null) {
            foreign += rejection.foreign() ? 1 : 0;
            unrecorded += rejection.recorded() ? 0 : 1;
            lastReason = rejection.reason();
        }
        if (outcome.isUnrecorded()) {
            firstUnrecorded = firstUnrecorded == 0 ? outcome.row() : firstUnrecorded;
            lastUnrecorded = outcome.row();
            pendingUnrecorded++;
            return;
        }
        if (unrecordedLines < MAX_UNRECORDED_LINES) {
            endUnrecorded();
        }
        memory.write(outcome.toJson(failure));
        if (memory.size() >= IN_MEMORY) {
            spill();
        }
    }

    private void endUnrecorded() throws IOException {
        if (firstUnrecorded != 0) {
            memory.write(Outcome.unrecorded(firstUnrecorded, lastUnrecorded, pendingUnrecorded));
            firstUnrecorded = 0;
            pendingUnrecorded = 0;
            unrecordedLines++;
        }
    }

    /** @throws ProblemException 413 if there are too many to keep */
    void requireRoom() {
        if (spooled > MAX_BYTES) {
            throw new ProblemException(
                    new Problem(413, "The body has more rows than can be answered at once. Split it."));
        }
    }

    private void spill() throws IOException {
        Spool file = spool;
        if (file == null) {
            file = Spool.open();
            spool = file;
        }
        file.append(memory.toByteArray());
        spooled += memory.size();
        memory.reset();
    }

    long rows() {
        return rows;
    }

    long accepted() {
        return accepted;
    }

    /** How many rejections there is no record of. */
    long unrecorded() {
        return unrecorded;
    }

    /** Whether every row is rejected because its source is not that of the token. */
    boolean areAllForeign() {
        return rows > 0 && foreign == rows;
    }

    /** The reason if there is one row, which is rejected. */
    @Nullable
    String onlyReason() {
        return rows == 1 ? lastReason : null;
    }

    /** Writes the outcomes, a line each, all but the last followed by a separator as well. */
    void writeTo(OutputStream out, String separator) throws IOException {
        endUnrecorded();
        Separated lines = new Separated(out, separator.getBytes(StandardCharsets.UTF_8));
        Spool file = spool;
        for (long at = 0; file != null && at < spooled; at += CHUNK) {
            lines.write(file.read(at, (int) Math.min(CHUNK, spooled - at)));
        }
        lines.write(memory.toByteArray());
        lines.end();
    }

    /** Puts separators before the line feeds between lines. */
    private static final class Separated {

        private final OutputStream out;
        private final byte[] separator;
        private boolean ended;

        private Separated(OutputStream out, byte[] separator) {
            this.out = out;
            this.separator = separator;
        }

        private void write(byte[] bytes) throws IOException {
            int from = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (ended) {
                    out.write(separator);
                    out.write('\n');
                    ended = false;
                }
                if (bytes[i] == '\n') {
                    out.write(bytes, from, i - from);
                    from = i + 1;
                    ended = true;
                }
            }
            out.write(bytes, from, bytes.length - from);
        }

        private void end() throws IOException {
            if (ended) {
                out.write('\n');
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (spool != null) {
            spool.close();
        }
    }
}
