package org.lodewire.analysis.entities.knowledge;

import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.tagger.NameHints;
import org.lodewire.analysis.entities.tagger.Tagger;
import org.lodewire.analysis.entities.tagger.WordClasses;
import org.lodewire.schemas.EntityType;

/** Gives the tagger the gazetteer and the lexicon to lean on. What it learns with hints it needs again when it tags. */
public final class Hints {
    private Hints() {}

    /** A tagger with the hints of the bundled resources and these word classes. */
    public static Tagger tagger(WordClasses classes) {
        return tagger(classes, true, true);
    }

    /**
     * A tagger with some of the hints, to measure what each gives.
     *
     * @param names whether it knows the names of the gazetteer
     * @param lists whether it knows the lists of the lexicon
     */
    public static Tagger tagger(WordClasses classes, boolean names, boolean lists) {
        NameHints known = new NameHints();
        Lexicon lexicon = Lexicon.bundled();
        for (WordList list : lists ? WordList.values() : new WordList[] {WordList.NAME_PARTICLES}) {
            lexicon.words(list).forEach(word -> known.addWord(word, list.ordinal()));
        }
        if (names) {
            Gazetteer.bundled().names((name, type) -> {
                if (type != EntityType.MATERIAL) {
                    known.addName(name, type);
                }
            });
        }
        return new Tagger(classes, known, 1 << WordList.NAME_PARTICLES.ordinal());
    }
}
