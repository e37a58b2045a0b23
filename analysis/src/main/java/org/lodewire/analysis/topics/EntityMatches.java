package org.lodewire.analysis.topics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.Field;

/** The entities of an article as they are counted: without spans, and with an id that is the same in every article. */
public final class EntityMatches {

    private static final int KEPT = 30;
    private static final int LONGEST_NAME = 200;

    private EntityMatches() {}

    /**
     * The entities with most mentions, of as many the more salient first, at most {@value #KEPT}. A name that the gazetteer
     * does not have must be mentioned twice or stand in the title.
     */
    public static List<EntityMatch> of(ArticleEntities article) {
        return article.getEntities().stream()
                .filter(EntityMatches::matters)
                .sorted(Comparator.comparingInt(Entity::getCount).reversed())
                .limit(KEPT)
                .map(EntityMatches::match)
                .toList();
    }

    private static boolean matters(Entity entity) {
        return entity.getWikidataId() != null
                || entity.getCount() > 1
                || entity.getMentions().stream().anyMatch(mention -> mention.getField() == Field.TITLE);
    }

    private static EntityMatch match(Entity entity) {
        String name = plain(entity.getName());
        String id = entity.getWikidataId() == null
                ? (entity.getType() + "/" + name).toLowerCase(Locale.ROOT)
                : plain(entity.getWikidataId());
        return new EntityMatch(id, name, entity.getType(), entity.getCount());
    }

    /** Ids become keys, in which control characters mean something. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_NAME)
                .forEach(c -> plain.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c));
        return plain.toString();
    }
}
