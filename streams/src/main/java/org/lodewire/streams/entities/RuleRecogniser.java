package org.lodewire.streams.entities;


import java.util.ArrayList;
import java.util.List;

/** Recognises names by rules: runs of capitals, cut at titles, known to the gazetteer or weighed by {@link NameWeigher}. */
final class RuleRecogniser implements Recogniser {
    private final Gazetteer gazetteer;
    private final NameRuns runs;
    private final Titles titles;
    private final NameWeigher weigher;

    RuleRecogniser(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.runs = new NameRuns(lexicon, gazetteer);
        this.titles = new Titles(lexicon, gazetteer);
        this.weigher = new NameWeigher(gazetteer, lexicon);
    }

    @Override
    public List<Candidate> recognise(Tokens tokens, Vocabulary article) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = runs.endFrom(tokens, at);
            GazetteerMatch match = gazetteer.longestAt(tokens, at);
            if (match != null && match.to() >= end) {
                weigher.known(tokens, article, match, found);
                at = match.to();
            } else if (end > at) {
                cut(tokens, article, at, end, found);
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    private void cut(Tokens tokens, Vocabulary article, int from, int to, List<Candidate> found) {
        int at = from;
        boolean titled = false;
        while (at < to) {
            int behindTitle = titles.endFrom(tokens, at, to);
            if (behindTitle > at) {
                titled = true;
                at = behindTitle;
            } else if (titles.isNoName(tokens, at)) {
                titled = false;
                at++;
            } else {
                int end = at + 1;
                while (end < to && !titles.cutsAt(tokens, end, to)) {
                    end++;
                }
                weigher.name(tokens, article, at, end, titled, found);
                titled = false;
                at = end;
            }
        }
    }
}
