package org.lodewire.analysis.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationTemplateTest {

    private static String fill(String template) {
        return NotificationTemplate.fill(template, Map.of("topic", "tin", "title", "{{topic}}"), 100);
    }

    @Test
    void putsValuesInPlaceOfFields() {
        assertThat(fill("On {{topic}}: {{ topic }}!")).isEqualTo("On tin: tin!");
    }

    @Test
    void aFieldWithoutAValueIsEmpty() {
        assertThat(fill("[{{url}}]")).isEqualTo("[]");
    }

    @Test
    void doesNotSearchValuesForFields() {
        assertThat(fill("{{title}}")).isEqualTo("{{topic}}");
    }

    @Test
    void leavesWhatIsNoField() {
        assertThat(fill("{{mine}} {{topic")).isEqualTo("{{mine}} {{topic");
    }

    @Test
    void cutsTheResult() {
        assertThat(NotificationTemplate.fill("{{title}}".repeat(1_000), Map.of("title", "x".repeat(60)), 100))
                .hasSize(100);
    }
}
