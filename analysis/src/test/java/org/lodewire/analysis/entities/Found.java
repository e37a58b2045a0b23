package org.lodewire.analysis.entities;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;

/** The entities that the finder with the bundled gazetteer finds in an article, with accessors for tests. */
final class Found {
    private static final EntityFinder FINDER = new EntityFinder(Gazetteer.bundled());

    private final @Nullable String title;
    private final String text;
    private final List<FoundEntity> entities;

    private Found(@Nullable String title, String text) {
        this.title = title;
        this.text = text;
        this.entities = FINDER.find(title, text);
    }

    static Found in(String text) {
        return new Found(null, text);
    }

    static Found in(@Nullable String title, String text) {
        return new Found(title, text);
    }

    List<FoundEntity> entities() {
        return entities;
    }

    List<String> names(EntityType type) {
        return entities.stream()
                .filter(entity -> entity.type() == type)
                .map(FoundEntity::name)
                .toList();
    }

    List<String> names() {
        return entities.stream().map(FoundEntity::name).toList();
    }

    FoundEntity entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " not among " + names()));
    }

    /** The texts of the mentions of an entity. */
    List<String> mentions(String name) {
        return entity(name).mentions().stream()
                .map(mention -> (mention.field() == Field.TITLE ? Objects.requireNonNull(title) : text)
                        .substring(mention.start(), mention.end()))
                .toList();
    }
}
