package org.lodewire.analysis.trends;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;

/**
 * What entities are called and are, as the last article had it. In memory, as every count that is told needs it, and in a
 * store that it is made anew of at the start. For one thread.
 */
public final class Labels {

    private static final EntityType[] TYPES = EntityType.values();

    private final OrderedStore store;
    private final Map<String, Label> labels = new HashMap<>();

    public Labels(OrderedStore store) {
        this.store = store;
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            labels.put(
                    StoreKey.name(key),
                    new Label(new String(value, 1, value.length - 1, StandardCharsets.UTF_8), TYPES[value[0]]));
            return true;
        });
    }

    /** Name and type of an entity. */
    record Label(String name, EntityType type) {}

    public void note(EntityMatch match) {
        Label label = new Label(match.getName(), match.getType());
        if (!label.equals(labels.put(match.getEntity(), label))) {
            byte[] name = match.getName().getBytes(StandardCharsets.UTF_8);
            byte[] value = new byte[1 + name.length];
            value[0] = (byte) match.getType().ordinal();
            System.arraycopy(name, 0, value, 1, name.length);
            store.put(StoreKey.ofName(match.getEntity()), value);
        }
    }

    /** The label of an entity; its id stands in for a name that is not known. */
    Label of(String entity) {
        Label label = labels.get(entity);
        return label == null ? new Label(entity, EntityType.OTHER) : label;
    }

    public void forget(String entity) {
        labels.remove(entity);
        store.put(StoreKey.ofName(entity), null);
    }
}
