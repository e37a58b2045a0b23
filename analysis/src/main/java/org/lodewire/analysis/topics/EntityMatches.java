package org.lodewire.analysis.topics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.Field;

/**
 * Converts the entities of an article to the form in which they are counted: without spans, with an id that is the
 * same in all articles. Stateless.
 */
public final class EntityMatches {

    private static final int MAX_ENTITIES = 30;
    private static final int MAX_NAME_LENGTH = 200;

    private EntityMatches() {}

    /**
     * Returns the entities with the most mentions, at most {@value #MAX_ENTITIES}; of equally many mentions, the more
     * salient first. A name without a Wikidata id must be mentioned twice or in the title. The names of the outlet or agency
     * itself are not counted, see {@link OwnMentions}.
     *
     * @param text the body of the article
     */
    public static List<EntityMatch> of(ArticleEntities article, String text) {
        OwnMentions own = new OwnMentions(article.getSource(), text);
        return article.getEntities().stream()
                .map(entity -> match(entity, own.counted(entity)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(EntityMatch::getCount).reversed())
                .limit(MAX_ENTITIES)
                .toList();
    }

    private static boolean isCounted(Entity entity, int count) {
        return count > 0
                && (entity.getWikidataId() != null
                        || count > 1
                        || entity.getMentions().stream().anyMatch(mention -> mention.getField() == Field.TITLE));
    }

    private static Optional<EntityMatch> match(Entity entity, int count) {
        if (!isCounted(entity, count)) {
            return Optional.empty();
        }
        String name = plain(entity.getName());
        String id = entity.getWikidataId() == null
                ? (entity.getType() + "/" + name).toLowerCase(Locale.ROOT)
                : plain(entity.getWikidataId());
        return Optional.of(new EntityMatch(id, name, entity.getType(), count));
    }

    /** Replaces control characters, which are separators in the keys that are built from ids, and lone surrogates. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .limit(MAX_NAME_LENGTH)
                .forEach(c -> plain.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c));
        return plain.toString();
    }
}
