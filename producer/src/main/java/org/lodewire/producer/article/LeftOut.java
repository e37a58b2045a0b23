package org.lodewire.producer.article;

import java.util.Map;

/**
 * What a source has beside articles. Lines that are no article are rejections instead.
 *
 * @param skipped   what is no article and should not be one, by kind
 * @param damaged   what is damaged, by the kind of damage; each is also a rejection
 * @param differing the number of articles that were kept although a checksum is that of other bytes
 */
public record LeftOut(Map<String, Long> skipped, Map<String, Long> damaged, long differing) {

    /** Nothing was left out. */
    public static final LeftOut NOTHING = new LeftOut(Map.of(), Map.of(), 0);

    /** Copies the maps. */
    public LeftOut {
        skipped = Map.copyOf(skipped);
        damaged = Map.copyOf(damaged);
    }
}
