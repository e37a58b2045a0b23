package org.lodewire.analysis.clean.memory;

/** How familiar the lines of a source are. */
@FunctionalInterface
public interface KnownLines {

    /** No line is known, and none is remembered. */
    KnownLines NONE = fingerprint -> 0;

    /**
     * How many different articles of the source had the line, fading with time; 0 if none is remembered. More than 2 takes
     * three articles.
     *
     * @param fingerprint as {@link Fingerprint} makes it
     */
    double articles(long fingerprint);
}
