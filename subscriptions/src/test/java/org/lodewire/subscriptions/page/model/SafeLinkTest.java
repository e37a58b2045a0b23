package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeLinkTest {

    @Test
    void leadsToWebPages() {
        assertThat(SafeLink.of("https://news.example/a?b=c")).isEqualTo("https://news.example/a?b=c");
    }

    @Test
    void runsNoScript() {
        assertThat(SafeLink.of("javascript:alert(1)")).isNull();
        assertThat(SafeLink.of("JaVaScRiPt:alert(1)//https://news.example")).isNull();
        assertThat(SafeLink.of("data:text/html,<script>alert(1)</script>")).isNull();
    }

    @Test
    void leadsNowhereWithoutAHost() {
        assertThat(SafeLink.of("https:///path")).isNull();
        assertThat(SafeLink.of("/relative")).isNull();
        assertThat(SafeLink.of("https://news.example/\" onclick=\"x")).isNull();
    }
}
