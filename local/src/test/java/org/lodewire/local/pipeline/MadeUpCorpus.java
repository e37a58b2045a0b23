package org.lodewire.local.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.local.pipeline.TestSystem.Counted;

/**
 * Articles of made-up words, no two alike, of several sources, some of which mention neodymium; now and then one comes
 * late. What they count to is computed from the contract by brute force.
 */
final class MadeUpCorpus {

    static final Instant BEGIN = Instant.parse("2025-03-03T09:17:00Z");

    private final Random random;
    private final List<Article> articles = new ArrayList<>();

    private record Article(Instant published, String source, int mentions, String text) {
    }

    MadeUpCorpus(long seed, int size, Duration gap) {
        random = new Random(seed);
        Instant time = BEGIN;
        for (int i = 0; i < size; i++) {
            time = time.plusMillis(random.nextLong(2 * gap.toMillis()));
            Instant published = random.nextInt(8) == 0 ? time.minusSeconds(random.nextLong(18_000)) : time;
            int mentions = Math.max(0, random.nextInt(6) - 2);
            articles.add(new Article(published, "source-" + random.nextInt(7), mentions, text(mentions)));
        }
    }

    /** Writes the articles to a file, a row each. */
    Path writeTo(Path file) throws IOException {
        return Files.write(file, articles.stream().map(article -> """
                {"source": "%s", "published": "%s", "title": "%s", "text": "%s"}""".formatted(
                article.source(), article.published(), "Report on " + word() + " and " + word(), article.text()))
                .toList());
    }

    /** The count at every end of a step, from before the first article to the step that the last one is in. */
    TreeMap<Instant, Counted> expected(CountWindow window) {
        TreeMap<Instant, Counted> counts = new TreeMap<>();
        Instant last = articles.stream().map(Article::published).max(Instant::compareTo).orElseThrow();
        Instant end = window.firstEnd(BEGIN.minus(Duration.ofHours(6)));
        while (!end.isAfter(window.firstEnd(last))) {
            counts.put(end, count(end.minus(window.length()), end));
            end = end.plus(window.step());
        }
        return counts;
    }

    private Counted count(Instant after, Instant until) {
        List<Article> inside = articles.stream().filter(article -> article.mentions() > 0)
                .filter(article -> article.published().isAfter(after) && !article.published().isAfter(until)).toList();
        return new Counted(inside.size(), inside.size(), inside.stream().mapToLong(Article::mentions).sum());
    }

    private String text(int mentions) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 8; sentence++) {
            text.append("The ").append(word()).append(" of ").append(word()).append(" said that ");
            for (int i = 0; i < 9; i++) {
                text.append(word()).append(' ');
            }
            text.append(sentence < mentions ? "neodymium" : word()).append(" would ").append(word()).append(". ");
        }
        return text.toString().strip();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
