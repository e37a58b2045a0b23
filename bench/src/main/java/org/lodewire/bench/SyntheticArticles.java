package org.lodewire.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.BooleanSupplier;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.source.ArticleSource;
import org.lodewire.producer.source.Corpus;
import org.lodewire.schemas.ContentFormat;

/**
 * Deterministic articles of meaningless words, without copies. Each has {@value #WORDS} words of a vocabulary of
 * {@value #VOCABULARY}, in which the n-th word occurs n times less often than the first (Zipf's law). They have
 * sentences, paragraphs and capitals, and are {@value #SECONDS_APART} seconds of event time apart.
 *
 * @param count number of articles
 */
public record SyntheticArticles(int count) implements Corpus {

    private static final int WORDS = 400;
    private static final int VOCABULARY = 20_000;
    private static final int TITLE_WORDS = 8;
    private static final int SENTENCE = 18;
    private static final int PARAGRAPH = 72;
    private static final int NAMES_EVERY = 7;
    private static final int SOURCES = 20;
    private static final long SECONDS_APART = 30;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final String[] SYLLABLES = ("ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu "
                    + "bra cle dri flo gru sta tre pli sno")
            .split(" ");

    @Override
    public ArticleSource inOrderGiven() {
        return new Source();
    }

    @Override
    public ArticleSource inOrderPublished(Instant now, BooleanSupplier stopped) {
        return new Source();
    }

    private final class Source implements ArticleSource {

        private int next;

        @Override
        public Optional<Arrival> next() {
            return next < count ? Optional.of(article(next++)) : Optional.empty();
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(count);
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }

    private static Article article(int number) {
        SplittableRandom random = new SplittableRandom(number);
        byte[] text = text(random, WORDS).getBytes(StandardCharsets.UTF_8);
        Metadata metadata = Metadata.of(
                "Synthetic news " + number % SOURCES,
                null,
                text(random, TITLE_WORDS),
                null,
                "en",
                FIRST.plusSeconds(number * SECONDS_APART).toString());
        return Article.of(
                metadata,
                ContentFormat.TEXT,
                Content.of(text),
                new Provenance("synthetic", number + 1L, text, text.length));
    }

    private static String text(SplittableRandom random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = word(rank(random));
            boolean capital = i % SENTENCE == 0 || random.nextInt(NAMES_EVERY) == 0;
            text.append(capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            boolean ends = i % SENTENCE == SENTENCE - 1 || i == words - 1;
            text.append(ends ? "." : "").append(i % PARAGRAPH == PARAGRAPH - 1 ? "\n" : " ");
        }
        return text.toString().strip();
    }

    /** Returns a rank from 1, by the inverse of the continuous form of Zipf's distribution. */
    private static int rank(SplittableRandom random) {
        return (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    /** Returns the word of a rank; frequent words are short. */
    private static String word(int rank) {
        StringJoiner word = new StringJoiner("");
        for (int rest = rank; rest > 0; rest /= SYLLABLES.length) {
            word.add(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
