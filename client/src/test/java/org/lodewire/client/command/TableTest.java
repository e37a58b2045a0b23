package org.lodewire.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirContent() {
        assertThat(new Table(20, "A", "B")
                        .row("one", 2)
                        .row("three", null)
                        .toString()
                        .lines()
                        .map(String::stripTrailing))
                .containsExactly("A      B", "one    2", "three");
    }

    @Test
    void escapeSequencesNeverReachTheTerminal() {
        assertThat(new Table(40, "A").row("x\u001b[31mred\u202e").toString())
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }
}
