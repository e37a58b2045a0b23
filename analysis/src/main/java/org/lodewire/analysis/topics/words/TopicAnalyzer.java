package org.lodewire.analysis.topics.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Splits articles and queries into words at Unicode word boundaries (UAX #29), so that "rare-earth" becomes "rare
 * earth". Converts to lower case and removes an English "'s". There are no stop words. Thread-safe.
 */
public final class TopicAnalyzer extends Analyzer {

    /** The query field of an article's title. */
    public static final String TITLE = "title";
    /** The query field of an article's body. */
    public static final String BODY = "body";

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new LowerCaseFilter(in);
    }
}
