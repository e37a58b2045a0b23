package org.lodewire.analysis.entities.tagger;

/** Decides on the tag of a token by its features: the model does, and a trainer does while it learns. */
public interface Judge {
    /**
     * The tag that the token gets; one that may stand behind the one before, and one that ends a name if {@code last}.
     *
     * @param rows its features, the first {@code count} of them
     * @param previous the tag before it
     * @param last whether a name must end here
     */
    int choose(int[] rows, int count, int previous, boolean last, int text, int token);
}
