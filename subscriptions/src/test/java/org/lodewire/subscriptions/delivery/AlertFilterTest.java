package org.lodewire.subscriptions.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;

class AlertFilterTest {

    private static final TopicAlert ALERT = TestAlerts.alert("tin", "a")
            .setSeverity(Severity.CRITICAL)
            .setState(AlertState.RESOLVED)
            .setTags(List.of("metals", "asia"))
            .build();

    private static boolean wants(Subscription.Builder subscription) {
        return AlertFilter.wants(subscription.build(), ALERT);
    }

    private static Subscription.Builder all() {
        return TestAlerts.subscription("desk");
    }

    @Test
    void withoutListsWantsEveryAlert() {
        assertThat(wants(all())).isTrue();
    }

    @Test
    void wantsTheTopicsOfTheList() {
        assertThat(wants(all().setTopics(List.of("gallium", "tin")))).isTrue();
        assertThat(wants(all().setTopics(List.of("gallium")))).isFalse();
    }

    @Test
    void wantsAlertsWithOneOfTheTags() {
        assertThat(wants(all().setTags(List.of("africa", "asia")))).isTrue();
        assertThat(wants(all().setTags(List.of("africa")))).isFalse();
    }

    @Test
    void wantsTheSeveritiesOfTheList() {
        assertThat(wants(all().setSeverities(List.of("CRITICAL")))).isTrue();
        assertThat(wants(all().setSeverities(List.of("INFO", "WARNING")))).isFalse();
    }

    @Test
    void wantsTheStatesOfTheList() {
        assertThat(wants(all().setStates(List.of("RAISED", "RESOLVED")))).isTrue();
        assertThat(wants(all().setStates(List.of("RAISED")))).isFalse();
    }

    @Test
    void wantsAlertsWithAnArticleOfTheSource() {
        assertThat(wants(all().setSources(List.of("example.org")))).isTrue();
        assertThat(wants(all().setSources(List.of("example.com")))).isFalse();
    }

    @Test
    void wantsAlertsAboutTheSourceItself() {
        TopicAlert silent = TestAlerts.alert("source/example.com", "s").build();
        assertThat(AlertFilter.wants(all().setSources(List.of("example.com")).build(), silent))
                .isTrue();
    }

    @Test
    void wantsAlertsWithAnArticleThatMentionsTheEntity() {
        assertThat(wants(all().setEntities(List.of("Q30", "Q148")))).isTrue();
        assertThat(wants(all().setEntities(List.of("Q30")))).isFalse();
    }

    @Test
    void wantsNothingThatOneListExcludes() {
        assertThat(wants(all().setTopics(List.of("tin")).setTags(List.of("africa"))))
                .isFalse();
    }
}
