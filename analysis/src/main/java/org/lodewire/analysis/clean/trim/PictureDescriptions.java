package org.lodewire.analysis.clean.trim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;

/** Removes descriptions of pictures before their captions. Stateless. */
final class PictureDescriptions {

    private static final int MAX_WORDS = 45;
    /** Before a shorter caption, such as a credit, a sentence rather is the article's. */
    private static final int MIN_CAPTION_WORDS = 8;
    /** Text alternatives of pictures begin with an indefinite subject. */
    private static final List<String> OPENINGS = List.of(
            "a ",
            "an ",
            "two ",
            "three ",
            "four ",
            "several ",
            "people ",
            "men ",
            "women ",
            "the exterior ",
            "the interior ",
            "a view ",
            "photo of ",
            "image of ",
            "aerial view ",
            "close-up ");

    private PictureDescriptions() {}

    /** @param reasons why each line is boilerplate according to the rules; null elements for other lines */
    static void remove(DocumentLines document, @Nullable String[] reasons) {
        for (int i = 0; i + 1 < document.size(); i++) {
            if (document.isKept(i)
                    && (!document.line(i).sentence() || document.line(i + 1).words() >= MIN_CAPTION_WORDS)
                    && "caption".equals(reasons[i + 1])
                    && document.line(i).words() <= MAX_WORDS
                    && document.line(i).words() >= 3) {
                String text = document.line(i).text().toLowerCase(Locale.ROOT);
                if (OPENINGS.stream().anyMatch(text::startsWith)) {
                    document.remove(i, "caption");
                }
            }
        }
    }
}
