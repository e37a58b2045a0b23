package org.lodewire.analysis.entities;

import java.util.List;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.schemas.Field;

/**
 * How much an article is about an entity, from 0 to 1:
 *
 * <pre>0.4 · headline + 0.2 · opening + 0.4 · log(1 + mentions) / log(1 + most)</pre>
 *
 * where headline is 1 if the title mentions the entity, opening is 1 if the first paragraph does, and most is the number
 * of mentions of the article's most frequent entity. Without a title the other two terms are scaled up to 1.
 */
final class Salience {
    private static final double HEADLINE = 0.4;
    private static final double OPENING = 0.2;
    private static final double FREQUENCY = 0.4;
    private static final int LEAST_PARAGRAPH = 80;
    private static final int MOST_PARAGRAPH = 1_000;

    private final boolean titled;
    private final int paragraphEnd;
    private final int most;

    /** @param most how often the most frequent entity is mentioned, at least once */
    Salience(boolean titled, String text, int most) {
        this.titled = titled;
        this.paragraphEnd = paragraphEnd(text);
        this.most = most;
    }

    double of(List<EntityMention> mentions) {
        boolean headline = mentions.stream().anyMatch(mention -> mention.field() == Field.TITLE);
        boolean opening =
                mentions.stream().anyMatch(mention -> mention.field() == Field.BODY && mention.start() < paragraphEnd);
        double frequency = Math.log1p(mentions.size()) / Math.log1p(most);
        double sum = (opening ? OPENING : 0) + FREQUENCY * Math.min(1, frequency);
        return titled ? sum + (headline ? HEADLINE : 0) : sum / (OPENING + FREQUENCY);
    }

    /** Behind the first line that is long enough to be a paragraph, together with any shorter lines above it. */
    private static int paragraphEnd(String text) {
        int end = text.indexOf('\n', LEAST_PARAGRAPH);
        return Math.min(end < 0 ? text.length() : end, MOST_PARAGRAPH);
    }
}
