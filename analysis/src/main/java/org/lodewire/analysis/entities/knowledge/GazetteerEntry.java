package org.lodewire.analysis.entities.knowledge;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.EntityType;

/**
 * One entity of the gazetteer.
 *
 * @param id          Wikidata item such as {@code Q148}, or a user-defined id; null if uncertain
 * @param name        canonical name
 * @param spellings   names under which texts mention the entity
 * @param context     folded words; an ambiguous spelling denotes this entity only in articles that contain one of them
 * @param userDefined whether a user added the entry; it is then found even where the tagger finds no name
 */
public record GazetteerEntry(
        @Nullable String id,
        EntityType type,
        String name,
        List<Spelling> spellings,
        Set<String> context,
        boolean userDefined) {

    /** @param ambiguous whether the spelling denotes the entity only in articles that contain a context word */
    public record Spelling(String text, boolean ambiguous) {}

    public GazetteerEntry {
        spellings = List.copyOf(spellings);
        context = Set.copyOf(context);
    }

    /** Whether an article contains a context word. */
    boolean fits(Predicate<String> article) {
        for (String word : context) {
            if (article.test(word)) {
                return true;
            }
        }
        return false;
    }
}
