package org.lodewire.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.submission.Refusal;
import org.lodewire.producer.submission.Submission.Refused;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;

class SubmitTextTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SubmitResult result = new SubmitResult(NOON);

    @Test
    void saysWhatWouldBeSubmittedByReason() {
        result.ready(article('a', NOON), "TOO_LARGE");
        result.ready(article('b', NOON), "LATE");
        result.ready(article('c', NOON), "TOO_LARGE");

        assertThat(SubmitText.of(result, settings(false), NOON))
                .containsExactly("Would submit 3 articles: LATE 1, TOO_LARGE 2.");
        assertThat(SubmitText.of(result, settings(true), NOON))
                .containsExactly("Submitted 3 articles: LATE 1, TOO_LARGE 2.");
    }

    @Test
    void takesAnArticleThatWasRejectedTwiceOnce() {
        assertThat(result.ready(article('a', NOON), "LATE")).isTrue();
        assertThat(result.ready(article('a', NOON), "LATE")).isFalse();

        assertThat(SubmitText.of(result, settings(true), NOON))
                .containsExactly(
                        "Submitted 1 article: LATE 1.",
                        "1 further record of the same articles: each article is sent once.");
    }

    @Test
    void saysWhichArticlesTheEventClockHasNotReached() {
        result.ready(article('a', NOON.plusMillis(1)), "TOO_LARGE");

        assertThat(SubmitText.of(result, settings(true), NOON))
                .contains("1 article dated after the time of the event clock: counted when it gets there.");
    }

    @Test
    void givesTimesInWholeSeconds() {
        result.refused(new Refused(Refusal.LATE, "another"));

        assertThat(SubmitText.of(result, settings(true), NOON.plusNanos(123_456_789)))
                .element(1)
                .asString()
                .contains("dated more than 24h before 2026-03-02T12:00:00Z;");
    }

    @Test
    void saysWhatIsLateAgainAndWhatToDo() {
        result.refused(new Refused(Refusal.LATE, "event time 2026-02-01T00:00:00Z"));
        result.refused(new Refused(Refusal.LATE, "another"));

        assertThat(SubmitText.of(result, settings(true), NOON))
                .containsExactly(
                        "Submitted 0 articles.",
                        "Left out 2 records that would be late again, dated more than 24h before 2026-03-02T12:00:00Z; the"
                                + " first: event time 2026-02-01T00:00:00Z. If the pipeline has a longer grace now, give it"
                                + " with --grace.");
    }

    @Test
    void asksForTheClockIfWhatIsLateMayNotBeOnTheOther() {
        result.refused(new Refused(Refusal.LATE, "here"));
        SubmitSettings wall = new SubmitSettings(false, true, Duration.ofHours(24), SizeLimit.DEFAULT);

        assertThat(SubmitText.of(result, wall, NOON))
                .last()
                .asString()
                .endsWith("give it with --grace; if it is on the event clock, give --clock event.");
    }

    @Test
    void printsNoControlCharactersOfStrangers() {
        result.ready(article('a', NOON), "\u001b[2J");
        result.refused(new Refused(Refusal.UNREADABLE, "a\u001b[2J\nb"));

        assertThat(SubmitText.of(result, settings(true), NOON))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{Cc}"));
    }

    @Test
    void everyRefusalIsExplained() {
        for (Refusal why : Refusal.values()) {
            result.refused(new Refused(why, "here"));
        }

        assertThat(SubmitText.of(result, settings(true), NOON))
                .hasSize(1 + Refusal.values().length)
                .allSatisfy(line -> assertThat(line).endsWith("."));
    }

    private static SubmitSettings settings(boolean send) {
        return new SubmitSettings(send, false, Duration.ofHours(24), SizeLimit.DEFAULT);
    }

    private static RawArticle article(char id, Instant event) {
        return RawArticle.newBuilder()
                .setId(String.valueOf(id).repeat(32))
                .setSource("agency")
                .setTime(ArticleTime.newBuilder()
                        .setEvent(event)
                        .setSeen(event)
                        .setClock(event)
                        .build())
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.wrap(new byte[] {1}))
                .build();
    }
}
