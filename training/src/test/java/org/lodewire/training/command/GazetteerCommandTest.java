package org.lodewire.training.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.training.TrainingFailedException;
import org.lodewire.training.gazetteer.BrandIndex;
import org.lodewire.training.gazetteer.CountryCoder;
import org.lodewire.training.gazetteer.CuratedGazetteer;
import org.lodewire.training.gazetteer.SyntheticSources;

class GazetteerCommandTest {
    @TempDir
    private Path directory;

    private SyntheticSources sources;

    @BeforeEach
    void createSources() {
        sources = new SyntheticSources(directory);
    }

    @Test
    void addsAnOrganisationWithItsId() throws IOException {
        assertThat(sources.bank("Q11", "Zorbank").entries()).containsExactly("Q11\tORGANISATION\tZorbank");
    }

    @Test
    void addsACountryWithItsIdButWithoutCodes() throws IOException {
        assertThat(sources.country("Q12", "Zorland").entries()).containsExactly("Q12\tPLACE\tZorland");
    }

    @Test
    void copiesCuratedLinesUnchanged() throws IOException {
        sources.curated("Q13 PLACE Zorstadt Zor zebra,yak").curated("- MATERIAL zorium");
        assertThat(sources.text()).contains("Q13\tPLACE\tZorstadt\tZor\tzebra,yak\n-\tMATERIAL\tzorium\n");
    }

    @Test
    void doesNotAddAnItemOfTheCuratedPart() throws IOException {
        sources.curated("Q11 ORGANISATION Bank_of_Zor").bank("Q11", "Zorbank");
        assertThat(sources.entries()).containsExactly("Q11\tORGANISATION\tBank of Zor");
    }

    @Test
    void doesNotAddANameOfTheCuratedPart() throws IOException {
        sources.curated("Q1 ORGANISATION Zor_Army Zorbank").bank("Q11", "Zorbank");
        assertThat(sources.entries()).containsExactly("Q1\tORGANISATION\tZor Army\tZorbank");
    }

    @Test
    void givesACuratedLineTheIdOfItsOnlyNamesake() throws IOException {
        sources.curated("- ORGANISATION Shell Shell_plc").word("shell").bank("Q11", "Shell");
        assertThat(sources.entries()).containsExactly("Q11\tORGANISATION\tShell\tShell plc");
    }

    @Test
    void givesACuratedLineNoIdOfAnotherType() throws IOException {
        sources.curated("- PLACE Zorbank").bank("Q11", "Zorbank");
        assertThat(sources.entries()).containsExactly("-\tPLACE\tZorbank");
    }

    @Test
    void givesACuratedLineNoIdIfTwoItemsHaveItsName() throws IOException {
        sources.curated("- ORGANISATION Zorbank").bank("Q11", "Zorbank").bank("Q14", "Zorbank");
        assertThat(sources.entries()).containsExactly("-\tORGANISATION\tZorbank");
    }

    @Test
    void givesACuratedLineNoIdIfAnotherLineHasItsName() throws IOException {
        sources.curated("- ORGANISATION Zorbank")
                .curated("Q15 PLACE Zorstadt Zorbank")
                .bank("Q11", "Zorbank");
        assertThat(sources.entries()).containsExactly("-\tORGANISATION\tZorbank", "Q15\tPLACE\tZorstadt\tZorbank");
    }

    @Test
    void dropsANameThatTwoItemsShare() throws IOException {
        sources.bank("Q11", "Zorbank").bank("Q14", "Zorbank");
        assertThat(sources.entries()).isEmpty();
    }

    @Test
    void keepsANameThatABranchSharesWithItsParent() throws IOException {
        sources.bank("Q11", "Zorbank").bank("Q14", "Zorbank Yaktown", "Zorbank");
        assertThat(sources.entries())
                .containsExactly("Q11\tORGANISATION\tZorbank", "Q14\tORGANISATION\tZorbank Yaktown");
    }

    @Test
    void dropsEverydayWordsAndNamesOfTowns() throws IOException {
        sources.word("target")
                .word("best")
                .word("buy")
                .town("Vichy")
                .bank("Q11", "Target")
                .bank("Q14", "Best Buy")
                .bank("Q16", "Vichy");
        assertThat(sources.entries()).isEmpty();
    }

