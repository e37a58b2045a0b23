package org.lodewire.analysis.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.SourceActivity;

/**
 * The last article of a source, the evidence of its silence. Times are in milliseconds since the epoch.
 *
 * @param articleId its id
 * @param storyId   id of its story
 * @param title     its title, cut
 * @param url       its URL
 * @param at        its event time
 * @param clock     when the source spoke
 */
record LastArticle(
        String articleId,
        String storyId,
        @Nullable String title,
        @Nullable String url,
        long at,
        long clock) {

    /** Evidence needs no longer title, and there is a title for each source. */
    private static final int TITLE = 200;

    static LastArticle of(SourceActivity activity) {
        String title = activity.getTitle();
        return new LastArticle(
                activity.getArticleId(),
                activity.getStoryId(),
                title == null || title.length() <= TITLE
                        ? title
                        : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, TITLE))),
                activity.getUrl(),
                activity.getAt().toEpochMilli(),
                activity.getClock().toEpochMilli());
    }

    Evidence evidence(String source) {
        return Evidence.newBuilder()
                .setArticleId(articleId)
                .setStoryId(storyId)
                .setSource(source)
                .setTitle(title)
                .setUrl(url)
                .setAt(Instant.ofEpochMilli(at))
                .build();
    }

    void write(ValueWriter writer) {
        writer.putString(articleId).putString(storyId);
        write(title, writer);
        write(url, writer);
        writer.putLong(at).putLong(clock);
    }

    private static void write(@Nullable String text, ValueWriter writer) {
        writer.putBoolean(text != null);
        if (text != null) {
            writer.putString(text);
        }
    }

    static LastArticle read(ValueReader reader) {
        return new LastArticle(
                reader.getString(),
                reader.getString(),
                readText(reader),
                readText(reader),
                reader.getLong(),
                reader.getLong());
    }

    private static @Nullable String readText(ValueReader reader) {
        return reader.getBoolean() ? reader.getString() : null;
    }
}
