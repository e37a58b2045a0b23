package org.lodewire.bench.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.source.ArticleSource;
import org.lodewire.producer.source.Corpus;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.time.PublishedTime;

/**
 * The articles of a corpus in the order of their publication, over and over: each copy of the corpus follows the one before it in
 * time, under new addresses, and with other words ({@link WordExchange}), so that neither ids nor stories fold the copies. A source
 * that is named becomes {@value #SOURCES} sources, of which each copy gives an article to the next one: an article without words to
 * exchange so gets another id, and the lines that the articles of a source share remain what they are. The words of pages, in
 * mark-up, are not exchanged. Immutable.
 */
public final class RepeatedCorpus {

    private static final int SOURCES = 20;

    private final List<Article> articles;
    private final List<String> texts;
    private final WordExchange words;

    private RepeatedCorpus(List<Article> articles, Predicate<String> kept) {
        this.articles = List.copyOf(articles);
        this.texts = articles.stream().map(RepeatedCorpus::text).toList();
        this.words = new WordExchange(texts, kept);
    }

    /**
     * Reads a corpus, which must fit into memory.
     *
     * @param length how many words its articles are joined to; empty to leave them as they are
     * @param kept   words that stay the same in all copies
     * @throws CommandFailedException if it has no article
     */
    public static RepeatedCorpus read(Corpus corpus, OptionalInt length, Predicate<String> kept) throws IOException {
        List<Article> read = new ArrayList<>();
        try (ArticleSource source = corpus.inOrderPublished(Instant.now(), () -> false)) {
            Optional<Arrival> next = source.next();
            while (next.isPresent()) {
                if (next.get() instanceof Article article) {
                    read.add(article);
                }
                next = source.next();
            }
        }
        List<Article> articles = length.isPresent() ? new JoinedTexts(length.getAsInt()).of(read) : read;
        if (articles.isEmpty()) {
            throw new CommandFailedException("There are not enough articles in the corpus.");
        }
        return new RepeatedCorpus(articles, kept);
    }

    /** How many articles one copy has. */
    public int size() {
        return articles.size();
    }

    /** All copies, as far apart as they were published, from a time on. */
    public Articles asPublished(Instant begin) {
        return new Articles(Timeline.asPublished(articles, begin));
    }

    /** All copies at a steady rate of event time, in articles a second, from a time on. */
    public Articles steady(double perSecond, Instant begin) {
        return new Articles(Timeline.steady(articles.size(), perSecond, begin));
    }

    /**
     * What follows so many articles, at a steady rate of event time from a time on: none of them has an id of those before.
     *
     * @param before how many articles of this corpus come before
     */
    public Articles steadyAfter(long before, double perSecond, Instant begin) {
        Instant first = begin.minusNanos((long) (before / perSecond * 1e9));
        Articles articles = new Articles(Timeline.steady(this.articles.size(), perSecond, first));
        articles.skip(before);
        return articles;
    }

    /** The articles one after the other, without an end. Not thread-safe. */
    public final class Articles {

        private final Timeline timeline;
        private Map<String, String> exchanged = Map.of();
        private long copy;
        private int next;

        private Articles(Timeline timeline) {
            this.timeline = timeline;
        }

        private void skip(long count) {
            copy = count / articles.size();
            next = (int) (count % articles.size());
            exchanged = copy == 0 ? Map.of() : words.of(copy);
        }

        /** The next article. */
        public Article next() {
            if (next == articles.size()) {
                next = 0;
                exchanged = words.of(++copy);
            }
            Article article = copyOf(next);
            next++;
            return article;
        }

        private Article copyOf(int number) {
            Article article = articles.get(number);
            Metadata given = article.metadata();
            String title = given.title();
            Metadata metadata = new Metadata(
                    source(given.source(), texts.get(number)),
                    address(given.url()),
                    title == null ? null : WordExchange.apply(exchanged, title),
                    given.author(),
                    given.language(),
                    PublishedTime.parse(timeline.at(copy, number).toString()));
            Content content = article.format() == ContentFormat.TEXT
                    ? Content.of(WordExchange.apply(exchanged, texts.get(number)))
                    : article.content();
            Provenance provenance = new Provenance("copy-" + copy, number + 1L, new byte[0], content.size());
            return Article.of(metadata, article.format(), content, provenance);
        }

        private @Nullable String source(@Nullable String given, String text) {
            return given == null ? null : given + " " + (1 + Math.floorMod(text.hashCode() + copy, SOURCES));
        }

        private @Nullable String address(@Nullable String url) {
            return url == null || copy == 0 ? url : url + (url.contains("?") ? "&" : "?") + "copy=" + copy;
        }
    }

    private static String text(Article article) {
        return new String(article.content().toByteArray(), StandardCharsets.UTF_8);
    }

    /** Whether a word begins with one of at least four letters that queries ask for, as its inflections do. */
    public static Predicate<String> wordsOf(Collection<String> queries) {
        List<String> asked = queries.stream()
                .flatMap(query -> List.of(query.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream())
                .filter(word -> word.length() >= 4)
                .distinct()
                .toList();
        return word -> asked.stream().anyMatch(word::startsWith);
    }
}
