package org.lodewire.training.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Maps names to the items that have them as a label or as a name in the index. */
final class NameOwners {
    private final Map<String, Set<Item>> byLabel = new HashMap<>();
    private final Map<String, Set<Item>> byName = new HashMap<>();

    NameOwners(List<Item> items) {
        for (Item item : items) {
            if (item.label() != null) {
                byLabel.computeIfAbsent(Names.fold(item.label()), name -> new HashSet<>())
                        .add(item);
                addName(item.label(), item);
                addName(Names.withoutArticle(item.label()), item);
            }
            item.names().forEach(name -> addName(name, item));
        }
    }

    private void addName(String name, Item item) {
        byName.computeIfAbsent(Names.fold(name), n -> new HashSet<>()).add(item);
    }

    /** Returns the items with a label. */
    Set<Item> labelled(String label) {
        return byLabel.getOrDefault(Names.fold(label), Set.of());
    }

    /**
     * Whether only one item has a name. Branches with the name of the parent are ignored; for example, the index calls
     * Lidl France Lidl.
     */
    boolean isOnly(Item item, String name) {
        String folded = Names.fold(name);
        Set<Item> labelled = byLabel.getOrDefault(folded, Set.of());
        boolean whole = labelled.equals(Set.of(item));
        return (whole || labelled.isEmpty())
                && byName.getOrDefault(folded, Set.of()).stream()
                        .allMatch(other -> other.equals(item) || whole && isBranch(other, folded));
    }

    private static boolean isBranch(Item other, String whole) {
        return other.label() != null && Names.fold(other.label()).startsWith(whole + " ");
    }
}
