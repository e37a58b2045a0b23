package org.lodewire.analysis.clean.memory;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article adds to the memory of its source.
 *
 * @param number which article of the source it is, from 1
 * @param minute when, in minutes since the epoch
 * @param first  the lowest 16 bits of its number, or of that of the article that it is a copy of
 * @param raised lines that one article more has now
 * @param body   lines by which copies of it will be known
 */
record ArticleEntry(long number, long minute, int first, List<Long> raised, List<Long> body) {

    boolean isNothing() {
        return raised.isEmpty() && body.isEmpty();
    }

    byte[] write() {
        ByteBuffer buffer = ByteBuffer.allocate((2 + raised.size() + body.size()) * Long.BYTES + Short.BYTES + 1)
                .putLong(number)
                .putLong(minute)
                .putShort((short) first)
                .put((byte) raised.size());
        raised.forEach(buffer::putLong);
        body.forEach(buffer::putLong);
        return buffer.array();
    }

    static ArticleEntry read(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        long number = buffer.getLong();
        long minute = buffer.getLong();
        int first = buffer.getShort() & 0xffff;
        List<Long> raised = new ArrayList<>();
        for (int i = buffer.get(); i > 0; i--) {
            raised.add(buffer.getLong());
        }
        List<Long> body = new ArrayList<>();
        while (buffer.hasRemaining()) {
            body.add(buffer.getLong());
        }
        return new ArticleEntry(number, minute, first, raised, body);
    }
}
