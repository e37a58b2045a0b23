package org.lodewire.bench.clean;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.schemas.ContentFormat;

/**
 * An article to clean, as a string and as bytes, since extractors take one or the other.
 *
 * @param id     identifies it
 * @param source its publisher; null if unknown
 * @param url    its address; null if unknown
 * @param title  null if unknown
 * @param format whether it is a page or plain text
 * @param string its content
 * @param bytes  the same in UTF-8
 */
public record LabelledPage(
        String id,
        @Nullable String source,
        @Nullable String url,
        @Nullable String title,
        ContentFormat format,
        String string,
        byte[] bytes) {

    static LabelledPage of(
            String id,
            @Nullable String source,
            @Nullable String url,
            @Nullable String title,
            ContentFormat format,
            String content) {
        return new LabelledPage(id, source, url, title, format, content, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the input of the clean stage, with the charset declared. */
    CleanInput input() {
        return new CleanInput(source, url, title, null, null, format, bytes, StandardCharsets.UTF_8.name());
    }
}
