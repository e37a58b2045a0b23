package org.lodewire.producer.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.FieldLimits;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.schemas.time.PublishedTime;

/**
 * The metadata of an article as its source gave it. A component is null if the source left it out or blank. A lone
 * surrogate, which UTF-8 cannot encode, becomes U+FFFD; title and byline are cut, and a language is dropped, beyond
 * {@link FieldLimits}.
 *
 * @param source    who published it
 * @param url       its URL; ignored unless {@link CanonicalUrl} accepts it
 * @param title     its title
 * @param author    its byline
 * @param language  its language, a BCP 47 tag
 * @param published when it was published
 */
public record Metadata(
        @Nullable String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable PublishedTime published) {

    /** The metadata of an article without any. */
    public static final Metadata NONE = new Metadata(null, null, null, null, null, null);

    /** Replaces blank text with null and lone surrogates with U+FFFD, and keeps to the limits. */
    public Metadata {
        source = clean(source);
        url = clean(url);
        title = FieldLimits.cut(clean(title), FieldLimits.TITLE);
        author = FieldLimits.cut(clean(author), FieldLimits.AUTHOR);
        language = FieldLimits.drop(clean(language), FieldLimits.LANGUAGE);
    }

    /**
     * Metadata with a time of publication in the source's own notation.
     *
     * @param published any text, see {@link PublishedTime#parse}
     */
    public static Metadata of(
            @Nullable String source,
            @Nullable String url,
            @Nullable String title,
            @Nullable String author,
            @Nullable String language,
            @Nullable String published) {
        String text = clean(published);
        return new Metadata(source, url, title, author, language, text == null ? null : PublishedTime.parse(text));
    }

    private static @Nullable String clean(@Nullable String field) {
        return field == null || field.isBlank() ? null : SafeText.wellFormed(field);
    }
}
