package org.lodewire.analysis.clean.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.schemas.QualityFlag;

class QualityCheckTest {

    private static final String PROSE =
            "The ministry said on Monday that it would issue licences for the export of magnets to factories abroad,"
                    + " after weeks in which nothing had left the port, and several makers had sent their workers home.";

    private final QualityCheck quality = QualityCheck.load();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    @Test
    void setsNoFlagForAnArticle() {
        kept(6, PROSE);

        assertThat(flags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To read the rest of this story subscribe to The Gazette.",
                "This post is for paid subscribers",
                "Jetzt weiterlesen mit Gazette Plus",
                "Il vous reste 75% de cet article à lire."
            })
    void recognisesAPreviewByTheNoticeAtItsEnd(String notice) {
        kept(12, PROSE);
        removed("outside", notice);

        assertThat(flags()).containsExactly(QualityFlag.PREVIEW);
    }

    @Test
    void doesNotTreatAnOfferAsANotice() {
        kept(6, PROSE);
        removed("paywall", "Start your free trial now");

        assertThat(flags()).isEmpty();
    }

    @Test
    void ignoresNoticesOutsideTheArticle() {
        removed("paywall", "Subscribe to continue reading");
        kept(6, PROSE);
        for (int i = 0; i < 12; i++) {
            removed("related", "Ten ships that never came back");
        }
        removed("paywall", "Subscribe to continue reading");

        assertThat(flags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The port has opened, but makers still …",
                "The port has opened, but makers still [...]",
                "The port has op… [+1234 chars]"
            })
    void recognisesATruncatedShortText(String end) {
        kept(2, PROSE);
        kept(1, end);

        assertThat(flags()).containsExactly(QualityFlag.PREVIEW);
    }

    @Test
    void acceptsALongTextThatEndsInAnEllipsis() {
        kept(12, PROSE);
        kept(1, "And then he left …");

        assertThat(flags()).isEmpty();
    }

    @Test
    void treatsAShortTextThatIsNotFreeAsAPreview() {
        kept(2, PROSE);

        assertThat(quality.flags(document(), null, false, false, true)).containsExactly(QualityFlag.PREVIEW);
    }

    @Test
    void acceptsALongTextThatIsNotFree() {
        kept(8, PROSE);

        assertThat(quality.flags(document(), null, false, false, true)).isEmpty();
    }

    @Test
    void recognisesATextTooShortToAssess() {
        kept(1, "The ministry said on Monday that it would issue licences.");

        assertThat(flags()).containsExactly(QualityFlag.SHORT);
    }

    @Test
    void doesNotCountLabelsTablesAndLinkedTeasersAsProse() {
        kept(3, "Ten ships that never came back");
        kept(3, "1 | Jane Doe | " + "12 | ".repeat(40) + "3");
        lines.add(Line.of(PROSE, false, 1));
        reasons.add(null);

        assertThat(flags()).containsExactly(QualityFlag.NOT_PROSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:3%d", "10.3%dam", "14h0%d"})
    void recognisesATickerByTheTimesAtTheStartOfItsLines(String clock) {
        for (int i = 0; i < 6; i++) {
            kept(1, clock.formatted(i) + " " + PROSE);
        }

        assertThat(flags()).containsExactly(QualityFlag.NOT_PROSE);
    }

    @Test
    void requiresFewerTimesIfTheTitleContainsLive() {
        for (int i = 0; i < 3; i++) {
            kept(1, "10:3" + i);
            kept(4, PROSE);
        }

        assertThat(quality.flags(document(), "Port strike live: all that matters", null, false, true))
                .containsExactly(QualityFlag.NOT_PROSE);
        assertThat(quality.flags(document(), "Port strike: all that matters", null, false, true))
                .isEmpty();
    }

    private void kept(int times, String text) {
        for (int i = 0; i < times; i++) {
            lines.add(Line.of(text));
            reasons.add(null);
        }
    }

    private void removed(String reason, String text) {
        lines.add(Line.of(text));
        reasons.add(reason);
    }

    private DocumentLines document() {
        DocumentLines document = new DocumentLines(lines);
        for (int i = 0; i < reasons.size(); i++) {
            document.remove(i, reasons.get(i));
        }
        return document;
    }

    private Set<QualityFlag> flags() {
        return quality.flags(document(), null, null, false, true);
    }
}
