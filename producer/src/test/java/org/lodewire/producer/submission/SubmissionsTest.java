package org.lodewire.producer.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.SubmittedArticle;
import org.lodewire.producer.submission.Submission.Ready;
import org.lodewire.producer.submission.Submission.Refused;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.catalogue.Catalogue;

class SubmissionsTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String AT_SEVEN = "news.articles.raw, partition 1, offset 7";

    private final AvroSerdes serdes = new AvroSerdes("mock://submissions", Map.of());
    private final Map<Long, ConsumerRecord<byte[], byte[]>> retained = new HashMap<>();
    private final Submissions submissions = new Submissions(
            Catalogue.RAW,
            (partition, offset) -> Optional.ofNullable(partition == 1 ? retained.get(offset) : null),
            serdes.deserializer(Catalogue.RAW),
            new SubmissionCheck(NOON, Duration.ofHours(24), new SizeLimit(1_000)));

    @Test
    void sendsTheCompleteRecordOfAnArticleThatWasTooLarge() {
        RawArticle article = article(NOON, "text").build();
        retain(7, "agency#2", article);

        assertThat(submissions.ofReject(rejected(RejectionReason.TOO_LARGE, AT_SEVEN), NOON))
                .isEqualTo(new Ready(new SubmittedArticle(article, "agency#2", false)));
    }

    @Test
    void knowsThatTheCleanStageHasAcceptedWhatALaterOneRejects() {
        retain(7, "agency", article(NOON, "text").build());
        RejectedArticle late = RejectedArticle.newBuilder(rejected(RejectionReason.LATE, AT_SEVEN))
                .setStage("stories")
                .build();

        assertThat(ready(submissions.ofReject(late, NOON)).acceptedBefore()).isTrue();
    }

    @Test
    void refusesWhatIsStillLate() {
        retain(
                7,
                "agency",
                article(NOON.minus(Duration.ofHours(24)).minusMillis(1), "text").build());
        retain(8, "agency", article(NOON.minus(Duration.ofHours(24)), "text").build());

        assertThat(submissions.ofReject(rejected(RejectionReason.LATE, AT_SEVEN), NOON))
                .isEqualTo(new Refused(Refusal.LATE, "event time 2026-03-01T11:59:59.999Z"));
        assertThat(submissions.ofReject(rejected(RejectionReason.LATE, AT_SEVEN.replace('7', '8')), NOON))
                .isInstanceOf(Ready.class);
    }

    @Test
    void refusesWhatIsLateByTheTimeThatItsTextStates() {
        retain(7, "agency", article(NOON, "text").build());
        RejectedArticle late = RejectedArticle.newBuilder(rejected(RejectionReason.LATE, AT_SEVEN))
                .setEventTime(NOON.minus(Duration.ofDays(2)))
                .build();

        assertThat(why(submissions.ofReject(late, NOON))).isEqualTo(Refusal.LATE);
    }

    @Test
    void refusesWhatIsStillTooLarge() {
        retain(7, "agency", article(NOON, "x".repeat(1_001)).build());

        assertThat(why(submissions.ofReject(rejected(RejectionReason.TOO_LARGE, AT_SEVEN), NOON)))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void refusesWhatIsNoLongerRetained() {
        assertThat(submissions.ofReject(rejected(RejectionReason.LATE, AT_SEVEN), NOON))
                .isEqualTo(new Refused(Refusal.NOT_RETAINED, AT_SEVEN));
    }

    @Test
    void refusesAnotherArticleAtTheSamePosition() {
        retain(7, "agency", article(NOON, "text").setId("f".repeat(32)).build());

        assertThat(why(submissions.ofReject(rejected(RejectionReason.LATE, AT_SEVEN), NOON)))
                .isEqualTo(Refusal.NOT_RETAINED);
    }

    @Test
    void givesAnArticleWithAnInvalidIdAndSourceValidOnes() {
        RawArticle article =
                article(NOON, "text").setId("mine").setSource("a\nb").build();
        retain(7, "a\nb", article);
        RejectedArticle invalid = RejectedArticle.newBuilder(rejected(RejectionReason.INVALID, AT_SEVEN))
                .setArticleId(null)
                .build();

        SubmittedArticle submitted = ready(submissions.ofReject(invalid, NOON));
        assertThat(submitted.key()).isNull();
        assertThat(submitted.article().getSource()).isEqualTo("a b");
        assertThat(submitted.article().getId()).isEqualTo(ArticleId.ofContent("a b", null, article.getContent()));
    }

    @Test
    void readsTheRowThatACommandRejectedAsSeenWhenItWasRejected() {
        String row = "{\"source\": \"agency\", \"title\": \"T\", \"text\": \"" + "x".repeat(900) + "\"}";

        RawArticle article =
                ready(submissions.ofReject(row(row, row.length()), NOON)).article();
        assertThat(article.getTitle()).isEqualTo("T");
        assertThat(article.getTime().getEvent()).isEqualTo(NOON);
        assertThat(article.getTime().getBasis()).isEqualTo(TimeBasis.SEEN);
    }

    @Test
    void datesARowAsItsSourceDoes() {
        String row = "{\"text\": \"t\", \"published\": \"2026-03-02T11:00:00Z\"}";

        ArticleTime time = ready(submissions.ofReject(row(row, row.length()), NOON))
                .article()
                .getTime();
        assertThat(time.getEvent()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(time.getBasis()).isEqualTo(TimeBasis.PUBLISHED);
    }

    @Test
    void refusesARowOfWhichOnlyTheBeginningWasKept() {
        assertThat(submissions.ofReject(row("{\"text\": \"", 5_000), NOON))
                .isEqualTo(new Refused(Refusal.CUT, "rows.ndjson:3"));
    }

    @Test
    void refusesARowThatIsStillNone() {
        assertThat(submissions.ofReject(row("no row", 6), NOON)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Refusal.UNREADABLE);
            assertThat(refused.detail()).startsWith("rows.ndjson:3: not valid JSON");
        });
    }

    @Test
    void refusesARowWithoutContent() {
        assertThat(why(submissions.ofReject(row("{\"text\": \" \"}", 13), NOON)))
                .isEqualTo(Refusal.EMPTY);
    }

    @Test
    void readsADeadLetterThatCanBeDecodedNow() {
        RawArticle article = article(NOON, "text").build();
        byte[] value = bytes(article);

        assertThat(submissions.ofDeadLetter("news.articles.raw", 1, 7, utf8("agency"), value, false, true))
                .isEqualTo(new Ready(new SubmittedArticle(article, "agency", false)));
        assertThat(ready(submissions.ofDeadLetter("news.articles.raw", 1, 7, null, value, false, false)))
                .isEqualTo(new SubmittedArticle(article, null, true));
    }

    @Test
    void readsTheOriginalOfADeadLetterThatWasCut() {
        RawArticle article = article(NOON, "text").build();
        retain(7, "agency", article);

        assertThat(ready(submissions.ofDeadLetter("news.articles.raw", 1, 7, null, new byte[3], true, true)))
                .isEqualTo(new SubmittedArticle(article, "agency", false));
        assertThat(why(submissions.ofDeadLetter("news.articles.raw", 1, 8, null, new byte[3], true, true)))
                .isEqualTo(Refusal.NOT_RETAINED);
    }

    @Test
    void refusesADeadLetterThatStillCannotBeDecoded() {
        assertThat(why(submissions.ofDeadLetter("news.articles.raw", 1, 7, null, new byte[] {1, 2}, false, true)))
                .isEqualTo(Refusal.UNREADABLE);
        assertThat(why(submissions.ofDeadLetter("news.articles.raw", 1, 7, null, null, false, true)))
                .isEqualTo(Refusal.UNREADABLE);
    }

    @Test
    void refusesARecordThatStagesExchange() {
        assertThat(why(submissions.ofDeadLetter(
                        "news.flow.matched-articles", 0, 7, null, new byte[] {1}, false, false)))
                .isEqualTo(Refusal.BETWEEN_STAGES);
    }

    private void retain(long offset, String key, RawArticle article) {
        retained.put(offset, new ConsumerRecord<>(Catalogue.RAW.name(), 1, offset, utf8(key), bytes(article)));
    }

    private byte[] bytes(RawArticle article) {
        return serdes.serializer(Catalogue.RAW).serialize(Catalogue.RAW.name(), article);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SubmittedArticle ready(Submission submission) {
        assertThat(submission).isInstanceOf(Ready.class);
        return ((Ready) submission).article();
    }

    private static @Nullable Refusal why(Submission submission) {
        return submission instanceof Refused refused ? refused.why() : null;
    }

    private static RawArticle.Builder article(Instant event, String text) {
        return RawArticle.newBuilder()
                .setId(ID)
                .setSource("agency")
                .setTime(ArticleTime.newBuilder()
                        .setEvent(event)
                        .setSeen(event)
                        .setClock(event)
                        .build())
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.wrap(utf8(text)));
    }

    private static RejectedArticle rejected(RejectionReason reason, String location) {
        return RejectedArticle.newBuilder()
                .setArticleId(ID)
                .setSource("agency")
                .setReason(reason)
                .setDetail("")
                .setStage("clean")
                .setLocation(location)
                .setOriginalSize(-1)
                .build();
    }

    private static RejectedArticle row(String row, long size) {
        return RejectedArticle.newBuilder()
                .setSource("agency")
                .setReason(RejectionReason.TOO_LARGE)
                .setDetail("")
                .setStage("replay")
                .setLocation("rows.ndjson:3")
                .setOriginal(ByteBuffer.wrap(utf8(row)))
                .setOriginalSize(size)
                .build();
    }
}
