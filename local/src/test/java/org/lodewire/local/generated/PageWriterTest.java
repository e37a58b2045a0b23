package org.lodewire.local.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWriterTest {

    private final PageWriter pages = new PageWriter();
    private final Edition edition = new Edition(
            new Outlet("quay.example", "The Quay", Outlet.Kind.PAPER, true, 0),
            "https://quay.example/1",
            "Fish & <chips>",
            "Wei Yarrow",
            List.of("A cod < a whale."),
            Instant.parse("2026-11-25T06:00:00Z"));

    @Test
    void escapesText() {
        assertThat(pages.page(edition, List.of()))
                .contains("Fish &amp; &lt;chips&gt;", "A cod &lt; a whale.")
                .doesNotContain("<chips>");
    }

    @Test
    void refersToOtherHeadlines() {
        assertThat(pages.text(edition, List.of("Cod is dear"))).contains("Cod is dear");
    }
}
