package org.lodewire.analysis.clean.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.lodewire.analysis.clean.page.Region.Names;

/** What was said of the names on one page: pages use few, and often. For one thread. */
final class ElementNameCache {

    private long[] keys = new long[256];
    private Names[] names = new Names[256];
    private int size;

    /** What was said, null if nothing was yet. */
    Names get(long key) {
        return names[slot(key)];
    }

    void put(long key, Names said) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        size += names[slot] == null ? 1 : 0;
        keys[slot] = key;
        names[slot] = said;
    }

    Collection<Names> all() {
        return Arrays.stream(names).filter(Objects::nonNull).toList();
    }

    private void grow() {
        long[] oldKeys = keys;
        Names[] oldNames = names;
        keys = new long[2 * oldKeys.length];
        names = new Names[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNames[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                names[slot] = oldNames[i];
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (names[at] != null && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }
}
