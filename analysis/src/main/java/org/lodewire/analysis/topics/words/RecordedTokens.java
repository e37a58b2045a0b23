package org.lodewire.analysis.topics.words;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A token stream over the tokens of an article, so that the text is analyzed only once. Not thread-safe. */
public final class RecordedTokens extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<ArticleWords.Token> tokens;
    private int position = -1;

    public RecordedTokens(List<ArticleWords.Token> tokens) {
        this.tokens = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!tokens.hasNext()) {
            return false;
        }
        ArticleWords.Token token = tokens.next();
        clearAttributes();
        term.append(token.word());
        offsets.setOffset(token.start(), token.end());
        increment.setPositionIncrement(token.position() - position);
        position = token.position();
        return true;
    }
}
