package org.lodewire.producer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.article.Provenance;

class BoundedLinesTest {

    @Test
    void numbersLinesAndSkipsBlankOnes() throws IOException {
        List<Line> lines = read("one\n\n \t\r\ntwo\r\nthree", 100);

        assertThat(lines).extracting(BoundedLinesTest::text).containsExactly("one", "two", "three");
        assertThat(lines).extracting(Line::number).containsExactly(1L, 4L, 5L);
        assertThat(lines).extracting(Line::offset).containsExactly(0L, 9L, 14L);
    }

    @Test
    void skipsAByteOrderMarkBeforeTheFirstLine() throws IOException {
        List<Line> lines = read("\uFEFFone\n\uFEFFtwo", 100);

        assertThat(lines).extracting(BoundedLinesTest::text).containsExactly("one", "\uFEFFtwo");
        assertThat(lines.get(0).offset()).isEqualTo(3);
    }

    @Test
    void acceptsALineAsLongAsTheLimit() throws IOException {
        assertThat(read("\uFEFF12345\r\n12345\n123456\n", 5))
                .extracting(Line::tooLong)
                .containsExactly(false, false, true);
    }

    @Test
    void readsTheLineAfterOneThatIsTooLong() throws IOException {
        List<Line> lines = read("x".repeat(5_000_000) + "\nnext\n", 1_000_000);

        assertThat(lines.get(0).tooLong()).isTrue();
        assertThat(lines.get(0).size()).isEqualTo(5_000_000);
        assertThat(lines.get(0).bytes()).hasSize(Provenance.KEPT);
        assertThat(text(lines.get(1))).isEqualTo("next");
        assertThat(lines.get(1).offset()).isEqualTo(5_000_001);
    }

    @Test
    void doesNotHoldALongLineInMemory() throws IOException {
        long size = 3L << 30;
        InputStream endless = new InputStream() {
            private long left = size;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = (int) Math.min(left, length);
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        try (BoundedLines lines = new BoundedLines(endless, 1000)) {
            assertThat(lines.next()).get().extracting(Line::size).isEqualTo(size);
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void returnsALineBeforeTheNextIsAvailable() throws IOException {
        InputStream slow = new InputStream() {
            private boolean first = true;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                assertThat(first).as("read on before the line was returned").isTrue();
                first = false;
                bytes[offset] = 'x';
                bytes[offset + 1] = '\n';
                return 2;
            }
        };
        try (BoundedLines lines = new BoundedLines(slow, 1000)) {
            assertThat(lines.next()).map(BoundedLinesTest::text).contains("x");
        }
    }

    @Test
    void joinsALineThatSpansSeveralReads() throws IOException {
        String longLine = "x".repeat(200_000);

        assertThat(read("a\n" + longLine + "\nb", 200_000))
                .extracting(BoundedLinesTest::text)
                .containsExactly("a", longLine, "b");
        assertThat(read(longLine, 199_999)).extracting(Line::tooLong).containsExactly(true);
    }

    @Test
    void hasNoLineWithoutInput() throws IOException {
        assertThat(read("", 10)).isEmpty();
    }

    @Test
    void flushesBeforeItWaitsForInput() throws IOException {
        AtomicInteger flushes = new AtomicInteger();
        InputStream in = new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8));
        try (BoundedLines lines = new BoundedLines(in, 10, flushes::incrementAndGet)) {
            lines.next();
            lines.next();
            assertThat(flushes).hasValue(0);
            lines.next();
            assertThat(flushes).hasValue(1);
        }
    }

    private static String text(Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static List<Line> read(String text, int longest) throws IOException {
        List<Line> read = new ArrayList<>();
        try (BoundedLines lines =
                new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest)) {
            Optional<Line> next = lines.next();
            while (next.isPresent()) {
                read.add(next.get());
                next = lines.next();
            }
        }
        return read;
    }
}