    @Test
    void dropsNamesOfPeopleOfTheCuratedPart() throws IOException {
        sources.curated("- PERSON Ann_Zorgreen").bank("Q11", "Zorgreen");
        assertThat(sources.entries()).containsExactly("-\tPERSON\tAnn Zorgreen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZB", "ZBK", "1234", "Зорбанк", "zorbank", "Zor (bank)", "Zor Police Department", "Smith Bank"})
    void dropsAmbiguousNames(String name) throws IOException {
        assertThat(sources.word("Smith").bank("Q11", name).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"school district in Zorland", "bus network", "chain of gas stations", "brand of shoes"})
    void dropsLocalBodiesAndProducts(String description) throws IOException {
        assertThat(sources.item("Q11", "Zorunion", description, "brands/amenity/bank")
                        .entries())
                .isEmpty();
    }

    @Test
    void dropsItemsInOtherFolders() throws IOException {
        assertThat(sources.item("Q11", "Zorunion", "company", "operators/amenity/bbq")
                        .entries())
                .isEmpty();
    }

    @Test
    void dropsItemsThatWereCreatedForTheIndex() throws IOException {
        assertThat(sources.bank("Q100000000", "Zorbank").entries()).isEmpty();
    }

    @Test
    void addsANameWithoutItsLegalForm() throws IOException {
        assertThat(sources.bank("Q11", "Zorbank Holdings, Inc.").entries())
                .containsExactly("Q11\tORGANISATION\tZorbank");
    }

    @Test
    void doesNotAddANameUnlikeTheLabel() throws IOException {
        assertThat(sources.bank("Q11", "Zorbank", "Yaksavings").entries())
                .containsExactly("Q11\tORGANISATION\tZorbank");
    }

    @Test
    void addsACityIfOnlyOneTownHasItsName() throws IOException {
        sources.town("Zorville")
                .town("Yakville")
                .town("Yakville")
                .item("Q11", "Zorville", "city in Zorland", "operators/leisure/park")
                .item("Q14", "Yakville", "city in Zorland", "operators/leisure/park");
        assertThat(sources.entries()).containsExactly("Q11\tPLACE\tZorville");
    }

    @Test
    void namesTheSourceOfEachBlock() throws IOException {
        assertThat(sources.country("Q12", "Zorland").bank("Q11", "Zorbank").text())
                .contains("# Places from countries 2, ISC\nQ12\tPLACE\tZorland\n")
                .contains("""
                        # Organisations from brands 1, BSD-3-Clause; labels from Wikidata, CC0
                        Q11\tORGANISATION\tZorbank
                        """);
    }

    @Test
    void doesNotDependOnTheOrderOfItems() throws IOException {
        String text = sources.bank("Q11", "Zorbank").bank("Q14", "Yakbank").text();
        assertThat(new SyntheticSources(directory)
                        .bank("Q14", "Yakbank")
                        .bank("Q11", "Zorbank")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void reportsAMissingFile() {
        assertThatThrownBy(() -> BrandIndex.read(directory))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining(directory.resolve("dist/json/nsi.json").toString());
    }

    @Test
    void reportsInvalidJson() throws IOException {
        sources.write();
        sources.put("countries/src/data/borders.json", "{\"features\": [");
        assertThatThrownBy(() -> CountryCoder.read(sources.countries()))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("borders.json is not valid JSON");
    }

    @Test
    void reportsAMissingField() throws IOException {
        sources.write();
        sources.put("brands/dist/wikidata/wikidata.json", "{}");
        assertThatThrownBy(() -> BrandIndex.read(sources.brands()))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("wikidata.json has an unexpected format: the field 'wikidata' is missing");
    }

    @Test
    void reportsTheMalformedCuratedLine() throws IOException {
        sources.curated("Q1 PLACE Zorstadt").curated("Q2 PLACE").write();
        assertThatThrownBy(() -> CuratedGazetteer.read(directory.resolve("curated.tsv")))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("curated.tsv, line 2");
    }
}
