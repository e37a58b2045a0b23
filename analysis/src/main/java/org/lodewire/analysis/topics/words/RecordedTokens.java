package org.lodewire.analysis.topics.words;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.Field;

/**
 * A token stream over the tokens of an article, so that the text is analyzed only once. A word whose form is asked for has
 * an exact term too, at the same position. Not thread-safe.
 */
public final class RecordedTokens extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<ArticleWords.Token> tokens;
    private final Set<String> exactTerms;
    private int position = -1;
    /** The token that was emitted last, if its exact term is to follow. */
    private ArticleWords.@Nullable Token pending;

    /** @param exactTerms the exact terms that queries ask for */
    public RecordedTokens(ArticleWords article, Field field, Set<String> exactTerms) {
        this.tokens = article.tokens(field).iterator();
        this.exactTerms = exactTerms;
    }

    @Override
    public boolean incrementToken() {
        if (pending != null) {
            String exact = Terms.exact(pending.word(), pending.form());
            ArticleWords.Token token = pending;
            pending = null;
            if (exactTerms.contains(exact)) {
                emit(token, exact);
                return true;
            }
        }
        if (!tokens.hasNext()) {
            return false;
        }
        ArticleWords.Token token = tokens.next();
        emit(token, token.word());
        pending = exactTerms.isEmpty() ? null : token;
        return true;
    }

    private void emit(ArticleWords.Token token, String word) {
        clearAttributes();
        term.append(word);
        offsets.setOffset(token.start(), token.end());
        increment.setPositionIncrement(token.position() - position);
        position = token.position();
    }
}
