package org.lodewire.analysis.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.text.CodePointOffsets;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicMatch;

/** The topics that an article mentions, as its matched article has them. As thread-safe as its matcher and definitions. */
public final class TopicMatches {

    private static final int MAX_SPANS = 20;

    private final TopicMatcher matcher;
    private final Function<String, @Nullable TopicDefinition> definitions;

    /**
     * @param matcher     finds mentions
     * @param definitions the definition of a topic; null if it has none, and so matches nothing
     */
    public TopicMatches(TopicMatcher matcher, Function<String, @Nullable TopicDefinition> definitions) {
        this.matcher = matcher;
        this.definitions = definitions;
    }

    /** The topics that an article with these entities mentions; none if it is withdrawn. */
    public List<TopicMatch> of(CleanArticle article, List<EntitySpan> entities) {
        List<TopicMatch> matches = new ArrayList<>();
        if (article.getWithdrawn()) {
            return matches;
        }
        for (TopicSpans found : matcher.match(article.getLanguage(), article.getTitle(), article.getText(), entities)) {
            if (inEffect(found.topic(), article)) {
                matches.add(match(found, article));
            }
        }
        return matches;
    }

    private boolean inEffect(String topic, CleanArticle article) {
        TopicDefinition definition = definitions.apply(topic);
        return definition != null
                && (definition.getEffectiveFrom() == null
                        || !article.getTime().getEvent().isBefore(definition.getEffectiveFrom()));
    }

    private static TopicMatch match(TopicSpans found, CleanArticle article) {
        CodePointOffsets inTitle = new CodePointOffsets(article.getTitle() == null ? "" : article.getTitle());
        CodePointOffsets inBody = new CodePointOffsets(article.getText());
        List<Span> spans = found.spans().stream()
                .limit(MAX_SPANS)
                .map(span -> {
                    boolean title = span.field() == Field.TITLE;
                    CodePointOffsets offsets = title ? inTitle : inBody;
                    String text = title ? article.getTitle() : article.getText();
                    return new Span(
                            span.field(),
                            offsets.at(span.start()),
                            offsets.at(span.end()),
                            Snippets.around(text, span.start(), span.end()));
                })
                .toList();
        return new TopicMatch(found.topic(), found.spans().size(), spans);
    }
}
