package org.lodewire.analysis.preview;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.topics.EntitySpans;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.analysis.topics.Snippets;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicSpans;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicDefinition;

/**
 * Finds the articles that a definition matches, in order of arrival. A repeat of an article changes nothing, a revision
 * replaces the earlier version. Not thread-safe.
 */
public final class ArticlePreview implements Closeable {

    /** Maximum number of matches in memory, at some hundred bytes each. A topic with more would not be useful. */
    static final int MAX_MATCHES = 500_000;

    /** Among which one is chosen: a body may begin with its title. */
    private static final int SNIPPETS = 3;

    private static final int MAX_FORM = 60;

    /** In place of the hash of a content. */
    private static final String WITHDRAWN = "";

    private final TopicDefinition definition;
    private final TopicMatcher matcher = new TopicMatcher();
    private final Optional<EntityFinder> entities;
    private final List<MatchingArticle> matches = new ArrayList<>();
    private final Map<String, String> contents = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private long articles;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private Instant clock = Instant.MIN;

    /**
     * A preview of a definition, with the bundled entities.
     *
     * @throws TopicRejectedException if the query is not accepted
     */
    public ArticlePreview(TopicDefinition definition) throws TopicRejectedException {
        this(definition, () -> new EntityFinder(Gazetteer.bundled()));
    }

    /**
     * A preview of a definition.
     *
     * @param entities finds the entities of articles; used only if the query refers to one, because it takes time to load
     * @throws TopicRejectedException if the query is not accepted
     */
    public ArticlePreview(TopicDefinition definition, Supplier<EntityFinder> entities) throws TopicRejectedException {
        this.definition = definition;
        matcher.put(definition);
        this.entities = matcher.usesEntities() ? Optional.of(entities.get()) : Optional.empty();
    }

    /** Matches the next article. Returns it if it matches, or if an earlier version of it did. */
    public Optional<MatchingArticle> add(PreviewedArticle article) {
        articles++;
        first = article.at().isBefore(first) ? article.at() : first;
        last = article.at().isAfter(last) ? article.at() : last;
        clock = article.clock().isAfter(clock) ? article.clock() : clock;
        if (article.contentHash().equals(contents.get(article.id()))) {
            return Optional.empty();
        }
        List<MatchedSpan> spans = spans(article);
        if (spans.isEmpty() && !contents.containsKey(article.id())) {
            return Optional.empty();
        }
        if (matches.size() == MAX_MATCHES) {
            throw new PreviewTooLargeException(String.format(
                    Locale.ROOT,
                    "More than %,d of the first %,d articles match."
                            + " Make the query narrower, or look at less with --since.",
                    MAX_MATCHES,
                    articles));
        }
        contents.put(article.id(), article.contentHash());
        MatchingArticle match = new MatchingArticle(
                article.id(),
                article.source(),
                article.title(),
                article.at(),
                article.clock(),
                forms(article, spans),
                snippet(article, spans),
                null);
        matches.add(match);
        return Optional.of(match);
    }

    /** Takes back an article that matches, unless another source published it: a revision without a mention. */
    void withdraw(String id, String source, Instant now) {
        clock = now.isAfter(clock) ? now : clock;
        if (!contents.containsKey(id)) {
            return;
        }
        for (int i = matches.size() - 1; i >= 0; i--) {
            MatchingArticle match = matches.get(i);
            if (match.id().equals(id)) {
                if (source.equals(match.source())) {
                    contents.put(id, WITHDRAWN);
                    matches.add(new MatchingArticle(
                            id, source, match.title(), match.at(), now, List.of(), null, match.story()));
                }
                return;
            }
        }
    }

    private List<MatchedSpan> spans(PreviewedArticle article) {
        if (definition.getEffectiveFrom() != null && article.at().isBefore(definition.getEffectiveFrom())) {
            return List.of();
        }
        List<EntitySpan> mentioned = entities.map(
                        finder -> EntitySpans.of(finder.find(article.title(), article.text())))
                .orElse(List.of());
        return matcher.match(article.language(), article.title(), article.text(), mentioned).stream()
                .map(TopicSpans::spans)
                .findFirst()
                .orElse(List.of());
    }

    /** The text of each mention in lower case. Equal forms share one string, as most of them recur. */
    private List<String> forms(PreviewedArticle article, List<MatchedSpan> spans) {
        return spans.stream()
                .map(span -> {
                    int end = Math.min(span.end(), span.start() + MAX_FORM);
                    String form =
                            text(article, span).substring(span.start(), end).toLowerCase(Locale.ROOT);
                    return forms.computeIfAbsent(form, Function.identity());
                })
                .toList();
    }

    /** As {@link Snippets#beyondTitle} chooses it, of the first mentions of the body. */
    private static @Nullable String snippet(PreviewedArticle article, List<MatchedSpan> spans) {
        return Snippets.beyondTitle(
                article.title(),
                spans.stream()
                        .filter(span -> span.field() == Field.BODY)
                        .limit(SNIPPETS)
                        .map(span -> new Span(
                                span.field(),
                                span.start(),
                                span.end(),
                                Snippets.around(article.text(), span.start(), span.end())))
                        .toList());
    }

    private static String text(PreviewedArticle article, MatchedSpan span) {
        return span.field() == Field.TITLE ? Objects.requireNonNull(article.title()) : article.text();
    }

    /** The matches so far, in order of arrival. The list is mutable, because stories are found after the match. */
    public List<MatchingArticle> matches() {
        return matches;
    }

    /** Whether no article was read yet. */
    public boolean isEmpty() {
        return articles == 0;
    }

    /** The latest event time; at least one article must have been read. */
    public Instant clock() {
        return clock;
    }

    TopicDefinition definition() {
        return definition;
    }

    /** A summary of the articles read so far. */
    Summary summary() {
        return new Summary(articles, first, last, clock);
    }

    @Override
    public void close() throws IOException {
        matcher.close();
    }

    /**
     * A summary of the articles that were read.
     *
     * @param articles number of articles, including repeats and revisions
     * @param first    the earliest event time
     * @param last     the latest event time
     * @param clock    the producer's latest event time
     */
    public record Summary(long articles, Instant first, Instant last, Instant clock) {}
}
