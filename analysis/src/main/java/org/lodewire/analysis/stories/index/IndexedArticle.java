package org.lodewire.analysis.stories.index;

import com.dynatrace.hash4j.hashing.Hashing;
import java.time.Instant;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * An article in the index.
 *
 * @param articleId its id
 * @param storyId   the id of its story
 * @param eventTime its event time
 * @param signature the signature of its text
 */
public record IndexedArticle(String articleId, String storyId, Instant eventTime, StorySignature signature) {

    /**
     * Returns the number that represents the article where its id would take too much space: a 64-bit hash of the id.
     * If two ids have the same number, the later article replaces the other in the index.
     */
    public long number() {
        return number(articleId);
    }

    static long number(String articleId) {
        return Hashing.komihash5_0().hashCharsToLong(articleId);
    }
}
