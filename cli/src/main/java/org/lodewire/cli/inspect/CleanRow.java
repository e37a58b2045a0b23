package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.ExplainedText;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.schemas.QualityFlag;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.CanonicalUrl;

/**
 * The output for a cleaned article. Its components are the fields of a row of output.
 *
 * @param source   as given, or the host of the given URL; null if there is neither
 * @param url      the canonical form of the given URL; without one, the URL that the page declares
 * @param rejected why the pipeline rejects the article, if its text is a reason
 * @param kept     length of the text in code points
 * @param removed  length of what was removed in code points
 * @param removals what was removed, in reading order
 * @param lines    all lines of the document, in reading order; null without explanations
 */
record CleanRow(
        String id,
        @JsonInclude(Include.NON_NULL) @Nullable String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable String published,
        String text,
        Set<QualityFlag> quality,
        @JsonInclude(Include.NON_NULL) @Nullable RejectionReason rejected,
        int kept,
        int removed,
        List<Removal> removals,
        @JsonInclude(Include.NON_NULL) @Nullable List<Line> lines) {

    /**
     * A line of the document.
     *
     * @param reason      why it was removed; null if it was kept
     * @param probability the model's probability that the line is part of the article, rounded to four decimals
     * @param because     the features that contribute most to the probability, in descending order
     */
    record Line(String text, boolean kept, @Nullable String reason, double probability, List<String> because) {

        private static Line of(ExplainedText.Line line) {
            return new Line(
                    line.text(),
                    line.reason() == null,
                    line.reason(),
                    Math.rint(line.probability() * 1e4) / 1e4,
                    line.topFeatures());
        }
    }

    /**
     * An article's row.
     *
     * @param url       as given; null for that found in the document
     * @param published as given; null for that found in the document
     * @param explained its lines may be null
     */
    static CleanRow of(
            String id,
            @Nullable String source,
            @Nullable CanonicalUrl url,
            @Nullable String published,
            ExplainedText explained) {
        CleanedText cleaned = explained.text();
        return new CleanRow(
                id,
                source,
                url == null ? cleaned.url() : url.toString(),
                cleaned.title(),
                cleaned.author(),
                cleaned.language(),
                published != null ? published : Objects.toString(cleaned.published(), null),
                cleaned.text(),
                cleaned.quality(),
                cleaned.wall() ? RejectionReason.WALL : null,
                cleaned.keptCharacters(),
                cleaned.removedCharacters(),
                cleaned.removed(),
                explained.lines() == null
                        ? null
                        : explained.lines().stream().map(Line::of).toList());
    }
}
