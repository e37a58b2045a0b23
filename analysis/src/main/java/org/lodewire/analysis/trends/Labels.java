package org.lodewire.analysis.trends;

import java.util.HashMap;
import java.util.Map;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.OrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;

/**
 * The names and types of entities, as the last article had them. In memory, because every emitted count needs them, and in a
 * store, from which they are read at the start. Not thread-safe.
 */
public final class Labels {

    private final OrderedStore store;
    private final Codec<Label> codec = new LabelCodec();
    private final Map<String, Label> labels = new HashMap<>();

    /** Reads the labels from a store that nothing else uses. */
    public Labels(OrderedStore store) {
        this.store = store;
        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            labels.put(StoreKey.name(key), codec.decode(value));
            return true;
        });
    }

    /** The codec of the store. */
    public static Codec<?> codec() {
        return new LabelCodec();
    }

    /** Records the label of an entity in an article. */
    public void put(EntityMatch match) {
        Label label = new Label(match.getName(), match.getType());
        if (!label.equals(labels.put(match.getEntity(), label))) {
            store.put(StoreKey.ofName(match.getEntity()), codec.encode(label));
        }
    }

    /** The label of an entity. The name of an unknown entity is its id. */
    Label of(String entity) {
        Label label = labels.get(entity);
        return label == null ? new Label(entity, EntityType.OTHER) : label;
    }

    public void remove(String entity) {
        labels.remove(entity);
        store.put(StoreKey.ofName(entity), null);
    }
}
