package org.lodewire.streams.clean;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.HeaderNames;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.run.ArticleIds;
import org.lodewire.streams.run.StageDriver;

/** Sends what the clean stage reads. */
record RawArticles(StageDriver stage) {

    void send(String id, ArticleTime time, String text) {
        stage.send(Catalogue.RAW, "agency", article(id, time, text), time.getEvent());
    }

    /**
     * Sends an article as one that is submitted again.
     *
     * @param before what had become of it
     */
    void sendAgain(String id, ArticleTime time, String text, String before) {
        Header header = new RecordHeader(HeaderNames.SUBMITTED_AGAIN, before.getBytes(StandardCharsets.UTF_8));
        stage.send(Catalogue.RAW, "agency", article(id, time, text), time.getEvent(), header);
    }

    private static RawArticle article(String id, ArticleTime time, String text) {
        return RawArticle.newBuilder()
                .setId(ArticleIds.id(id))
                .setSource("agency")
                .setTime(time)
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setCharset("UTF-8")
                .build();
    }

    void withdraw(String id, String source, ArticleTime time) {
        withdraw(id, source, time, "");
    }

    void withdraw(String id, String source, ArticleTime time, String content) {
        stage.send(
                Catalogue.RAW,
                source,
                RawArticle.newBuilder()
                        .setId(ArticleIds.id(id))
                        .setSource(source)
                        .setTime(time)
                        .setFormat(ContentFormat.TEXT)
                        .setContent(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)))
                        .setWithdrawn(true)
                        .build(),
                time.getEvent());
    }

    void sendPage(String id, ArticleTime time, String published, String text) {
        String page = "<meta property='article:published_time' content='" + published + "'><p>" + text + "</p>";
        stage.send(
                Catalogue.RAW,
                "agency",
                RawArticle.newBuilder()
                        .setId(ArticleIds.id(id))
                        .setSource("agency")
                        .setTime(time)
                        .setFormat(ContentFormat.HTML)
                        .setContent(ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)))
                        .setCharset("UTF-8")
                        .build(),
                time.getEvent());
    }

    void advanceTo(Instant time) {
        stage.watermark(Catalogue.RAW, new Watermark(0, false), time);
    }
}
