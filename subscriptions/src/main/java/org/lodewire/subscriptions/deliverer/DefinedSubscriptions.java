package org.lodewire.subscriptions.deliverer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    private static final int LONGEST_NAME = 80;

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
        for (ConsumerRecord<String, Subscription> record : followed.records()) {
            String id = record.key();
            if (id == null) {
                continue;
            }
            if (record.value() != null && isOfUse(id, record.value())) {
                subscriptions.put(id, record.value());
            } else {
                subscriptions.remove(id);
            }
            if (record.value() != null && !subscriptions.containsKey(id)) {
                LOG.warn(
                        "The subscription {} is left out: its id or its endpoint is not known to this version",
                        TerminalText.line(id, LONGEST_NAME));
            }
            changed.add(id);
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
