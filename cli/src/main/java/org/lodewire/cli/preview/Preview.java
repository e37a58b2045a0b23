package org.lodewire.cli.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.preview.ArticlePreview;
import org.lodewire.analysis.preview.PreviewResult;
import org.lodewire.schemas.time.CountWindow;

/** What a definition would have counted and raised, as output for people and programs. Immutable. */
public final class Preview {

    private static final Duration LONG = Duration.ofDays(3);
    private static final Duration SHORT = Duration.ofHours(6);

    private final PreviewResult result;

    /**
     * Computes the counts and alerts.
     *
     * @param articles the matching articles with their stories; at least one article was read
     * @param since    start of the output; null for all
     * @param grace    how late an article may be and still be counted
     */
    public Preview(ArticlePreview articles, @Nullable Instant since, Duration grace) {
        result = PreviewResult.of(articles, since, grace);
    }

    /**
     * The preview for people.
     *
     * @param drawn    the window whose counts are drawn; empty to choose one by the length of the time
     * @param width    number of columns of the terminal
     * @param articles number of articles to show, newest first
     */
    public List<String> report(Optional<CountWindow> drawn, int width, int articles) {
        return new PreviewReport(result, drawn.orElseGet(this::fitting), width).lines(articles);
    }

    /** The preview for programs, a JSON object a line. */
    public void writeJson(Consumer<String> lines) {
        PreviewJson.write(result, lines);
    }

    private CountWindow fitting() {
        Duration span = Duration.between(result.since(), result.until());
        CountWindow wanted = span.compareTo(LONG) > 0
                ? CountWindow.ONE_DAY
                : span.compareTo(SHORT) > 0 ? CountWindow.ONE_HOUR : CountWindow.FIVE_MINUTES;
        List<CountWindow> windows = CountWindow.labelled(result.definition().getWindows());
        return windows.contains(wanted) ? wanted : windows.get(windows.size() - 1);
    }
}
