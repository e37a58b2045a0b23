package org.lodewire.subscriptions.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;

class RejectTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant EVENT = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-03-05T12:00:00Z");

    @Test
    void printsReasonTimeAndWhereTheOriginalIs() {
        assertThat(RejectText.of(new Reject(article().build(), RECORDED))).isEqualTo("""
                TOO_LARGE  2026-03-02T12:00:00Z  agency
                  The article has 5000 bytes; the limit is 1000.
                  https://a.example/1
                  by clean, from news.articles.raw, partition 0, offset 7, 5,000 bytes
                  article 0123456789abcdef0123456789abcdef""");
    }

    @Test
    void printsNoControlCharactersOfStrangers() {
        RejectedArticle hostile = article()
                .setSource("a\u001b[2Jb")
                .setDetail("c\nd\u202e")
                .setUrl("\u0007")
                .setStage("\r")
                .setLocation("\u009b1m")
                .build();
        Reject reject = new Reject(hostile, RECORDED);

        assertThat(RejectText.of(reject).replace("\n", ""))
                .doesNotContainPattern("\\p{Cc}")
                .doesNotContain("\u202e");
        assertThat(RejectText.json(reject)).doesNotContainPattern("\\p{Cc}").doesNotContain("\u202e");
    }

    @Test
    void printsTheCompleteRecordAsJson() {
        assertThat(RejectText.json(new Reject(article().build(), RECORDED)))
                .contains(
                        "\"reason\":\"TOO_LARGE\"",
                        "\"original\":\"AQI=\"",
                        "\"eventTime\":\"2026-03-02T12:00:00Z\"",
                        "\"recorded\":\"2026-03-05T12:00:00Z\"");
    }

    @Test
    void hasTheTimeOfItsRejectionIfItHasNoEventTime() {
        assertThat(new Reject(article().setEventTime(null).build(), RECORDED).time())
                .isEqualTo(RECORDED);
    }

    @Test
    void isChosenByReasonSourceIdAndTime() {
        Reject reject = new Reject(article().build(), RECORDED);

        assertThat(RejectChoice.ALL.test(reject)).isTrue();
        assertThat(choice(Set.of(RejectionReason.TOO_LARGE, RejectionReason.LATE), Set.of(), Set.of())
                        .test(reject))
                .isTrue();
        assertThat(choice(Set.of(RejectionReason.LATE), Set.of(), Set.of()).test(reject))
                .isFalse();
        assertThat(choice(Set.of(), Set.of("other"), Set.of()).test(reject)).isFalse();
        assertThat(choice(Set.of(), Set.of("agency"), Set.of(ID)).test(reject)).isTrue();
        assertThat(choice(Set.of(), Set.of(), Set.of("f".repeat(32))).test(reject))
                .isFalse();
    }

    @Test
    void timesIncludeTheFirstAndExcludeTheLast() {
        Reject reject = new Reject(article().build(), RECORDED);

        assertThat(between(EVENT, EVENT.plusMillis(1)).test(reject)).isTrue();
        assertThat(between(EVENT.plusMillis(1), RECORDED).test(reject)).isFalse();
        assertThat(between(EVENT.minusSeconds(1), EVENT).test(reject)).isFalse();
    }

    private static RejectChoice choice(Set<RejectionReason> reasons, Set<String> sources, Set<String> articles) {
        return new RejectChoice(reasons, sources, articles, null, null);
    }

    private static RejectChoice between(Instant since, Instant until) {
        return new RejectChoice(Set.of(), Set.of(), Set.of(), since, until);
    }

    private static RejectedArticle.Builder article() {
        return RejectedArticle.newBuilder()
                .setArticleId(ID)
                .setSource("agency")
                .setUrl("https://a.example/1")
                .setReason(RejectionReason.TOO_LARGE)
                .setDetail("The article has 5000 bytes; the limit is 1000.")
                .setStage("clean")
                .setLocation("news.articles.raw, partition 0, offset 7")
                .setOriginal(ByteBuffer.wrap(new byte[] {1, 2}))
                .setOriginalSize(5_000)
                .setEventTime(EVENT);
    }
}
