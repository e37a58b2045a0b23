package org.lodewire.analysis.topics.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.UserEntities;
import org.lodewire.analysis.topics.query.QueryToken.Kind;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.analysis.topics.words.Terms;
import org.lodewire.analysis.topics.words.TextAnalysis;

/**
 * Reads the words and phrases of one query into Lucene queries. A part without a field becomes one query for the title and
 * one for the body. Reports parts that do not mean what they appear to mean, or that could take unbounded time. Not
 * thread-safe.
 */
final class TermReader {

    static final int MAX_TERMS = 400;
    /** Stands for a part that cannot be read: a word that no other check reports. */
    static final Query UNREAD = new TermQuery(new Term(Scope.BODY_FIELD, "unread"));

    private static final int MAX_PHRASE = 30;
    private static final int MAX_NEAR = 10;
    private static final int MAX_SLOP = 50;
    private static final int LONGEST_NUMBER = 9;

    private final QueryFaults faults;
    private final PatternReader patterns;
    private final QueryWords words;
    private final List<Located> located = new ArrayList<>();

    /**
     * The words of a term, to find its place by them.
     *
     * @param offset index of the term in the query
     */
    record Located(int offset, List<String> words) {}

    TermReader(TextAnalysis analysis, QueryFaults faults) {
        this.faults = faults;
        this.patterns = new PatternReader(analysis);
        this.words = new QueryWords(analysis);
    }

    private interface FieldQuery {
        Query in(String field);
    }

    /** Reads a word or phrase; of a faulty one {@link #UNREAD}, so that the rest can be read. */
    Query read(@Nullable String field, QueryToken token) {
        count(token);
        if (token.is(Kind.FAULTY)) {
            return UNREAD;
        }
        try {
            FieldQuery query = token.is(Kind.PHRASE) ? phrase(token) : word(token);
            return inFields(field, query);
        } catch (QueryFault fault) {
            faults.add(fault);
            return UNREAD;
        }
    }

    /** Reads the id of an entity. */
    Query entity(@Nullable String field, QueryToken token) {
        count(token);
        String id = QueryCharacters.unescape(token.text());
        if (!UserEntities.isId(id) || token.near()) {
            faults.add(
                    token.start(),
                    "entity: needs the id of an entity, such as Q148, or one of your own, such as acme:17; the stage"
                            + " entities of 'lodewire inspect' shows the ids of names");
        }
        return inFields(field, each -> new TermQuery(new Term(each, Terms.entity(id))));
    }

    private void count(QueryToken token) {
        located.add(new Located(token.start(), List.of()));
        if (located.size() > MAX_TERMS) {
            throw new QueryFault(
                    token.start(),
                    "the query has more than " + MAX_TERMS + " words and phrases; split it into several topics");
        }
    }

    private void locate(QueryToken token, List<String> foldedWords) {
        located.set(located.size() - 1, new Located(token.start(), foldedWords));
    }

    /** Returns the index of the first term with a folded word or prefix; -1 if there is none. */
    int offsetOf(String word) {
        return located.stream()
                .filter(term -> term.words().contains(word))
                .mapToInt(Located::offset)
                .findFirst()
                .orElse(-1);
    }

    private static Query inFields(@Nullable String field, FieldQuery query) {
        return field != null
                ? query.in(field)
                : new BooleanQuery.Builder()
                        .add(query.in(Scope.TITLE_FIELD), BooleanClause.Occur.SHOULD)
                        .add(query.in(Scope.BODY_FIELD), BooleanClause.Occur.SHOULD)
                        .build();
    }

    private FieldQuery word(QueryToken token) {
        if (QueryCharacters.indexOfAny(token.text(), "*?", 0) >= 0 || token.near()) {
            PatternReader.Pattern pattern = patterns.read(token);
            locate(token, List.of(pattern.prefix()));
            return pattern::query;
        }
        WordFaults.check(token);
        return terms(token, words.of(QueryCharacters.unescape(token.text())), 0);
    }

    private FieldQuery phrase(QueryToken token) {
        PhraseFaults.check(token);
        List<String> terms = words.of(QueryCharacters.unescape(token.text()));
        return terms(token, terms, slop(token, terms.size()));
    }

    private FieldQuery terms(QueryToken token, List<String> terms, int slop) {
        if (terms.isEmpty()) {
            throw new QueryFault(token.start(), "this contains only punctuation; give at least one word to search for");
        }
        int longest = slop == 0 ? MAX_PHRASE : MAX_NEAR;
        if (terms.size() > longest) {
            throw new QueryFault(
                    token.start(),
                    "has a phrase of " + terms.size() + " words; a phrase may have at most " + MAX_PHRASE
                            + " words, or " + MAX_NEAR + " with ~");
        }
        locate(token, terms.stream().map(Terms::word).toList());
        String[] texts = terms.toArray(String[]::new);
        return field ->
                texts.length == 1 ? new TermQuery(new Term(field, texts[0])) : new PhraseQuery(slop, field, texts);
    }

    private static int slop(QueryToken token, int words) {
        if (!token.near()) {
            return 0;
        }
        boolean isNumber = !token.suffix().isEmpty()
                && token.suffix().length() <= LONGEST_NUMBER
                && token.suffix().chars().allMatch(c -> c >= '0' && c <= '9');
        if (words < 2) {
            throw new QueryFault(
                    token.start(),
                    "~ after quotation marks is the distance of several words; for similar words, write ~1 after the"
                            + " word without quotation marks");
        }
        if (!isNumber) {
            throw new QueryFault(
                    token.start(), "~ after a phrase needs a whole number, the distance in words, as in ~5");
        }
        int slop = Integer.parseInt(token.suffix());
        if (slop > MAX_SLOP) {
            throw new QueryFault(token.start(), "words of a phrase may be at most " + MAX_SLOP + " apart, not " + slop);
        }
        return slop;
    }
}
