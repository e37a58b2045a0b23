package org.lodewire.analysis.topics.query;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.words.TopicAnalyzer;

/**
 * Lucene's parser for one query, refusing with a {@link QueryFault} the parts that {@link TopicQueryParser} does not
 * allow. It calls its methods with a null field for a part that names none, and then again for each field.
 */
public final class GuardedParser extends MultiFieldQueryParser {

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
        setFuzzyPrefixLength(FUZZY_PREFIX); // by which it is looked up, so that not every article is searched for it
        setAllowLeadingWildcard(true); // so that the reason for refusing it is ours
    }

    /** Counts a term once, although it is asked for again in each field. */
    private interface Part {
        Query query() throws ParseException;
    }

    private Query term(String field, String term, Part part) throws ParseException {
        if (insideAllFields) {
            return part.query();
        }
        refuseUnknown(field);
        if (++calls > MAX_TERMS) {
            throw fault(term, "the query has more than " + MAX_TERMS + " words and phrases; split the topic");
        }
        insideAllFields = true;
        try {
            return part.query();
        } finally {
            insideAllFields = false;
        }
    }

    private void refuseUnknown(String field) {
        if (field != null && !FIELDS.contains(field)) {
            throw fault(
                    field + ":",
                    "there is no field '" + field + "'; use title: or body:, or no field for both."
                            + " To look for a colon, write \\:");
        }
    }

    private void inexact(String field, String term) {
        refuseUnknown(field);
        if (!insideAllFields && ++inexactCalls > MAX_INEXACT_TERMS) {
            throw fault(
                    term,
                    "the query has more than " + MAX_INEXACT_TERMS
                            + " words with *, ? or ~; write out the forms you mean");
        }
    }

    private QueryFault fault(String part, String problem) {
        return new QueryFault(text.indexOf(part), problem);
    }

    @Override
    protected Query getFieldQuery(String field, String term, boolean quoted) throws ParseException {
        refuseWildcardIn(term, quoted);
        return term(field, term, () -> super.getFieldQuery(field, term, quoted));
    }

    /** Lucene would take it for punctuation. */
    private void refuseWildcardIn(String phrase, boolean quoted) {
        if (quoted && phrase.indexOf('*') >= 0) {
            throw fault(
                    "\"" + phrase,
                    "a * within quotation marks is no wildcard; write out the phrases you mean, or join"
                            + " words by AND");
        }
    }

    @Override
    protected Query getFieldQuery(String field, String term, int slop) throws ParseException {
        if (slop > MAX_SLOP) {
            throw fault("\"" + term, "words of a phrase may be at most " + MAX_SLOP + " apart, not " + slop);
        }
        refuseWildcardIn(term, true);
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
            throw fault("*", "matches every article; say what to look for");
        }
        inexact(field, pattern);
        int first = firstWildcard(pattern);
        if (first == 0) {
            throw fault(
                    pattern,
                    "'" + pattern + "' begins with a wildcard, for which every word of every article would"
                            + " have to be tried; begin with at least " + MIN_LETTERS + " letters");
        }
        if (letters(pattern.substring(0, first)) < MIN_LETTERS) {
            throw fault(
                    pattern,
                    "'" + pattern + "' would match too many words; give at least " + MIN_LETTERS
                            + " letters before the first * or ?");
        }
        if (pattern.chars().filter(c -> c == '*' || c == '?').count() > MAX_WILDCARDS) {
            throw fault(pattern, "'" + pattern + "' has more than " + MAX_WILDCARDS + " wildcards");
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
                    "'" + term + "' is too short to be looked for with ~; it takes at least " + MIN_FUZZY_LETTERS
                            + " letters");
        }
        return term(field, term, () -> super.getFuzzyQuery(field, term, similarity));
    }

    @Override
    protected Query getRegexpQuery(String field, String expression) {
        refuseUnknown(field);
        throw fault(
                "/" + expression,
                "regular expressions are not allowed, since some take unbounded time; list the words,"
                        + " or end one with *. To look for a slash, write \\/");
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean includeFrom, boolean includeTo) {
        String part = from == null ? to : from;
        throw fault(
                part == null ? "*" : part,
                String.format(
                        Locale.ROOT,
                        "ranges are not allowed: title and body are texts, not numbers (%s to %s)",
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
