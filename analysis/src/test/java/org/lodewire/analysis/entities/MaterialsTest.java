package org.lodewire.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.schemas.EntityType.MATERIAL;
import static org.lodewire.schemas.EntityType.ORGANISATION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialsTest {
    @Test
    void findsAllSpellingsOfTheGroup() {
        Found found =
                Found.in("Rare earths, rare-earth metals, a rare earth element and Rare Earth Minerals are the same.");
        assertThat(found.mentions("rare earths"))
                .containsExactly("Rare earths", "rare-earth metals", "rare earth element", "Rare Earth Minerals");
    }

    @Test
    void findsElementsInAnyCase() {
        assertThat(Found.in("NEODYMIUM, Dysprosium and terbium").names(MATERIAL))
                .containsExactlyInAnyOrder("neodymium", "dysprosium", "terbium");
    }

    @Test
    void findsCompoundsAndAlloysRatherThanTheirElements() {
        Found found =
                Found.in("Prices of neodymium oxide, NdPr, NdFeB magnets and samarium-cobalt rose, as did Dy2O3.");
        assertThat(found.names(MATERIAL))
                .containsExactlyInAnyOrder(
                        "neodymium oxide",
                        "neodymium–praseodymium",
                        "neodymium magnets",
                        "samarium–cobalt magnets",
                        "dysprosium oxide");
    }

    @Test
    void findsMaterialsInHeadings() {
        assertThat(Found.in("Why Heavy Rare Earths Matter Now", "They do.").names(MATERIAL))
                .containsExactly("heavy rare earths");
    }

    @Test
    void doesNotFindAMaterialWithinTheNameOfACompany() {
        Found found = Found.in("Shares of Lynas Rare Earths rose.");
        assertThat(found.names(ORGANISATION)).containsExactly("Lynas Rare Earths");
        assertThat(found.names(MATERIAL)).isEmpty();
    }

    @Test
    void findsNothingInWordsThatOnlyResembleAMaterial() {
        assertThat(Found.in("It is rare for earth to be so dry, and the reo truck was slow.")
                        .names())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "scandium, Q713",
        "yttrium, Q941",
        "lanthanum, Q1801",
        "cerium, Q1385",
        "praseodymium, Q1386",
        "neodymium, Q1388",
        "promethium, Q1809",
        "samarium, Q1819",
        "europium, Q1396",
        "gadolinium, Q1832",
        "terbium, Q1838",
        "dysprosium, Q1843",
        "holmium, Q1846",
        "erbium, Q1849",
        "thulium, Q1853",
        "ytterbium, Q1855",
        "lutetium, Q1857"
    })
    void findsEachRareEarthElement(String element, String id) {
        assertThat(Found.in("Prices of " + element + " rose.").entities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.wikidataId()).isEqualTo(id));
    }
}
