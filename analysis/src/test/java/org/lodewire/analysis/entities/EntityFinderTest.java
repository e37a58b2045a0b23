package org.lodewire.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.schemas.EntityType.ORGANISATION;
import static org.lodewire.schemas.EntityType.PERSON;
import static org.lodewire.schemas.EntityType.PLACE;

import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.schemas.Field;

class EntityFinderTest {
    @Test
    void excludesTitlesFromNames() {
        Found found = Found.in("On Monday U.S. Commerce Secretary Mary Whitfield met Prime Minister Tomas Okafor.");
        assertThat(found.names(PERSON)).containsExactlyInAnyOrder("Mary Whitfield", "Tomas Okafor");
        assertThat(found.names(PLACE)).containsExactly("United States");
    }

    @Test
    void excludesThePossessiveFromMentions() {
        Found found = Found.in("Officials praised China’s plan and Brazil's answer.");
        assertThat(found.mentions("China")).containsExactly("China");
        assertThat(found.mentions("Brazil")).containsExactly("Brazil");
    }

    @Test
    void findsNoEntityInDemonymsLanguagesEventsAndWeekdays() {
        Found found =
                Found.in("On Tuesday the Chinese side spoke Mandarin at the Winter Olympics after Hurricane Zelda.");
        assertThat(found.names()).isEmpty();
    }

    @Test
    void findsNoEntityInHyphenatedAdjectives() {
        assertThat(Found.in("They bought US-made goods from anti-China groups.").names())
                .isEmpty();
    }

    @Test
    void splitsTwoNamesJoinedByAHyphen() {
        assertThat(Found.in("It revived the US-China talks.").names(PLACE))
                .containsExactlyInAnyOrder("United States", "China");
    }

    @Test
    void resolvesASurnameToThePersonNamedInFull() {
        Found found = Found.in("The report by Keith Marlowe was long. Later Marlowe said that it was short.");
        assertThat(found.mentions("Keith Marlowe")).containsExactly("Keith Marlowe", "Marlowe");
    }

    @Test
    void resolvesAChineseFamilyNameToThePersonNamedInFull() {
        Found found =
                Found.in("The study was led by Deng Haoran, a professor. In Beijing, Deng said more would follow.");
        assertThat(found.mentions("Deng Haoran")).containsExactly("Deng Haoran", "Deng");
    }

    @Test
    void resolvesShortNamesAndAcronymsOfOrganisations() {
        Found found = Found.in("A licence went to Nord Alloy Mining Company. Shares of Nord Alloy rose. "
                + "The Institute for Marine Policy Studies agreed, and the IMPS published it.");
        assertThat(found.mentions("Nord Alloy Mining Company"))
                .containsExactly("Nord Alloy Mining Company", "Nord Alloy");
        assertThat(found.mentions("Institute for Marine Policy Studies"))
                .containsExactly("Institute for Marine Policy Studies", "IMPS");
    }

    @Test
    void prefersAPersonOfTheArticleToAFamousNamesake() {
        Found found = Found.in("The lawyer Judd Trump won the case. Everyone had expected Trump to lose.");
        assertThat(found.mentions("Judd Trump")).containsExactly("Judd Trump", "Trump");
        assertThat(found.names()).doesNotContain("Donald Trump");
    }

    @Test
    void findsOneEntityUnderAllItsNames() {
        Found found = Found.in("The United States agreed. The U.S. had hoped so, and so had America and the US.");
        assertThat(found.mentions("United States")).containsExactly("United States", "U.S.", "America", "US");
        assertThat(found.entity("United States").wikidataId()).isEqualTo("Q30");
    }

    @Test
    void doesNotConfuseThePronounWithTheCountry() {
        assertThat(Found.in("Tell us more about who did it.").names()).isEmpty();
        assertThat(Found.in("TALK TO US ABOUT IT NOW\nWe answer soon.").names()).isEmpty();
    }

    @Test
    void findsNoNamesInTitleCaseAlone() {
        Found found =
                Found.in("New Limits Send Magnet Makers Scrambling", "Makers of magnets said that limits would hurt.");
        assertThat(found.names()).isEmpty();
    }

    @Test
    void findsNamesOfTheBodyInTheTitle() {
        Found found =
                Found.in("Marlowe Warns of Magnet Shortage in Ganzhou", "The analyst Keith Marlowe warned on Monday.");
        assertThat(found.entity("Keith Marlowe").mentions())
                .extracting(EntityMention::field)
                .containsExactly(Field.TITLE, Field.BODY);
        assertThat(found.names(PLACE)).containsExactly("Ganzhou");
    }

