package org.lodewire.cli.inspect;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.text.CodePointOffsets;
import org.lodewire.analysis.topics.EntitySpans;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.analysis.topics.Snippets;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicSpans;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.TopicDefinition;

/**
 * Matches articles against topics: the number of mentions, and the first {@value #MAX_SPANS} of them with offsets in code
 * points. Ignores the {@code effectiveFrom} of definitions.
 */
public final class TopicsInspector implements Inspector {

    private static final int MAX_SPANS = 1_000;

    private final TopicMatcher matcher = new TopicMatcher();
    private final Optional<EntityFinder> entities;

    private record TopicsRow(String id, List<Match> matches) {}

    private record Match(String topic, int mentions, List<Span> spans) {}

    private record Span(String field, int start, int end, String snippet) {}

    /**
     * An inspector for some topics.
     *
     * @param entities finds the entities of articles; used only if a query refers to one, because it takes time to load
     * @throws TopicRejectedException if the query of a definition is not accepted
     */
    public TopicsInspector(List<TopicDefinition> topics, Supplier<EntityFinder> entities)
            throws TopicRejectedException {
        for (TopicDefinition topic : topics) {
            matcher.put(topic);
        }
        this.entities = matcher.usesEntities() ? Optional.of(entities.get()) : Optional.empty();
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        String id = row.id();
        String title = row.textOrNull("title");
        String text = row.text("text");
        List<EntitySpan> mentioned =
                entities.map(finder -> EntitySpans.of(finder.find(title, text))).orElse(List.of());
        List<Match> matches = matcher.match(row.textOrNull("language"), title, text, mentioned).stream()
                .map(found -> match(found, title, text))
                .toList();
        return List.of(new TopicsRow(id, matches));
    }

    private static Match match(TopicSpans found, @Nullable String title, String text) {
        String ofTitle = Objects.requireNonNullElse(title, "");
        CodePointOffsets inTitle = new CodePointOffsets(ofTitle);
        CodePointOffsets inText = new CodePointOffsets(text);
        List<Span> spans = found.spans().stream()
                .limit(MAX_SPANS)
                .map(span -> span.field() == Field.TITLE
                        ? span(span, "title", ofTitle, inTitle)
                        : span(span, "body", text, inText))
                .toList();
        return new Match(found.topic(), found.spans().size(), spans);
    }

    private static Span span(MatchedSpan span, String field, String text, CodePointOffsets offsets) {
        return new Span(
                field,
                offsets.at(span.start()),
                offsets.at(span.end()),
                Snippets.around(text, span.start(), span.end()));
    }

    @Override
    public void close() throws IOException {
        matcher.close();
    }
}
