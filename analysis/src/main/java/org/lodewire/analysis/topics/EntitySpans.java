package org.lodewire.analysis.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.FoundEntity;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

/** The mentions of those entities of an article that have an id, for queries such as {@code entity:Q148}. Stateless. */
public final class EntitySpans {

    private EntitySpans() {}

    /** Returns the mentions of entities, in any order. */
    public static List<EntitySpan> of(List<FoundEntity> entities) {
        List<EntitySpan> spans = new ArrayList<>();
        for (FoundEntity entity : entities) {
            String id = entity.wikidataId();
            if (id != null) {
                entity.mentions()
                        .forEach(mention ->
                                spans.add(new EntitySpan(id, mention.field(), mention.start(), mention.end())));
            }
        }
        return spans;
    }

    /**
     * Returns the mentions of the entities of a record, in any order. Mentions that are not within the texts are left out.
     *
     * @param title the title of the article; may be null
     * @param text  its text
     */
    public static List<EntitySpan> of(ArticleEntities entities, @Nullable String title, String text) {
        List<EntitySpan> spans = new ArrayList<>();
        if (title != null) {
            add(spans, entities, Field.TITLE, title);
        }
        add(spans, entities, Field.BODY, text);
        return spans;
    }

    private record Mention(String id, Span span) {}

    /** Converts offsets from code points to UTF-16, in one pass over the text. */
    private static void add(List<EntitySpan> spans, ArticleEntities entities, Field field, String text) {
        List<Mention> mentions = new ArrayList<>();
        for (Entity entity : entities.getEntities()) {
            String id = entity.getWikidataId();
            if (id != null) {
                entity.getMentions().stream()
                        .filter(span -> span.getField() == field)
                        .forEach(span -> mentions.add(new Mention(id, span)));
            }
        }
        mentions.sort(Comparator.comparingInt(mention -> mention.span().getStart()));
        int length = text.codePointCount(0, text.length());
        int codePoint = 0;
        int index = 0;
        for (Mention mention : mentions) {
            Span span = mention.span();
            if (span.getStart() < 0 || span.getEnd() <= span.getStart() || span.getEnd() > length) {
                continue;
            }
            index = text.offsetByCodePoints(index, span.getStart() - codePoint);
            codePoint = span.getStart();
            int end = text.offsetByCodePoints(index, span.getEnd() - codePoint);
            spans.add(new EntitySpan(mention.id(), field, index, end));
        }
    }
}
