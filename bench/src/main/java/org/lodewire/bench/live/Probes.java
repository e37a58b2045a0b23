package org.lodewire.bench.live;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;

/**
 * Topics that one article each mentions, so that its first provisional count and its alert are known by their topic and wait for
 * no other article.
 */
final class Probes {

    private static final String PREFIX = "probe-";

    private Probes() {}

    /** The topics of some probes: each raises an alert at its first article. */
    static List<TopicDefinition> topics(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> TopicDefinition.newBuilder()
                        .setId(PREFIX + number)
                        .setLabel("Probe " + number)
                        .setQuery(word(number))
                        .setWindows(List.of("5m", "1h"))
                        .setRules(List.of(AlertRule.newBuilder()
                                .setId("once")
                                .setKind(RuleKind.THRESHOLD)
                                .setWindow("5m")
                                .setMeasure(Measure.ARTICLES)
                                .setAtLeast(1L)
                                .setResolveBelow(1L)
                                .build()))
                        .setEffectiveFrom(null)
                        .build())
                .toList();
    }

    /** The number of the probe whose topic this is; -1 if it is of none. */
    static int number(String topic) {
        return topic.startsWith(PREFIX) ? Integer.parseInt(topic.substring(PREFIX.length())) : -1;
    }

    /** Whether text, such as that of a record, has the topic of a probe or the word that its query asks for. */
    static boolean isOf(int number, String text) {
        return text.contains(word(number)) || text.contains('"' + PREFIX + number + '"');
    }

    /**
     * An article that mentions the topic of a probe, and is else like a given one. The mention is in its longest line: a short line
     * at the end may be removed as boilerplate, and the probe would never come.
     */
    static Article mention(int number, Article like) {
        String text = new String(like.content().toByteArray(), StandardCharsets.UTF_8);
        String longest =
                text.lines().max(Comparator.comparingInt(String::length)).orElse("");
        int at = text.indexOf(longest) + longest.length();
        String sentence = " Officials confirmed the " + word(number) + " on the same day.";
        return Article.of(
                like.metadata(),
                like.format(),
                Content.of(text.substring(0, at) + sentence + text.substring(at)),
                like.provenance());
    }

    /** A word that no text has, of letters only: digits would be another token. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("zyqx");
        for (int rest = number; rest > 0 || word.length() < 8; rest /= 16) {
            word.append((char) ('a' + rest % 16));
        }
        return word.toString();
    }
}
