package org.lodewire.analysis.clean;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.analysis.clean.memory.ArticleLines;
import org.lodewire.analysis.clean.time.PublicationDate;
import org.lodewire.schemas.QualityFlag;

/**
 * An article without its boilerplate. Lists and sets are unmodifiable.
 *
 * @param url               canonical address that the page declares; null if it declares none or an implausible one
 * @param title             title, from the source or else from the content; null if there is none; not part of the text
 * @param author            byline, from the source or else from the content; null if there is none
 * @param language          BCP 47 tag; null if unknown
 * @param published         date of publication, as precise as the content states it; null if it states none
 * @param text              headings and paragraphs, one per line, separated by {@code \n}; empty only if the content has no text, or none that can be read
 * @param removed           the removed lines, in reading order
 * @param quality           flags of a doubtful text
 * @param wall              whether the text is what the site shows in place of the article, such as a bot check
 * @param keptCharacters    length of the text in code points
 * @param removedCharacters length of the removed lines in code points
 * @param lines             the lines for the memory of its source
 */
public record CleanedText(
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable PublicationDate published,
        String text,
        List<Removal> removed,
        Set<QualityFlag> quality,
        boolean wall,
        int keptCharacters,
        int removedCharacters,
        ArticleLines lines) {}
