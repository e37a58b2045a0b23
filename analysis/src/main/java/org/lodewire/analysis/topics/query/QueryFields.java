package org.lodewire.analysis.topics.query;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lodewire.analysis.topics.words.Scope;

/** The fields of queries. Stateless. */
final class QueryFields {

    /** The field of an article's entities. */
    static final String ENTITY = "entity";

    private static final Set<String> NAMES = Set.of(Scope.TITLE_FIELD, Scope.BODY_FIELD, ENTITY);
    private static final int SHOWN = 40;

    private QueryFields() {}

    /** Returns why there is no field with this name; empty if there is one. */
    static Optional<String> fault(String name) {
        if (NAMES.contains(name)) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String shown = name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
        return Optional.of("there is no field '" + shown + "'; "
                + (NAMES.contains(lower)
                        ? "write " + lower + ": in lower case"
                        : "use title: or body:, no field for both, or entity: for the id of an entity")
                + ". To search for a colon, write \\: or use quotation marks");
    }
}
