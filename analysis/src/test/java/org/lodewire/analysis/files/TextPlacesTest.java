package org.lodewire.analysis.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextPlacesTest {

    @TempDir
    private Path folder;

    private String place(String name, String content, String sign) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        StructuredFile.Tree tree = new StructuredFile(10_000).readTree(file);
        String value = tree.root().get("query").textValue();
        SourceText.Place place = tree.texts().of("query", value).place(value.indexOf(sign));
        return place.line() + ":" + place.column() + " " + place.lineText();
    }

    private String yaml(String query, String sign) throws Exception {
        return place("a.yaml", "id: tin\nquery: " + query + "\nlabel: x\n", sign);
    }

    @Test
    void findsCharactersOfAPlainValue() throws Exception {
        assertThat(yaml("tin OR zinc", "zinc")).isEqualTo("2:15 query: tin OR zinc");
        assertThat(yaml("tin OR\n   zinc", "zinc")).isEqualTo("3:4    zinc");
    }

    @Test
    void findsCharactersBetweenQuotationMarks() throws Exception {
        assertThat(yaml("'\"rare\" OR ''x'' OR zinc'", "zinc")).isEqualTo("2:28 query: '\"rare\" OR ''x'' OR zinc'");
        assertThat(yaml("\"\\\"r\\u0061re\\\" \\U0001F680 OR \\x41 \\\n   zinc\"", "zinc"))
                .isEqualTo("3:4    zinc\"");
    }

    @Test
    void findsCharactersOfBlocks() throws Exception {
        assertThat(yaml(">- # why\n    tin OR\n\n    (zinc\n    OR ore)", "ore"))
                .isEqualTo("6:8     OR ore)");
        assertThat(yaml("|\n    tin OR\n      zinc\n    OR ore", "ore")).isEqualTo("5:8     OR ore");
    }

    @Test
    void findsTheEnd() throws Exception {
        assertThat(place("a.yaml", "query: tin OR", "")).startsWith("1:8");
        Path file = Files.writeString(folder.resolve("b.yaml"), "query: >-\n  tin OR\n\nid: x\n");
        SourceText text = new StructuredFile(1_000).readTree(file).texts().of("query", "tin OR");
        assertThat(text.place(6)).isEqualTo(new SourceText.Place(2, 9, "  tin OR"));
    }

    @Test
    void findsCharactersOfJson() throws Exception {
        assertThat(place(
                        "a.json", "{\"label\": \"\u00e9\ud83d\ude80\",\n \"query\": \"\\\"rare\\\" OR zinc\"}", "zinc"))
                .isEqualTo("2:24  \"query\": \"\\\"rare\\\" OR zinc\"}");
    }

    @Test
    void countsInUtf16AfterOtherLetters() throws Exception {
        assertThat(yaml("\ud83d\ude80 OR zinc", "zinc")).isEqualTo("2:14 query: \ud83d\ude80 OR zinc");
    }

    @Test
    void givesPlacesInTheTextItselfWhereTheFileIsNotUnderstood() throws IOException, FileRejectedException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "id: x\nquery: !!str tin OR zinc\n");
        SourceText text = new StructuredFile(1_000).readTree(file).texts().of("query", "tin OR zinc");
        assertThat(text.place(7)).isEqualTo(new SourceText.Place(1, 8, "tin OR zinc"));
    }
}
