package org.lodewire.bench.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.lodewire.bench.NumberedAlerts;

/**
 * Finds the numbers of alerts in the bytes of a stream, wherever these are cut. To parse the events of a thousand clients would take
 * more of the machine than the server has. Not thread-safe.
 */
final class AlertScanner {

    /** Its first letter does not come again, so that a mismatch begins anew. */
    private static final byte[] MARK = NumberedAlerts.MARK.getBytes(StandardCharsets.US_ASCII);

    private final IntConsumer found;
    private int matched;
    private int number;

    /** @param found takes each number */
    AlertScanner(IntConsumer found) {
        this.found = found;
    }

    /** Takes the bytes that come next. */
    void take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            take(bytes.get());
        }
    }

    private void take(byte next) {
        if (matched < MARK.length) {
            if (next == MARK[matched]) {
                matched++;
            } else {
                matched = next == MARK[0] ? 1 : 0;
            }
        } else if (next >= '0' && next <= '9') {
            number = number * 10 + next - '0';
        } else {
            found.accept(number);
            number = 0;
            matched = 0;
        }
    }
}
