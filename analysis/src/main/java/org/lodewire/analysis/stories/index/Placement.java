package org.lodewire.analysis.stories.index;

import org.lodewire.schemas.Kinship;

/**
 * Where an article belongs.
 *
 * @param storyId    its story: the id of the copy seen first
 * @param kinship    FIRST, EXACT or NEAR
 * @param copyOf     id of the copy it is most like; null for the first
 * @param similarity estimated Jaccard similarity to that copy, 0 to 1; 1 for the first
 * @param containment estimated share of the shorter of the two that both have, 0 to 1; 1 for the first
 */
public record Placement(String storyId, Kinship kinship, String copyOf, double similarity, double containment) {

    static Placement first(String storyId) {
        return new Placement(storyId, Kinship.FIRST, null, 1, 1);
    }
}
