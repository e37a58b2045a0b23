package org.lodewire.subscriptions.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.subscriptions.search.Articles.NOON;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.articles.Searches;
import org.lodewire.subscriptions.page.model.Articles;
import org.lodewire.subscriptions.page.model.Selection;
import org.lodewire.subscriptions.search.TestIndex;

class StoriesTemplateTest {

    private static final String BEING_READ = "The stories are being read";

    private final TestIndex index = new TestIndex();
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, getClass().getClassLoader(), "org.lodewire.subscriptions.page.templates");

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id) {
        index.add(
                id,
                org.lodewire.subscriptions.search.Articles.clean(id, NOON, "Cobalt is scarce", "Cobalt"),
                org.lodewire.subscriptions.search.Articles.story(id, id, NOON, Kinship.FIRST),
                org.lodewire.subscriptions.search.Articles.mention("cobalt", id, NOON, false));
    }

    /** The list of stories while the index has read everything, or has not. */
    private String html(boolean isCurrent) {
        Selection selection = Selection.of(CountWindow.ONE_HOUR).topic("cobalt");
        Articles articles = new Articles(new Searches(index.index(), 1, () -> isCurrent));
        StringOutput output = new StringOutput();
        engine.render(
                "stories.jte",
                Map.of(
                        "selection",
                        selection,
                        "stories",
                        articles.ofTopic("cobalt", selection, Duration.ofMinutes(1), NOON)),
                output);
        return output.toString();
    }

    @Test
    void saysAboveStoriesThatNewerOnesAreStillRead() {
        add("a");

        assertThat(html(false))
                .contains(BEING_READ)
                .contains("Cobalt is scarce")
                .contains("data-incomplete");
    }

    @Test
    void saysThatStoriesAreReadWhileThereAreNone() {
        assertThat(html(false)).contains(BEING_READ);
    }

    @Test
    void saysNothingOfReadingOnceEverythingIsRead() {
        add("a");

        assertThat(html(true)).contains("Cobalt is scarce").doesNotContain(BEING_READ);
    }
}
