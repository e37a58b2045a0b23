package org.lodewire.analysis.feeds;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.FeedContentMode;
import org.lodewire.schemas.FeedDefinition;

/** Valid definitions with texts that file formats have trouble with. */
final class RandomFeed {

    private static final List<String> TEXTS = List.of(
            "no",
            "true",
            "7",
            "1e3",
            "~",
            "null",
            "a, b",
            "a/b",
            "\"quoted\"",
            "it's",
            "<b>&amp;</b>",
            "]]>",
            "- a",
            "# a",
            "a: b",
            "*a",
            "&a",
            "{a}",
            "Über",
            "ニュース",
            "😀",
            "%41",
            "@a",
            "`a`",
            "|",
            ">",
            "0x1F",
            "12:30");

    private final Random random;

    RandomFeed(Random random) {
        this.random = random;
    }

    FeedDefinition definition(int number) {
        long shortest = 1L + random.nextInt(10_000);
        return FeedDefinition.newBuilder()
                .setId("feed-" + number)
                .setUrl("https://example.org/" + number + "?a=%20&b='*'")
                .setLabel(maybe())
                .setSource(maybe())
                .setLanguage(random.nextBoolean() ? "no" : null)
                .setContent(List.of(FeedContentMode.AUTO, FeedContentMode.FEED, FeedContentMode.PAGE)
                        .get(random.nextInt(3)))
                .setSelector(random.nextBoolean() ? "h2 > a[href*=\"/news/\"]" : null)
                .setMinIntervalMillis(Duration.ofSeconds(shortest).toMillis())
                .setMaxIntervalMillis(
                        Duration.ofSeconds(shortest + random.nextInt(500_000)).toMillis())
                .setBackfillMillis(
                        Duration.ofSeconds(1L + random.nextInt(900_000)).toMillis())
                .setInclude(texts(5))
                .setExclude(texts(5))
                .setTags(texts(4))
                .build();
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? text() : null;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private List<String> texts(int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> text())
                .distinct()
                .toList();
    }
}
