package org.lodewire.subscriptions.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicNamesTest {

    private static final List<String> DEFINED = List.of("rare-earths", "semiconductors", "tariffs");

    private static List<String> undefined(String... topics) {
        return TopicNames.undefined(List.of(topics), DEFINED);
    }

    @Test
    void suggestsTheIdsThatAreSimilar() {
        assertThat(undefined("Rare-Earth", "tarrifs"))
                .containsExactly(
                        "Topic Rare-Earth is not defined. Did you mean rare-earths?",
                        "Topic tarrifs is not defined. Did you mean tariffs?");
    }

    @Test
    void namesTheCommandThatListsThemIfNoneIsSimilar() {
        assertThat(undefined("nope"))
                .containsExactly("Topic nope is not defined. 'lodewire topics list' shows those that are.");
    }

    @Test
    void isSilentAboutTopicsThatAreDefinedAndAboutKeysOfOtherAlerts() {
        assertThat(undefined("tariffs", "event/1", "source/agency.example")).isEmpty();
    }
}
