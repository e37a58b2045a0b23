package org.lodewire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.SubmittedArticle;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.TimeBasis;

class PublisherTest {

    private final Broker broker = new Broker();

    @Test
    void writesEveryFieldOfAnArticle() {
        byte[] page = "<p>Text".getBytes(StandardCharsets.UTF_8);
        Article article = Article.of(
                Metadata.of("Agency", "HTTP://a.example/x#y", "Title", "Author", "en", "2025-06-11T06:26:00-04:00"),
                ContentFormat.HTML,
                Content.of(page),
                new Provenance("rows", 1, page, page.length));
        publish(PublishOptions.DEFAULT, article);

        RawArticle raw = broker.articles().get(0);
        assertThat(raw.getId()).isEqualTo(article.id());
        assertThat(raw.getSource()).isEqualTo("Agency");
        assertThat(raw.getUrl()).isEqualTo("http://a.example/x");
        assertThat(raw.getTitle()).isEqualTo("Title");
        assertThat(raw.getAuthor()).isEqualTo("Author");
        assertThat(raw.getLanguage()).isEqualTo("en");
        assertThat(raw.getFormat()).isEqualTo(ContentFormat.HTML);
        assertThat(raw.getContent()).isEqualTo(ByteBuffer.wrap(page));
        assertThat(raw.getCharset()).isEqualTo("UTF-8");
        assertThat(raw.getTime().getEvent()).isEqualTo(Instant.parse("2025-06-11T10:26:00Z"));
        assertThat(raw.getTime().getBasis()).isEqualTo(TimeBasis.PUBLISHED);
        assertThat(raw.getTime().getPublished()).isEqualTo("2025-06-11T06:26:00-04:00");
        assertThat(raw.getTime().getSeen()).isEqualTo(Broker.NOW);
    }

    @Test
    void stampsRecordsWithEventTime() {
        publish(PublishOptions.DEFAULT, Articles.article("a", "2025-06-11"));

        assertThat(broker.raw().get(Broker.PARTITIONS).timestamp())
                .isEqualTo(Instant.parse("2025-06-11T00:00:00Z").toEpochMilli());
    }

    @Test
    void setsTheClockToTheLatestEventTime() {
        publish(
                PublishOptions.DEFAULT,
                Articles.article("a", "2025-06-12"),
                Articles.article("b", "2025-06-11"),
                Articles.article("c", "2025-06-13"));

        assertThat(broker.articles())
                .extracting(article -> article.getTime().getClock().toString().substring(0, 10))
                .containsExactly("2025-06-12", "2025-06-12", "2025-06-13");
    }

    @Test
    void recordsWhyATimeOfPublicationIsNotUsed() {
        publish(PublishOptions.DEFAULT, Articles.article("a", "2030-01-01"));

        assertThat(broker.articles().get(0).getTime().getClamp()).isEqualTo(Clamp.FUTURE);
        assertThat(broker.articles().get(0).getTime().getEvent()).isEqualTo(Broker.NOW);
    }

    @Test
    void usesTheTimeOfArrivalIfConfigured() {
        publish(
                new PublishOptions(TimePolicy.ARRIVAL, 1, SizeLimit.DEFAULT, false),
                Articles.article("a", "2025-06-11"));

        assertThat(broker.articles().get(0).getTime().getEvent()).isEqualTo(Broker.NOW);
        assertThat(broker.articles().get(0).getTime().getPublished()).isEqualTo("2025-06-11");
        assertThat(broker.articles().get(0).getTime().getByArrival()).isTrue();
    }

    @Test
    void keysArticlesByTheirSource() {
        publish(PublishOptions.DEFAULT, Articles.withUrl("Agency", null), Articles.withUrl("\u0001clock", null));

        assertThat(broker.keys()).containsExactly("Agency", "clock");
    }

    @Test
    void splitsASourceByArticleSoThatRevisionsShareAKey() {
        Article[] articles = IntStream.range(0, 100)
                .boxed()
                .flatMap(n -> List.of("https", "http").stream()
                        .map(scheme -> Articles.withUrl("Agency", scheme + "://a.example/" + n)))
                .toArray(Article[]::new);
        publish(new PublishOptions(TimePolicy.PUBLISHED, 4, SizeLimit.DEFAULT, false), articles);

        assertThat(broker.keys())
                .contains("Agency#1", "Agency#2", "Agency#3", "Agency#4")
                .hasSize(200);
        assertThat(broker.keys().stream().distinct()).hasSize(4);
        IntStream.range(0, 100)
                .forEach(n -> assertThat(broker.keys().get(2 * n + 1))
                        .isEqualTo(broker.keys().get(2 * n)));
    }

