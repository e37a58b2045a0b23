package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.schemas.QualityFlag;

class CleanReportTest {

    private static final List<Removal> REMOVALS =
            List.of(Removal.of("related", "More"), Removal.of("share", "Share"), Removal.of("related", "And more"));

    private static final CleanRow.Line KEPT =
            new CleanRow.Line("The bridge is closed.", true, null, 0.875, List.of("words 4", "depth 2"));
    private static final CleanRow.Line REMOVED = new CleanRow.Line("Share", false, "share", 0.004, List.of("linked 1"));

    private static CleanRow row(String title, String text, @Nullable List<CleanRow.Line> lines) {
        return new CleanRow(
                "a.html",
                null,
                null,
                title,
                null,
                "en",
                "2026-03-01",
                text,
                Set.of(QualityFlag.SHORT, QualityFlag.PREVIEW),
                null,
                1234,
                17,
                REMOVALS,
                lines);
    }

    private static List<String> report(int width, CleanRow.Line... lines) {
        String report = new CleanReport(width, false).of(row("Bridge", "Not shown.", List.of(lines)));
        List<String> all = report.lines().toList();
        return all.subList(all.indexOf("") + 1, all.size());
    }

    @Test
    void showsWhatIsKnownOfAnArticleThenItsText() {
        assertThat(new CleanReport(80, false)
                        .of(row("Bridge", "One.\nTwo.", null))
                        .lines())
                .containsExactly(
                        "a.html",
                        "  title      Bridge",
                        "  author     -",
                        "  published  2026-03-01",
                        "  language   en",
                        "  url        -",
                        "  quality    PREVIEW, SHORT",
                        "  kept       1,234 characters",
                        "  removed    17 characters (related 2, share 1)",
                        "",
                        "One.",
                        "Two.");
    }

    @Test
    void showsEachLineWithItsJudgementAndTheCausesBelow() {
        assertThat(report(80, KEPT, REMOVED))
                .containsExactly(
                        "+ 0.88       The bridge is closed.",
                        "             words 4, depth 2",
                        "- 0.00 share Share",
                        "             linked 1");
    }

    @Test
    void cutsLinesAndCausesToTheWidth() {
        assertThat(report(28, KEPT)).containsExactly("+ 0.88  The bridge is close…", "        words 4, depth 2");
    }

    @Test
    void showsTheBeginningOfALineOnTheNarrowestTerminal() {
        assertThat(report(1, KEPT).get(0)).isEqualTo("+ 0.88  The bridge is close…");
    }

    @Test
    void leavesOutCausesWhereThereAreNone() {
        assertThat(report(80, new CleanRow.Line("Text", true, null, 0.5, List.of())))
                .containsExactly("+ 0.50  Text");
    }

    @Test
    void countsAllExplainedLinesByReason() {
        CleanRow row = row("Bridge", "", List.of(REMOVED, KEPT, REMOVED));

        assertThat(new CleanReport(80, false).of(row)).contains("17 characters (share 2)");
    }

    @Test
    void dimsCausesWhereThereMayBeColour() {
        CleanRow row = row("Bridge", "", List.of(KEPT));

        assertThat(new CleanReport(80, true).of(row)).contains("\u001b[2mwords 4, depth 2\u001b[22m");
    }

    @Test
    void noControlCharacterOfAnArticleReachesTheTerminal() {
        String hostile = "\u001b]0;owned\u0007 \u009b2J\u202e";
        CleanRow.Line line = new CleanRow.Line(hostile, true, null, 1, List.of(hostile));
        CleanReport report = new CleanReport(80, false);

        assertThat(report.of(row(hostile, hostile, null)) + report.of(row(hostile, hostile, List.of(line))))
                .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e");
    }
}
