package org.lodewire.producer.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.lodewire.producer.article.Metadata;

/**
 * What a {@code manifest.json} says: which files hold an article each, and what is known of it.
 *
 * @param articles in the order given
 */
record Manifest(
        @JsonProperty(value = "articles", required = true) List<Entry> articles) {

    /** Null is no list and no article. */
    Manifest {
        articles = List.copyOf(articles);
    }

    /**
     * An article.
     *
     * @param file     a plain text, its path from the manifest's folder
     * @param metadata the other fields of the entry
     */
    record Entry(String file, Metadata metadata) {

        Entry {
            Objects.requireNonNull(file, "an article without a file");
        }

        @JsonCreator
        static Entry of(
                @JsonProperty(value = "file", required = true) String file,
                @JsonProperty("source") String source,
                @JsonProperty("url") String url,
                @JsonProperty("title") String title,
                @JsonProperty("author") String author,
                @JsonProperty("language") String language,
                @JsonProperty("published") String published) {
            return new Entry(file, Metadata.of(source, url, title, author, language, published));
        }
    }
}
