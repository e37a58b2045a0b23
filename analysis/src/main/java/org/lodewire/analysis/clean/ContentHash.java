package org.lodewire.analysis.clean;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import org.lodewire.schemas.RawArticle;

/**
 * The hash that distinguishes a repeat of an article from a revision: 128 bits of MurmurHash3 over its title and content, in
 * hexadecimal. Stateless.
 */
public final class ContentHash {

    private ContentHash() {}

    public static String of(RawArticle raw) {
        ByteBuffer content = raw.getContent();
        return Hashing.murmur3_128()
                .hashStream()
                .putString(raw.getTitle() == null ? "" : raw.getTitle())
                .putBytes(content.array(), content.arrayOffset() + content.position(), content.remaining())
                .get()
                .toString();
    }
}
