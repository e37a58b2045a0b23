package org.lodewire.analysis.clean.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private final DateLine dates = new DateLine();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-11-20T08:05:26+01:00 | 2019-11-20T08:05:26+01:00",
                "2019-11-20 08:05:26 +0100 | 2019-11-20T08:05:26+01:00",
                "2019-11-20T08:05Z | 2019-11-20T08:05:00Z",
                "2019-11-20T08:05:26.1234567Z | 2019-11-20T08:05:26.123Z",
                "2019-11-20T08:05:26-05 | 2019-11-20T08:05:26-05:00",
                "20191120T080526Z | 2019-11-20T08:05:26Z",
                "2019/11/20 8:05 pm | 2019-11-20T20:05:00",
                "20.11.2019 08:05 | 2019-11-20T08:05:00",
                "20/11/2019 | 2019-11-20",
                "11/20/2019 | 2019-11-20",
                "Thu, 09/25/2025 - 11:38 | 2025-09-25T11:38:00",
                "1574237126 | 2019-11-20T08:05:26Z",
                "1574237126000 | 2019-11-20T08:05:26Z",
                "Wed, 20 Nov 2019 08:05:26 GMT | 2019-11-20T08:05:26Z",
                "Wed, 20 Nov 2019 08:05:26 +0530 | 2019-11-20T08:05:26+05:30",
                "2025-12-17UTC07:30:00+00:00 | 2025-12-17T07:30:00Z",
                "Wed Nov 20 2019 08:05:26 GMT+0100 (CET) | 2019-11-20T08:05:26+01:00",
                "20. November 2019 | 2019-11-20",
                "November 20, 2019 | 2019-11-20",
                "2019-11-20T24:00:00Z | 2019-11-20T00:00:00Z"
            })
    void readsWhatPagesWrite(String text, String moment) {
        assertThat(Moment.parse(text, dates)).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2019-13-20",
                "2019-02-30T10:00:00Z",
                "0000-00-00 00:00:00",
                "1970-01-01T00:00:00Z",
                "10/11/2019",
                "2019",
                "2150-01-01",
                "2019-11-20T25:00:00Z",
                "{{ date }}",
                "99999999999999999999"
            })
    void readsNoDateIntoOtherThings(String text) {
        assertThat(Moment.parse(text, dates)).isNull();
    }

    @Test
    void dropsAZoneThatNoPlaceHas() {
        assertThat(Moment.parse("2019-11-20T08:05:26+23:00", dates)).hasToString("2019-11-20T08:05:26");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.org/2019/11/20/x, 2019-11-20",
        "https://a.org/world/2019/nov/20/x, 2019-11-20",
        "https://a.org/x-2019-11-20.html, 2019-11-20",
        "https://a.org/n/20191120/x, 2019-11-20",
        "https://a.org/2019/11/, ",
        "https://a.org/id/20191399/x, ",
        "https://a.org/201911201234/x, ",
        "not an address, "
    })
    void readsTheDateInAnAddress(String address, String date) {
        Moment found = Moment.inPath(address);

        assertThat(found == null ? null : found.toString()).isEqualTo(date);
    }

    @Test
    void takesTheZoneFromAnotherWritingOfTheSameTime() {
        assertThat(choose("2019-11-20 08:05", "2019-11-20T08:05:26-05:00")).isEqualTo("2019-11-20T08:05:26-05:00");
        assertThat(choose("2019-11-20 13:05", "2019-11-20T08:05:26-05:00")).isEqualTo("2019-11-20T08:05:26-05:00");
        assertThat(choose("2019-11-20 09:30", "2019-11-20T08:05:26-05:00")).isEqualTo("2019-11-20T09:30:00");
    }

    @Test
    void takesTheTimeFromAnotherWritingOfTheSameDate() {
        assertThat(choose("2019-11-20", "2019-11-21T08:05:00Z", "2019-11-20T10:00:00", "2019-11-20T08:05:00Z"))
                .isEqualTo("2019-11-20T08:05:00Z");
    }

    @Test
    void checksTheDateAgainstTheAddress() {
        Moment inPath = Moment.inPath("https://a.org/2019/11/20/x");

        assertThat(MomentChoice.choose(moments("2021-01-01T00:00:01Z", "2019-11-20T08:05:00Z"), inPath))
                .isEqualTo("2019-11-20T08:05:00Z");
        assertThat(MomentChoice.choose(moments("2021-01-01T00:00:01Z"), inPath)).isEqualTo("2021-01-01T00:00:01Z");
        assertThat(MomentChoice.choose(List.of(), inPath)).isEqualTo("2019-11-20");
    }

    private String choose(String... texts) {
        return MomentChoice.choose(moments(texts), null);
    }

    private List<Moment> moments(String... texts) {
        return Stream.of(texts).map(text -> Moment.parse(text, dates)).toList();
    }
}
