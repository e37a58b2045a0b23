package org.lodewire.streams.entities;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.streams.entities.text.Tokens;

/** Recognises only what the gazetteer knows: for texts in whose language capitals and small words mean something else. */
final class GazetteerRecogniser implements Recogniser {
    private final Gazetteer gazetteer;
    private final NameWeigher weigher;

    GazetteerRecogniser(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.weigher = new NameWeigher(gazetteer, lexicon);
    }

    @Override
    public List<List<Candidate>> recognise(List<Tokens> texts, Vocabulary article) {
        return texts.stream().map(tokens -> recognise(tokens, article)).toList();
    }

    private List<Candidate> recognise(Tokens tokens, Vocabulary article) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            GazetteerMatch match = gazetteer.longestAt(tokens, at);
            if (match != null) {
                weigher.known(tokens, article, match, found);
            }
            at = match == null ? at + 1 : match.to();
        }
        return found;
    }
}
