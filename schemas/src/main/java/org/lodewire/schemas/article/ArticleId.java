package org.lodewire.schemas.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Computes article ids: the first 128 bits of a SHA-256 hash, as 32 hexadecimal digits. The id of an article with a URL is
 * the hash of the URL's identity, so that a changed text at the same URL is a revision. The id of an article without a URL
 * is the hash of its source, title and content, so that the same text under the same title from the same source is a repeat.
 */
public final class ArticleId {

    private static final int BYTES = 16;

    private ArticleId() {}

    /** Whether a text is an id: 32 hexadecimal digits, in lower case. */
    public static boolean isValid(String id) {
        return id.length() == 2 * BYTES && id.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** The id of the article at a URL. */
    public static String ofUrl(CanonicalUrl url) {
        MessageDigest digest = sha256();
        add(digest, "url");
        add(digest, url.identity());
        return hex(digest);
    }

    /**
     * The id of an article without a URL.
     *
     * @param source  its source, from {@link SourceName}
     * @param title   its title as the source gave it, null if it gave none
     * @param content the bytes of its page or text; position and limit stay as they are
     */
    public static String ofContent(String source, @Nullable String title, ByteBuffer content) {
        MessageDigest digest = sha256();
        add(digest, "content");
        add(digest, source);
        byte[] titleBytes = (title == null ? "" : title).getBytes(StandardCharsets.UTF_8);
        // A title may contain any character, so its length terminates it.
        add(digest, Integer.toString(titleBytes.length));
        digest.update(titleBytes);
        digest.update(content.duplicate());
        return hex(digest);
    }

    /** Terminates a part with a byte that occurs in none, so that different parts never give the same input to the hash. */
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
            throw new IllegalStateException("Every Java platform supports SHA-256", e);
        }
    }
}
