package org.lodewire.analysis.entities.knowledge;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lodewire.schemas.EntityType;

/**
 * One thing of the gazetteer.
 *
 * @param id Wikidata item such as {@code Q148}, or a user's own id; null where it is not certain
 * @param name the canonical name
 * @param spellings how it is written in texts
 * @param context words, folded, of which an article must use one before a doubtful spelling stands for this thing
 * @param own whether a user added it: then it is found wherever it is spelt
 */
public record GazetteerEntry(
        String id, EntityType type, String name, List<Spelling> spellings, Set<String> context, boolean own) {

    /** @param doubtful whether it stands for the thing only in an article that uses one of the context words */
    public record Spelling(String text, boolean doubtful) {}

    public GazetteerEntry {
        spellings = List.copyOf(spellings);
        context = Set.copyOf(context);
    }

    boolean fits(Predicate<String> article) {
        return context.stream().anyMatch(article);
    }
}
