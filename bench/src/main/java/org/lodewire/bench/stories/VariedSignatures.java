package org.lodewire.bench.stories;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * Signatures as a million different articles have them, faster than texts could be read: those of a thousand texts, each with other
 * lower bits of its keys, so that no two have a key in common. Not thread-safe.
 */
public final class VariedSignatures {

    private static final int TEXTS = 1000;
    private static final int EXACT_AT = 1;

    private final List<Template> templates = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);

    /**
     * A signature to be changed.
     *
     * @param at   where the lower bits of its keys begin
     * @param keys how many there are
     */
    private record Template(byte[] encoded, int at, int keys) {}

    /** Reads the texts. */
    public VariedSignatures() {
        SyntheticNews news = new SyntheticNews();
        for (long number = 0; templates.size() < TEXTS; number++) {
            if (news.kind(number) == SyntheticNews.Kind.NEW) {
                templates.add(template(StorySignature.of("Headline", news.text(number))));
            }
        }
    }

    private static Template template(StorySignature signature) {
        byte[] encoded = signature.encode();
        ByteBuffer lower = ByteBuffer.allocate(Short.BYTES * signature.searchKeys().length);
        for (long key : signature.searchKeys()) {
            lower.putShort((short) key);
        }
        for (int at = encoded.length - lower.capacity(); at > 0; at--) {
            if (ByteBuffer.wrap(encoded, at, lower.capacity()).equals(lower.rewind())) {
                return new Template(encoded, at, signature.searchKeys().length);
            }
        }
        throw new IllegalStateException("The encoding of signatures has changed.");
    }

    /** The next one. */
    public StorySignature next() {
        Template template = templates.get(random.nextInt(templates.size()));
        ByteBuffer changed = ByteBuffer.wrap(template.encoded.clone()).putLong(EXACT_AT, random.nextLong());
        for (int key = 0; key < template.keys; key++) {
            changed.putShort(template.at + Short.BYTES * key, (short) random.nextInt());
        }
        return StorySignature.decode(changed.array());
    }
}
