package org.lodewire.producer.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of an article: the first 128 bits of a SHA-256, in 32 hexadecimal digits. With a URL it is the hash of that
 * URL's identity, so that a changed text at the same address is a revision; without, of source and content, so that the
 * same text again from the same source is a repeat.
 */
final class ArticleId {

    private static final int BYTES = 16;

    private ArticleId() {
    }

    static String of(Article article) {
        MessageDigest digest = sha256();
        if (article.url() != null) {
            add(digest, "url");
            add(digest, article.url().identity());
        } else {
            add(digest, "content");
            add(digest, article.source());
            digest.update(article.content());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Ends each part with a byte that occurs in none, so that moving a letter from one to the next is another id. */
    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
