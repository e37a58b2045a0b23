package org.lodewire.analysis.topics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.topics.words.UnicodeWords;

/** Queries that {@link TopicQueryParser} could read in another way than they look. */
class AmbiguousQueriesTest {

    private final TopicQueryParser parser = new TopicQueryParser(new UnicodeWords());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "a AND steel OR tin          ; column 13; write (a AND steel) OR tin, or a AND (steel OR tin)",
                "tariff OR steel AND tin     ; column 17; write (tariff OR steel) AND tin",
                "tariff && steel || tin      ; column 17; are mixed without parentheses",
                "tariff AND b NOT c OR tin   ; column 20; are mixed without parentheses",
                "tariff OR NOT steel         ; column 15; NOT is mixed with OR",
                "tariff OR steel -tin        ; column 18; NOT is mixed with OR",
                "rare earth                  ; column 6 ; write query: '\"rare earth\"'",
                "tin OR rare earth           ; column 13; write \"rare earth\" for the phrase",
                "rare\u00a0earth                  ; column 6 ; write \"rare earth\"",
                "tariff -steel tin           ; column 15; are side by side",
                "tariff or steel             ; column 8 ; write tariff OR steel",
                "tariff And not steel        ; column 8 ; write tariff AND NOT steel",
                "tariff & steel              ; column 8 ; write AND",
                "tariff | steel              ; column 8 ; write OR",
                "tariff, steel               ; column 9 ; write tariff OR steel",
                "tariff,steel                ; column 7 ; need OR and spaces",
                "tariff||steel               ; column 7 ; need OR and spaces",
                "tariff/steel                ; column 7 ; write OR between alternatives",
                "tariff+steel                ; column 7 ; write AND",
                "tariff!                     ; column 7 ; no wildcard",
                "'rare earth'                ; column 7 ; write \"rare earth\"",
                "‘rare earth’ OR tin         ; column 7 ; write \"rare earth\"",
                "`rare earth`                ; column 7 ; write \"rare earth\"",
                "gallium NEAR export         ; column 9 ; write \"gallium export\"~10",
                "gallium near export         ; column 9 ; write \"gallium export\"~10",
                "gallium NEAR/5 export       ; column 9 ; write \"gallium export\"~5",
                "gallium w/7 export          ; column 9 ; write \"gallium export\"~7",
                "gallium 5w export           ; column 9 ; write \"gallium export\"~5",
                "gallium ADJ3 export         ; column 9 ; write \"gallium export\"~3",
                "NEAR(gallium, tin)          ; column 5 ; there is no operator",
                "\"rare earth\" tin          ; column 14; there is no operator between",
                "(tin OR zinc) (mine OR ore) ; column 15; there is no operator between",
                "\"rare-earth\"-based        ; column 13; directly before a word and after a space",
                "tariff - steel              ; column 8 ; directly before a word and after a space",
                "tariff –steel               ; column 8 ; not the - that excludes",
                "tariff AND −steel           ; column 12; not the - that excludes",
                "--tariff                    ; column 2 ; directly before a word",
                "+tariff steel               ; column 9 ; would make the other one optional",
                "tariff +steel               ; column 9 ; would make the other one optional",
                "tariff OR +steel            ; column 12; leave out one",
                "\"rare earth OR tin\"       ; column 13; within quotation marks",
                "\"wom?n rights\"            ; column 1 ; not a wildcard",
                "\"tariff~1 war\"            ; column 1 ; after the closing one",
                "title:(a OR body:tin)       ; column 13; inside 'title:'",
                "Title:tariff                ; column 1 ; title: in lower case",
                "tariff^2                    ; column 7 ; has no effect",
                "{US}                        ; column 1 ; write =US",
                "=\"Red Hat\"                ; column 1 ; before each word",
                "=tarif*                     ; column 1 ; cannot be combined",
                "tar*f~1                     ; column 1 ; cannot be combined",
                "anti-dump*                  ; column 1 ; is split into several words",
                "anti-dumping~1              ; column 1 ; is split into several words",
                "稀土*                        ; column 1 ; is split into several words",
                "tariff~0.8                  ; column 1 ; write tariff~1",
                "\"rare earth\"~             ; column 1 ; a whole number",
                "\"rare earth\"~2.5          ; column 1 ; a whole number",
                "\"tariff\"~2                ; column 1 ; the distance of several words",
                "tariff ~2                   ; column 8 ; directly after a word or phrase",
                "entity:China                ; column 8 ; needs the id",
                "entity:q148                 ; column 8 ; needs the id",
                "entity:(Q148 OR Q30)        ; column 1 ; directly before an id",
                ".NET                        ; column 1 ; leave it out",
                "\\u0041bc                   ; column 1 ; write the character itself",
                "()                          ; column 1 ; nothing between",
                "OR tariff                   ; column 1 ; no word is before it",
                "rare earth\"                ; column 11; not closed",
                "Uber                        ; column 1 ; write = before it",
            })
    void rejectsWhatWouldMeanSomethingElse(String query, String place, String remedy) {
        assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOf(TopicRejectedException.class)
                .hasMessageContainingAll("line 1, " + place + ":", remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gallium -export-licence",
                "tariff AND steel NOT tin -zinc",
                "NOT tin AND tariff",
                "(tariff AND steel) OR tin",
                "+tariff +steel -tin",
                "tariff && steel",
                "!tin tariff",
                "“rare earth” OR „rare earths“",
                "（tin OR zinc） AND mine",
                "AT&T OR 'tin'",
                "C++ OR C#",
                "$TSLA OR #RareEarths OR @lodewire OR 5G",
                "WHO OR IT OR =Apple",
                "\"trick or treat\"",
                "title:(tin OR entity:Q148)",
                "entity:acme:17",
                "1,000 AND tin",
                "O’Hara OR l'uranium",
                "🚀",
                "=fur"
            })
    void acceptsWhatHasOneMeaning(String query) throws TopicRejectedException {
        assertThat(parser.parse(query)).isNotNull();
    }

    @Test
    void namesTheYamlQuotationMarksOnlyIfTheWholeQueryIsWords() {
        assertThatThrownBy(() -> parser.parse("rare earth OR tin")).message().doesNotContain("YAML");
    }

    @Test
    void listsAllFaultsInTheirOrder() {
        assertThatThrownBy(() -> parser.parse("ta* OR the rare OR tariff^2 OR \"a * b\""))
                .isInstanceOfSatisfying(
                        TopicRejectedException.class,
                        rejection -> assertThat(rejection.faults())
                                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                                .containsExactly(
                                        "query, line 1, column 1",
                                        "query, line 1, column 12",
                                        "query, line 1, column 26",
                                        "query, line 1, column 32"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title:(the) OR rare earth     ; 8 21",
                "the OR tar^2 OR /x/           ; 1 11 17",
                "tin) OR ta* OR tar^2          ; 4 9 19",
                "tin AND AND zinc OR (said     ; 9 18 26",
                "OR tin OR ta* AND ()          ; 1 11 15 19",
                "entity: OR the                ; 1 12",
                "the AND tin OR zinc           ; 13",
                "tin OR the earth              ; 12",
                "the OR \"rare earth           ; 1 8",
            })
    void goesOnAfterAFault(String query, String columns) {
        assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOfSatisfying(
                        TopicRejectedException.class,
                        rejection -> assertThat(rejection.faults().stream()
                                        .map(fault -> fault.replaceAll("(?s)query, line 1, column (\\d+): .*", "$1"))
                                        .collect(Collectors.joining(" ")))
                                .isEqualTo(columns));
    }

    @Test
    void listsAllBroadWords() {
        assertThatThrownBy(() -> parser.parse("the OR tariff OR said"))
                .isInstanceOfSatisfying(
                        TopicRejectedException.class,
                        rejection -> assertThat(rejection.faults()).hasSize(2));
    }

    @Test
    void quotesNoControlCharacters() {
        assertThatThrownBy(() -> parser.parse("ta\u001b[31m* OR ri\u202e\u0007sk*~1"))
                .isInstanceOfSatisfying(
                        TopicRejectedException.class,
                        rejection -> assertThat(rejection.faults())
                                .isNotEmpty()
                                .noneMatch(fault ->
                                        fault.replace("\n", "").codePoints().anyMatch(Character::isISOControl)
                                                || fault.contains("\u202e")));
    }

    @Test
    void showsAtMostTwentyFaults() {
        String query = IntStream.range(0, 50).mapToObj(i -> "a" + i + "^2").collect(Collectors.joining(" OR "));
        assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOfSatisfying(
                        TopicRejectedException.class,
                        rejection -> assertThat(rejection.faults()).hasSize(20));
    }
}
