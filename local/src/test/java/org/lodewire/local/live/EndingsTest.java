package org.lodewire.local.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTest {

    private final Endings endings = new Endings();
    private final List<List<String>> reported = new ArrayList<>();

    private final LiveListener listener = new LiveListener() {
        @Override
        public void changed(String part, String state) {}

        @Override
        public void ready(Addresses addresses) {}

        @Override
        public void ended(List<String> inOrder, List<String> otherwise) {
            reported.add(inOrder);
            reported.add(otherwise);
        }
    };

    @Test
    void saysWhatHasEndedInOrderAndWhatHasNot() throws Exception {
        endings.end("news", () -> {});
        assertThatThrownBy(() -> endings.end("pipeline", () -> {
                    throw new IllegalStateException("interrupted after 30 s");
                }))
                .isInstanceOf(IllegalStateException.class);
        endings.end("serve", () -> {});

        endings.reportTo(listener);

        assertThat(reported).containsExactly(List.of("news", "serve"), List.of("pipeline (interrupted after 30 s)"));
    }
}
