package org.lodewire.subscriptions.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.schemas.time.CountWindow.FIVE_MINUTES;
import static org.lodewire.schemas.time.CountWindow.ONE_HOUR;
import static org.lodewire.subscriptions.counts.CountFixture.count;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicCount;

class CountChoiceTest {

    private static final CountChoice ALL = new CountChoice(Set.of(), Set.of());

    private final TopicCount metals = count("metals", ONE_HOUR, "12:00:00", 1);

    @Test
    void includesAllWhenNothingIsNamed() {
        assertThat(ALL.includes(metals)).isTrue();
    }

    @Test
    void includesOnlyTopicsThatAreNamed() {
        assertThat(new CountChoice(Set.of("metals"), Set.of()).includes(metals)).isTrue();
        assertThat(new CountChoice(Set.of("chips"), Set.of()).includes(metals)).isFalse();
    }

    @Test
    void includesOnlyWindowsThatAreNamed() {
        assertThat(new CountChoice(Set.of(), Set.of(ONE_HOUR)).includes(metals)).isTrue();
        assertThat(new CountChoice(Set.of(), Set.of(FIVE_MINUTES)).includes(metals))
                .isFalse();
    }

    @Test
    void skipsUnknownWindowsWhenWindowsAreNamed() {
        TopicCount unknown = CountFixture.builder("metals", ONE_HOUR, "12:00:00", 1)
                .setWindow("30d")
                .build();

        assertThat(new CountChoice(Set.of(), Set.of(ONE_HOUR)).includes(unknown))
                .isFalse();
    }

    @Test
    void reportsNamedTopicsWithoutCounts() {
        assertThat(new CountChoice(Set.of("metals", "chips"), Set.of()).missing(Set.of("metals"), "yet"))
                .containsExactly("No counts for topic chips yet.");
    }

    @Test
    void reportsThatThereAreNoCounts() {
        assertThat(ALL.missing(Set.of(), "yet")).containsExactly("No counts yet.");
    }

    @Test
    void reportsNothingIfAllAreIncludedAndSomeExist() {
        assertThat(ALL.missing(Set.of("metals"), "yet")).isEmpty();
    }

    @Test
    void reportsTheWindowsWithoutCounts() {
        assertThat(new CountChoice(Set.of("metals"), Set.of(ONE_HOUR, FIVE_MINUTES)).missing(Set.of(), "as of noon"))
                .containsExactly("No counts for topic metals in 5m, 1h as of noon.");
    }
}
