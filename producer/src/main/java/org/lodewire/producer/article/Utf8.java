package org.lodewire.producer.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding of UTF-8 (RFC 3629). */
public final class Utf8 {

    private Utf8() {}

    /** Thrown if bytes are not UTF-8. */
    public static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1;

        private final int position;

        private MalformedException(int position) {
            this.position = position;
        }

        /** A message with the position of the first invalid byte, counted from 1. */
        public String detail() {
            return "not UTF-8 at byte " + position;
        }

        @Override
        public String getMessage() {
            return detail();
        }
    }

    /** Decodes bytes; the result has an accessible array. */
    public static CharBuffer decode(byte[] bytes) throws MalformedException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in);
        } catch (CharacterCodingException e) {
            throw new MalformedException(in.position() + 1);
        }
    }
}
