package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.view.ViewFixture;

class SourcesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ViewFixture fixture = new ViewFixture();

    private Sources.Rejected rejected(@Nullable Instant eventTime, Instant timestamp) {
        RejectedArticle article = RejectedArticle.newBuilder()
                .setSource("a.example")
                .setReason(RejectionReason.LATE)
                .setDetail("late")
                .setStage("clean")
                .setOriginalSize(-1)
                .setEventTime(eventTime)
                .build();
        fixture.take(Catalogue.REJECTED, "a.example", article, timestamp);
        return new Sources(fixture.view()).rejects(NOON).get(0);
    }

    @Test
    void saysOfARejectOfAStageThatItsTimeIsThatOfTheArticle() {
        assertThat(rejected(NOON.minusSeconds(3600), NOON.minusSeconds(3600)).dated())
                .isTrue();
    }

    @Test
    void saysOfARejectOfAProducerThatItsTimeIsThatOfTheRejection() {
        assertThat(rejected(null, NOON).dated()).isFalse();
    }
}