    @Test
    void findsOrganisationsByTheirHeads() {
        Found found = Found.in(
                "He left the Ministry of Mineral Trade for Ostrava University and the Harbour Workers' Party.");
        assertThat(found.names(ORGANISATION))
                .containsExactlyInAnyOrder("Ministry of Mineral Trade", "Ostrava University", "Harbour Workers' Party");
    }

    @Test
    void findsPlacesByTheirSurroundings() {
        Found found = Found.in("Troops moved from the city of Zarnow through Melk province and along the Tavo River.");
        assertThat(found.names(PLACE)).containsExactlyInAnyOrder("Zarnow", "Melk", "Tavo River");
    }

    @Test
    void findsPeopleByAgeParticleAndInitial() {
        Found found = Found.in("With Drusila Vantrop, 43, came Abdullah bin Rashid and Orla J. Tenby.");
        assertThat(found.names(PERSON))
                .containsExactlyInAnyOrder("Drusila Vantrop", "Abdullah bin Rashid", "Orla J. Tenby");
    }

    @Test
    void identifiesAnAmbiguousNameOnlyInItsContext() {
        assertThat(Found.in("Protesters filled Tbilisi as Georgia voted.")
                        .entity("Georgia")
                        .wikidataId())
                .isEqualTo("Q230");
        assertThat(Found.in("A jury in Atlanta said that Georgia erred.")
                        .entity("Georgia")
                        .wikidataId())
                .isEqualTo("Q1428");
        assertThat(Found.in("They once lived in Georgia for a while.")
                        .entity("Georgia")
                        .wikidataId())
                .isNull();
    }

    @Test
    void doesNotConfuseAnEverydayWordWithACompany() {
        assertThat(Found.in("She ate an apple. Apple pie was next. Turkey followed.")
                        .names())
                .isEmpty();
    }

    @Test
    void findsOnlyKnownNamesInOtherLanguages() {
        Found found = Found.in(
                "Die Regierung in Peking und der Minister haben gestern nach langen Beratungen in der Stadt die"
                        + " Ausfuhr von Magneten aus China erlaubt, weil die Werke im Westen nicht mehr arbeiten können"
                        + " und viele Leute ihre Stelle verlieren, wenn es noch lange so bleibt wie es heute ist und"
                        + " niemand etwas tut.");
        assertThat(found.names()).containsExactlyInAnyOrder("Beijing", "China");
    }

    @Test
    void assignsEachMentionToOneEntity() {
        Found found =
                Found.in("Bank of China and China Rare Earth Group met President Xi Jinping, and Xi praised China.");
        long distinct = found.entities().stream()
                .flatMap(entity -> entity.mentions().stream())
                .distinct()
                .count();
        long all = found.entities().stream()
                .mapToLong(entity -> entity.mentions().size())
                .sum();
        assertThat(distinct).isEqualTo(all);
    }

    @Test
    void identifiesACompanyWithOrWithoutItsLegalForm() {
        assertThat(Found.in("Shares of Boeing Co fell. Analysts said that Toyota Motor Corp. would gain.")
                        .entities())
                .extracting(FoundEntity::wikidataId)
                .contains("Q66", "Q53268");
    }

    @Test
    void doesNotConfuseAVenueWithTheCompanyInItsName() {
        Found found =
                Found.in("They will play in the Toyota Theatre on Friday, and in the Boeing Institute on Sunday.");
        assertThat(found.entities()).extracting(FoundEntity::wikidataId).doesNotContain("Q66", "Q53268");
    }

    @Test
    void doesNotConfuseAnAmericanTownWithItsNamesake() {
        assertThat(Found.in("He died at home in Naples, Fla., on Monday.")
                        .entity("Naples")
                        .wikidataId())
                .isNull();
        assertThat(Found.in("He died at home in Naples on Monday.")
                        .entity("Naples")
                        .wikidataId())
                .isEqualTo("Q2634");
    }

    @Test
    void findsNamesAcrossLineBreaksOfAHardWrappedText() {
        Found found = Found.in("""
            The president said on Tuesday that the talks with the World Bank
            would go on, and that nobody in Brussels or in the European
            Union had asked for anything else. He added that the bank was
            glad of it, and that it would be so for some years to come,
            whatever anybody in the trade might say of it now or later on.
            """);
        assertThat(found.names(ORGANISATION)).containsExactlyInAnyOrder("World Bank", "European Union");
    }

    @Test
    void findsASurnameAtTheStartOfASentence() {
        Found found = Found.in("The report by Keith Marlowe was long. Marlowe in Berlin said that it was short.");
        assertThat(found.mentions("Keith Marlowe")).containsExactly("Keith Marlowe", "Marlowe");
    }
}
