package org.lodewire.analysis.stories.index;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Kinship;

/**
 * The story that an article was assigned to.
 *
 * @param storyId     the id of the story, which is the id of its first copy
 * @param kinship     FIRST, EXACT or NEAR
 * @param copyOf      the id of the most similar copy; null if FIRST
 * @param similarity  estimated Jaccard similarity to that copy, 0 to 1; 1 if FIRST
 * @param containment estimated share of the shorter of the two texts that is in both, 0 to 1; 1 if FIRST
 */
public record Placement(
        String storyId, Kinship kinship, @Nullable String copyOf, double similarity, double containment) {

    static Placement first(String storyId) {
        return new Placement(storyId, Kinship.FIRST, null, 1, 1);
    }
}
