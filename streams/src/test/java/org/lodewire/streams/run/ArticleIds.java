package org.lodewire.streams.run;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Article ids that tests can name. */
public final class ArticleIds {

    private ArticleIds() {}

    /** A valid id for a name of at most 16 ASCII characters. */
    public static String id(String name) {
        String hex = HexFormat.of().formatHex(name.getBytes(StandardCharsets.US_ASCII));
        return "0".repeat(32 - hex.length()) + hex;
    }
}
