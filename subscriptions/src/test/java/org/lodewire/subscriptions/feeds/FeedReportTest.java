package org.lodewire.subscriptions.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodewire.schemas.FeedHealth;
import org.lodewire.schemas.FeedStatus;

class FeedReportTest {

    private static FeedStatus.Builder status(String outcome) {
        return FeedStatus.newBuilder()
                .setId("f")
                .setUrl("https://a.example/feed")
                .setHealth(FeedHealth.OK)
                .setOutcome(outcome);
    }

    private static String outcome(FeedStatus.Builder status) {
        return new FeedReport("f", status.build(), true, null).outcome();
    }

    @Test
    void theOutcomeOfAFeedThatIsWellIsThatOfItsPoll() {
        assertThat(outcome(status("read"))).isEqualTo("read");
    }

    @Test
    void showsPagesThatWaitAndThatFailedWithTheReason() {
        assertThat(outcome(status("read").setPagesWaiting(2).setPagesFailed(1).setPageProblem("p: HTTP status 503")))
                .isEqualTo("read; pages: 2 waiting, 1 failed (p: HTTP status 503)");
    }

    @Test
    void givesAReasonOnce() {
        assertThat(outcome(status("a page could not be had: p: HTTP status 404")
                        .setPagesFailed(1)
                        .setPageProblem("p: HTTP status 404")))
                .isEqualTo("a page could not be had: p: HTTP status 404; pages: 0 waiting, 1 failed");
    }

    @Test
    void showsWhyAHubDoesNotPushAndItemsWhoseUrlsHaveChanged() {
        assertThat(outcome(
                        status("unchanged").setHubProblem("h: HTTP status 403").setMovedItems(3)))
                .isEqualTo("unchanged; 3 items have other URLs than before, and are known by their text; not pushed: h:"
                        + " HTTP status 403");
    }

    @Test
    void showsWhyADefinitionIsRefused() {
        FeedReport never = new FeedReport("f", null, true, "url must be one");
        FeedReport changed = new FeedReport("f", status("read").build(), true, "url must be one");

        assertThat(never.health()).isEqualTo("refused");
        assertThat(never.isFailing()).isTrue();
        assertThat(never.outcome()).isEqualTo("the definition is refused: url must be one");
        assertThat(changed.outcome())
                .isEqualTo("the definition is refused: url must be one; the one before may still be in use: read");
        assertThat(changed.json("").path("refused").asText()).isEqualTo("url must be one");
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedHealth.class,
            names = {"FAILING", "STOPPED", "SILENT"})
    void somebodyShouldLookAtAFeedThatFailsHasStoppedOrIsSilent(FeedHealth health) {
        assertThat(new FeedReport("f", status("x").setHealth(health).build(), true, null).isFailing())
                .isTrue();
    }
}
