package org.lodewire.analysis.clean.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateChoiceTest {

    private final DateParser parser = new DateParser(new DateLine());

    @Test
    void takesTheOffsetFromAnotherNotationOfTheSameTime() {
        assertThat(declared("2019-11-20 08:05", "2019-11-20T08:05:26-05:00")).hasToString("2019-11-20T08:05:26-05:00");
        assertThat(declared("2019-11-20 13:05", "2019-11-20T08:05:26-05:00")).hasToString("2019-11-20T08:05:26-05:00");
        assertThat(declared("2019-11-20 09:30", "2019-11-20T08:05:26-05:00")).hasToString("2019-11-20T09:30:00");
    }

    @Test
    void takesTheTimeFromAnotherNotationOfTheSameDate() {
        assertThat(declared("2019-11-20", "2019-11-21T08:05:00Z", "2019-11-20T10:00:00", "2019-11-20T08:05:00Z"))
                .hasToString("2019-11-20T08:05:00Z");
    }

    @Test
    void prefersADateThatAgreesWithTheUrl() {
        PublicationDate inUrl = UrlDate.find("https://a.org/2019/11/20/x");

        assertThat(DateChoice.choose(dates("2021-01-01T00:00:01Z", "2019-11-20T08:05:00Z"), List.of(), inUrl, null))
                .hasToString("2019-11-20T08:05:00Z");
        assertThat(DateChoice.choose(dates("2021-01-01T00:00:01Z"), List.of(), inUrl, null))
                .hasToString("2021-01-01T00:00:01Z");
        assertThat(DateChoice.choose(List.of(), List.of(), inUrl, null)).hasToString("2019-11-20");
    }

    @Test
    void completesTheDeclaredDateWithAVisibleOneOfTheSameDay() {
        assertThat(choose("2019-11-20", "20 November 2019, 08:05")).hasToString("2019-11-20T08:05:00");
        assertThat(choose("2019-11-20", "21 November 2019, 08:05")).hasToString("2019-11-20");
        assertThat(choose("2019-11-20", "Updated 20 November 2019, 08:05")).hasToString("2019-11-20");
    }

    @Test
    void takesAVisibleDateIfNoneIsDeclared() {
        assertThat(visible("Updated 16 June 2025. 15 June 2025")).hasToString("2025-06-15");
        assertThat(visible("15 June 2025, first published 14 June 2025")).hasToString("2025-06-14");
        assertThat(visible("Updated 16 June 2025")).hasToString("2025-06-16");
        assertThat(visible("June 15, 1925")).isNull();
    }

    @Test
    void takesTheVisibleDateOfPublicationIfTheDeclaredOneIsThatOfAChange() {
        assertThat(choose("2025-06-16T10:00:00Z", "Published 15 June 2025, updated 16 June 2025, 10:00 GMT"))
                .hasToString("2025-06-15");
        assertThat(choose("2025-06-16T10:00:00Z", "Published 15 June 2025, updated 18 June 2025, 10:00 GMT"))
                .hasToString("2025-06-16T10:00:00Z");
    }

    private @Nullable PublicationDate choose(String declared, String line) {
        return DateChoice.choose(dates(declared), new DateLine().read(line, Place.UNKNOWN), null, null);
    }

    private static @Nullable PublicationDate visible(String line) {
        return DateChoice.choose(List.of(), new DateLine().read(line, Place.UNKNOWN), null, null);
    }

    private @Nullable PublicationDate declared(String... texts) {
        return DateChoice.choose(dates(texts), List.of(), null, null);
    }

    private List<DateStatement> dates(String... texts) {
        return Stream.of(texts)
                .map(parser::parse)
                .map(date -> new DateStatement(date, DateKind.PUBLISHED))
                .toList();
    }
}
