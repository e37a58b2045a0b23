package org.lodewire.analysis.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.time.DateLine;

class LineRulesTest {

    private final LineRules rules = LineRules.load(new DateLine());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        comments      | LEAVE A REPLY
        comments      | Please enter your comment!
        comments      | 17 Comments
        related       | Related Articles
        related       | Latest articles »
        related       | Tags: trade, metals
        advertisement | Advertisement
        advertisement | - Advertisement -spot_img
        login         | Already a subscriber? Log in.
        paywall       | To continue reading, start a subscription.
        subscribe     | Sign up for our weekly letter on trade.
        share         | Share on Facebook
        navigation    | Back to Home
        credit        | Source: A Gazette
        credit        | A Person contributed to this report.
        read-more     | Read Entire Article
        weather       | 16.5 C
        weather       | 61°F
        date          | 3 months ago 28
        date          | Sunday, June 15, 2025
        date          | A Person - Nov 19, 2019, 10:31 pm CST
        byline        | By Jane Doe and John Roe
        byline        | @janedoe
        caption       | A ship leaves port.Credit...Jane Doe/The Gazette
        caption       | A ship leaves port on Monday. (Jane Doe / Some Agency)
        kicker        | News Analysis
        debris        | https://example.org/a
        debris        | * * *
        copyright     | © 2025 A Gazette. All rights reserved.
        """)
    void returnsTheReason(String reason, String line) {
        assertThat(reason(line)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Advertising Standards Authority upheld the complaint against the maker of the scooters.",
                "By Friday the ministry had issued three licences and refused a fourth.",
                "Three months ago the same ministry refused all of them.",
                "“remarkably strong year of diplomacy”",
                "1. Export Controls as a Policy Tool",
                "Prices rose 16.5 % in June.",
                "Conclusion",
                "He said the comments had been taken out of context."
            })
    void returnsNullForLinesOfArticles(String line) {
        assertThat(reason(line)).isNull();
    }

    @Test
    void recognisesASummaryOfAnyLength() {
        assertThat(reason("Key points: " + "Talks went on for another day. ".repeat(20)))
                .isEqualTo("digest");
    }

    private @Nullable String reason(String line) {
        return rules.reasons(List.of(Line.of(line))).reasons()[0];
    }
}
