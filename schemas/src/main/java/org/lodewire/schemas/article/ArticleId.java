package org.lodewire.schemas.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of an article: the first 128 bits of a SHA-256, in 32 hexadecimal digits. With a URL it is the hash of that
 * URL's identity, so that a changed text at the same address is a revision; without, of source and content, so that the
 * same text again from the same source is a repeat.
 */
public final class ArticleId {

    private static final int BYTES = 16;

    private ArticleId() {}

    /** The id of the article at an address. */
    public static String ofUrl(CanonicalUrl url) {
        MessageDigest digest = sha256();
        add(digest, "url");
        add(digest, url.identity());
        return hex(digest);
    }

    /**
     * The id of an article that has no address.
     *
     * @param source  its source, as {@link SourceName} gives it
     * @param content the bytes of its page or text; position and limit stay as they are
     */
    public static String ofContent(String source, ByteBuffer content) {
        MessageDigest digest = sha256();
        add(digest, "content");
        add(digest, source);
        digest.update(content.duplicate());
        return hex(digest);
    }

    /** Ends each part with a byte that occurs in none, so that moving a letter from one to the next is another id. */
    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
