package org.lodewire.training.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.word.Fnv1aHash;

class VocabulariesTest {

    private final List<Sample> samples = new ArrayList<>();

    @Test
    void learnsWordsOfArticlesAndOfBoilerplate() {
        many("site", 10, "+ ministry speaks", "- subscribe now");
        assertThat(weight("elsewhere", "ministry")).isGreaterThan(1);
        assertThat(weight("elsewhere", "subscribe")).isLessThan(-1);
    }

    @Test
    void ignoresTheCaseOfPairsOfWords() {
        many("site", 10, "+ Read this", "- this read", "- Read", "+ this");
        assertThat(weight("elsewhere", "READ THIS")).isGreaterThan(1);
        assertThat(weight("elsewhere", "this read")).isLessThan(-1);
    }

    @Test
    void ignoresWordsOfFewDocuments() {
        many("site", 7, "+ ministry speaks", "- subscribe now");
        assertThat(weight("elsewhere", "ministry")).isZero();
    }

    @Test
    void leavesOutTheVotesOfTheSampleSite() {
        for (int i = 0; i < 20; i++) {
            samples.add(SyntheticSamples.text("own " + i, "own", "+ sesame opens", "- menu here"));
        }
        many("other", 20, "- sesame opens", "+ menu here");
        assertThat(weight("own", "sesame")).isLessThan(-1);
        assertThat(weight("elsewhere", "sesame")).isZero();
    }

    @Test
    void ignoresVariants() {
        String article =
                "The ministry said on Friday that it would let go of more magnets than in any month before, if ports stay open.";
        samples.add(SyntheticSamples.text("id", "site", "+ " + article, "- menu here"));
        Variants variants = new Variants(SyntheticSamples.RULES);
        for (int i = 0; i < 10; i++) {
            samples.addAll(variants.of(samples.get(0)));
        }
        assertThat(weight("elsewhere", "menu")).isZero();
    }

    @Test
    void writesWordsInTheirOrderWithTheirWeights() {
        many("site", 10, "+ Zinc rises", "- Ask us");
        assertThat(Vocabularies.learn(samples)
                        .textTable(samples)
                        .lines()
                        .map(row -> row.substring(row.indexOf('\t') + 1)))
                .containsExactly("ask", "ask us", "rises", "us", "zinc", "zinc rises");
    }

    private void many(String site, int count, String... lines) {
        for (int i = 0; i < count; i++) {
            samples.add(SyntheticSamples.text(site + " " + i, site + i, lines));
        }
    }

    private float weight(String site, String word) {
        return Vocabularies.learn(samples)
                .text(SyntheticSamples.text("asked", site, "- x"))
                .weight(Fnv1aHash.hash(word));
    }
}
