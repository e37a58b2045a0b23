package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.QualityFlag;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.search.SearchHit;

/**
 * An article in a list.
 *
 * @param id      its id
 * @param source  its source
 * @param title   its title, else the beginning of its text
 * @param at      its event time
 * @param snippet the first mention and the words around it
 * @param preview whether only the beginning of the text was there
 * @param revised whether the source has changed it
 */
public record ArticleLine(
        String id, String source, Marked title, Moment at, Marked snippet, boolean preview, boolean revised) {

    private static final int NAME = 200;
    private static final int TITLE = 300;

    /** An article that a query found, with what it matches. */
    static ArticleLine found(SearchHit hit, Instant now) {
        return of(hit.clean(), hit.article().id(), hit.mentions(), now);
    }

    /** An article that mentions a topic. */
    static ArticleLine of(SearchHit hit, @Nullable String topic, Instant now) {
        TopicMention mention = topic == null ? null : hit.article().mentions().get(topic);
        List<Span> ranges = mention == null ? List.of() : mention.getSpans();
        CleanArticle clean = hit.clean();
        List<MatchedSpan> spans = new ArrayList<>(Excerpt.spans(title(clean), Field.TITLE, ranges));
        spans.addAll(Excerpt.spans(clean.getText(), Field.BODY, ranges));
        return of(clean, hit.article().id(), spans, now);
    }

    private static ArticleLine of(CleanArticle clean, String id, List<MatchedSpan> spans, Instant now) {
        String title = title(clean);
        String shown = title.length() > TITLE ? DisplayText.line(title, TITLE) : title;
        return new ArticleLine(
                id,
                DisplayText.line(clean.getSource(), NAME),
                shown.isBlank()
                        ? Marked.plain(DisplayText.line(clean.getText(), NAME))
                        : Marked.of(
                                shown, shown.length() < title.length() ? List.of() : Excerpt.of(Field.TITLE, spans)),
                Moment.of(clean.getTime().getEvent(), now),
                Excerpt.of(clean.getText(), Excerpt.of(Field.BODY, spans)),
                clean.getQuality().contains(QualityFlag.PREVIEW),
                clean.getRevises());
    }

    private static String title(CleanArticle clean) {
        return clean.getTitle() == null ? "" : clean.getTitle();
    }
}
