package org.lodewire.training.gazetteer;

/** Classifies items of the brand index by their folders and descriptions. */
final class ItemKinds {
    /**
     * Item numbers increase with time. Most later items were created for the index itself, from maps; encyclopaedias
     * have no article on them and the news rarely mention them.
     */
    private static final long LAST_KNOWN = 30_000_000;

    private final Rules rules;

    ItemKinds(Rules rules) {
        this.rules = rules;
    }

    /**
     * Whether the item is a company, authority or other organisation in the news, and not local or a brand of
     * products.
     */
    boolean isOrganisation(Item item) {
        return isDescribed(item)
                && !item.flagged()
                && item.folders().stream().anyMatch(this::isTaken)
                && !describes(item, "kinds-left-out")
                && !isPlace(item);
    }

    boolean isPlace(Item item) {
        return isDescribed(item) && (item.flagged() ? isRegion(item) : isCity(item));
    }

    boolean isCity(Item item) {
        return isDescribed(item) && describes(item, "cities");
    }

    private boolean isRegion(Item item) {
        return describes(item, "regions");
    }

    /** Whether the item is probably known outside the index. */
    static boolean isKnown(Item item) {
        return item.number() < LAST_KNOWN;
    }

    private boolean describes(Item item, String list) {
        return item.description() != null && rules.mentions(item.description(), list);
    }

    private boolean isDescribed(Item item) {
        return item.label() != null && item.description() != null && isWanted(item.id());
    }

    /** Whether the rules do not exclude the item. */
    boolean isWanted(String id) {
        return !rules.list("items-left-out").contains(id);
    }

    private boolean isTaken(String folder) {
        return rules.list("folders").contains(folder)
                || rules.list("folders").contains(folder.substring(0, folder.lastIndexOf('/') + 1) + "*");
    }
}
