package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.FoundEntity;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.analysis.text.CodePointOffsets;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;

/** Finds the entities of articles: each mention is an element, in reading order, with offsets in code points. */
public final class EntitiesInspector implements Inspector {

    private final EntityFinder finder;

    private record EntitiesRow(
            String id,
            List<Mention> entities,
            @JsonInclude(Include.NON_NULL) @Nullable List<Mention> titleEntities) {}

    private record Mention(
            int start,
            int end,
            String type,
            String text,
            @JsonInclude(Include.NON_NULL) @Nullable String entityId,
            String name) {}

    private record Found(FoundEntity entity, EntityMention at) {}

    public EntitiesInspector(EntityFinder finder) {
        this.finder = finder;
    }

    @Override
    public List<? extends Record> inspect(Row row) throws BadRowException {
        String id = row.id();
        String title = row.textOrNull("title");
        String text = row.text("text");
        List<FoundEntity> entities = finder.find(title, text);
        return List.of(new EntitiesRow(
                id,
                mentions(entities, Field.BODY, text),
                title == null ? null : mentions(entities, Field.TITLE, title)));
    }

    private static List<Mention> mentions(List<FoundEntity> entities, Field field, String text) {
        CodePointOffsets offsets = new CodePointOffsets(text);
        return entities.stream()
                .flatMap(entity -> entity.mentions().stream().map(mention -> new Found(entity, mention)))
                .filter(found -> found.at().field() == field)
                .sorted(Comparator.comparingInt(found -> found.at().start()))
                .map(found -> mention(found, text, offsets.at(found.at().start())))
                .toList();
    }

    /** The end is computed from the start, because the previous mention may overlap this one. */
    private static Mention mention(Found found, String text, int start) {
        int from = found.at().start();
        int to = found.at().end();
        return new Mention(
                start,
                start + text.codePointCount(from, to),
                label(found.entity().type()),
                text.substring(from, to),
                found.entity().wikidataId(),
                found.entity().name());
    }

    /** The labels of named-entity corpora. */
    private static String label(EntityType type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE -> "LOC";
            case MATERIAL -> "MAT";
            case OTHER -> "OTHER";
        };
    }
}
