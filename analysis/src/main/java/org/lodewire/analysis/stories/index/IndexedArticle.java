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

    private static final char REWRITTEN = '~';

    /**
     * Returns the number that represents the article where its id would take too much space: a 64-bit hash of the id.
     * If two ids have the same number, the later article replaces the other in the index.
     */
    public long number() {
        return number(articleId);
    }

    /** Returns whether the article is in a story that has its id. */
    boolean opensStory(String story) {
        return storyId.equals(story) && (story.equals(articleId) || story.equals(rewrittenId(articleId, signature)));
    }

    /** Returns the id of a story that an article opens when other articles are in the one with its own id. */
    static String rewrittenId(String articleId, StorySignature signature) {
        return articleId + REWRITTEN + signature.exactHex();
    }

    /** Returns the id of the article that opened a story. */
    static String openerOf(String storyId) {
        int end = storyId.lastIndexOf(REWRITTEN);
        return end < 0 ? storyId : storyId.substring(0, end);
    }

    static long number(String articleId) {
        return Hashing.komihash5_0().hashCharsToLong(articleId);
    }
}
