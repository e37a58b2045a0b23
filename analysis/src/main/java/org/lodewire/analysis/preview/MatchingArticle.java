package org.lodewire.analysis.preview;

import java.time.Instant;
import java.util.List;

/**
 * An article that matches the definition, or did so before it was revised.
 *
 * @param id       the article's id
 * @param source   its source; may be null
 * @param title    its title; may be null
 * @param at       its event time
 * @param clock    how far event time had got when it was sent
 * @param forms    each mention as it stands there, in lower case; none if a revision has none any more
 * @param snippet  the first mention with the words around it; null if there is none
 * @param story    its story; null if that is not known yet
 */
public record MatchingArticle(
        String id,
        String source,
        String title,
        Instant at,
        Instant clock,
        List<String> forms,
        String snippet,
        String story) {

    public MatchingArticle in(String storyId) {
        return new MatchingArticle(id, source, title, at, clock, forms, snippet, storyId);
    }

    public int mentions() {
        return forms.size();
    }
}
