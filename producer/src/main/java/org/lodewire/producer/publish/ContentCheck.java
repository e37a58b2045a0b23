package org.lodewire.producer.publish;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.schemas.RejectionReason;

/** Whether the content of an article is text, and neither none nor too much. */
final class ContentCheck {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final SizeLimit limit;

    ContentCheck(SizeLimit limit) {
        this.limit = limit;
    }

    /** Why an article is not taken; empty if it is. */
    Optional<Rejection> problem(Article article) {
        int size = article.content().length;
        if (size > limit.content()) {
            return Optional.of(article.rejected(
                    RejectionReason.TOO_LARGE, "an article of " + size + " bytes; the limit is " + limit.content()));
        }
        ByteBuffer bytes = ByteBuffer.wrap(article.content());
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes);
            return text.chars().allMatch(ContentCheck::isBlank)
                    ? Optional.of(article.rejected(RejectionReason.EMPTY, "an article without content"))
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of(
                    article.rejected(RejectionReason.NOT_UTF8, "not UTF-8 at byte " + (bytes.position() + 1)));
        }
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == BYTE_ORDER_MARK;
    }
}
