package org.lodewire.training.gazetteer;

/** What an item of the brand index is, by the folders that use it and by its description. */
final class ItemKinds {
    /**
     * Numbers of items grow with time. Later ones were mostly made for the index itself, from maps, and no encyclopaedia has
     * an article on them; nor will the news name them often.
     */
    private static final long LAST_KNOWN = 30_000_000;

    private final Rules rules;

    ItemKinds(Rules rules) {
        this.rules = rules;
    }

    /** A company, an authority or another body that news may name, and not a local one or a mere brand of products. */
    boolean isOrganisation(Item item) {
        return isDescribed(item)
                && !item.flagged()
                && item.folders().stream().anyMatch(this::isTaken)
                && !rules.mentions(item.description(), "kinds-left-out")
                && !isPlace(item);
    }

    boolean isPlace(Item item) {
        return isDescribed(item) && (item.flagged() ? isRegion(item) : isCity(item));
    }

    boolean isCity(Item item) {
        return isDescribed(item) && rules.mentions(item.description(), "cities");
    }

    private boolean isRegion(Item item) {
        return rules.mentions(item.description(), "regions");
    }

    /** Whether it is known beyond the maps that the index was made from. */
    static boolean isKnown(Item item) {
        return item.number() < LAST_KNOWN;
    }

    private boolean isDescribed(Item item) {
        return item.label() != null && item.description() != null && isWanted(item.id());
    }

    /** Whether nobody noted that the item must be left out. */
    boolean isWanted(String id) {
        return !rules.list("items-left-out").contains(id);
    }

    private boolean isTaken(String folder) {
        return rules.list("folders").contains(folder)
                || rules.list("folders").contains(folder.substring(0, folder.lastIndexOf('/') + 1) + "*");
    }
}
