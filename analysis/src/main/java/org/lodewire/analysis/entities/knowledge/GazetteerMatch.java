package org.lodewire.analysis.entities.knowledge;

import java.util.List;
import java.util.function.Predicate;
import org.lodewire.schemas.EntityType;

/** A name of the gazetteer in a text: the tokens from {@code from} to before {@code to}, and what it may stand for. */
public record GazetteerMatch(int from, int to, List<GazetteerName> names) {
    /**
     * What of a type the name stands for in this article, null if that is uncertain.
     *
     * @param type null for any type
     * @param article whether the article uses a word, which is given folded
     */
    public GazetteerEntry entryIn(Predicate<String> article, EntityType type) {
        for (GazetteerName name : names) {
            boolean fitting = type == null || name.entry().type() == type;
            if (fitting && (!name.doubtful() || name.entry().fits(article))) {
                return name.entry();
            }
        }
        return null;
    }

    /** The type of what the name most likely stands for. */
    public EntityType type() {
        return names.get(0).entry().type();
    }

    /** Whether a user added the name. */
    public boolean isOwn() {
        return names.get(0).entry().own();
    }

    /** Whether all that the name may stand for needs an article that speaks for it. */
    public boolean isDoubtful() {
        return names.stream().allMatch(GazetteerName::doubtful);
    }
}
