package org.lodewire.analysis.entities.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Tags the tokens of an article from left to right, each decision being a feature of the next: greedy decoding of an
 * averaged perceptron (Collins 2002) with the features of Ratinov and Roth (2009), hashed. Immutable and thread-safe.
 */
public final class Tagger {
    private final WordClasses classes;
    private final NameHints known;
    private final int particles;

    /** @param particles the lists of words such as {@code bin} that may begin a name in small letters, a bit each */
    public Tagger(WordClasses classes, NameHints known, int particles) {
        this.classes = classes;
        this.known = known;
        this.particles = particles;
    }

    /**
     * The {@link Tags tags} of each token of each text of an article. The texts are tagged last to first, so that a
     * headline profits from the body behind it.
     */
    public List<byte[]> tag(List<Tokens> texts, Judge judge) {
        WordUsage article = new WordUsage(texts.stream().mapToInt(Tokens::size).sum());
        List<TextFacts> facts = new ArrayList<>();
        for (Tokens tokens : texts) {
            TextFacts text = new TextFacts(tokens, classes, known);
            article.learn(tokens, text.words);
            facts.add(text);
        }
        List<byte[]> tags = new ArrayList<>(Collections.nCopies(texts.size(), new byte[0]));
        for (int i = texts.size() - 1; i >= 0; i--) {
            tags.set(i, tag(facts.get(i), article, judge, i));
        }
        return tags;
    }

    /** Whether the token is one of the words that have a class. */
    public boolean hasHeardOf(Tokens tokens, int token) {
        return classes.of(Hash.small(tokens.text(), tokens.start(token), tokens.end(token))) != 0;
    }

    private byte[] tag(TextFacts facts, WordUsage article, Judge judge, int text) {
        Tokens tokens = facts.tokens;
        byte[] tags = new byte[tokens.size()];
        Features features = new Features(facts, article);
        int from = 0;
        while (from < tokens.size()) {
            int to = from + 1;
            while (to < tokens.size() && !tokens.startsLine(to)) {
                to++;
            }
            int previous = Tags.OUTSIDE;
            int earlier = Tags.OUTSIDE;
            for (int i = from; i < to; i++) {
                int tag = Tags.OUTSIDE;
                if (Tags.continues(previous) || facts.mayBegin(i, particles)) {
                    int count = features.fill(i, from, to, previous, earlier);
                    tag = judge.choose(features.rows(), count, previous, i + 1 == to, text, i);
                    if (tokens.shape(i).isNameLike()) {
                        article.remember(facts.words[i], tag);
                        if (Tags.continues(previous)) {
                            article.remember(Hash.mix(facts.words[i - 1], facts.words[i]), tag);
                        }
                    }
                }
                tags[i] = (byte) tag;
                earlier = previous;
                previous = tag;
            }
            from = to;
        }
        return tags;
    }
}
