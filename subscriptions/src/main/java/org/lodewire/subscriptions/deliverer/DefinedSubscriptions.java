package org.lodewire.subscriptions.deliverer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.FollowedDefinitions;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.delivery.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscriptions that are defined, which change only in {@link #changes}. For one thread. */
final class DefinedSubscriptions implements Subscriptions, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DefinedSubscriptions.class);

    private final FollowedDefinitions<Subscription> followed;
    private final Map<String, Subscription> subscriptions = new HashMap<>();

    private DefinedSubscriptions(FollowedDefinitions<Subscription> followed) {
        this.followed = followed;
    }

    /** Reads all definitions, and follows them from then on. */
    static DefinedSubscriptions follow(Connection connection) {
        DefinedSubscriptions defined =
                new DefinedSubscriptions(FollowedDefinitions.follow(connection, Catalogue.SUBSCRIPTIONS));
        defined.changes();
        return defined;
    }

    /** Puts what was read into effect. Returns the ids of the subscriptions that were added, changed or removed. */
    Set<String> changes() {
        Set<String> changed = new LinkedHashSet<>();
        for (FollowedDefinitions.Change<Subscription> change : followed.changes()) {
            Subscription definition = change.definition();
            if (definition == null) {
                subscriptions.remove(change.id());
            } else if (isOfUse(change.id(), definition)) {
                subscriptions.put(change.id(), definition);
            } else {
                subscriptions.remove(change.id());
                LOG.warn(
                        "The subscription {} is left out: its id or its endpoint is not known to this version",
                        TerminalText.line(change.id(), 80));
            }
            changed.add(change.id());
        }
        return changed;
    }

    /** Any producer may have written it. */
    private static boolean isOfUse(String id, Subscription definition) {
        return DefinitionFields.isId(id)
                && id.equals(definition.getId())
                && definition.getEndpoint().getType() != EndpointType.UNKNOWN;
    }

    @Override
    public @Nullable Subscription get(String id) {
        return subscriptions.get(id);
    }

    @Override
    public Collection<Subscription> all() {
        return subscriptions.values();
    }

    @Override
    public void close() {
        followed.close();
    }
}
