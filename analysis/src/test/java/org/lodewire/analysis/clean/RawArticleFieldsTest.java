package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;

class RawArticleFieldsTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String MEGABYTES = "x".repeat(12 << 20);

    private static RawArticle.Builder article() {
        return article("2025-06-11T12:00:00Z");
    }

    private static RawArticle.Builder article(String published) {
        Instant noon = Instant.parse("2025-06-11T12:00:00Z");
        return RawArticle.newBuilder()
                .setId(ID)
                .setSource("agency")
                .setTitle("Neodymium")
                .setUrl("https://agency.example/neodymium")
                .setTime(ArticleTime.newBuilder()
                        .setEvent(noon)
                        .setSeen(noon)
                        .setClock(noon)
                        .setPublished(published)
                        .build())
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.wrap(new byte[] {'a'}));
    }

    @Test
    void acceptsWhatAProducerSendsUnchanged() {
        RawArticle article = article().build();

        assertThat(RawArticleFields.check(article)).isEmpty();
        assertThat(RawArticleFields.bounded(article)).isSameAs(article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcde\u0000",
                "0123456789abcdef0123456789abcdef0"
            })
    void rejectsAnIdThatIsNotAHash(String id) {
        assertThat(RawArticleFields.check(article().setId(id).build()))
                .hasValueSatisfying(cause -> assertThat(cause.reason()).isEqualTo(RejectionReason.INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "a\u0000b", "a\nb", "\u0001watermark/0/1"})
    void rejectsASourceThatIsNotOneLine(String source) {
        assertThat(RawArticleFields.check(article().setSource(source).build())).isPresent();
    }

    @Test
    void whatIsRejectedForItsIdHasARecordOfBoundedSize() {
        RawArticle article = article()
                .setId(MEGABYTES)
                .setSource(MEGABYTES)
                .setUrl(MEGABYTES)
                .setTitle(MEGABYTES)
                .build();

        RejectedArticle rejected = RawArticleFields.check(article)
                .orElseThrow()
                .toRecord(article, article.getTime().getEvent(), new Origin(0, 7L));

        assertThat(rejected.getArticleId()).isNull();
        assertThat(rejected.getUrl()).isNull();
        assertThat(rejected.getSource()).hasSize(200);
        assertThat(rejected.getDetail()).contains("12582912 characters").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource({
        "https://agency.example/neodymium, false",
        "HTTPS://Agency.example/neodymium#x, false",
        "ftp://agency.example/neodymium, true",
        "javascript:alert(1), true"
    })
    void saysWhetherAnythingWasLost(String url, boolean lost) {
        RawArticle article = article().setUrl(url).build();

        assertThat(RawArticleFields.isCut(article, RawArticleFields.bounded(article)))
                .isEqualTo(lost);
    }

    @Test
    void cutsWhatIsForPeopleAndDropsWhatIsForPrograms() {
        RawArticle article = article(MEGABYTES)
                .setTitle(MEGABYTES)
                .setAuthor(MEGABYTES)
                .setLanguage(MEGABYTES)
                .setCharset(MEGABYTES)
                .setUrl("javascript:alert(1)")
                .build();

        assertThat(RawArticleFields.check(article)).isEmpty();
        RawArticle bounded = RawArticleFields.bounded(article);

        assertThat(bounded.getTitle()).hasSize(2_000);
        assertThat(bounded.getAuthor()).hasSize(500);
        assertThat(bounded.getLanguage()).isNull();
        assertThat(bounded.getCharset()).isNull();
        assertThat(bounded.getUrl()).isNull();
        assertThat(bounded.getTime().getPublished()).hasSize(100);
        assertThat(bounded.getContent()).isEqualTo(article.getContent());
    }

    @Test
    void aPartOfASplitSourceHasItsNumberInTheKey() {
        assertThat(RawArticleFields.isPart("agency#12", "agency")).isTrue();
        assertThat(RawArticleFields.isPart("agency", "agency")).isFalse();
        assertThat(RawArticleFields.isPart("agency#", "agency")).isFalse();
        assertThat(RawArticleFields.isPart("agency#x", "agency")).isFalse();
        assertThat(RawArticleFields.isPart("agency#" + "1".repeat(1 << 20), "agency"))
                .isFalse();
        assertThat(RawArticleFields.isPart(null, "agency")).isFalse();
    }
}
