package org.lodewire.training.entities;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.tagger.Tags;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * An article with its true names.
 *
 * @param group articles of the same group are never parted into known and unseen
 * @param weight how much an error in it teaches
 * @param gold the true {@link Tags tag} of each token
 */
public record LabelledText(String group, float weight, Tokens tokens, List<Span> names, byte[] gold) {

    /** A name that begins or ends inside a token is taken to fill it. */
    static LabelledText of(String group, float weight, String text, List<Span> names) {
        Tokens tokens = Tokenizer.tokenize(text);
        byte[] gold = new byte[tokens.size()];
        int token = 0;
        for (Span name : names) {
            while (token < tokens.size() && tokens.end(token) <= name.start()) {
                token++;
            }
            int from = token;
            while (token < tokens.size()
                    && tokens.start(token) < name.end()
                    && (token == from || !tokens.startsLine(token))) {
                token++;
            }
            for (int i = from; i < token; i++) {
                gold[i] = (byte) Tags.of(name.type(), i, from, token);
            }
        }
        return new LabelledText(group, weight, tokens, names, gold);
    }

    /** The names that tags say, in reading order. */
    public static List<Span> names(Tokens tokens, byte[] tags) {
        List<Span> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tags.length; i++) {
            from = Tags.begins(tags[i]) ? i : from;
            if (tags[i] != Tags.OUTSIDE && !Tags.continues(tags[i])) {
                found.add(new Span(tokens.start(from), tokens.end(i), Tags.type(tags[i])));
            }
        }
        return found;
    }
}
