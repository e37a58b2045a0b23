package org.lodewire.streams.entities;

import java.util.List;

/**
 * Finds the stretches of a text that may be names and weighs what each may be. This is the seam at which another
 * recogniser, such as a trained tagger, takes the place of the rules; all that follows works on whole articles.
 */
interface Recogniser {
    /**
     * Candidates in reading order that do not overlap. Some may carry too little evidence for any type: they become mentions
     * only if the rest of the article tells what they are.
     */
    List<Candidate> recognise(Tokens tokens, Vocabulary article);
}
