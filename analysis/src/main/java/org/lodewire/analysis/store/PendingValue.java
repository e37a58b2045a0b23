package org.lodewire.analysis.store;

import org.jspecify.annotations.Nullable;

/**
 * An object that is encoded as the value of a key when a store needs the value: at once, when the key is read, or at the next
 * commit. So one that changes often is encoded once.
 */
public interface PendingValue {

    /** Returns the value as the object is now; null if there is no entry any more. A later change must be put again. */
    byte @Nullable [] encode();

    /** Returns about how long the value would be, in bytes. */
    int estimatedLength();
}
