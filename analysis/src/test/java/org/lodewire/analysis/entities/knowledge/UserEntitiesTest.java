package org.lodewire.analysis.entities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.FoundEntity;
import org.lodewire.analysis.files.FileRejectedException;
import org.lodewire.schemas.EntityType;

class UserEntitiesTest {
    @TempDir
    private Path folder;

    @Test
    void readsNamesAliasesTypesAndIds() throws IOException, FileRejectedException {
        List<GazetteerEntry> entries =
                read("- {name: Tavo Magnets, type: organisation, id: 'acme:17', aliases: [TVM, Tavo]}");

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(EntityType.ORGANISATION);
            assertThat(entry.id()).isEqualTo("acme:17");
            assertThat(entry.spellings())
                    .extracting(GazetteerEntry.Spelling::text)
                    .containsExactly("Tavo Magnets", "TVM", "Tavo");
        });
    }

    @Test
    void findsNamesThatTheBundledGazetteerLacks() throws IOException, FileRejectedException {
        List<FoundEntity> found = found("- {name: quillium, type: material, id: 'acme:1'}", "Prices of quillium rose.");

        assertThat(found).singleElement().satisfies(entity -> {
            assertThat(entity.type()).isEqualTo(EntityType.MATERIAL);
            assertThat(entity.wikidataId()).isEqualTo("acme:1");
        });
    }

    @Test
    void takesPrecedenceOverOtherMeaningsOfTheName() throws IOException, FileRejectedException {
        List<FoundEntity> found = found(
                "- {name: Paris Metals, type: organisation, id: 'acme:2', aliases: [Paris]}",
                "The traders at Paris sold tin.");

        assertThat(found).extracting(FoundEntity::name).containsExactly("Paris Metals");
    }

    @Test
    void doesNotSplitALongerName() throws IOException, FileRejectedException {
        List<FoundEntity> found = found("- {name: Marlowe, type: organisation}", "He met Keith Marlowe in Berlin.");

        assertThat(found)
                .extracting(FoundEntity::name)
                .contains("Keith Marlowe")
                .doesNotContain("Marlowe");
    }

    @Test
    void findsANameWithContextOnlyInArticlesThatContainTheContext() throws IOException, FileRejectedException {
        String own = "- {name: Orbit, type: organisation, id: 'acme:3', context: [satellite]}";

        assertThat(found(own, "The chewing gum by Orbit was sweet."))
                .extracting(FoundEntity::wikidataId)
                .doesNotContain("acme:3");
        assertThat(found(own, "The satellite by Orbit was lost."))
                .extracting(FoundEntity::wikidataId)
                .contains("acme:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "name: x                                  # file: must be a list",
                "- {type: place}                          # entity 1, name: must be text",
                "- {name: x, type: planet}                # entity 1 (x), type: must be person, organisation, place or"
                        + " material",
                "- {name: x, type: place, id: 17}         # entity 1 (x), id: must be a Wikidata item",
                "- {name: x, type: place, colour: red}    # entity 1 (x), colour: is not a field",
                "- {name: x, type: place, aliases: y}     # entity 1 (x), aliases: must be a list",
                "- {name: x, type: place, aliases: [1]}   # entity 1 (x), aliases: must be text",
                "- just words                             # entity 1: has no fields",
                "- {name: x                               # line 1: is not valid YAML"
            })
    void reportsTheFaultAndItsLocation(String yaml, String problem) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(FileRejectedException.class)
                .hasMessageContaining(problem);
    }

    private List<FoundEntity> found(String yaml, String text) throws IOException, FileRejectedException {
        return new EntityFinder(Gazetteer.bundledWith(read(yaml))).find(null, text);
    }

    private List<GazetteerEntry> read(String yaml) throws IOException, FileRejectedException {
        return UserEntities.read(Files.writeString(folder.resolve("own.yaml"), yaml + "\n"));
    }
}
