package org.lodewire.analysis.topics.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How articles and queries are split into words: by Unicode's word boundaries (UAX 29), so that a hyphen splits and
 * "rare-earth" is "rare earth"; case is folded, an English "'s" is dropped and no word is a stop word.
 */
public final class TopicAnalyzer extends Analyzer {

    /** The field of an article's title in a query. */
    public static final String TITLE = "title";
    /** The field of an article's body in a query. */
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
