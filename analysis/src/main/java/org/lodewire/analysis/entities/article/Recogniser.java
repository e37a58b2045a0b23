package org.lodewire.analysis.entities.article;

import java.util.List;
import org.lodewire.analysis.entities.text.Tokens;

/** Finds the stretches of a text that are names, by a trained tagger or by the gazetteer alone. */
interface Recogniser {
    /** For each text of an article its names in reading order; they do not overlap. */
    List<List<Candidate>> recognise(List<Tokens> texts, ArticleVocabulary article);
}
