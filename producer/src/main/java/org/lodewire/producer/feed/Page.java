package org.lodewire.producer.feed;

import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses an HTML page, of which only the first {@value #MAX_BYTES} bytes are read. */
final class Page {

    private static final int MAX_BYTES = 4 << 20;

    private Page() {}

    /** Whatever the bytes are, as a page, whose base is that of its {@code base} element, else its address. */
    static Document parse(byte[] body, @Nullable String mediaType, @Nullable String address) {
        byte[] bytes = Unpacked.of(body, MAX_BYTES).bytes();
        byte[] first = bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes;
        String markup = TagNames.broken(Characters.decode(first, mediaType));
        return Parser.htmlParser().parseInput(markup, address == null ? "" : address);
    }
}
