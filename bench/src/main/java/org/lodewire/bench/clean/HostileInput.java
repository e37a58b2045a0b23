package org.lodewire.bench.clean;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.schemas.ContentFormat;

/**
 * Content that is designed to be expensive to clean.
 *
 * @param name    describes it
 * @param content creates it, always the same; not stored, since all contents together are large
 */
public record HostileInput(String name, ContentFormat format, Supplier<byte[]> content) {

    static HostileInput page(String name, Supplier<String> html) {
        return new HostileInput("page: " + name, ContentFormat.HTML, () -> bytes(html.get()));
    }

    static HostileInput text(String name, Supplier<String> text) {
        return new HostileInput("text: " + name, ContentFormat.TEXT, () -> bytes(text.get()));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the input of the clean stage, with no metadata. */
    CleanInput input() {
        return new CleanInput("bench", "https://news.example/hostile", null, null, null, format, content.get(), null);
    }
}
