package org.lodewire.subscriptions.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a search considers: those that have one value of each list that is not empty.
 *
 * @param from      event time, inclusive; null for any
 * @param to        event time, exclusive; null for any
 * @param sources   sources
 * @param topics    ids of topics
 * @param entities  ids of entities, as trends have them, or of Wikidata
 * @param languages BCP 47 tags; {@code pt} stands for {@code pt-BR} too
 * @param stories   ids of stories
 */
public record SearchFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> sources,
        List<String> topics,
        List<String> entities,
        List<String> languages,
        List<String> stories) {

    /** Every article. */
    public static final SearchFilter ALL =
            new SearchFilter(null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    public SearchFilter {
        sources = List.copyOf(sources);
        topics = List.copyOf(topics);
        entities = List.copyOf(entities);
        languages = List.copyOf(languages);
        stories = List.copyOf(stories);
    }

    /** The articles of a story. */
    public static SearchFilter ofStory(String story) {
        return ALL.inStory(story);
    }

    /** The same, within one story. */
    public SearchFilter inStory(String story) {
        return new SearchFilter(from, to, sources, topics, entities, languages, List.of(story));
    }

    /** The parts of a query that must match; only articles whose text is there. */
    List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        queries.add(new TermQuery(new Term(ArticleDocuments.HAS, ArticleDocuments.TEXT)));
        if (from != null || to != null) {
            queries.add(LongPoint.newRangeQuery(
                    ArticleDocuments.TIME,
                    from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                    to == null ? Long.MAX_VALUE : to.toEpochMilli() - 1));
        }
        add(queries, ArticleDocuments.SOURCE, sources);
        add(queries, ArticleDocuments.TOPIC, topics);
        add(queries, ArticleDocuments.ENTITY, entities);
        add(
                queries,
                ArticleDocuments.LANGUAGE,
                languages.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList());
        add(queries, ArticleDocuments.STORY, stories);
        return queries;
    }

    private static void add(List<Query> queries, String field, List<String> values) {
        if (values.size() == 1) {
            queries.add(new TermQuery(new Term(field, values.get(0))));
        } else if (!values.isEmpty()) {
            queries.add(
                    new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
        }
    }

    /** A query that adds no score. */
    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries().forEach(query -> all.add(query, Occur.FILTER));
        return all.build();
    }
}
