package org.lodewire.streams.entities;

import org.lodewire.schemas.Field;
import org.lodewire.streams.entities.text.Tokenizer;
import org.lodewire.streams.entities.text.Tokens;

/** Title or body of an article, cut into tokens. */
record FieldText(Field field, String text, Tokens tokens) {
    static FieldText of(Field field, String text) {
        return new FieldText(field, text, Tokenizer.tokenize(text));
    }

    EntityMention mention(int from, int to) {
        return new EntityMention(field, tokens.start(from), tokens.end(to - 1));
    }
}
