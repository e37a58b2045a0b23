package org.lodewire.streams.trends;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;

/** What entities are called and are, as the last article had it. For one thread. */
final class Labels {

    private static final EntityType[] TYPES = EntityType.values();

    private final OrderedStore store;

    Labels(OrderedStore store) {
        this.store = store;
    }

    /** Name and type of an entity. */
    record Label(String name, EntityType type) {
    }

    void note(EntityMatch match) {
        byte[] name = match.getName().getBytes(StandardCharsets.UTF_8);
        byte[] value = new byte[1 + name.length];
        value[0] = (byte) match.getType().ordinal();
        System.arraycopy(name, 0, value, 1, name.length);
        byte[] key = StoreKey.ofName(match.getEntity());
        if (!Arrays.equals(store.get(key), value)) {
            store.put(key, value);
        }
    }

    /** The label of an entity; its id stands in for a name that is not known. */
    Label of(String entity) {
        byte[] value = store.get(StoreKey.ofName(entity));
        return value == null ? new Label(entity, EntityType.OTHER)
                : new Label(new String(value, 1, value.length - 1, StandardCharsets.UTF_8), TYPES[value[0]]);
    }

    void forget(String entity) {
        store.put(StoreKey.ofName(entity), null);
    }
}
