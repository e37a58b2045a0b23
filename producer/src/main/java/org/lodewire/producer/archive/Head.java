package org.lodewire.producer.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a record says about it.
 *
 * @param type        in lower case, such as {@code response}
 * @param target      the URL; null if there is none
 * @param date        when it was fetched; null if that is not known
 * @param contentType of the block, in lower case; blank if it is not known
 * @param truncated   whether the crawler has cut the block
 * @param digest      of the block; null if there is none
 * @param length      of the block in bytes
 */
record Head(
        String type,
        @Nullable String target,
        @Nullable Instant date,
        String contentType,
        boolean truncated,
        @Nullable String digest,
        long length) {}
