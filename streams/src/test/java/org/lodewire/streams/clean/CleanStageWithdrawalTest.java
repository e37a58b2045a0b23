package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.ArticleIds;
import org.lodewire.streams.run.StageDriver;

class CleanStageWithdrawalTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final Duration GRACE = Duration.ofHours(24);
    private static final String TEXT = CleanStageRun.TEXT;

    @TempDir
    private Path state;

    @AutoClose
    private CleanStageRun clean;

    @BeforeEach
    void start() {
        clean = CleanStageRun.start(state, ClockMode.EVENT);
    }

    @Test
    void publishesAWithdrawalAsARevisionToNothingAtTheTimeOfTheArticle() {
        clean.input().send("a", Times.published(NOON), TEXT);
        clean.stage().read(Catalogue.CLEAN);
        clean.input().withdraw("a", "agency", Times.published(NOON.plusSeconds(60)));

        assertThat(clean.stage().records(Catalogue.CLEAN)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("agency");
            assertThat(record.getRecordTime()).isEqualTo(NOON);
            CleanArticle article = record.value();
            assertThat(article.getId()).isEqualTo(ArticleIds.id("a"));
            assertThat(article.getWithdrawn()).isTrue();
            assertThat(article.getRevises()).isTrue();
            assertThat(article.getText()).isEmpty();
            assertThat(article.getTime().getEvent()).isEqualTo(NOON);
            assertThat(article.getTime().getClock()).isEqualTo(NOON.plusSeconds(60));
        });
    }

    @Test
    void aSecondWithdrawalChangesNothing() {
        clean.input().send("a", Times.published(NOON), TEXT);
        clean.input().withdraw("a", "agency", Times.published(NOON.plusSeconds(60)));
        clean.stage().read(Catalogue.CLEAN);
        clean.input().withdraw("a", "agency", Times.published(NOON.plusSeconds(120)));

        assertThat(clean.stage().read(Catalogue.CLEAN)).isEmpty();
        assertThat(clean.stage().read(Catalogue.REJECTED)).isEmpty();
    }

    @Test
    void publishesAWithdrawnArticleThatComesAgainAsARevision() {
        clean.input().send("a", Times.published(NOON), TEXT);
        clean.input().withdraw("a", "agency", Times.published(NOON.plusSeconds(60)));
        clean.stage().read(Catalogue.CLEAN);
        clean.input().send("a", Times.published(NOON.plusSeconds(120)), TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN)).singleElement().satisfies(article -> {
            assertThat(article.getWithdrawn()).isFalse();
            assertThat(article.getRevises()).isTrue();
            assertThat(article.getText()).isEqualTo(TEXT);
        });
    }

    @Test
    void rejectsTheWithdrawalOfAnUnknownArticle() {
        clean.input().withdraw("a", "agency", Times.published(NOON));

        RejectedArticle rejected = clean.onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.NOT_PUBLISHED);
        assertThat(rejected.getArticleId()).isEqualTo(ArticleIds.id("a"));
        assertThat(rejected.getDetail()).contains("not known", "this source has not published it");
    }

    @Test
    void anArticleThatFollowsItsWithdrawalCounts() {
        clean.input().withdraw("a", "agency", Times.published(NOON));
        clean.input().send("a", Times.published(NOON), TEXT);

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getWithdrawn)
                .containsExactly(false);
    }

    @Test
    void rejectsAWithdrawalByAnotherSource() {
        clean.input().send("a", Times.published(NOON), TEXT);
        clean.stage().read(Catalogue.CLEAN);
        clean.input().withdraw("a", "outlet", Times.published(NOON.plusSeconds(60)));

        RejectedArticle rejected = clean.onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.NOT_PUBLISHED);
        assertThat(rejected.getSource()).isEqualTo("outlet");
        assertThat(rejected.getDetail()).contains("Another source");
    }

    @Test
    void rejectsASecondWithdrawalByAnotherSource() {
        clean.input().send("a", Times.published(NOON), TEXT);
        clean.input().withdraw("a", "agency", Times.published(NOON.plusSeconds(60)));
        clean.stage().read(Catalogue.CLEAN);
        clean.input().withdraw("a", "outlet", Times.published(NOON.plusSeconds(120)));

        assertThat(clean.onlyRejected().getReason()).isEqualTo(RejectionReason.NOT_PUBLISHED);
    }

    @Test
    void acceptsAWithdrawalOfAnArticleAsOldAsTheGrace() {
        clean.input().send("a", Times.published(NOON), TEXT);
        clean.input().withdraw("a", "agency", Times.published(NOON.plus(GRACE)));

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getWithdrawn)
                .containsExactly(false, true);
    }

    @Test
    void rejectsAWithdrawalOfAnOlderArticleAsLate() {
        clean.input().send("a", Times.published(NOON), TEXT);
        clean.stage().read(Catalogue.CLEAN);
        clean.input().withdraw("a", "agency", Times.published(NOON.plus(GRACE).plusMillis(1)));

        RejectedArticle rejected = clean.onlyRejected();
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE);
        assertThat(rejected.getEventTime()).as("that of the article").isEqualTo(NOON);
        assertThat(rejected.getDetail()).contains("2025-06-11T12:00:00Z is before 2025-06-11T12:00:00.001Z");
    }

    @Test
    void ignoresTheContentOfAWithdrawal() {
        clean.input().send("a", Times.published(NOON), TEXT);
        clean.stage().read(Catalogue.CLEAN);
        clean.input().withdraw("a", "agency", Times.published(NOON), "x".repeat((1 << 20) + 1));

        assertThat(clean.stage().read(Catalogue.CLEAN))
                .extracting(CleanArticle::getWithdrawn, CleanArticle::getText)
                .containsExactly(tuple(true, ""));
    }
}
