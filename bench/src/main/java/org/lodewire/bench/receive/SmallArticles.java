package org.lodewire.bench.receive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Rows of small articles, such as agencies push: a headline and three sentences, 500 bytes of JSON in all. Stateless. */
final class SmallArticles {

    private static final int SOURCES = 20;
    private static final String TEXT =
            "The ministry said on Tuesday that output of number %d rose by %d per cent in the third quarter. Analysts"
                    + " had expected less, and prices fell at once. A decision on the quotas for next year is due in"
                    + " December, when the producers meet again.";

    private SmallArticles() {}

    /**
     * Rows of NDJSON.
     *
     * @param round distinguishes the articles of a round from those of others
     * @param first the number of the first article
     */
    static byte[] rows(int round, int first, int count) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        String published = Instant.now().toString();
        for (int i = first; i < first + count; i++) {
            String row = String.format(
                    Locale.ROOT,
                    "{\"source\":\"agency-%d.example\",\"url\":\"https://agency-%d.example/%d/%d\",\"title\":\"Output"
                            + " of number %d rises"
                            + " again\",\"language\":\"en\",\"published\":\"%s\",\"text\":\"" + TEXT + "\"}%n",
                    i % SOURCES,
                    i % SOURCES,
                    round,
                    i,
                    i,
                    published,
                    i,
                    i % 50);
            rows.writeBytes(row.getBytes(StandardCharsets.UTF_8));
        }
        return rows.toByteArray();
    }
}
