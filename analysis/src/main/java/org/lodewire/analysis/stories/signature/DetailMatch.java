package org.lodewire.analysis.stories.signature;

/**
 * How the names and figures of two texts compare in the contexts that both texts have.
 *
 * @param sameNames    contexts with the same name in both
 * @param otherNames   contexts with different names
 * @param sameFigures  contexts with the same figures in both
 * @param otherFigures contexts with different figures
 */
public record DetailMatch(int sameNames, int otherNames, int sameFigures, int otherFigures) {

    static final DetailMatch NONE = new DetailMatch(0, 0, 0, 0);

    int same() {
        return sameNames + sameFigures;
    }

    int other() {
        return otherNames + otherFigures;
    }
}
