package org.lodewire.producer.article;

import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.text.SafeText;

/**
 * What a source says about an article, as it says it; null where it says nothing, which a blank text also is. A lone
 * surrogate, which UTF-8 cannot write, becomes U+FFFD.
 *
 * @param source    who published it
 * @param url       its URL; anything that {@link CanonicalUrl} does not accept counts as none
 * @param title     its title
 * @param author    its byline
 * @param language  its language, a BCP 47 tag
 * @param published when it was published, in any form that {@link org.lodewire.schemas.time.PublishedTime} reads or in none
 */
public record Metadata(String source, String url, String title, String author, String language, String published) {

    /** Of an article that nothing is known of. */
    public static final Metadata NONE = new Metadata(null, null, null, null, null, null);

    /** Makes blank fields null and the others fit for UTF-8. */
    public Metadata {
        source = clean(source);
        url = clean(url);
        title = clean(title);
        author = clean(author);
        language = clean(language);
        published = clean(published);
    }

    private static String clean(String field) {
        return field == null || field.isBlank() ? null : SafeText.wellFormed(field);
    }
}
