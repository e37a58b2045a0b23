package org.lodewire.training.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.EntityType;

class SeenTextTest {
    private static final String READ =
            "The minister said on Tuesday that talks with Peru would go on until the end of May.";
    private static final String NEW = "Nobody had asked him for more.";

    @Test
    void excludesNamesInSeenSentences() {
        SeenText seen = new SeenText(List.of(text(READ)));
        LabelledText text = text(READ + " Then Chile agreed. " + NEW);
        Span before = span(text, "Peru");
        Span unseen = span(text, "Chile");

        assertThat(seen.unseen(text.tokens(), List.of(before, unseen))).containsExactly(unseen);
    }

    @Test
    void includesSeenNamesInOtherSentences() {
        SeenText seen = new SeenText(List.of(text(READ)));
        LabelledText text = text("He spoke of talks with Peru and of nothing else at all. " + NEW);

        assertThat(seen.unseen(text.tokens(), List.of(span(text, "Peru")))).hasSize(1);
    }

    private static LabelledText text(String text) {
        return LabelledText.of("a", 1, text, List.of());
    }

    private static Span span(LabelledText text, String name) {
        int start = text.tokens().text().indexOf(name);
        return new Span(start, start + name.length(), EntityType.PLACE);
    }
}
