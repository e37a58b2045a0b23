package org.lodewire.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

class EntityMatchesTest {

    @Test
    void countsAKnownEntityThatIsMentionedOnce() {
        assertThat(countedIds(entity("China", "Q148", Field.BODY, 1))).containsExactly("Q148");
    }

    @Test
    void countsAnUnknownNameOnlyIfItIsRepeatedOrInTheTitle() {
        assertThat(countedIds(
                        entity("Passing Person", null, Field.BODY, 1),
                        entity("Twice Named", null, Field.BODY, 2),
                        entity("In Title", null, Field.TITLE, 1)))
                .containsExactly("person/twice named", "person/in title");
    }

    private static Entity entity(String name, @Nullable String id, Field field, int count) {
        return new Entity(
                EntityType.PERSON, name, id, count, 0.5, Collections.nCopies(count, new Span(field, 0, 1, null)));
    }

    private static List<String> countedIds(Entity... entities) {
        return EntityMatches.of(new ArticleEntities("a", "s", null, false, false, List.of(entities)), "x").stream()
                .map(EntityMatch::getEntity)
                .toList();
    }
}
