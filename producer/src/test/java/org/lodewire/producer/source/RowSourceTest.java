package org.lodewire.producer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.FieldLimits;
import org.lodewire.schemas.time.PublishedTime;

class RowSourceTest {

    @Test
    void readsEveryFieldOfARow() throws IOException {
        Article article = article("""
                {"id": "7", "source": "Agency", "url": "https://a.example/x", "title": "T", "author": "A", \
                "language": "en", "published": "2025-06-11", "topics": [{"a": [1, null]}], "text": "Body"}""");

        assertThat(article.metadata())
                .isEqualTo(Metadata.of("Agency", "https://a.example/x", "T", "A", "en", "2025-06-11"));
        assertThat(article.format()).isEqualTo(ContentFormat.TEXT);
        assertThat(Reading.content(article)).isEqualTo("Body");
        assertThat(article.provenance().location()).isEqualTo("rows:1");
    }

    @Test
    void prefersThePageToTheText() throws IOException {
        Article article = article("{\"text\": \"t\", \"html\": \"<p>h\"}");

        assertThat(article.format()).isEqualTo(ContentFormat.HTML);
        assertThat(Reading.content(article)).isEqualTo("<p>h");
    }

    @Test
    void usesTheTextIfThePageIsNull() throws IOException {
        assertThat(article("{\"html\": null, \"text\": \"t\"}").format()).isEqualTo(ContentFormat.TEXT);
    }

    @Test
    void usesTheLastOfDuplicateFields() throws IOException {
        assertThat(Reading.content(article("{\"text\": \"first\", \"text\": \"last\"}")))
                .isEqualTo("last");
    }

    @Test
    void keepsAnArticleWithADeepFieldThatIsNotRead() throws IOException {
        String deep = "[".repeat(9_000) + "]".repeat(9_000);

        assertThat(Reading.content(article("{\"other\": " + deep + ", \"author\": " + deep + ", \"text\": \"t\"}")))
                .isEqualTo("t");
    }

    @Test
    void saysInPlainWordsThatARowIsNestedTooDeeply() throws IOException {
        assertThat(rejection("{\"text\": \"t\", \"other\": " + "[".repeat(2_000_000))
                        .detail())
                .isEqualTo("a field is nested more than 10000 levels deep");
    }

    @Test
    void replacesALoneSurrogate() throws IOException {
        Article article = article("{\"title\": \"\\udc00!\", \"text\": \"a\\ud800b\\ud83d\\ude00\"}");

        assertThat(Reading.content(article)).isEqualTo("a\ufffdb\ud83d\ude00");
        assertThat(article.metadata().title()).isEqualTo("\ufffd!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON                                | NOT_JSON",
                "{                                       | NOT_JSON",
                "{\"text\": \"x\"                        | NOT_JSON",
                "{\"text\": \"x\"} {\"text\": \"y\"}     | NOT_JSON",
                "[{\"text\": \"x\"}]                     | NOT_JSON",
                "\"text\"                                | NOT_JSON",
                "{\"other\": 01, \"text\": \"x\"}        | NOT_JSON",
                "{}                                      | INVALID",
                "{\"text\": null}                        | INVALID",
                "{\"text\": 7}                           | INVALID",
                "{\"text\": {\"text\": \"x\"}}           | INVALID",
                "{\"text\": NaN}                         | INVALID",
                "{\"html\": [\"x\"]}                     | INVALID",
            })
    void rejectsARowThatIsNoArticle(String row, RejectionReason reason) throws IOException {
        assertThat(rejection(row).reason()).isEqualTo(reason);
    }

    @Test
    void rejectsWithTheMetadataOfTheRow() throws IOException {
        Rejection rejection = rejection("{\"source\": \"Agency\", \"text\": 7}");

        assertThat(rejection.source()).isEqualTo("Agency");
        assertThat(rejection.detail()).isEqualTo("'text' is not a string");
        assertThat(new String(rejection.provenance().original(), StandardCharsets.UTF_8))
                .contains("\"text\": 7");
    }

    @Test
    void rejectsBytesThatAreNotUtf8() throws IOException {
        byte[] row = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '"', '}'};

        Arrival arrival = Reading.all(new RowSource(new ByteArrayInputStream(row), "rows", SizeLimit.DEFAULT))
                .get(0);

