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
        assertThat(choose("2019-11-20 08:05", "2019-11-20T08:05:26-05:00")).hasToString("2019-11-20T08:05:26-05:00");
        assertThat(choose("2019-11-20 13:05", "2019-11-20T08:05:26-05:00")).hasToString("2019-11-20T08:05:26-05:00");
        assertThat(choose("2019-11-20 09:30", "2019-11-20T08:05:26-05:00")).hasToString("2019-11-20T09:30:00");
    }

    @Test
    void takesTheTimeFromAnotherNotationOfTheSameDate() {
        assertThat(choose("2019-11-20", "2019-11-21T08:05:00Z", "2019-11-20T10:00:00", "2019-11-20T08:05:00Z"))
                .hasToString("2019-11-20T08:05:00Z");
    }

    @Test
    void prefersADateThatAgreesWithTheUrl() {
        PublicationDate inUrl = UrlDate.find("https://a.org/2019/11/20/x");

        assertThat(DateChoice.choose(dates("2021-01-01T00:00:01Z", "2019-11-20T08:05:00Z"), inUrl))
                .hasToString("2019-11-20T08:05:00Z");
        assertThat(DateChoice.choose(dates("2021-01-01T00:00:01Z"), inUrl)).hasToString("2021-01-01T00:00:01Z");
        assertThat(DateChoice.choose(List.of(), inUrl)).hasToString("2019-11-20");
    }

    @Test
    void completesTheDeclaredDateWithTheOneInTheText() {
        PublicationDate declared = parser.parse("2019-11-20");

        assertThat(DateChoice.merge(declared, parser.parse("2019-11-20T08:05"))).hasToString("2019-11-20T08:05:00");
        assertThat(DateChoice.merge(declared, parser.parse("2019-11-21T08:05"))).isEqualTo(declared);
        assertThat(DateChoice.merge(declared, null)).isEqualTo(declared);
    }

    @Test
    void takesTheDateInTheTextIfNoneIsDeclared() {
        PublicationDate inText = new DateLine().read("June 15, 1925");

        assertThat(DateChoice.merge(null, inText)).isEqualTo(inText);
        assertThat(DateChoice.merge(null, null)).isNull();
    }

    private @Nullable PublicationDate choose(String... texts) {
        return DateChoice.choose(dates(texts), null);
    }

    private List<PublicationDate> dates(String... texts) {
        return Stream.of(texts).map(parser::parse).toList();
    }
}
