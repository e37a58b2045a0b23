package org.lodewire.training.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.Line;

class PartTextTest {

    private static final String TEXT = "The harbour was closed on Monday. ".repeat(20);

    private static List<String> lines(String body) {
        Document page = Jsoup.parse(body);
        return PartText.lines(PartText.part(page, "a")).stream().map(Line::text).toList();
    }

    @Test
    void takesTheElementThatIsMarkedUpAsTheArticle() {
        assertThat(lines("<p>Menu</p><article><h1>Harbour closed</h1><p>" + TEXT + "</p></article>"))
                .containsExactly("Harbour closed", TEXT.strip());
    }

    @Test
    void takesTheWholePageIfThePartIsTooShort() {
        assertThat(lines("<p>Menu</p><article>Teaser</article>")).containsExactly("Menu", "Teaser");
    }

    @Test
    void keepsHiddenTextAndOmitsScripts() {
        assertThat(lines("<div hidden>Sign in</div><script>var x;</script><p>Text<br>More</p>"))
                .containsExactly("Sign in", "Text", "More");
    }

    @Test
    void joinsElementsWithinALine() {
        assertThat(lines("<p>By <a href='/x'>Ann Example</a>,\n Springfield</p>"))
                .containsExactly("By Ann Example, Springfield");
    }
}
