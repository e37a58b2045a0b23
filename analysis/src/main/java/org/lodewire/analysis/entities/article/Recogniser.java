package org.lodewire.analysis.entities.article;

import java.util.List;
import org.lodewire.analysis.entities.text.Tokens;

/** Recognises names in the texts of an article. */
interface Recogniser {
    /** Returns the names of each text in reading order, without overlaps. */
    List<List<Candidate>> recognise(List<Tokens> texts, ArticleVocabulary article);
}
