package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

class ExcerptTest {

    @Test
    void marksTheMentionAndCutsBetweenWords() {
        String text = "word ".repeat(60) + "neodymium " + "word ".repeat(100);

        Marked excerpt = Excerpt.of(text, List.of(span(text, "neodymium")));

        assertThat(excerpt.text()).startsWith("…word").endsWith("word…").contains("neodymium");
        assertThat(excerpt.parts()).filteredOn(Marked.Part::marked).containsExactly(new Marked.Part("neodymium", true));
    }

    @Test
    void isTheBeginningWhereNothingIsMentioned() {
        assertThat(Excerpt.of("A short text.", List.of()).text()).isEqualTo("A short text.");
    }

    @Test
    void findsRangesThatCountCodePoints() {
        String text = "🙂🙂 terbium";

        List<MatchedSpan> spans = Excerpt.spans(text, Field.BODY, List.of(range(3, 10)));

        assertThat(spans).containsExactly(span(text, "terbium"));
    }

    @Test
    void leavesOutRangesOfALongerVersion() {
        assertThat(Excerpt.spans("short", Field.BODY, List.of(range(3, 10)))).isEmpty();
    }

    private static MatchedSpan span(String text, String mention) {
        int start = text.indexOf(mention);
        return new MatchedSpan(Field.BODY, start, start + mention.length());
    }

    private static Span range(int start, int end) {
        return Span.newBuilder()
                .setField(Field.BODY)
                .setStart(start)
                .setEnd(end)
                .build();
    }
}
