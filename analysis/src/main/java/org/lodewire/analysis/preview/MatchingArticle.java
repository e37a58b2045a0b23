package org.lodewire.analysis.preview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of a preview that matches the previewed definition, or did before a revision. Unlike the Avro record
 * {@code MatchedArticle} it concerns one topic and is held in memory only.
 *
 * @param id       the article's id
 * @param source   its source; may be null
 * @param title    its title; may be null
 * @param at       its event time
 * @param clock    the producer's event clock when it sent the article
 * @param forms    the text of each mention, in lower case; empty if a revision has no mention
 * @param snippet  the words around a mention in its text; null if only the title has one
 * @param story    its story; null if that is not known yet
 */
public record MatchingArticle(
        String id,
        @Nullable String source,
        @Nullable String title,
        Instant at,
        Instant clock,
        List<String> forms,
        @Nullable String snippet,
        @Nullable String story) {

    public MatchingArticle in(String storyId) {
        return new MatchingArticle(id, source, title, at, clock, forms, snippet, storyId);
    }

    public int mentions() {
        return forms.size();
    }
}
