package org.lodewire.analysis.clean.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text that a page has for readers without scripts, and the one that scripts attach to its elements. Stateless. */
public final class ScriptlessText {

    /** A shorter text asks to enable scripts. */
    private static final int MIN_LENGTH = 200;

    private static final int MAX_ELEMENTS = 100;

    private ScriptlessText() {}

    /** Puts the text of long {@code noscript} elements and shadow roots in their place; returns whether there are any. */
    public static boolean reveal(Document page) {
        List<Element> hidden = page.body().select("noscript, template[shadowrootmode], template[shadowroot]");
        boolean revealed = false;
        for (Element element : hidden.subList(0, Math.min(MAX_ELEMENTS, hidden.size()))) {
            if (element.text().length() >= MIN_LENGTH) {
                element.tagName("div");
                revealed = true;
            }
        }
        return revealed;
    }
}
