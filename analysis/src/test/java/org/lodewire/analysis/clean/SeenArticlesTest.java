package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.SeenArticles.Seen;
import org.lodewire.analysis.store.InMemoryOrderedStore;

class SeenArticlesTest {

    private final InMemoryOrderedStore articles = new InMemoryOrderedStore();
    private final InMemoryOrderedStore expiries = new InMemoryOrderedStore();
    private final SeenArticles seen = new SeenArticles(articles, expiries);

    @Test
    void returnsTheArticleThatWasPut() {
        seen.put("a", new Seen("00ff", 7, -5, 1000));

        assertThat(seen.find("a", 0)).contains(new Seen("00ff", 7, -5, 1000));
        assertThat(seen.find("b", 0)).isEmpty();
    }

    @Test
    void forgetsAnArticleAtItsExpiry() {
        seen.put("a", new Seen("00ff", 7, 0, 1000));
        seen.put("b", new Seen("00ff", 7, 0, 1001));
        seen.forgetUntil(999);
        assertThat(seen.find("a", 0)).isPresent();

        seen.forgetUntil(1000);
        assertThat(seen.find("a", 0)).isEmpty();
        assertThat(seen.find("b", 0)).isPresent();
    }

    @Test
    void keepsAnArticleUntilItsLatestExpiry() {
        seen.put("a", new Seen("00ff", 7, 0, 1000));
        seen.put("a", new Seen("11ee", 7, 0, 2000));
        seen.forgetUntil(1999);

        assertThat(seen.find("a", 0)).map(Seen::contentHash).contains("11ee");
    }

    @Test
    void leavesBothStoresEmptyAfterAllExpiries() {
        seen.put("a", new Seen("00ff", 7, 0, 1000));
        seen.put("a", new Seen("11ee", 7, 0, 2000));
        seen.put("b", new Seen("00ff", 7, 0, 1500));
        seen.forgetUntil(1700);
        seen.forgetUntil(2000);

        assertThat(List.of(articles, expiries))
                .extracting(InMemoryOrderedStore::size)
                .containsOnly(0);
    }

    @Test
    void knowsItsSourceWhenItIsWithdrawn() {
        Seen published = Seen.of("00ff", "agency.example", -5, 1000);

        assertThat(published.isWithdrawn()).isFalse();
        assertThat(published.withdrawn(2000)).satisfies(withdrawn -> {
            assertThat(withdrawn.isWithdrawn()).isTrue();
            assertThat(withdrawn.isFrom("agency.example")).isTrue();
            assertThat(withdrawn.isFrom("other.example")).isFalse();
            assertThat(withdrawn.event()).isEqualTo(-5);
            assertThat(withdrawn.expiry()).isEqualTo(2000);
        });
    }
}
