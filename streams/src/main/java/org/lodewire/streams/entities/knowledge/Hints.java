package org.lodewire.streams.entities.knowledge;

import org.lodewire.schemas.EntityType;
import org.lodewire.streams.entities.knowledge.Lexicon.WordList;
import org.lodewire.streams.entities.tagger.KnownNames;
import org.lodewire.streams.entities.tagger.Tagger;
import org.lodewire.streams.entities.tagger.WordClasses;

/** Gives the tagger the gazetteer and the lexicon to lean on. What it learns with hints it needs again when it tags. */
public final class Hints {
    private Hints() {
    }

    /** A tagger with the hints of the bundled resources and these word classes. */
    public static Tagger tagger(WordClasses classes) {
        KnownNames known = new KnownNames();
        Lexicon lexicon = Lexicon.bundled();
        for (WordList list : WordList.values()) {
            lexicon.words(list).forEach(word -> known.addWord(word, list.ordinal()));
        }
        Gazetteer.bundled().names((name, type) -> {
            if (type != EntityType.MATERIAL) {
                known.addName(name, type);
            }
        });
        return new Tagger(classes, known, 1 << WordList.NAME_PARTICLES.ordinal());
    }
}
