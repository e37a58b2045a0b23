package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.ExplainedText;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.schemas.QualityFlag;

/**
 * What is shown of a cleaned article. Its components are the fields of a row of output.
 *
 * @param url      the address that the page says is its own
 * @param kept     length of the text in code points
 * @param removed  length of what was removed in code points
 * @param removals what was removed, in reading order
 * @param lines    all lines of the document, in reading order; null unless they are to be explained
 */
record CleanRow(
        String id,
        @JsonInclude(Include.NON_NULL) String source,
        String url,
        String title,
        String author,
        String language,
        String published,
        String text,
        Set<QualityFlag> quality,
        int kept,
        int removed,
        List<Removal> removals,
        @JsonInclude(Include.NON_NULL) List<Line> lines) {

    /**
     * A line of the document.
     *
     * @param reason      why it was removed; null if it was kept
     * @param probability how likely the model holds it to be part of the article, 0 to 1, with four decimals
     * @param topFeatures   the features that count most for this, most telling first
     */
    record Line(String text, boolean kept, String reason, double probability, List<String> because) {

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
     * @param published as it was given; null to take what was found
     * @param explained the lines in it may be null
     */
    static CleanRow of(String id, String source, String published, ExplainedText explained) {
        CleanedText cleaned = explained.text();
        return new CleanRow(
                id,
                source,
                cleaned.url(),
                cleaned.title(),
                cleaned.author(),
                cleaned.language(),
                published != null ? published : Objects.toString(cleaned.published(), null),
                cleaned.text(),
                cleaned.quality(),
                cleaned.keptCharacters(),
                cleaned.removedCharacters(),
                cleaned.removed(),
                explained.lines() == null
                        ? null
                        : explained.lines().stream().map(Line::of).toList());
    }
}
