package org.lodewire.bench.stories;

/**
 * What a stretch of articles took, at the end of which the index stands as said.
 *
 * @param placed        articles placed up to its end
 * @param held          articles in the index at its end
 * @param articles      articles of the stretch
 * @param threadNanos   CPU time of the thread that places articles, in nanoseconds, without that of making them up
 * @param processNanos  CPU time of the process, without that of making articles up: RocksDB's own threads are in it, and
 *                      the collector of garbage
 * @param lookups       keys looked up
 * @param candidates    articles read and compared
 * @param bytes         bytes on disk at its end
 * @param copies        copies among them whose original was in the index
 * @param copiesFound   of these, those that were placed in their original's story
 * @param wronglyJoined articles, copies or not, that were placed in another's story
 */
record Stretch(
        long placed,
        long held,
        long articles,
        long threadNanos,
        long processNanos,
        long lookups,
        long candidates,
        long bytes,
        long copies,
        long copiesFound,
        long wronglyJoined) {}
