package org.lodewire.producer.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Metadata;

/**
 * A {@code manifest.json}: the files that contain one article each, and their metadata.
 *
 * @param articles in the order of the manifest
 */
record Manifest(
        @JsonProperty(value = "articles", required = true) List<Entry> articles) {

    /** Rejects null, as a list and as an article. */
    Manifest {
        articles = List.copyOf(articles);
    }

    /**
     * An article.
     *
     * @param file     path of a plain-text file, relative to the manifest's folder
     * @param metadata from the other fields of the entry
     */
    record Entry(String file, Metadata metadata) {

        Entry {
            Objects.requireNonNull(file, "an article has no file");
        }

        @JsonCreator
        static Entry of(
                @JsonProperty(value = "file", required = true) String file,
                @JsonProperty("source") @Nullable String source,
                @JsonProperty("url") @Nullable String url,
                @JsonProperty("title") @Nullable String title,
                @JsonProperty("author") @Nullable String author,
                @JsonProperty("language") @Nullable String language,
                @JsonProperty("published") @Nullable String published) {
            return new Entry(file, Metadata.of(source, url, title, author, language, published));
        }
    }
}
