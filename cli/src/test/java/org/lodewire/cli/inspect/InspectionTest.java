package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private record Echo(String id) {}

    private static final Inspector ECHO = anyRow(row -> List.of(new Echo(row.id())));

    /** Rows of counts may have an id and nothing else. */
    private static Inspector anyRow(Inspector inspector) {
        return new Inspector() {
            @Override
            public List<? extends Record> inspect(Row row) throws BadRowException {
                return inspector.inspect(row);
            }

            @Override
            public RowFormat format() {
                return CountRows.FORMAT;
            }
        };
    }

    @Test
    void printsARowForEachRowInTheSameOrder() throws IOException {
        Inspected inspected = Inspected.of(ECHO, "{\"id\":\"a\"}", "{\"id\":\"b\"}", "{\"id\":\"c\"}");

        assertThat(inspected.rows()).extracting(row -> row.get("id").asText()).containsExactly("a", "b", "c");
        assertThat(inspected.summary()).isEqualTo(new Inspection.Summary(3, 0));
    }

    @Test
    void skipsEmptyLines() throws IOException {
        Inspected inspected = Inspected.of(ECHO, "", "{\"id\":\"a\"}\r", " \t\r", "");

        assertThat(inspected.summary()).isEqualTo(new Inspection.Summary(1, 0));
    }

    @Test
    void printsAnErrorInThePlaceOfABadRow() throws IOException {
        Inspected inspected = Inspected.of(ECHO, "{\"id\":\"a\"}", "", "nonsense", "{\"id\":\"c\"}");

        assertThat(inspected.rows())
                .map(JsonNode::toString)
                .containsExactly(
                        "{\"id\":\"a\"}",
                        "{\"line\":3,\"error\":\"is not valid JSON near column 1\"}",
                        "{\"id\":\"c\"}");
    }

    @Test
    void reportsABadRowOnTheErrorStreamToo() throws IOException {
        Inspected inspected = Inspected.of(ECHO, "{\"id\":\"a\"}", "{}");

        assertThat(inspected.errors()).isEqualTo("line 2 has no id" + System.lineSeparator());
        assertThat(inspected.summary()).isEqualTo(new Inspection.Summary(2, 1));
    }

    @Test
    void namesTheIdOfABadRow() throws IOException {
        JsonNode row = Inspected.row(
                anyRow(any -> {
                    throw new BadRowException("is odd");
                }),
                "{\"id\":\"a\"}");

        assertThat(row.toString()).isEqualTo("{\"line\":1,\"id\":\"a\",\"error\":\"is odd\"}");
    }

    @Test
    void canLeaveBadRowsToTheErrorStream() throws IOException {
        Inspected inspected = Inspected.of(new Inspection(ECHO, false), "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(inspected.rows()).isEmpty();
        assertThat(inspected.errors()).contains("line 1 has no id");
    }

    @Test
    void continuesAfterARowThatTheStageFailsOn() throws IOException {
        Inspector failing = anyRow(row -> {
            if (row.id().equals("b")) {
                throw new IllegalStateException("a bug");
            }
            return List.of(new Echo(row.id()));
        });

        Inspected inspected = Inspected.of(failing, "{\"id\":\"b\"}", "{\"id\":\"c\"}");

        assertThat(inspected.rows())
                .map(JsonNode::toString)
                .containsExactly(
                        "{\"line\":1,\"id\":\"b\",\"error\":\"could not be inspected: IllegalStateException\"}",
                        "{\"id\":\"c\"}");
    }

    @Test
    void refusesALineOverTheLimitAndContinues() throws IOException {
        byte[] next = "\n{\"id\":\"b\"}".getBytes(StandardCharsets.UTF_8);
        byte[] input = new byte[CountRows.FORMAT.maxBytes() + 1 + next.length];
        Arrays.fill(input, (byte) 'x');
        System.arraycopy(next, 0, input, input.length - next.length, next.length);

        Inspected inspected = Inspected.of(new Inspection(ECHO, true), input);

        assertThat(inspected.rows())
                .map(JsonNode::toString)
                .containsExactly("{\"line\":1,\"error\":\"is longer than 1048576 bytes\"}", "{\"id\":\"b\"}");
    }

    @Test
    void writesHalfOfASurrogatePairAsAQuestionMark() throws IOException {
        assertThat(Inspected.row(ECHO, "{\"id\":\"a\\udc00\"}").get("id").asText())
                .isEqualTo("a?");
    }

    @Test
    void writesUtf8() throws IOException {
        assertThat(Inspected.row(ECHO, "{\"id\":\"caf\u00e9 \ud83d\ude00\"}")
                        .get("id")
                        .asText())
                .isEqualTo("caf\u00e9 \ud83d\ude00");
    }

    @Test
    void hasPrintedARowBeforeItWaitsForTheNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SlowPipe pipe = new SlowPipe(out, "{\"id\":\"a\"}\n{\"id\":", "\"b\"}\n");

        new Inspection(ECHO, true).run(pipe, out, problem -> {});

        assertThat(pipe.printedBefore).containsExactly("", "{\"id\":\"a\"}\n", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
    }

    @Test
    void printsTheEarlierRowsWhenReadingFails() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new Inspection(ECHO, true).run(new Broken("{\"id\":\"a\"}\n"), out, problem -> {}))
                .hasMessage("broken");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"a\"}\n");
    }

    /** Always reports available bytes, so that readers do not expect to wait, and fails at its end. */
    private static final class Broken extends ByteArrayInputStream {

        Broken(String content) {
            super(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int available() {
            return 1;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            int length = super.read(buffer, 0, buffer.length);
            if (length < 0) {
                throw new IOException("broken");
            }
            return length;
        }
    }

    /** Has nothing available ever, and notes what was printed whenever it is waited for. */
    private static final class SlowPipe extends InputStream {

        private final ByteArrayOutputStream out;
        private final List<byte[]> chunks;
        private final List<String> printedBefore = new ArrayList<>();

        SlowPipe(ByteArrayOutputStream out, String... chunks) {
            this.out = out;
            this.chunks = Stream.of(chunks)
                    .map(chunk -> chunk.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int turn = printedBefore.size();
            printedBefore.add(out.toString(StandardCharsets.UTF_8));
            if (turn >= chunks.size()) {
                return -1;
            }
            System.arraycopy(chunks.get(turn), 0, buffer, offset, chunks.get(turn).length);
            return chunks.get(turn).length;
        }
    }
}
