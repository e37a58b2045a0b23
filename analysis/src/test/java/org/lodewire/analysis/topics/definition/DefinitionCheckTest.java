package org.lodewire.analysis.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;

class DefinitionCheckTest {

    private static final AlertRule RULE = Topics.threshold("many", 3, 2, Duration.ofHours(1));

    private static TopicDefinition.Builder topic(AlertRule... rules) {
        return Topics.topic("magnets", "neodymium", rules);
    }

    @Test
    void acceptsWhatAFileDefines() {
        assertThat(DefinitionCheck.fault("magnets", topic(RULE).build())).isEmpty();
    }

    @Test
    void acceptsKindsAndWindowsOfANewerVersion() {
        TopicDefinition newer = topic(AlertRule.newBuilder(RULE)
                        .setKind(RuleKind.UNKNOWN)
                        .setWindow("30d")
                        .build())
                .setWindows(List.of("30d"))
                .build();

        assertThat(DefinitionCheck.fault("magnets", newer)).isEmpty();
    }

    @Test
    void theKeyIsTheIdOfATopic() {
        assertThat(DefinitionCheck.fault(null, topic().build())).isPresent();
        assertThat(DefinitionCheck.fault("bridges", topic().build())).isPresent();
        assertThat(DefinitionCheck.fault("a/b", topic().setId("a/b").build())).isPresent();
        assertThat(DefinitionCheck.fault("a\u0000", topic().setId("a\u0000").build()))
                .isPresent();
        String long65 = "x".repeat(65);
        assertThat(DefinitionCheck.fault(long65, topic().setId(long65).build())).isPresent();
    }

    static Stream<TopicDefinition> faults() {
        return Stream.of(
                topic().setLabel("x".repeat(201)).build(),
                topic().setQuery("x".repeat(10_001)).build(),
                topic().setWindows(Collections.nCopies(21, "1h")).build(),
                topic().setWindows(List.of("x".repeat(11))).build(),
                topic().setTimeZone("x".repeat(65)).build(),
                topic(AlertRule.newBuilder(RULE)
                                .setTags(Collections.nCopies(11, "a"))
                                .build())
                        .build(),
                topic(AlertRule.newBuilder(RULE)
                                .setTags(List.of("x".repeat(65)))
                                .build())
                        .build(),
                topic(IntStream.range(0, 21)
                                .mapToObj(i -> AlertRule.newBuilder(RULE)
                                        .setId("r" + i)
                                        .build())
                                .toArray(AlertRule[]::new))
                        .build(),
                topic(RULE, RULE).build(),
                topic(AlertRule.newBuilder(RULE).setId("a/b").build()).build(),
                topic(AlertRule.newBuilder(RULE).setCoolDownMillis(-1).build()).build(),
                topic(AlertRule.newBuilder(RULE)
                                .setCoolDownMillis(Long.MAX_VALUE)
                                .build())
                        .build(),
                topic(AlertRule.newBuilder(RULE).setQuietMillis(0L).build()).build(),
                topic(AlertRule.newBuilder(RULE).setHalfLifeMillis(-5L).build()).build(),
                topic(AlertRule.newBuilder(RULE).setAtLeast(0L).build()).build(),
                topic(AlertRule.newBuilder(RULE).setScore(Double.NaN).build()).build());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesWhatNoFileCanDefine(TopicDefinition definition) {
        assertThat(DefinitionCheck.fault("magnets", definition)).isPresent();
    }
}
