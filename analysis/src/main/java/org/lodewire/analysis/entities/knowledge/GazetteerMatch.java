package org.lodewire.analysis.entities.knowledge;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.EntityType;

/** A name of the gazetteer in a text: the tokens [from, to) and the entries that it may denote, at least one. */
public record GazetteerMatch(int from, int to, List<GazetteerName> names) {
    /**
     * Returns the entry that the name denotes in an article, null if uncertain.
     *
     * @param article whether the article contains a folded word
     * @param type    the required type; null for any
     */
    public @Nullable GazetteerEntry entryIn(Predicate<String> article, @Nullable EntityType type) {
        for (GazetteerName name : names) {
            boolean fitting = type == null || name.entry().type() == type;
            if (fitting && (!name.ambiguous() || name.entry().fits(article))) {
                return name.entry();
            }
        }
        return null;
    }

    /** The type of the first entry. */
    public EntityType type() {
        return names.get(0).entry().type();
    }

    /** Whether the first entry is user-defined. */
    public boolean isUserDefined() {
        return names.get(0).entry().userDefined();
    }

    /** Whether the name denotes an entry only in articles that contain a context word. */
    public boolean isAmbiguous() {
        return names.stream().allMatch(GazetteerName::ambiguous);
    }
}
