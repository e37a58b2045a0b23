package org.lodewire.analysis.topics.query;

import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.lodewire.analysis.topics.words.TextAnalysis;

/** Reads words with wildcards, and similar words. Counts them. Not thread-safe. */
final class PatternReader {

    static final int MAX_INEXACT_TERMS = 16;
    private static final String WILDCARDS = "*?";
    private static final int MIN_LETTERS = 3;
    private static final int MIN_FUZZY_LETTERS = 4;
    private static final int MAX_EDITS = 2;
    private static final int MAX_WILDCARDS = 4;
    private static final int FUZZY_PREFIX = 3; // the query index needs a literal prefix

    private final TextAnalysis analysis;
    private int count;

    PatternReader(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * A pattern of words.
     *
     * @param text   the folded pattern
     * @param prefix the letters with which each word begins
     * @param edits  the number of letters that may differ; 0 for a pattern with wildcards
     */
    record Pattern(String text, String prefix, int edits) {

        Query query(String field) {
            if (edits > 0) {
                return new FuzzyQuery(new Term(field, text), edits, FUZZY_PREFIX);
            }
            return text.length() == prefix.length() + 1 && text.endsWith("*")
                    ? new PrefixQuery(new Term(field, prefix))
                    : new WildcardQuery(new Term(field, text));
        }
    }

    /** @throws QueryFault if the pattern is not accepted */
    Pattern read(QueryToken token) {
        String text = token.text();
        int first = QueryCharacters.indexOfAny(text, WILDCARDS, 0);
        if (text.equals("*")) {
            throw new QueryFault(token.start(), "matches every article; give a word to search for");
        }
        if (++count > MAX_INEXACT_TERMS) {
            throw new QueryFault(
                    token.start(),
                    "the query has more than " + MAX_INEXACT_TERMS + " words with *, ? or ~; list the words you mean");
        }
        if (text.startsWith("=")) {
            throw new QueryFault(
                    token.start(), "= and a wildcard or ~ cannot be combined; list the forms, each with =");
        }
        if (first >= 0 && token.near()) {
            throw new QueryFault(token.start(), "a wildcard and ~ cannot be combined; use one of them");
        }
        return first >= 0 ? wildcard(token, text, first) : fuzzy(token, text);
    }

    private Pattern wildcard(QueryToken token, String text, int first) {
        if (first == 0) {
            throw new QueryFault(
                    token.start(),
                    "'" + text + "' begins with a wildcard, which would have to be tested on every word of"
                            + " every article; begin with at least " + MIN_LETTERS + " letters");
        }
        StringBuilder pattern = new StringBuilder();
        String prefix = "";
        int wildcards = 0;
        for (int from = 0; from <= text.length(); ) {
            int wildcard = QueryCharacters.indexOfAny(text, WILDCARDS, from);
            int to = wildcard < 0 ? text.length() : wildcard;
            if (to > from) {
                pattern.append(folded(token, text.substring(from, to)));
            }
            if (wildcard >= 0) {
                prefix = wildcards++ == 0 ? pattern.toString() : prefix;
                pattern.append(text.charAt(wildcard));
            }
            from = to + 1;
        }
        if (letters(prefix) < MIN_LETTERS) {
            throw new QueryFault(
                    token.start(),
                    "'" + text + "' would match too many words; give at least " + MIN_LETTERS
                            + " letters before the first * or ?");
        }
        if (wildcards > MAX_WILDCARDS) {
            throw new QueryFault(
                    token.start(),
                    "'" + text + "' has more than " + MAX_WILDCARDS + " wildcards; list the words you mean");
        }
        return new Pattern(pattern.toString(), prefix, 0);
    }

    private Pattern fuzzy(QueryToken token, String text) {
        if (!Set.of("", "1", "2").contains(token.suffix())) {
            throw new QueryFault(
                    token.start(),
                    "a word may differ by at most " + MAX_EDITS + " letters; write " + text + "~1 or " + text + "~2");
        }
        String word = folded(token, text);
        if (letters(word) < MIN_FUZZY_LETTERS) {
            throw new QueryFault(
                    token.start(),
                    "'" + text + "' is too short for ~, which needs at least " + MIN_FUZZY_LETTERS
                            + " letters; search for the word itself");
        }
        int edits = token.suffix().isEmpty() ? MAX_EDITS : Integer.parseInt(token.suffix());
        return new Pattern(word, word.substring(0, word.offsetByCodePoints(0, FUZZY_PREFIX)), edits);
    }

    private String folded(QueryToken token, String part) {
        return analysis.foldPart(QueryCharacters.unescape(part))
                .orElseThrow(() -> new QueryFault(
                        token.start(),
                        "'" + Suggestions.shortened(part) + "' is split into several words, or is none, so that a"
                                + " wildcard or ~ on it matches nothing; list the forms, as in \"anti dumping\" OR"
                                + " \"anti dumped\""));
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
