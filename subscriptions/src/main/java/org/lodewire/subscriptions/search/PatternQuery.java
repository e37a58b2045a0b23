package org.lodewire.subscriptions.search;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.presearch.Condition.WordPattern;

/**
 * The words of a field that a pattern accepts. In contrast to Lucene's fuzzy queries it considers all such words, however many
 * the index has.
 */
final class PatternQuery extends MultiTermQuery {

    private final WordPattern pattern;
    private final BytesRef prefix;

    PatternQuery(String field, WordPattern pattern) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.pattern = pattern;
        this.prefix = new BytesRef(pattern.prefix());
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        FilteredTermsEnum accepted = new FilteredTermsEnum(terms.iterator()) {
            @Override
            protected AcceptStatus accept(BytesRef term) {
                if (!StringHelper.startsWith(term, prefix)) {
                    return AcceptStatus.END;
                }
                return pattern.accepts().test(term.utf8ToString()) ? AcceptStatus.YES : AcceptStatus.NO;
            }

            @Override
            protected @Nullable BytesRef nextSeekTerm(@Nullable BytesRef current) {
                return current == null ? prefix : null;
            }
        };
        return accepted;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String of) {
        return field + ":" + pattern.notation();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof PatternQuery query && pattern.equals(query.pattern);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + pattern.hashCode();
    }
}
