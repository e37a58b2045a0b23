package org.lodewire.analysis.entities.article;

import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.analysis.text.HardWrap;
import org.lodewire.schemas.Field;

/** The title or body of an article, split into tokens. */
public record FieldText(Field field, String text, Tokens tokens) {
    /** Splits a text into tokens; names may continue across the line breaks of hard-wrapped text. */
    public static FieldText of(Field field, String text) {
        return new FieldText(field, text, Tokenizer.tokenize(text, HardWrap.continuedLines(text)));
    }

    EntityMention mention(int from, int to) {
        return new EntityMention(field, tokens.start(from), tokens.end(to - 1));
    }
}
