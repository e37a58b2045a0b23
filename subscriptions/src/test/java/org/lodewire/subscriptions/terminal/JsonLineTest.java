package org.lodewire.subscriptions.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.lodewire.subscriptions.alerts.AlertFixture;

class JsonLineTest {

    @Test
    void visibleTextStaysReadable() {
        assertThat(json("\"稀土\" 😀")).contains("\"summary\":\"\\\"稀土\\\" 😀\"");
    }

    @Test
    void invisibleCharactersAreEscaped() {
        assertThat(json("a\u001bb\u007f\u009b\n\u202e\u2028\ud83d"))
                .containsIgnoringCase("\"summary\":\"a\\u001bb\\u007f\\u009b\\n\\u202e\\u2028\\ud83d\"");
    }

    @Test
    void aLineHasTheFieldsOfTheRecord() throws Exception {
        String summary = "a\u001b\\u009b\u009b\u2028\udb40\udc41z";

        assertThat(new ObjectMapper().readTree(json(summary)).get("summary").textValue())
                .isEqualTo(summary);
    }

    private static String json(String summary) {
        return JsonLine.of(
                AlertFixture.raised("metals", "12:00:00").setSummary(summary).build());
    }
}
