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
import org.lodewire.training.gazetteer.MadeUpSources;

class GazetteerCommandTest {
    @TempDir
    private Path directory;

    private MadeUpSources sources;

    @BeforeEach
    void begin() {
        sources = new MadeUpSources(directory);
    }

    @Test
    void takesAnOrganisationWithItsId() throws IOException {
        assertThat(sources.bank("Q11", "Zorbank").entries()).containsExactly("Q11\tORGANISATION\tZorbank");
    }

    @Test
    void takesACountryWithItsIdButNoCodeAsAName() throws IOException {
        assertThat(sources.country("Q12", "Zorland").entries()).containsExactly("Q12\tPLACE\tZorland");
    }

    @Test
    void keepsCuratedLinesAsTheyAre() throws IOException {
        sources.curated("Q13 PLACE Zorstadt Zor zebra,yak").curated("- MATERIAL zorium");
        assertThat(sources.text()).contains("Q13\tPLACE\tZorstadt\tZor\tzebra,yak\n-\tMATERIAL\tzorium\n");
    }

    @Test
    void takesNoItemThatTheCuratedPartHas() throws IOException {
        sources.curated("Q11 ORGANISATION Bank_of_Zor").bank("Q11", "Zorbank");
        assertThat(sources.entries()).containsExactly("Q11\tORGANISATION\tBank of Zor");
    }

    @Test
    void takesNoNameThatTheCuratedPartHas() throws IOException {
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
    void givesACuratedLineNoIdIfTwoItemsAreCalledLikeIt() throws IOException {
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
    void keepsTheNameOfTheWholeThatABranchIsCalledByToo() throws IOException {
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
    void dropsWhatIsNoTellingName(String name) throws IOException {
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
    void dropsWhatStandsInNoFolderThatNewsIsAbout() throws IOException {
        assertThat(sources.item("Q11", "Zorunion", "company", "operators/amenity/bbq")
                        .entries())
                .isEmpty();
    }

    @Test
    void dropsItemsThatWereMadeForTheMap() throws IOException {
        assertThat(sources.bank("Q100000000", "Zorbank").entries()).isEmpty();
    }

    @Test
    void takesANameWithoutItsLegalFormToo() throws IOException {
        assertThat(sources.bank("Q11", "Zorbank Holdings, Inc.").entries())
                .containsExactly("Q11\tORGANISATION\tZorbank");
    }

    @Test
    void takesNoNameThatIsUnlikeTheLabel() throws IOException {
        assertThat(sources.bank("Q11", "Zorbank", "Yaksavings").entries())
                .containsExactly("Q11\tORGANISATION\tZorbank");
    }

    @Test
    void takesACityWhoseNameOnlyOneTownBears() throws IOException {
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
                .contains(
                        "# Organisations from brands 1, BSD-3-Clause; labels from Wikidata, CC0\nQ11\tORGANISATION\tZorbank\n");
    }

    @Test
    void makesTheSameOfItemsInAnotherOrder() throws IOException {
        String text = sources.bank("Q11", "Zorbank").bank("Q14", "Yakbank").text();
        assertThat(new MadeUpSources(directory)
                        .bank("Q14", "Yakbank")
                        .bank("Q11", "Zorbank")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> BrandIndex.read(directory))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining(directory.resolve("dist/json/nsi.json").toString());
    }

    @Test
    void saysWhichFileIsNoJson() throws IOException {
        sources.write();
        sources.put("countries/src/data/borders.json", "{\"features\": [");
        assertThatThrownBy(() -> CountryCoder.read(sources.countries()))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("borders.json is no JSON");
    }

    @Test
    void saysWhichFileLacksWhat() throws IOException {
        sources.write();
        sources.put("brands/dist/wikidata/wikidata.json", "{}");
        assertThatThrownBy(() -> BrandIndex.read(sources.brands()))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("wikidata.json is not as expected: there is no 'wikidata' in it");
    }

    @Test
    void saysWhichCuratedLineIsWrong() throws IOException {
        sources.curated("Q1 PLACE Zorstadt").curated("Q2 PLACE").write();
        assertThatThrownBy(() -> CuratedGazetteer.read(directory.resolve("curated.tsv")))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("curated.tsv, line 2");
    }
}