    @Test
    void rejectsBlankContent() {
        publish(
                PublishOptions.DEFAULT,
                Articles.withContent("\uFEFF \n\t\u00A0\u0000".getBytes(StandardCharsets.UTF_8)));

        assertThat(reasons()).containsExactly(RejectionReason.EMPTY);
    }

    @Test
    void rejectsContentThatIsNotUtf8() {
        publish(PublishOptions.DEFAULT, Articles.withContent(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}));

        assertThat(reasons()).containsExactly(RejectionReason.NOT_UTF8);
        assertThat(broker.rejected().get(0).getDetail()).isEqualTo("not UTF-8 at byte 2");
    }

    @Test
    void rejectsContentOverTheLimitOnly() {
        PublishOptions options = new PublishOptions(TimePolicy.PUBLISHED, 1, new SizeLimit(10), false);
        publish(options, Articles.article("x".repeat(10), null), Articles.article("x".repeat(11), null));

        assertThat(reasons()).containsExactly(RejectionReason.TOO_LARGE);
        assertThat(broker.articles()).hasSize(1);
    }

    @Test
    void writesAWithdrawalUnderTheKeyOfItsArticle() {
        Article article = Articles.withUrl("Agency", "https://a.example/x");
        Withdrawal withdrawal = new Withdrawal(
                article.id(),
                "Agency",
                article.url(),
                Metadata.of("Agency", null, null, null, null, "2025-06-12"),
                new Provenance("rows", 2, new byte[0], 0));
        PublishSummary summary;
        try (Publisher publisher =
                broker.publisher(new PublishOptions(TimePolicy.PUBLISHED, 4, SizeLimit.DEFAULT, false))) {
            publisher.publish(article);
            assertThat(publisher.publish(withdrawal)).isEmpty();
            summary = publisher.finish(true);
        }

        assertThat(broker.keys().get(1)).isEqualTo(broker.keys().get(0));
        RawArticle raw = broker.articles().get(1);
        assertThat(raw.getWithdrawn()).isTrue();
        assertThat(raw.getId()).isEqualTo(article.id());
        assertThat(raw.getSource()).isEqualTo("Agency");
        assertThat(raw.getUrl()).isEqualTo("https://a.example/x");
        assertThat(raw.getContent().remaining()).isZero();
        assertThat(raw.getTime().getEvent()).isEqualTo(Instant.parse("2025-06-12T00:00:00Z"));
        assertThat(raw.getTime().getSequence()).isEqualTo(1);
        assertThat(summary.sent()).isEqualTo(1);
        assertThat(summary.withdrawn()).isEqualTo(1);
        assertThat(summary.dates().undated()).as("the article").isEqualTo(1);
    }

    @Test
    void writesReasonAndOriginOfARejection() {
        byte[] original = new byte[300_000];
        Rejection rejection = Rejection.of(
                RejectionReason.INVALID,
                "no good",
                Metadata.of("Agency", "https://a.example/x/", null, null, null, null),
                new Provenance("rows.ndjson", 7, original, 1_000_000));
        try (Publisher publisher = broker.publisher(PublishOptions.DEFAULT)) {
            assertThat(publisher.publish(rejection)).contains(rejection);
        }

        RejectedArticle rejected = broker.rejected().get(0);
        assertThat(rejected.getReason()).isEqualTo(RejectionReason.INVALID);
        assertThat(rejected.getDetail()).isEqualTo("no good");
        assertThat(rejected.getSource()).isEqualTo("Agency");
        assertThat(rejected.getUrl()).isEqualTo("https://a.example/x/");
        assertThat(rejected.getArticleId()).isNull();
        assertThat(rejected.getStage()).isEqualTo("test");
        assertThat(rejected.getLocation()).isEqualTo("rows.ndjson:7");
        assertThat(rejected.getOriginal().remaining()).isEqualTo(262_144);
        assertThat(rejected.getOriginalSize()).isEqualTo(1_000_000);
    }

    @Test
    void writesTheIdOfARejectedArticle() {
        Article article = Articles.withContent(new byte[0]);
        publish(PublishOptions.DEFAULT, article);

        assertThat(broker.rejected().get(0).getArticleId()).isEqualTo(article.id());
    }

    @Test
    void returnsASummary() {
        PublishSummary summary = publish(
                PublishOptions.DEFAULT,
                Articles.article("a", "2025-06-12"),
                Articles.article("b", "2025-06-11"),
                Articles.withContent(new byte[0]));

        assertThat(summary.sent()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(Map.of(RejectionReason.EMPTY, 1L));
        assertThat(summary.firstEvent()).isEqualTo(Instant.parse("2025-06-11T00:00:00Z"));
        assertThat(summary.lastEvent()).isEqualTo(Instant.parse("2025-06-12T00:00:00Z"));
    }

    @Test
    void countsArticlesThatAreLateByMoreThanTheGraceOnEitherClock() {
        PublishOptions options =
                new PublishOptions(TimePolicy.PUBLISHED, 1, SizeLimit.DEFAULT, false, Duration.ofDays(2));
        PublishSummary summary = publish(
                options,
                Articles.article("a", "2025-06-12"),
                Articles.article("b", "2025-06-10"),
                Articles.article("c", "2025-06-09T23:59:59Z"),
                Articles.article("d", "2025-06-08"));

        assertThat(summary.late())
                .isEqualTo(new LateReport(Duration.ofDays(2), 2, "rows.ndjson:7", Duration.ofDays(4), 0, null, 4));
    }

    @Test
    void countsArticlesThatAreLateBecauseOfEarlierInput() {
        Instant reached = Instant.parse("2025-06-13T00:00:00Z");
        try (Publisher publisher = broker.publisher(PublishOptions.DEFAULT)) {
            publisher.followsInput(reached);
            publisher.publish(Articles.article("a", "2025-06-11"));
            publisher.publish(Articles.article("b", "2025-06-12"));

            assertThat(publisher.finish(true).late())
                    .extracting(LateReport::late, LateReport::afterOthers, LateReport::reached)
                    .containsExactly(0L, 1L, reached);
        }
    }

    @Test
    void anInputThatIsAllRejectsIsOne() {
        assertThat(publish(PublishOptions.DEFAULT, Articles.withContent(new byte[0]))
                        .isAllRejected())
                .isTrue();
    }

    @Test
    void anEmptyInputIsNotOneOfRejects() {
        assertThat(publish(PublishOptions.DEFAULT).isAllRejected()).isFalse();
    }

    @Test
    void sendsAnArticleAgainWithItsOwnEventTimeAndWithoutMovingTheClock() {
        Instant reached = Instant.parse("2025-06-13T00:00:00Z");
        RawArticle first = Records.firstSeen(Articles.article("a", "2025-06-20"), Broker.NOW);
        try (Publisher publisher = broker.publisher(PublishOptions.DEFAULT)) {
            publisher.startAt(reached);
            publisher.publishAgain(new SubmittedArticle(first, "Agency#3", true));
            publisher.publishAgain(new SubmittedArticle(first, null, false));
            publisher.finish(false);
        }

        assertThat(broker.articles())
                .extracting(RawArticle::getTime)
                .containsExactly(
                        ArticleTime.newBuilder(first.getTime())
                                .setClock(reached)
                                .build(),
                        ArticleTime.newBuilder(first.getTime())
                                .setClock(reached)
                                .setSequence(1)
                                .build());
        assertThat(broker.keys()).containsExactly("Agency#3", "Agency");
        assertThat(broker.raw())
                .filteredOn(record -> record.value() != null)
                .extracting(record -> new String(
                        record.headers().lastHeader("lodewire.submitted-again").value(), StandardCharsets.UTF_8))
                .containsExactly("accepted", "rejected");
        assertThat(broker.raw())
                .filteredOn(record -> record.value() == null)
                .hasSize(Broker.PARTITIONS)
                .allSatisfy(watermark -> assertThat(watermark.timestamp()).isEqualTo(reached.toEpochMilli()));
    }

    @Test
    void failsIfKafkaDoesNotDeliverARecord() {
        Broker silent = new Broker(false);
        try (Publisher publisher = silent.publisher(PublishOptions.DEFAULT)) {
            publisher.publish(Articles.article("a", null));
            silent.producer().errorNext(new RecordTooLargeException("too much"));

            assertThatThrownBy(() -> publisher.publish(Articles.article("b", null)))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("news.articles.raw")
                    .hasMessageContaining("too much");
        }
    }

    @Test
    void failsIfKafkaDoesNotDeliverTheLastRecord() {
        Broker silent = new Broker(false);
        try (Publisher publisher = silent.publisher(PublishOptions.DEFAULT)) {
            publisher.publish(Rejection.of(
                    RejectionReason.OTHER, "x", Articles.article("a", null).provenance()));
            silent.producer().errorNext(new TimeoutException("no answer"));

            assertThatThrownBy(() -> publisher.finish(true))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("no answer");
        }
    }

    @Test
    void failsIfASendThrows() {
        try (Publisher publisher = broker.publisher(PublishOptions.DEFAULT)) {
            broker.producer().sendException = new TimeoutException("buffer full");

            assertThatThrownBy(() -> publisher.publish(Articles.article("a", null)))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("buffer full");
        }
    }

    private PublishSummary publish(PublishOptions options, Article... articles) {
        try (Publisher publisher = broker.publisher(options)) {
            List.of(articles).forEach(publisher::publish);
            return publisher.finish(true);
        }
    }

    private List<RejectionReason> reasons() {
        return broker.rejected().stream().map(RejectedArticle::getReason).toList();
    }
}
