package org.lodewire.streams.entities;

import java.util.List;
import org.lodewire.streams.entities.text.Tokens;

/**
 * Finds the stretches of a text that may be names and weighs what each may be: by a trained tagger or
 * by the gazetteer alone. All that follows works on whole articles.
 */
interface Recogniser {
    /**
     * For each text of an article candidates in reading order that do not overlap. Some may carry too little evidence for
     * any type: they become mentions only if the rest of the article tells what they are.
     */
    List<List<Candidate>> recognise(List<Tokens> texts, Vocabulary article);
}
