package org.lodewire.local.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.lodewire.local.pipeline.PublishedResults.Counted;
import org.lodewire.schemas.time.CountWindow;

/**
 * Synthetic articles of several sources, some of which mention neodymium, out of order, with copies, repeats, revisions and withdrawals;
 * some are later than the grace. Their counts are computed from the contract by brute force.
 */
final class SyntheticCorpus {

    static final Instant BEGIN = Instant.parse("2025-03-03T09:17:00Z");

    private static final Duration GRACE = Duration.ofHours(24);
    private static final int SOURCES = 7;
    private static final int SENTENCES = 8;

    /** Only recent articles are repeated, copied, revised or withdrawn, so that all of it is within grace and horizon. */
    private static final int RECENT = 50;

    private final Random random;
    private final List<SyntheticArticle> articles = new ArrayList<>();
    /** The newest accepted revision of each article, by URL; without those that are withdrawn. */
    private final Map<String, SyntheticArticle> accepted = new LinkedHashMap<>();

    private final Set<String> withdrawn = new HashSet<>();

    private int placed;
    private int rejected;

    SyntheticCorpus(long seed, int size, Duration gap) {
        random = new Random(seed);
        Instant time = BEGIN;
        while (articles.size() < size) {
            time = time.plusMillis(random.nextLong(2 * gap.toMillis()));
            SyntheticArticle before = articles.isEmpty()
                    ? null
                    : articles.get(articles.size() - 1 - random.nextInt(Math.min(RECENT, articles.size())));
            int what = before == null ? 99 : random.nextInt(100);
            articles.add(
                    what < 8
                            ? before
                            : what < 16
                                    ? revision(before)
                                    : what < 20
                                            ? before.withdrawn(time)
                                            : what < 34 ? copy(before, published(time)) : article(published(time)));
        }
        decide();
    }

    private Instant published(Instant time) {
        int what = random.nextInt(40);
        return what == 0
                ? time.minus(GRACE).minusSeconds(1 + random.nextLong(86_400))
                : what < 6 ? time.minusSeconds(random.nextLong(18_000)) : time;
    }

    private SyntheticArticle article(Instant published) {
        int mentions = Math.max(0, random.nextInt(6) - 2);
        String text = text(mentions);
        return new SyntheticArticle(
                "https://news.example/" + articles.size(),
                published,
                random.nextInt(SOURCES),
                mentions,
                articles.size(),
                title(text),
                text,
                false);
    }

    private SyntheticArticle revision(SyntheticArticle before) {
        int mentions = Math.max(0, random.nextInt(6) - 2);
        boolean corrected = random.nextBoolean();
        String text = corrected ? edited(before.words()) : text(mentions);
        return new SyntheticArticle(
                before.url(),
                before.published(),
                before.source(),
                corrected ? before.mentions() : mentions,
                corrected ? before.text() : articles.size(),
                corrected ? before.title() : title(text),
                text,
                false);
    }

    private SyntheticArticle copy(SyntheticArticle before, Instant published) {
        return new SyntheticArticle(
                "https://news.example/" + articles.size(),
                published,
                (before.source() + 1) % SOURCES,
                before.mentions(),
                before.text(),
                title(before.words()),
                edited(before.words()),
                false);
    }

    /** Decides what is accepted, in the order in which the articles are sent. */
    private void decide() {
        Instant clock = Instant.MIN;
        for (SyntheticArticle article : articles) {
            clock = clock.isAfter(article.published()) ? clock : article.published();
            SyntheticArticle before = accepted.get(article.url());
            if (article.isWithdrawal()) {
                decideWithdrawal(article.url(), clock);
            } else if (before == null || !article.isRepeatOf(before)) {
                decideArticle(article, clock);
            }
        }
    }

    private void decideArticle(SyntheticArticle article, Instant clock) {
        if (article.published().isBefore(clock.minus(GRACE))) {
            rejected++;
        } else {
            accepted.put(article.url(), article);
            withdrawn.remove(article.url());
            placed++;
        }
    }

    private void decideWithdrawal(String url, Instant clock) {
        SyntheticArticle before = accepted.get(url);
        if (before == null && withdrawn.contains(url)) {
            return;
        }
        if (before == null || before.published().isBefore(clock.minus(GRACE))) {
            rejected++;
        } else {
            accepted.remove(url);
            withdrawn.add(url);
            placed++;
        }
    }

    /** Writes the articles to a file, one in each row, in the order in which they are to be sent. */
    Path writeTo(Path file) throws IOException {
        return Files.write(file, articles.stream().map(SyntheticArticle::row).toList());
    }

    /** How many articles are placed in stories or leave them, revisions included. */
    int placed() {
        return placed;
    }

    /** How many are later than the grace, or withdrawals of such articles. */
    int rejected() {
        return rejected;
    }

    /** The count at every end of a step, from before the first article to the step that the last one is in. */
    TreeMap<Instant, Counted> expected(CountWindow window) {
        TreeMap<Instant, Counted> counts = new TreeMap<>();
        Instant last = articles.stream()
                .map(SyntheticArticle::published)
                .max(Instant::compareTo)
                .orElseThrow();
        List<SyntheticArticle> mentioning = accepted.values().stream()
                .filter(article -> article.mentions() > 0)
                .toList();
        Instant end = window.firstEnd(BEGIN.minus(Duration.ofHours(6)));
        while (!end.isAfter(window.firstEnd(last))) {
            counts.put(end, count(mentioning, end.minus(window.length()), end));
            end = end.plus(window.step());
        }
        return counts;
    }

    private static Counted count(Collection<SyntheticArticle> articles, Instant after, Instant until) {
        List<SyntheticArticle> inside = articles.stream()
                .filter(article -> article.published().isAfter(after)
                        && !article.published().isAfter(until))
                .toList();
        return new Counted(
                inside.size(),
                inside.stream().mapToInt(SyntheticArticle::text).distinct().count(),
                inside.stream().mapToLong(SyntheticArticle::mentions).sum());
    }

    /**
     * A title of the first two random words of a sentence of the text: a short text under titles that have nothing to do with
     * it is taken for a wall.
     */
    private String title(String text) {
        String[] words = text.split("\\. ")[random.nextInt(SENTENCES)].split(" ");
        return "Report on " + words[1] + " and " + words[3];
    }

    private String text(int mentions) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            text.append("The ").append(word()).append(" of ").append(word()).append(" said that ");
            for (int i = 0; i < 9; i++) {
                text.append(word()).append(' ');
            }
            text.append(sentence < mentions ? "neodymium" : word())
                    .append(" would ")
                    .append(word())
                    .append(". ");
        }
        return text.toString().strip();
    }

    /** The text with another last word, so that it is a near-duplicate. */
    private String edited(String text) {
        return text.substring(0, text.lastIndexOf(' ') + 1) + word() + '.';
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
