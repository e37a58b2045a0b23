package org.lodewire.producer.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;

/** Reads a source to its end. */
final class Reading {

    private Reading() {}

    static List<Arrival> all(ArticleSource source) throws IOException {
        List<Arrival> read = new ArrayList<>();
        try (source) {
            Optional<Arrival> next = source.next();
            while (next.isPresent()) {
                read.add(next.get());
                next = source.next();
            }
        }
        return read;
    }

    static String content(Arrival arrival) {
        return arrival instanceof Article article
                ? new String(article.content().toByteArray(), StandardCharsets.UTF_8)
                : "rejected";
    }
}
