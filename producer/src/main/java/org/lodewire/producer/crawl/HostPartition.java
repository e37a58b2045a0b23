package org.lodewire.producer.crawl;

import com.dynatrace.hash4j.hashing.Hashing;

/**
 * The hosts that fall into one partition of the crawl topic.
 *
 * @param number the partition, from 0
 * @param count  how many partitions the topic has; it may never change
 */
public record HostPartition(int number, int count) {

    /** The partition of a host. */
    public static int of(String host, int count) {
        return (int) Long.remainderUnsigned(Hashing.xxh3_64().hashCharsToLong(host), count);
    }

    /** Whether a host falls into this partition. */
    public boolean contains(String host) {
        return of(host, count) == number;
    }
}
