package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.GazetteerMatch;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/** Recognises only the names of the gazetteer. Used for languages in which the tagger is not trained. */
final class GazetteerRecogniser implements Recogniser {
    private final Gazetteer gazetteer;

    GazetteerRecogniser(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public List<List<Candidate>> recognise(List<Tokens> texts, ArticleVocabulary article) {
        return texts.stream().map(tokens -> recognise(tokens, article)).toList();
    }

    private List<Candidate> recognise(Tokens tokens, ArticleVocabulary article) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            GazetteerMatch match = gazetteer.longestAt(tokens, at);
            if (match == null) {
                at++;
                continue;
            }
            GazetteerEntry entry = match.entryIn(article::contains, null);
            boolean material = entry != null && entry.type() == EntityType.MATERIAL;
            if (entry != null && (material || !isPartOfWord(tokens, match.from(), match.to()))) {
                found.add(new Candidate(match.from(), match.to(), entry.type(), entry));
            }
            at = match.to();
        }
        return found;
    }

    /** Whether a hyphen joins the tokens [from, to) to another word, as in {@code Radio-Canada}. */
    private static boolean isPartOfWord(Tokens tokens, int from, int to) {
        return from > 1 && NameTrie.isHyphen(tokens, from - 1) || NameTrie.isHyphen(tokens, to);
    }
}
