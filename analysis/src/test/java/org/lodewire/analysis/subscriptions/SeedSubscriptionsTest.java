package org.lodewire.analysis.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicDefinition;

class SeedSubscriptionsTest {

    @Test
    void theExamplesAreValidAndAboutTopicsThatAreThere() throws Exception {
        List<Subscription> examples =
                new SubscriptionFiles(SecretAccess.DEFAULT).read(List.of(Path.of("../seeds/subscriptions")));
        Set<String> topics = new TopicDefinitionFiles()
                .read(List.of(Path.of("../seeds/topics"))).stream()
                        .map(TopicDefinition::getId)
                        .collect(Collectors.toSet());
        assertThat(examples).hasSize(3).allSatisfy(example -> assertThat(topics).containsAll(example.getTopics()));
    }
}
