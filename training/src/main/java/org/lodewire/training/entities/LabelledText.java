package org.lodewire.training.entities;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.tagger.Tags;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * A text with its true names.
 *
 * @param group  texts of the same group belong to the same fold of a cross-validation
 * @param weight size of an update of the weights for an error in this text
 * @param gold   the true {@link Tags tag} of each token
 */
public record LabelledText(String group, float weight, Tokens tokens, List<Span> names, byte[] gold) {

    /** Splits a text into tokens and tags them. A name that covers part of a token is extended to the whole token. */
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

    /** Returns the names that are encoded by tags, in reading order. */
    public static List<Span> names(Tokens tokens, byte[] tags) {
        List<Span> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tags.length; i++) {
            from = Tags.begins(tags[i]) ? i : from;
            EntityType type = Tags.type(tags[i]);
            if (type != null && !Tags.continues(tags[i])) {
                found.add(new Span(tokens.start(from), tokens.end(i), type));
            }
        }
        return found;
    }
}
