package org.lodewire.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertScannerTest {

    private static final byte[] STREAM =
            "data: {\"summary\":\"tin: alert number 17.\"}\n\n: aalert number 4.\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void findsEachNumberWhereverTheStreamIsCut() {
        for (int cut = 0; cut <= STREAM.length; cut++) {
            List<Integer> numbers = new ArrayList<>();
            AlertScanner scanner = new AlertScanner(numbers::add);

            scanner.take(ByteBuffer.wrap(STREAM, 0, cut));
            scanner.take(ByteBuffer.wrap(STREAM, cut, STREAM.length - cut));

            assertThat(numbers).as("cut at %d", cut).containsExactly(17, 4);
        }
    }
}
