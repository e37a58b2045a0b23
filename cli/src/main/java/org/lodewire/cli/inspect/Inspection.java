package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.source.BoundedLines;
import org.lodewire.producer.source.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rows, has each inspected and writes what comes of it, in the order of the input. Input and output are
 * newline-delimited JSON in UTF-8; empty lines are passed over. What is written is flushed whenever the input has to be
 * waited for. Lines are bounded.
 *
 * @param inspector      the stage's logic
 * @param answersBadRows whether a bad row has a row of output in its place: its line number, its id if it has one, and
 *                       the error. All bad rows are reported as problems in either case.
 */
public record Inspection(Inspector inspector, boolean answersBadRows) {

    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The result of an inspection.
     *
     * @param rows number of rows read
     * @param bad  number of bad rows among them
     */
    public record Summary(long rows, long bad) {}

    private record BadRow(
            long line,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            @Nullable String error) {}

    /**
     * Inspects all rows until the input ends. Closes nothing.
     *
     * @param problems receives a message for each bad row
     * @throws IOException if reading or writing fails, such as when the reader of the output has exited; the rows before are
     *                     written if possible
     */
    public Summary run(InputStream in, OutputStream out, Consumer<String> problems) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try {
            return inspect(in, buffered, problems);
        } finally {
            buffered.flush();
        }
    }

    private Summary inspect(InputStream in, OutputStream buffered, Consumer<String> problems) throws IOException {
        RowFormat format = inspector.format();
        BoundedLines lines = new BoundedLines(in, format.maxBytes(), buffered);
        long rows = 0;
        long bad = 0;
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            rows++;
            Row row = new Row(Map.of());
            try {
                row = format.parse(line);
                row.check();
                for (Record made : inspect(row)) {
                    write(made, buffered);
                }
            } catch (BadRowException e) {
                bad++;
                problems.accept("line " + line.number() + " " + e.getMessage());
                if (answersBadRows) {
                    write(new BadRow(line.number(), row.idOrNull(), e.getMessage()), buffered);
                }
            }
        }
        return new Summary(rows, bad);
    }

    /** An unexpected failure in one row must not affect the following rows. */
    List<? extends Record> inspect(Row row) throws BadRowException {
        try {
            return inspector.inspect(row);
        } catch (RuntimeException e) {
            LOG.error("A row that could not be inspected", e);
            throw new BadRowException("could not be inspected: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Converts to a string first, so that unpaired surrogates become question marks instead of an exception. */
    static void write(Record row, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