        assertThat(arrival)
                .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
                .extracting(Rejection::reason, Rejection::detail)
                .containsExactly(RejectionReason.NOT_UTF8, "not UTF-8 at byte 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void rejectsNestingThatIsTooDeep(String opening) throws IOException {
        assertThat(rejection("{\"x\":" + opening.repeat(100_000)).reason()).isEqualTo(RejectionReason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NAN", "inf", "infinity", "None", "undefined"})
    void namesWhatIsNoNumberInJson(String number) throws IOException {
        Rejection rejection = rejection("{\"text\": \"x\", \"score\": [1, " + number + "]}");

        assertThat(rejection.reason()).isEqualTo(RejectionReason.NOT_JSON);
        assertThat(rejection.detail())
                .startsWith("not valid JSON: '" + number + "' is no number in JSON; write null, or leave the field out")
                .contains("(column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example/x", "javascript:alert(1)", "//a.example/x", "https://", "a.example"})
    void keepsAnArticleWhoseUrlIsNone(String url) throws IOException {
        Article article = article("{\"url\": \"" + url + "\", \"text\": \"x\"}");

        assertThat(article.url()).isNull();
        assertThat(article.unread()).containsExactly("url");
    }

    @Test
    void rejectsARowWhoseSourceIsTooLong() throws IOException {
        assertThat(rejection("{\"source\": \"" + "s".repeat(201) + "\", \"text\": \"x\"}"))
                .extracting(Rejection::reason, Rejection::field, Rejection::detail)
                .containsExactly(
                        RejectionReason.INVALID, "source", "'source' has 201 characters; it may have at most 200");
        assertThat(rejection("{\"source\": \"" + "s".repeat(20_000) + "\", \"text\": \"x\"}")
                        .field())
                .isEqualTo("source");
        assertThat(article("{\"source\": \"" + "s".repeat(200) + "  \", \"text\": \"x\"}")
                        .source())
                .hasSize(200);
    }

    @Test
    void cutsATitleThatIsTooLong() throws IOException {
        Article article = article("{\"title\": \"" + "x".repeat(50_000) + "\", \"text\": \"x\"}");

        assertThat(article.metadata().title()).isEqualTo("x".repeat(FieldLimits.TITLE));
        assertThat(article.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"author\": [\"Ann Lee\", \"Bo Xu\"] | Ann Lee, Bo Xu",
                "\"author\": [{\"name\": \"Ann Lee\", \"url\": \"/a\"}, {\"name\": \"Bo Xu\"}] | Ann Lee, Bo Xu",
                "\"author\": {\"@type\": \"Person\", \"name\": \"Ann Lee\"} | Ann Lee",
                "\"author\": 7 | 7",
                "\"author\": NaN |",
            })
    void readsABylineOfOtherTypes(String field, @Nullable String author) throws IOException {
        Article article = article("{" + field + ", \"text\": \"x\"}");

        assertThat(article.metadata().author()).isEqualTo(author);
        assertThat(article.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"author\": []",
                "\"author\": [[[\"x\"]]]",
                "\"author\": {\"first\": \"x\"}",
                "\"author\": true",
                "\"author\": -Infinity",
            })
    void keepsAnArticleWithoutAFieldThatCannotBeRead(String field) throws IOException {
        Article article = article("{" + field + ", \"text\": \"x\"}");

        assertThat(Reading.content(article)).isEqualTo("x");
        assertThat(article.metadata().author()).isNull();
        assertThat(article.unread()).containsExactly("author");
    }

    @Test
    void dropsAUrlThatIsTooLong() throws IOException {
        Article article = article("{\"url\": \"https://a.example/" + "x".repeat(10_000) + "\", \"text\": \"x\"}");

        assertThat(article.url()).isNull();
        assertThat(article.unread()).containsExactly("url");
    }

    @Test
    void usesTheTextIfThePageIsNoString() throws IOException {
        Article article = article("{\"html\": {\"a\": 1}, \"text\": \"x\"}");

        assertThat(Reading.content(article)).isEqualTo("x");
        assertThat(article.unread()).containsExactly("html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1749637560", "1749637560.0", "1749637560000", "1.74963756E9", "\"1749637560\""})
    void readsADateThatIsANumber(String published) throws IOException {
        assertThat(article("{\"published\": " + published + ", \"text\": \"x\"}")
                        .metadata()
                        .published())
                .extracting(PublishedTime::time)
                .isEqualTo(Instant.parse("2025-06-11T10:26:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-Infinity", "{\"a\": [Infinity, {\"b\": NaN}]}"})
    void readsARowWithOtherNumbersInAnIgnoredField(String value) throws IOException {
        assertThat(Reading.content(article("{\"score\": " + value + ", \"text\": \"x\"}")))
                .isEqualTo("x");
    }

    @Test
    void readsARowWithALongNumberAndALongName() throws IOException {
        String row = "{\"score\": " + "7".repeat(100_000) + ", \"" + "x".repeat(100_000) + "\": 1, \"text\": \"x\"}";

        assertThat(Reading.content(article(row))).isEqualTo("x");
    }

    @Test
    void readsTheRowAfterOneThatIsTooLong() throws IOException {
        SizeLimit limit = new SizeLimit(10);
        List<Arrival> read = read("{\"text\": \"" + "x".repeat(5_000_000) + "\"}\n{\"text\": \"y\"}", limit);

        assertThat(read.get(0))
                .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
                .extracting(Rejection::reason)
                .isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(Reading.content(read.get(1))).isEqualTo("y");
    }

    @Test
    void acceptsContentAtTheLimitWithEveryCharacterEscaped() throws IOException {
        SizeLimit limit = new SizeLimit(100_000);

        assertThat(Reading.content(read("{\"text\": \"" + "\\u0041".repeat(100_000) + "\"}", limit)
                        .get(0)))
                .isEqualTo("A".repeat(100_000));
    }

    @Test
    void givesAnArticleOrRejectionForAnyBytes() throws IOException {
        Random random = new Random(7);
        byte[] seed =
                ("{\"source\":\"a\\ud800\",\"url\":\"https://m.a.example/amp/?x=%&amp;y#/\",\"author\":[{\"name\":\"b\"},NaN],"
                                + "\"published\":1749637560.5,\"text\":\"é\"}\n")
                        .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 5000; round++) {
            byte[] row = seed.clone();
            for (int change = 0; change < 3; change++) {
                row[random.nextInt(row.length - 1)] = (byte) random.nextInt(256);
            }
            assertThat(Reading.all(new RowSource(new ByteArrayInputStream(row), "rows", SizeLimit.DEFAULT)))
                    .isNotEmpty();
        }
    }

    private static Article article(String row) throws IOException {
        return (Article) read(row, SizeLimit.DEFAULT).get(0);
    }

    private static Rejection rejection(String row) throws IOException {
        return (Rejection) read(row, SizeLimit.DEFAULT).get(0);
    }

    private static List<Arrival> read(String rows, SizeLimit limit) throws IOException {
        return Reading.all(
                new RowSource(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "rows", limit));
    }
}
