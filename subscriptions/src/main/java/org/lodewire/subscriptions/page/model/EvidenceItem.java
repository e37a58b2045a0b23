package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.text.DisplayText;

/**
 * An article that supports an alert.
 *
 * @param articleId its id
 * @param storyId   id of its story
 * @param source    its source
 * @param title     its title, else its id
 * @param url       where it is; null if that is no web page
 * @param at        its event time
 * @param snippet   the mention and the words around it
 * @param preview   whether only the beginning of the text was there
 */
public record EvidenceItem(
        String articleId,
        String storyId,
        String source,
        String title,
        @Nullable String url,
        Moment at,
        Marked snippet,
        boolean preview) {

    private static final int LINE = 300;

    static EvidenceItem of(Evidence evidence, String topic, MentionMarks marks, Instant now) {
        String title = DisplayText.line(evidence.getTitle(), LINE);
        return new EvidenceItem(
                evidence.getArticleId(),
                evidence.getStoryId(),
                DisplayText.line(evidence.getSource(), LINE),
                title.isEmpty() ? "Untitled article " + evidence.getArticleId() : title,
                SafeLink.of(evidence.getUrl()),
                Moment.of(evidence.getAt(), now),
                marks.mark(topic, evidence.getSnippet()),
                evidence.getPreview());
    }
}
