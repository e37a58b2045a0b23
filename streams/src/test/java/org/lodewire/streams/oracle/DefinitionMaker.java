package org.lodewire.streams.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;

/** Makes random topic definitions with windows and rules. */
final class DefinitionMaker {

    private static final List<String> TOPICS = List.of("magnets", "lithium", "ports", "strikes", "floods");
    private static final List<String> ZONES = List.of("UTC", "Europe/Paris", "Asia/Kolkata", "America/New_York");
    private static final List<RuleKind> KINDS =
            List.of(RuleKind.THRESHOLD, RuleKind.THRESHOLD, RuleKind.FIRST_MENTION, RuleKind.SILENCE, RuleKind.SPIKE);

    private final Random random;

    DefinitionMaker(Random random) {
        this.random = random;
    }

    List<TopicDefinition> make() {
        return TOPICS.subList(0, 1 + random.nextInt(TOPICS.size())).stream()
                .map(this::topic)
                .toList();
    }

    private TopicDefinition topic(String id) {
        List<String> windows = new ArrayList<>(List.of("5m", "1h", "24h", "7d"));
        while (windows.size() > 1 && random.nextInt(4) == 0) {
            windows.remove(random.nextInt(windows.size()));
        }
        List<AlertRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.add(rule("rule" + i, windows.get(random.nextInt(windows.size()))));
        }
        return TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(id)
                .setQuery(id)
                .setWindows(windows)
                .setRules(rules)
                .setEffectiveFrom(null)
                .setTimeZone(ZONES.get(random.nextInt(ZONES.size())))
                .build();
    }

    private AlertRule rule(String id, String window) {
        RuleKind kind = KINDS.get(random.nextInt(KINDS.size()));
        AlertRule.Builder rule = AlertRule.newBuilder()
                .setId(id)
                .setKind(kind)
                .setWindow(window)
                .setMeasure(List.of(Measure.ARTICLES, Measure.STORIES, Measure.MENTIONS)
                        .get(random.nextInt(3)))
                .setCoolDownMillis(upTo(Duration.ofHours(random.nextBoolean() ? 1 : 30)));
        switch (kind) {
            case THRESHOLD -> {
                long atLeast = 1L + random.nextInt(6);
                rule.setAtLeast(atLeast).setResolveBelow(random.nextInt(3) == 0 ? null : 1 + random.nextLong(atLeast));
            }
            case SPIKE ->
                rule.setScore(random.nextInt(3) == 0 ? null : 0.5 + 2 * random.nextDouble())
                        .setHalfLifeMillis(random.nextInt(3) == 0 ? null : upTo(Duration.ofDays(9)));
            default -> rule.setQuietMillis(upTo(Duration.ofHours(random.nextBoolean() ? 2 : 48)));
        }
        return rule.build();
    }

    /** A random duration in whole seconds, half of the time in whole hours. */
    private long upTo(Duration most) {
        long seconds = 1 + random.nextLong(most.toSeconds());
        return 1000 * (random.nextBoolean() ? seconds : (seconds + 3599) / 3600 * 3600);
    }
}
