package org.lodewire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LinkHeaderTest {

    private static final String ADDRESS = "https://a.example/feed";

    @Test
    void findsTheTargetsOfARelation() {
        String header =
                "<https://hub.example/>; rel=\"hub\", </canonical>; rel=self, <https://other.example/>; title=\"a, b\";"
                        + " rel=\"alternate HUB\"";

        assertThat(LinkHeader.targets(header, "hub", ADDRESS))
                .containsExactly("https://hub.example/", "https://other.example/");
        assertThat(LinkHeader.targets(header, "self", ADDRESS)).containsExactly("https://a.example/canonical");
    }

    @Test
    void readsWhatIsNotWellFormedAsFarAsItGoes() {
        assertThat(LinkHeader.targets(null, "hub", ADDRESS)).isEmpty();
        assertThat(LinkHeader.targets("<https://hub.example/", "hub", ADDRESS)).isEmpty();
        assertThat(LinkHeader.targets("<https://hub.example/>", "hub", ADDRESS)).isEmpty();
        assertThat(LinkHeader.targets("<javascript:1>; rel=hub, <https://h.example/>;rel=hub", "hub", ADDRESS))
                .containsExactly("https://h.example/");
        assertThat(LinkHeader.targets("<https://h.example/>; rel=\"hub", "hub", ADDRESS))
                .containsExactly("https://h.example/");
    }

    @Test
    @Timeout(5)
    void takesTimeInProportionToTheLength() {
        String hostile = "<".repeat(50_000) + ";rel=\"".repeat(50_000);

        assertThat(LinkHeader.targets(hostile, "hub", ADDRESS)).isEmpty();
    }
}
