package org.lodewire.analysis.clean.trim;

import java.util.List;
import java.util.Locale;
import org.lodewire.analysis.clean.document.DocumentLines;

/** Removes the description of a picture that stands in front of its caption. Stateless. */
final class Pictures {

    private static final int MAX_WORDS = 45;
    /** Descriptions for those who cannot see the picture begin with something not named before. */
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

    private Pictures() {}

    static void removeDescriptions(DocumentLines draft, String[] reasons) {
        for (int i = 0; i + 1 < draft.size(); i++) {
            if (draft.kept(i)
                    && "caption".equals(reasons[i + 1])
                    && draft.line(i).words() <= MAX_WORDS
                    && draft.line(i).words() >= 3) {
                String text = draft.line(i).text().toLowerCase(Locale.ROOT);
                if (OPENINGS.stream().anyMatch(text::startsWith)) {
                    draft.remove(i, "caption");
                }
            }
        }
    }
}
