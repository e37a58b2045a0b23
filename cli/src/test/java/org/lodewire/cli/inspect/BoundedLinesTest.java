package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.cli.inspect.BoundedLines.Line;

class BoundedLinesTest {

    private static List<String> lines(int maxBytes, String text) throws IOException {
        BoundedLines lines =
                new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxBytes, () -> {});
        List<String> read = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + ":"
                    + (line.isTooLong() ? "too long" : new String(line.bytes(), StandardCharsets.UTF_8)));
        }
        return read;
    }

    @Test
    void numbersLinesFromOneAndCountsEmptyOnes() throws IOException {
        assertThat(lines(10, "a\n\nb\n")).containsExactly("1:a", "2:", "3:b");
    }

    @Test
    void takesALastLineWithoutALineFeed() throws IOException {
        assertThat(lines(10, "a\nb")).containsExactly("1:a", "2:b");
    }

    @Test
    void takesALineOfTheGreatestLength() throws IOException {
        assertThat(lines(3, "abc\n")).containsExactly("1:abc");
    }

    @Test
    void readsPastALineThatIsTooLong() throws IOException {
        assertThat(lines(3, "abcd\ne\n")).containsExactly("1:too long", "2:e");
    }

    @Test
    void joinsALineThatSpansSeveralReads() throws IOException {
        String longLine = "x".repeat(200_000);

        assertThat(lines(200_000, "a\n" + longLine + "\nb")).containsExactly("1:a", "2:" + longLine, "3:b");
    }

    @Test
    void boundsALineThatSpansSeveralReads() throws IOException {
        assertThat(lines(199_999, "x".repeat(200_000) + "\nb")).containsExactly("1:too long", "2:b");
    }

    @Test
    void endsAtOnceWithoutInput() throws IOException {
        assertThat(lines(10, "")).isEmpty();
    }
}
