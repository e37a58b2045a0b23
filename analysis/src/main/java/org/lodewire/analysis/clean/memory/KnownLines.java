package org.lodewire.analysis.clean.memory;

/** The lines that the articles of a source share. */
@FunctionalInterface
public interface KnownLines {

    /** Knows no line; cleaning with it also remembers none. */
    KnownLines NONE = fingerprint -> 0;

    /**
     * Returns how many different articles of the source had the line, faded with time; 0 if none is remembered. A value
     * above 2 takes at least three articles.
     *
     * @param fingerprint as {@link Fingerprint} computes it
     */
    double articles(long fingerprint);
}
