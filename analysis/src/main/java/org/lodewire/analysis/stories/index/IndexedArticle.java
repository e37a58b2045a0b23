package org.lodewire.analysis.stories.index;

import com.dynatrace.hash4j.hashing.Hashing;
import java.time.Instant;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * An article as the index keeps it.
 *
 * @param articleId its id
 * @param storyId   the story it was placed in
 * @param at        its event time
 * @param signature its text's signature
 */
public record IndexedArticle(String articleId, String storyId, Instant at, StorySignature signature) {

    /**
     * The number that stands for an article where its id would take too much room. Two ids have the same one about as
     * often as one draws the same of 2^64 numbers twice; the later article then takes the place of the other.
     */
    public long number() {
        return number(articleId);
    }

    static long number(String articleId) {
        return Hashing.komihash5_0().hashCharsToLong(articleId);
    }
}
