package org.lodewire.analysis.entities.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Tags the tokens of an article from left to right, using each tag as a feature of the next: greedy decoding of an
 * averaged perceptron (Collins 2002) with hashed features after Ratinov and Roth (2009). Immutable and thread-safe.
 */
public final class Tagger {
    private final WordClasses classes;
    private final NameHints hints;
    private final int particles;

    /** @param particles lists of words that may begin a name in lower case, such as {@code bin}; one bit per list */
    public Tagger(WordClasses classes, NameHints hints, int particles) {
        this.classes = classes;
        this.hints = hints;
        this.particles = particles;
    }

    /** Chooses the tag of the token whose features were read; otherwise like {@link TagClassifier#classify}. */
    interface Choice {
        int of(FeatureExtractor features, int previous, boolean last, int text, int token);
    }

    /**
     * Returns the {@link Tags tag} of each token of each text of an article. The texts are tagged last to first, so
     * that the tags of the body are features of the title.
     */
    public List<byte[]> tag(List<Tokens> texts, TagClassifier classifier) {
        return tag(texts, (features, previous, last, text, token) -> {
            FeatureRows all = features.all();
            return classifier.classify(all.rows, all.count, previous, last, text, token);
        });
    }

    /** Returns whether the token has a word class. */
    public boolean hasClass(Tokens tokens, int token) {
        return classes.of(Hash.lowerCase(tokens.text(), tokens.start(token), tokens.end(token))) != 0;
    }

    List<byte[]> tag(List<Tokens> texts, Choice choice) {
        WordUsage article = new WordUsage(texts.stream().mapToInt(Tokens::size).sum());
        List<TokenAttributes> attributes = new ArrayList<>();
        for (Tokens tokens : texts) {
            TokenAttributes text = new TokenAttributes(tokens, classes, hints);
            article.addText(tokens, text.words);
            attributes.add(text);
        }
        List<byte[]> tags = new ArrayList<>(Collections.nCopies(texts.size(), new byte[0]));
        for (int i = texts.size() - 1; i >= 0; i--) {
            tags.set(i, tag(attributes.get(i), article, choice, i));
        }
        return tags;
    }

    private byte[] tag(TokenAttributes attributes, WordUsage article, Choice choice, int text) {
        Tokens tokens = attributes.tokens;
        byte[] tags = new byte[tokens.size()];
        FeatureExtractor features = new FeatureExtractor(attributes, article);
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
                if (Tags.continues(previous) || attributes.mayBegin(i, particles)) {
                    features.moveTo(i, from, to, previous, earlier);
                    tag = choice.of(features, previous, i + 1 == to, text, i);
                    if (tokens.shape(i).isNameLike()) {
                        int word = attributes.words[i];
                        article.recordTag(word, tag);
                        if (Tags.continues(previous)) {
                            article.recordTag(Hash.mix(attributes.words[i - 1], word), tag);
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
