package org.lodewire.streams.failure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.HeaderNames;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.streams.flow.DeadLetterReason;

/**
 * Makes the records of {@link Catalogue#DEAD_LETTERS}: key, value and headers as they came, and the headers of KIP-1034 that
 * say what failed and where. Whatever came, the record can be written: one that would be larger than {@link #LARGEST} bytes
 * is cut. Its headers then say how large key and value were, and topic, partition and offset say where the original is.
 */
final class DeadLetterRecord {

    /** 7 MiB: the most that is written of key, value and headers, which leaves room for the added headers. */
    static final int LARGEST = 7 << 20;

    /** The most that is left of a key that is cut. */
    static final int CUT_KEY = 64 << 10;

    /** The most that is left of a value that is cut. */
    static final int CUT_VALUE = 256 << 10;

    private static final int MAX_MESSAGE = 2_000;
    private static final int MAX_FRAMES = 50;

    private DeadLetterRecord() {}

    /** The dead letter of the record that a context describes. */
    static ProducerRecord<byte[], byte[]> of(
            DeadLetterReason reason,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception failure) {
        boolean cut = size(key) + size(value) + size(context.headers()) > LARGEST;
        // A record may have no timestamp, which is -1 and which a producer refuses.
        Long timestamp = context.timestamp() < 0 ? null : context.timestamp();
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                Catalogue.DEAD_LETTERS,
                null,
                timestamp,
                cut ? cut(key, CUT_KEY) : key,
                cut ? cut(value, CUT_VALUE) : value);
        Headers headers = letter.headers();
        if (cut) {
            add(headers, HeaderNames.KEY_SIZE, String.valueOf(size(key)));
            add(headers, HeaderNames.VALUE_SIZE, String.valueOf(size(value)));
            add(
                    headers,
                    HeaderNames.HEADERS_DROPPED,
                    String.valueOf(context.headers().toArray().length));
        } else {
            context.headers().forEach(headers::add);
        }
        add(headers, HeaderNames.REASON, reason.name());
        add(headers, HeaderNames.EXCEPTION, failure.getClass().getName());
        add(headers, HeaderNames.MESSAGE, message(failure));
        add(headers, HeaderNames.STACK_TRACE, stackTrace(failure));
        add(headers, HeaderNames.TOPIC, String.valueOf(context.topic()));
        add(headers, HeaderNames.PARTITION, String.valueOf(context.partition()));
        add(headers, HeaderNames.OFFSET, String.valueOf(context.offset()));
        return letter;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static long size(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static long size(Headers headers) {
        long size = 0;
        for (Header header : headers) {
            size += 3L * header.key().length() + size(header.value());
        }
        return size;
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int length) {
        return bytes == null || bytes.length <= length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** A message may quote the record, which may be large. */
    private static String message(Throwable failure) {
        return SafeText.cut(String.valueOf(failure.getMessage()), MAX_MESSAGE);
    }

    /** The stack trace with bounded messages. */
    private static String stackTrace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        int causes = 0;
        for (Throwable each = failure; each != null && causes < MAX_FRAMES; each = each.getCause()) {
            trace.append(causes == 0 ? "" : "Caused by: ")
                    .append(each.getClass().getName())
                    .append(": ")
                    .append(message(each))
                    .append('\n');
            Arrays.stream(each.getStackTrace())
                    .limit(MAX_FRAMES)
                    .forEach(frame -> trace.append("\tat ").append(frame).append('\n'));
            causes++;
        }
        return trace.toString();
    }
}
