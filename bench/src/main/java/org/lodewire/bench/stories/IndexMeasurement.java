package org.lodewire.bench.stories;

/**
 * The cost of adding a number of articles to the index, and the state of the index after them.
 *
 * @param placed        articles placed so far, including these
 * @param held          articles in the index
 * @param articles      articles in this measurement
 * @param threadNanos   CPU time of the thread that places articles, in nanoseconds, without that of generating them
 * @param processNanos  CPU time of the process, in nanoseconds, without that of generating articles. It includes the
 *                      threads of RocksDB and garbage collection.
 * @param lookups       keys looked up
 * @param candidates    articles read and compared
 * @param bytes         bytes on disk
 * @param heap          bytes of memory in use, with what else the process has
 * @param openNanos     CPU time of opening the index again, in nanoseconds
 * @param copies        copies whose original was in the index
 * @param copiesFound   copies placed in the story of their original
 * @param wronglyJoined articles placed in a story that is not theirs
 * @param digest        a hash of where all articles so far were placed, to see whether two versions agree
 */
record IndexMeasurement(
        long placed,
        long held,
        long articles,
        long threadNanos,
        long processNanos,
        long lookups,
        long candidates,
        long bytes,
        long heap,
        long openNanos,
        long copies,
        long copiesFound,
        long wronglyJoined,
        long digest) {}
