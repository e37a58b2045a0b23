package org.lodewire.analysis.entities.tagger;

/** Chooses the tag of a token by its features. Implemented by the model, and by the trainer while it learns. */
public interface TagClassifier {
    /**
     * Returns the tag of a token. It must be allowed after the previous tag and, if {@code last}, must not continue a
     * name.
     *
     * @param rows     rows of the features in the table of weights
     * @param count    number of features in {@code rows}, at most 256
     * @param previous tag of the previous token
     * @param last     whether this is the last token of a line
     * @param text     index of the text in the article
     * @param token    index of the token in the text
     */
    int classify(int[] rows, int count, int previous, boolean last, int text, int token);
}
