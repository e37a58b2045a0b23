package org.lodewire.analysis.topics.query;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.words.TopicAnalyzer;

/**
 * Lucene's classic parser for one query. It throws a {@link QueryFault} for the parts that {@link TopicQueryParser}
 * does not allow. For a part without a field, the superclass calls each method with a null field and then once for
 * each field.
 */
final class GuardedParser extends MultiFieldQueryParser {

    static final int MAX_TERMS = 400;
    static final int MAX_INEXACT_TERMS = 16;
    private static final int MIN_LETTERS = 3;
    private static final int MIN_FUZZY_LETTERS = 4;
    private static final int MAX_EDITS = 2;
    private static final int MAX_WILDCARDS = 4;
    private static final int MAX_SLOP = 50;
    private static final int FUZZY_PREFIX = 3;
    private static final Set<String> FIELDS = Set.of(TopicAnalyzer.TITLE, TopicAnalyzer.BODY);

    private final String text;
    private int calls;
    private int inexactCalls;
    private boolean insideAllFields;

    GuardedParser(TopicAnalyzer analyzer, String text) {
        super(new String[] {TopicAnalyzer.TITLE, TopicAnalyzer.BODY}, analyzer);
        this.text = text;
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
        setFuzzyPrefixLength(FUZZY_PREFIX); // the query index needs a literal prefix
        setAllowLeadingWildcard(true); // so that getWildcardQuery can reject it with our message
    }

    private interface Part {
        Query query() throws ParseException;
    }

    /** Counts a term once, although the superclass requests it again for each field. */
    private Query term(String field, String term, Part part) throws ParseException {
        if (insideAllFields) {
            return part.query();
        }
        rejectUnknown(field);
        if (++calls > MAX_TERMS) {
            throw fault(
                    term, "the query has more than " + MAX_TERMS + " words and phrases; split it into several topics");
        }
        insideAllFields = true;
        try {
            return part.query();
        } finally {
            insideAllFields = false;
        }
    }

    private void rejectUnknown(String field) {
        if (field != null && !FIELDS.contains(field)) {
            throw fault(
                    field + ":",
                    "there is no field '" + field + "'; use title: or body:, or no field for both."
                            + " To search for a colon, write \\:");
        }
    }

    private void inexact(String field, String term) {
        rejectUnknown(field);
        if (!insideAllFields && ++inexactCalls > MAX_INEXACT_TERMS) {
            throw fault(
                    term,
                    "the query has more than " + MAX_INEXACT_TERMS + " words with *, ? or ~; list the words you mean");
        }
    }

    private QueryFault fault(String part, String problem) {
        return new QueryFault(text.indexOf(part), problem);
    }

    @Override
    protected Query getFieldQuery(String field, String term, boolean quoted) throws ParseException {
        rejectWildcardIn(term, quoted);
        return term(field, term, () -> super.getFieldQuery(field, term, quoted));
    }

    /** Lucene would ignore the wildcard as punctuation. */
    private void rejectWildcardIn(String phrase, boolean quoted) {
        if (quoted && phrase.indexOf('*') >= 0) {
            throw fault(
                    "\"" + phrase,
                    "a * within quotation marks is not a wildcard; list the phrases you mean, or combine"
                            + " words by AND");
        }
    }

    @Override
    protected Query getFieldQuery(String field, String term, int slop) throws ParseException {
        if (slop > MAX_SLOP) {
            throw fault("\"" + term, "words of a phrase may be at most " + MAX_SLOP + " apart, not " + slop);
        }
        rejectWildcardIn(term, true);
        return term(field, term, () -> super.getFieldQuery(field, term, slop));
    }

    @Override
    protected Query getPrefixQuery(String field, String prefix) throws ParseException {
        inexact(field, prefix);
        if (letters(prefix) < MIN_LETTERS) {
            throw fault(
                    prefix + "*",
                    "'" + prefix + "*' would match too many words; give at least " + MIN_LETTERS
                            + " letters before the *");
        }
        return term(field, prefix, () -> super.getPrefixQuery(field, prefix));
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
        if (pattern.equals("*")) {
            throw fault("*", "matches every article; give a word to search for");
        }
        inexact(field, pattern);
        int first = firstWildcard(pattern);
        if (first == 0) {
            throw fault(
                    pattern,
                    "'" + pattern + "' begins with a wildcard, which would have to be tested on every word of"
                            + " every article; begin with at least " + MIN_LETTERS + " letters");
        }
        if (letters(pattern.substring(0, first)) < MIN_LETTERS) {
            throw fault(
                    pattern,
                    "'" + pattern + "' would match too many words; give at least " + MIN_LETTERS
                            + " letters before the first * or ?");
        }
        if (pattern.chars().filter(c -> c == '*' || c == '?').count() > MAX_WILDCARDS) {
            throw fault(
                    pattern,
                    "'" + pattern + "' has more than " + MAX_WILDCARDS + " wildcards; list the words you mean");
        }
        return term(field, pattern, () -> super.getWildcardQuery(field, pattern));
    }

    @Override
    protected Query getFuzzyQuery(String field, String term, float similarity) throws ParseException {
        inexact(field, term);
        if (similarity > MAX_EDITS) {
            throw fault(
                    term + "~",
                    "a word may differ by at most " + MAX_EDITS + " letters; write " + term + "~1 or " + term + "~2");
        }
        if (letters(term) < MIN_FUZZY_LETTERS) {
            throw fault(
                    term + "~",
                    "'" + term + "' is too short for ~, which needs at least " + MIN_FUZZY_LETTERS
                            + " letters; search for the word itself");
        }
        return term(field, term, () -> super.getFuzzyQuery(field, term, similarity));
    }

    @Override
    protected Query getRegexpQuery(String field, String expression) {
        rejectUnknown(field);
        throw fault(
                "/" + expression,
                "regular expressions are not allowed, because some take unbounded time; list the words,"
                        + " or end one with *. To search for a slash, write \\/");
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean includeFrom, boolean includeTo) {
        String part = from == null ? to : from;
        throw fault(
                part == null ? "*" : part,
                String.format(
                        Locale.ROOT,
                        "ranges are not allowed (%s to %s), because title and body are text; list the words you mean",
                        from,
                        to));
    }

    private static int firstWildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            } else if (pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
                return i;
            }
        }
        return pattern.length();
    }

    private static long letters(String term) {
        return term.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
