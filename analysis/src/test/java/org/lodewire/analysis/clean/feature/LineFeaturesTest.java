package org.lodewire.analysis.clean.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.word.WordSet;

class LineFeaturesTest {

    private static final String FERRY =
            "The harbour authority said the ferry would sail again after the storm on Monday.";
    private static final String MORE =
            "Passengers of the ferry waited in the harbour while the storm damaged two piers.";
    private static final String TEASER =
            "Gardeners share their favourite recipes with rhubarb, strawberries and vanilla custard.";

    private static float[] column(LineFeature feature, @Nullable String url, String... lines) {
        List<Line> document = Stream.of(lines).map(Line::of).toList();
        return TextModel.table(
                        document,
                        new String[lines.length],
                        new LineFeatures(WordSet.of("the a of and in with on said their"), word -> 0),
                        null,
                        url)
                .column(feature.ordinal());
    }

    @Test
    void topicIsTheShareOfRareWordsOfTheOtherText() {
        float[] topic = column(LineFeature.TOPIC, null, FERRY, MORE, TEASER);

        assertThat(topic[1]).isGreaterThan(topic[2]);
    }

    @Test
    void aWordOfOneLineIsNoTopic() {
        assertThat(column(LineFeature.TOPIC, null, FERRY)).containsExactly(0);
    }

    @Test
    void theHeadlineIsTheLineThatResemblesTheAddress() {
        float[] since = column(
                LineFeature.SINCE_HEADLINE,
                "https://news.example/2026/ferry-sails-again-after-storm",
                "News and weather",
                "Ferry sails again after storm",
                FERRY);

        assertThat(since).containsExactly(-1, 0, 1);
    }

    @Test
    void withoutAnAddressThereIsNoHeadline() {
        assertThat(column(LineFeature.SINCE_HEADLINE, null, "Ferry sails again after storm", FERRY))
                .containsOnly(LineFeatures.NO_HEADLINE);
    }

    @Test
    void entriesOfAListAreAlike() {
        float[] run = column(
                LineFeature.LIKE_RUN, null, FERRY, "9 June, Springfield", "12 June, Riverton", "15 June, Hillsboro");

        assertThat(run).containsExactly(1, 3, 3, 3);
    }

    @Test
    void whatOtherLinesHaveByThemselvesIsKeptWithoutSome() {
        List<Line> lines = Stream.of(FERRY, "Read more", MORE).map(Line::of).toList();
        LineFeatures features = new LineFeatures(WordSet.of("the"), word -> 0);
        @Nullable String[] reasons = {null, "read-more", null};
        FeatureTable all = TextModel.table(lines, reasons, features, null, null);

        FeatureTable others = features.without(all, new int[] {0, 2}, lines, reasons);

        assertThat(others.column(LineFeature.WORDS_BEFORE.ordinal())[1])
                .isEqualTo(others.column(LineFeature.WORDS.ordinal())[0]);
    }

    /** Each feature alone, in a table that keeps no other column than it asks for. */
    @ParameterizedTest
    @EnumSource(LineFeature.class)
    void aFeatureIsTheSameWithoutTheColumnsThatNobodyAsksFor(LineFeature feature) {
        List<Line> lines = List.of(
                Line.of("Ferry sails again after the storm", true, 0),
                Line.of(FERRY),
                Line.of("Photo: a pier in the harbour"),
                Line.of(MORE),
                Line.of("Related", false, 1),
                Line.of("12 May, Harbour: concert"),
                Line.of("19 May, Harbour: concert"),
                Line.of(TEASER, false, 0.6),
                Line.of(TEASER, false, 0.6),
                Line.of("Is the ferry late?"));
        @Nullable String[] reasons = {null, null, "caption", null, "related", null, null, null, null, "comments"};
        LineFeatures features = new LineFeatures(
                WordSet.of("the a of and in with on said their"), hash -> hash % 3 == 0 ? hash % 7 : 0);
        FeatureTable all = TextModel.table(
                lines, reasons, features, "Ferry sails after storm", "https://a.example/ferry-storm-sails");
        BitSet asked = new BitSet();
        asked.set(feature.ordinal());
        FeatureTable few = new FeatureTable(LineFeature.values().length, lines.size(), LineFeature.columns(asked));

        features.fill(few, lines, reasons, "Ferry sails after storm", "https://a.example/ferry-storm-sails");

        assertThat(few.column(feature.ordinal())).isEqualTo(all.column(feature.ordinal()));
    }
}
