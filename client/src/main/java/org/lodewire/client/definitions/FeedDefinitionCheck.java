package org.lodewire.client.definitions;

import java.util.Optional;
import java.util.ServiceLoader;
import org.lodewire.schemas.FeedDefinition;

/**
 * Which definitions of feeds the crawler takes. Any program may write definitions, not only {@code feeds apply}; commands that show
 * feeds name those that are refused. The crawler's module provides it as a service. Implementations are thread-safe.
 */
public interface FeedDefinitionCheck {

    /**
     * Why a definition is refused.
     *
     * @param key the record's key
     * @return the field and what is right, in one line; empty if it is valid
     */
    Optional<String> fault(String key, FeedDefinition feed);

    /** The crawler's check; where there is no crawler, one that refuses nothing. */
    static FeedDefinitionCheck find() {
        return ServiceLoader.load(FeedDefinitionCheck.class).findFirst().orElse((key, feed) -> Optional.empty());
    }
}
