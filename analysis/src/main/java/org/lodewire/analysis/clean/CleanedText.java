package org.lodewire.analysis.clean;

import java.util.List;
import java.util.Set;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.analysis.clean.memory.ArticleLines;
import org.lodewire.analysis.clean.time.PublicationDate;
import org.lodewire.schemas.QualityFlag;

/**
 * An article without its boilerplate. Lists and sets are unmodifiable.
 *
 * @param url               the address that the page says is its own; null if it says none, or one that cannot be right
 * @param title             title, from the source or else found in the content; null if there is none; not part of the text
 * @param author            byline, from the source or else found in the content; null if there is none
 * @param language          BCP 47 tag; null if it cannot be told
 * @param published         date of publication, as precise as the content states it; null if it states none
 * @param text              headings and paragraphs, one a line, separated by {@code \n}; empty only if the content has no text
 * @param removed           what was removed, in reading order
 * @param quality           what a reader should know before trusting the text
 * @param keptCharacters    length of the text in code points
 * @param removedCharacters length of what was removed in code points
 * @param lines             what the memory of its source may remember of it
 */
public record CleanedText(
        String url,
        String title,
        String author,
        String language,
        PublicationDate published,
        String text,
        List<Removal> removed,
        Set<QualityFlag> quality,
        int keptCharacters,
        int removedCharacters,
        ArticleLines lines) {}
