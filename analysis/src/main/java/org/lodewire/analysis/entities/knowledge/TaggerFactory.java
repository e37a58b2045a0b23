package org.lodewire.analysis.entities.knowledge;

import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.tagger.NameHints;
import org.lodewire.analysis.entities.tagger.Tagger;
import org.lodewire.analysis.entities.tagger.WordClasses;
import org.lodewire.schemas.EntityType;

/**
 * Creates taggers that use the gazetteer and the lexicon as features. A model needs the features it was trained with.
 */
public final class TaggerFactory {
    private TaggerFactory() {}

    /** Creates a tagger with the bundled gazetteer and lexicon. */
    public static Tagger create(WordClasses classes) {
        return create(classes, true, true);
    }

    /**
     * Creates a tagger with some of the features, to measure their effect.
     *
     * @param names whether to use the names of the gazetteer
     * @param lists whether to use the lists of the lexicon
     */
    public static Tagger create(WordClasses classes, boolean names, boolean lists) {
        NameHints hints = new NameHints();
        Lexicon lexicon = Lexicon.bundled();
        for (WordList list : lists ? WordList.values() : new WordList[] {WordList.NAME_PARTICLES}) {
            if (list.isFeature()) {
                lexicon.words(list).forEach(word -> hints.addWord(word, list.ordinal()));
            }
        }
        if (names) {
            Gazetteer.bundled().forEachBundledSpelling((name, type) -> {
                if (type != EntityType.MATERIAL) {
                    hints.addName(name, type);
                }
            });
        }
        return new Tagger(classes, hints, 1 << WordList.NAME_PARTICLES.ordinal());
    }
}
