package org.lodewire.subscriptions.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Subjects of mails, of texts that anybody may have written. */
final class MailSubject {

    /** So that an encoded word has no more than 75 characters (RFC 2047, section 2). */
    private static final int MAX_BYTES = 45;

    private static final String ENCODED = "=?";

    private MailSubject() {}

    /**
     * A subject that mail programs show as the text. The mail library encodes what is not ASCII; a text that looks encoded would
     * be decoded into something else, so it is encoded here.
     */
    static String of(String text) {
        if (!text.contains(ENCODED)) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String character = Character.toString(text.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MAX_BYTES) {
                words.append(encoded(word.toString())).append(' ');
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += more;
        }
        return words.append(encoded(word.toString())).toString();
    }

    private static String encoded(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
