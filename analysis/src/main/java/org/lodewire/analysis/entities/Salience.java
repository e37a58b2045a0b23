package org.lodewire.analysis.entities;

import java.util.List;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.schemas.Field;

/**
 * Measures how prominent an entity is in an article, from 0 to 1:
 *
 * <pre>0.4 · headline + 0.2 · opening + 0.4 · log(1 + mentions) / log(1 + max)</pre>
 *
 * where headline is 1 if the title mentions the entity, opening is 1 if the first paragraph does, and max is the number
 * of mentions of the article's most frequent entity. Without a title the other two terms are scaled to a maximum of 1.
 */
final class Salience {
    private static final double HEADLINE = 0.4;
    private static final double OPENING = 0.2;
    private static final double FREQUENCY = 0.4;
    private static final int MIN_PARAGRAPH = 80;
    private static final int MAX_PARAGRAPH = 1_000;

    private final boolean titled;
    private final int paragraphEnd;
    private final int max;

    /** @param max number of mentions of the most frequent entity, at least 1 */
    Salience(boolean titled, String text, int max) {
        this.titled = titled;
        this.paragraphEnd = paragraphEnd(text);
        this.max = max;
    }

    double of(List<EntityMention> mentions) {
        boolean headline = false;
        boolean opening = false;
        for (EntityMention mention : mentions) {
            headline |= mention.field() == Field.TITLE;
            opening |= mention.field() == Field.BODY && mention.start() < paragraphEnd;
        }
        double frequency = Math.log1p(mentions.size()) / Math.log1p(max);
        double sum = (opening ? OPENING : 0) + FREQUENCY * Math.min(1, frequency);
        return titled ? sum + (headline ? HEADLINE : 0) : sum / (OPENING + FREQUENCY);
    }

    /** End of the first line that is long enough to be a paragraph; shorter lines before it are included. */
    private static int paragraphEnd(String text) {
        int end = text.indexOf('\n', MIN_PARAGRAPH);
        return Math.min(end < 0 ? text.length() : end, MAX_PARAGRAPH);
    }
}
