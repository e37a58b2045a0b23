package org.lodewire.analysis.clean.document;

/**
 * A part of a page that its markup presents as an article.
 *
 * @param start   index of its first line
 * @param end     index after its last line
 * @param heading index of the heading at its start; -1 if it has none
 * @param level   level of that heading, 1 to 6; 0 if it has none
 * @param whole   whether it is marked up as an article that stands for itself
 * @param kind    a hash that is equal for elements of the same tag and class
 */
public record ArticlePart(int start, int end, int heading, int level, boolean whole, int kind) {

    /** Returns whether this part and another have no line in common. */
    public boolean isApartFrom(ArticlePart other) {
        return end <= other.start || other.end <= start;
    }

    public boolean contains(ArticlePart other) {
        return start <= other.start && other.end <= end;
    }
}
