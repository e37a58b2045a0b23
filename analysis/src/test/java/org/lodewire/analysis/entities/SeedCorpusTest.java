package org.lodewire.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.schemas.EntityType.MATERIAL;
import static org.lodewire.schemas.EntityType.ORGANISATION;
import static org.lodewire.schemas.EntityType.PERSON;
import static org.lodewire.schemas.EntityType.PLACE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedCorpusTest {
    private static final String TRADE_TALKS = "002_e641f8df919f930c.txt";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000_fcff9b90e069961e.txt",
                "001_81e784f2db5da7fc.txt",
                TRADE_TALKS,
                "003_aa80b4b92e079948.txt",
                "004_2dce11c2afb602a1.txt"
            })
    void findsEveryMentionOfRareEarths(String seed) throws IOException {
        String text = seed(seed);
        Found found = Found.in(text);
        long inCompanyNames = text.split("Rare-Earth Company", -1).length - 1L;
        long spelt =
                text.toLowerCase(Locale.ROOT).replace('-', ' ').split("rare earth", -1).length - 1L - inCompanyNames;
        assertThat(found.mentions("rare earths")).hasSize((int) spelt);
    }

    @Test
    void findsThePeopleOfTheTradeTalks() throws IOException {
        assertThat(Found.in(seed(TRADE_TALKS)).names(PERSON))
                .containsExactlyInAnyOrder(
                        "Donald Trump",
                        "Xi Jinping",
                        "Howard Lutnick",
                        "Liu Dongshu",
                        "Bert Hofman",
                        "Yun Sun",
                        "Yao Yang",
                        "Wang Yiwei",
                        "Joyce Jiang");
    }

    @Test
    void findsThePlacesOfTheTradeTalks() throws IOException {
        assertThat(Found.in(seed(TRADE_TALKS)).names(PLACE))
                .containsExactlyInAnyOrder("United States", "China", "Beijing", "London", "Washington, D.C.", "Geneva");
    }

    @Test
    void findsTheOrganisationsOfTheTradeTalks() throws IOException {
        assertThat(Found.in(seed(TRADE_TALKS)).names(ORGANISATION))
                .contains(
                        "City University of Hong Kong",
                        "CGTN",
                        "CCTV",
                        "CNN",
                        "World Bank",
                        "Peking University",
                        "Renmin University",
                        "Stimson Center",
                        "Commerce Ministry",
                        "National Narcotics Control Commission",
                        "East Asian Institute",
                        "G7",
                        "White House");
    }

    @Test
    void resolvesTheShortNamesOfTheTradeTalks() throws IOException {
        Found found = Found.in(seed(TRADE_TALKS));
        assertThat(found.mentions("Yao Yang")).containsExactly("Yao Yang", "Yao");
        assertThat(found.mentions("Xi Jinping")).contains("Xi Jinping", "Xi");
        assertThat(found.mentions("Donald Trump")).hasSizeGreaterThan(15);
    }

    @Test
    void findsTheEntitiesOfTheLicenceStory() throws IOException {
        Found found = Found.in(seed("004_2dce11c2afb602a1.txt"));
        assertThat(found.names(PERSON)).contains("Keith Bradsher", "Howard Lutnick");
        assertThat(found.mentions("Keith Bradsher")).hasSize(4);
        assertThat(found.names(ORGANISATION))
                .contains("JL Mag Rare-Earth Company", "Ministry of Commerce", "The New York Times");
        assertThat(found.names(PLACE)).contains("Ganzhou", "Beijing", "London", "Europe", "Southeast Asia");
    }

    @Test
    void findsElementsCommentatorsAndMagazines() throws IOException {
        assertThat(Found.in(seed("001_81e784f2db5da7fc.txt")).names(MATERIAL))
                .containsExactlyInAnyOrder("rare earths", "neodymium", "dysprosium");
        Found found = Found.in(seed("000_fcff9b90e069961e.txt"));
        assertThat(found.names(PERSON)).containsExactlyInAnyOrder("Donald Trump", "Jonathan Czin");
        assertThat(found.names(ORGANISATION)).containsExactlyInAnyOrder("Foreign Affairs", "CRBC News");
    }

    private static String seed(String name) throws IOException {
        return Files.readString(Path.of("../seeds/corpus", name));
    }
}
