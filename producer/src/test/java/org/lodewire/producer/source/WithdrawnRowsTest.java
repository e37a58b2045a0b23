package org.lodewire.producer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.RejectionReason;

class WithdrawnRowsTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private static Arrival read(String row) throws IOException {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        return Reading.all(new RowSource(new ByteArrayInputStream(bytes), "rows", SizeLimit.DEFAULT))
                .get(0);
    }

    @Test
    void withdrawsTheArticleAtAUrl() throws IOException {
        Article article = (Article) read("{\"url\": \"https://a.example/x\", \"text\": \"t\"}");

        assertThat(read("{\"withdrawn\": true, \"url\": \"https://www.a.example/x?utm_source=feed\"}"))
                .isInstanceOfSatisfying(Withdrawal.class, withdrawal -> {
                    assertThat(withdrawal.articleId()).isEqualTo(article.id());
                    assertThat(withdrawal.source()).isEqualTo(article.source());
                });
    }

    @Test
    void withdrawsAnArticleWithoutUrlByItsContent() throws IOException {
        String fields = "\"source\": \"Agency\", \"title\": \"T\", \"text\": \"t\"";
        Article article = (Article) read("{" + fields + "}");

        assertThat(read("{" + fields + ", \"withdrawn\": true}"))
                .isInstanceOfSatisfying(Withdrawal.class, withdrawal -> {
                    assertThat(withdrawal.articleId()).isEqualTo(article.id());
                    assertThat(withdrawal.source()).isEqualTo("Agency");
                });
    }

    @Test
    void withdrawsTheArticleWithAnIdWhateverElseIsGiven() throws IOException {
        assertThat(read("{\"withdrawn\": true, \"id\": \"" + ID
                        + "\", \"source\": \"Agency\", \"url\": \"https://a.example/x\", \"text\": \"t\"}"))
                .isInstanceOfSatisfying(
                        Withdrawal.class,
                        withdrawal -> assertThat(withdrawal.articleId()).isEqualTo(ID));
    }

    @Test
    void saysThatTheUrlOfAWithdrawalIsNone() throws IOException {
        Arrival arrival = Reading.all(new RowSource(
                        new ByteArrayInputStream("{\"withdrawn\": true, \"url\": \"ftp://a.example/x\"}"
                                .getBytes(StandardCharsets.UTF_8)),
                        "rows",
                        SizeLimit.DEFAULT))
                .get(0);

        assertThat(arrival)
                .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
                .extracting(Rejection::field, Rejection::detail)
                .containsExactly("url", "'url' is not a URL of http or https with at most 2,048 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "\"True\""})
    void takesForAWithdrawal(String value) throws IOException {
        assertThat(read("{\"url\": \"https://a.example/x\", \"withdrawn\": " + value + "}"))
                .isInstanceOf(Withdrawal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "null", "NaN", "\"false\"", "\"\""})
    void takesForAnArticle(String value) throws IOException {
        assertThat(read("{\"text\": \"t\", \"withdrawn\": " + value + "}")).isInstanceOf(Article.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "1", "1.0", "[true]", "{\"a\": true}"})
    void rejectsWhatMayMeanEither(String value) throws IOException {
        assertThat(read("{\"text\": \"t\", \"withdrawn\": " + value + "}"))
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.reason()).isEqualTo(RejectionReason.INVALID);
                    assertThat(rejection.detail()).isEqualTo("'withdrawn' is neither true nor false");
                });
    }

    @Test
    void rejectsAWithdrawalOfNoCertainArticle() throws IOException {
        assertThat(read("{\"source\": \"Agency\", \"title\": \"T\", \"withdrawn\": true}"))
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.reason()).isEqualTo(RejectionReason.INVALID);
                    assertThat(rejection.detail()).startsWith("a withdrawal has 'url' or 'id'");
                });
    }

    @Test
    void rejectsAWithdrawalWithAnIdThatIsNone() throws IOException {
        assertThat(read("{\"id\": \"7\", \"withdrawn\": true}"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.detail()).startsWith("'id' is not the id"));
    }

    @Test
    void ignoresTheIdOfAnArticle() throws IOException {
        assertThat(read("{\"id\": [{}], \"text\": \"t\"}"))
                .isInstanceOfSatisfying(
                        Article.class, article -> assertThat(article.unread()).isEmpty());
    }
}
