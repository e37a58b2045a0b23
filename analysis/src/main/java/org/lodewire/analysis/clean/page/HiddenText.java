package org.lodewire.analysis.clean.page;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/**
 * Finds the text of a page that no reader sees: lines in concealed elements. A long concealed text is left to the model, as it
 * may be the rest of an article that a script or a payment reveals, and so is everything if most of the page is concealed, as
 * on pages that a script fades in. Stateless.
 */
final class HiddenText {

    /** A concealed text with so many words of prose may belong to the article. */
    private static final int LONG = 60;
    /** The same after a notice that the rest is for subscribers. */
    private static final int LONG_AFTER_NOTICE = 25;
    /** Distance up to which such a notice is before the text, in lines. */
    private static final int NOTICE_DISTANCE = 4;

    private static final Set<String> NOTICES = Set.of("paywall", "login", "subscribe", "read-more");
    /** The same in parts that are boilerplate by their names, such as dialogs, which may contain small print. */
    private static final int LONG_BOILERPLATE = 300;

    private static final int BOILERPLATE = Family.NOTICE.bit()
            | Family.SUBSCRIBE.bit()
            | Family.COOKIE.bit()
            | Family.LOGIN.bit()
            | Family.SHARE.bit()
            | Family.FORM.bit()
            | Family.NAVIGATION.bit()
            | Family.RELATED.bit()
            | Family.COMMENTS.bit()
            | Family.ADVERTISEMENT.bit();

    private HiddenText() {}

    /**
     * Returns the indices of the hidden lines.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     */
    static BitSet of(List<Block> blocks, @Nullable String[] reasons) {
        BitSet hidden = new BitSet();
        int visibleProse = 0;
        int hiddenProse = 0;
        for (int i = 0; i < blocks.size(); ) {
            Region region = blocks.get(i).region();
            if (!region.concealed) {
                visibleProse += prose(blocks.get(i).line());
                i++;
                continue;
            }
            int end = i;
            int prose = 0;
            while (end < blocks.size() && blocks.get(end).region().concealed) {
                prose += prose(blocks.get(end).line());
                end++;
            }
            int enough = (region.families & BOILERPLATE) != 0
                    ? LONG_BOILERPLATE
                    : isAfterNotice(i, blocks, reasons) ? LONG_AFTER_NOTICE : LONG;
            if (prose < enough) {
                hidden.set(i, end);
                hiddenProse += prose;
            }
            i = end;
        }
        if (hiddenProse > visibleProse) {
            hidden.clear();
        }
        return hidden;
    }

    private static boolean isAfterNotice(int start, List<Block> blocks, @Nullable String[] reasons) {
        for (int i = start - 1; i >= Math.max(0, start - NOTICE_DISTANCE); i--) {
            if (reasons[i] != null && NOTICES.contains(reasons[i])
                    || (blocks.get(i).region().families & Family.PAYWALL.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int prose(Line line) {
        return line.prose() ? line.words() : 0;
    }
}
