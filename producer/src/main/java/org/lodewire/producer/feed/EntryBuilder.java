package org.lodewire.producer.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.FieldLimits;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.schemas.time.PublishedTime;

/** Collects the fields of an entry. Bounds each field; null leaves a field as it is. For one thread and one entry. */
final class EntryBuilder {

    private @Nullable String guid;
    private @Nullable String link;
    private @Nullable String title;
    private @Nullable String author;
    private @Nullable PublishedTime published;
    private @Nullable PublishedTime updated;
    private @Nullable String language;
    private @Nullable FeedText summary;
    private @Nullable FeedText content;
    private @Nullable String enclosure;
    private boolean dated;

    EntryBuilder guid(@Nullable String given) {
        String line = given == null ? "" : SafeText.oneLine(SafeText.wellFormed(given));
        guid = line.isEmpty() || line.length() > FeedLimits.ADDRESS ? guid : line;
        return this;
    }

    /** @param absolute as {@link Links} makes it */
    EntryBuilder link(@Nullable String absolute) {
        link = absolute == null ? link : absolute;
        return this;
    }

    /** @param text plain text in one line */
    EntryBuilder title(@Nullable String text) {
        title = text == null ? title : SafeText.cut(text, FieldLimits.TITLE);
        return this;
    }

    /** @param text plain text in one line */
    EntryBuilder author(@Nullable String text) {
        author = text == null ? author : SafeText.cut(text, FieldLimits.AUTHOR);
        return this;
    }

    EntryBuilder published(@Nullable PublishedTime time) {
        published = time == null ? published : time;
        return this;
    }

    EntryBuilder updated(@Nullable PublishedTime time) {
        updated = time == null ? updated : time;
        return this;
    }

    /** Takes the time of the update for that of the publication, if the latter is missing or cannot be read. */
    EntryBuilder datedByUpdate() {
        dated = true;
        return this;
    }

    EntryBuilder language(@Nullable String tag) {
        language = tag == null
                ? language
                : FieldLimits.drop(SafeText.oneLine(SafeText.wellFormed(tag)), FieldLimits.LANGUAGE);
        return this;
    }

    EntryBuilder summary(@Nullable FeedText text) {
        summary = text == null ? summary : cut(text, FeedLimits.SUMMARY);
        return this;
    }

    EntryBuilder content(@Nullable FeedText text) {
        content = text == null ? content : cut(text, FeedLimits.CONTENT);
        return this;
    }

    /** @param absolute as {@link Links} makes it */
    EntryBuilder enclosure(@Nullable String absolute) {
        enclosure = absolute == null ? enclosure : absolute;
        return this;
    }

    FeedEntry build() {
        boolean readable = published != null && published.time() != null;
        PublishedTime time = dated && !readable && updated != null ? updated : published;
        return new FeedEntry(
                identity(), guid, link, title, author, time, updated, language, summary, content, enclosure);
    }

    private String identity() {
        return Stream.of(guid, link, enclosure)
                .filter(given -> given != null)
                .findFirst()
                .orElseGet(this::hash);
    }

    /**
     * The hash of title and time of publication, which outlast corrections of a text; of a text, if one of them is missing.
     * The time is the text that the source wrote, since a time that it does not give would change at each poll.
     */
    private String hash() {
        String time = published == null ? null : published.text();
        FeedText text = content == null ? summary : content;
        String body = text == null || title != null && time != null ? null : text.value();
        String all = Stream.of(title, time, body).filter(part -> part != null).collect(Collectors.joining("\n"));
        return all.isEmpty() ? "" : "hash:" + sha256(all);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform supports SHA-256", e);
        }
    }

    private static FeedText cut(FeedText text, int limit) {
        return new FeedText(SafeText.cut(text.value(), limit), text.format());
    }
}
