package org.lodewire.analysis.clean.feature;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The features of a line that do not depend on whether it is part of a page or of a plain text. Shares are 0 to 1, booleans 0
 * or 1, and distances are in lines, at most {@link LineFeatures#FAR}. The models refer to the features by name.
 */
public enum LineFeature {
    WORDS,
    CHARACTERS,
    WORD_LENGTH,
    LINKED,
    SENTENCE,
    HEADING,
    COMMAS,
    CAPITALISED,
    SHOUTED,
    FUNCTION_SHARE,
    FUNCTION_WORDS,
    DIGITS,
    BARS,
    QUOTES,
    STARTS_LOWER,
    STARTS_WITH_MARK,
    ENDS_WITH_COLON,
    ENDS_WITH_QUESTION,
    IN_TITLE,
    TITLE_COVERED,
    IN_ADDRESS,
    REPEATS,
    COPY,
    WEIGHT,
    LEAST_WEIGHT,
    MOST_WEIGHT,
    WEIGHT_BEFORE(WEIGHT),
    WEIGHT_AFTER(WEIGHT),
    SECTION_WEIGHT(WEIGHT),
    SECTION_LEAST(LEAST_WEIGHT),
    BOILERPLATE,
    RELATED,
    COMMENTS,
    SHARE,
    SUBSCRIBE,
    NAVIGATION,
    CAPTION,
    READ_MORE,
    PAYWALL,
    ABOUT_AUTHOR,
    DATE,
    COPYRIGHT,
    ADVERTISEMENT,
    LABEL,
    WORDS_BEFORE(WORDS),
    WORDS_AFTER(WORDS),
    WORDS_BEFORE_2(WORDS),
    WORDS_AFTER_2(WORDS),
    WORDS_BEFORE_3(WORDS),
    WORDS_AFTER_3(WORDS),
    SENTENCE_BEFORE(SENTENCE),
    SENTENCE_AFTER(SENTENCE),
    SENTENCE_BEFORE_2(SENTENCE),
    SENTENCE_AFTER_2(SENTENCE),
    LINKED_BEFORE(LINKED),
    LINKED_AFTER(LINKED),
    FUNCTION_BEFORE(FUNCTION_SHARE),
    FUNCTION_AFTER(FUNCTION_SHARE),
    HEADING_BEFORE(HEADING),
    HEADING_AFTER(HEADING),
    BOILERPLATE_BEFORE(BOILERPLATE),
    BOILERPLATE_AFTER(BOILERPLATE),
    BOILERPLATE_BEFORE_2(BOILERPLATE),
    BOILERPLATE_AFTER_2(BOILERPLATE),
    CAPTION_AFTER(CAPTION),
    CAPTION_BEFORE(CAPTION),
    RELATED_BEFORE(RELATED),
    PROSE_NEAR_BEFORE,
    PROSE_NEAR_AFTER,
    BOILERPLATE_NEAR_BEFORE,
    BOILERPLATE_NEAR_AFTER,
    LINKS_NEAR,
    INDEX,
    FROM_END,
    PLACE,
    PROSE_BEFORE,
    PROSE_AFTER,
    PROSE_BEFORE_SHARE,
    IN_SPAN,
    SINCE_SPAN_START,
    UNTIL_SPAN_END,
    SINCE_TITLE(TITLE_COVERED),
    SINCE_RELATED,
    SINCE_COMMENTS,
    SINCE_BOILERPLATE,
    UNTIL_BOILERPLATE,
    SINCE_PROSE,
    UNTIL_PROSE,
    LINES,
    ALL_WORDS,
    PROSE_SHARE,
    BOILERPLATE_SHARE,
    LINKED_SHARE,
    /** Share of the rare words that occur in other running text of the article's range; 0 if there are none. */
    TOPIC(IN_SPAN),
    /** How many rare words do. */
    TOPIC_WORDS(IN_SPAN),
    TOPIC_BEFORE(TOPIC),
    TOPIC_AFTER(TOPIC),
    /** Distance from the line that resembles the address the most, negative before it; {@link LineFeatures#NO_HEADLINE} if none does. */
    SINCE_HEADLINE(IN_ADDRESS),
    /** How many adjacent lines, including this one, begin alike and are of similar length, as the entries of a list. */
    LIKE_RUN,
    /** How many of the near lines do. */
    LIKE_NEAR,
    STARTS_WITH_DIGIT;

    /** The feature from whose column this one is computed; null if from the lines alone. */
    private final @Nullable LineFeature source;

    LineFeature() {
        this(null);
    }

    LineFeature(@Nullable LineFeature source) {
        this.source = source;
    }

    /**
     * Returns the columns that a table must have so that a model can ask for some of them: these, and those from which these are
     * computed.
     *
     * @param asked columns that the model asks for; may have others than those of this enum
     */
    public static BitSet columns(BitSet asked) {
        BitSet columns = (BitSet) asked.clone();
        LineFeature[] features = values();
        // A source stands before what is computed from it, and may have one itself.
        for (int i = features.length - 1; i >= 0; i--) {
            LineFeature source = features[i].source;
            if (source != null && columns.get(i)) {
                columns.set(source.ordinal());
            }
        }
        return columns;
    }
}
