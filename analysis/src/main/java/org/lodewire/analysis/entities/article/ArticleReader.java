package org.lodewire.analysis.entities.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.tagger.ModelTagger;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Recognises the names of an article and decides which of them denote the same entity. Immutable and thread-safe.
 */
public final class ArticleReader {
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Namesakes namesakes;
    private final Acronyms acronyms;
    private final Recogniser english;
    private final Recogniser anyLanguage;

    /** @param tagger tagger for English; in other languages only the gazetteer is used */
    public ArticleReader(Gazetteer gazetteer, Lexicon lexicon, ModelTagger tagger) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.namesakes = new Namesakes(gazetteer);
        this.acronyms = new Acronyms(lexicon);
        this.english = new TaggerRecogniser(gazetteer, lexicon, tagger);
        this.anyLanguage = new GazetteerRecogniser(gazetteer);
    }

    /** Returns the entities of an article in no particular order, each with a type and at least one mention. */
    public Collection<NameGroup> read(List<FieldText> fields) {
        List<Tokens> tokens = fields.stream().map(FieldText::tokens).toList();
        ArticleVocabulary vocabulary = new ArticleVocabulary(lexicon, tokens);
        Recogniser recogniser = vocabulary.isEnglish() ? english : anyLanguage;
        List<List<Candidate>> candidates = recogniser.recognise(tokens, vocabulary);
        Map<String, List<String>> fullNames = new HashMap<>();
        candidates = namesakes.correct(tokens, acronyms.correct(tokens, candidates, fullNames));
        ArticleNames names = new ArticleNames(lexicon, gazetteer);
        for (int i = 0; i < fields.size(); i++) {
            names.add(fields.get(i), candidates.get(i));
        }
        return names.resolve(fullNames);
    }
}
