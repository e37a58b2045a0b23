package org.lodewire.analysis.clean.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    private final DateParser parser = new DateParser(new DateLine());

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
                "Wed, 20 Nov 19 08:05:26 EST | 2019-11-20T08:05:26-05:00",
                "Wed, 20 Nov 2019 08:05:26 -0500 (EST) | 2019-11-20T08:05:26-05:00",
                "June 20, 2019 8:05 am EST | 2019-06-20T08:05:00-04:00",
                "2019-11-20 08:05 CST | 2019-11-20T08:05:00",
                "20 Nov 2019 08:05 CET | 2019-11-20T08:05:00+01:00",
                "20.11.2019 08:05 MSK | 2019-11-20T08:05:00+03:00",
                "946684799 | 1999-12-31T23:59:59Z",
                "November 20, 2019 8:05 pm WEST | 2019-11-20T20:05:00+01:00",
                "November 20, 2019 | 2019-11-20",
                "2019-11-20T24:00:00Z | 2019-11-20T00:00:00Z"
            })
    void parsesTheNotationsOfPages(String text, String date) {
        assertThat(parser.parse(text)).hasToString(date);
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
                "10/11/12",
                "2019",
                "2150-01-01",
                "2019-11-20T25:00:00Z",
                "{{ date }}",
                "99999999999999999999"
            })
    void returnsNullForOtherText(String text) {
        assertThat(parser.parse(text)).isNull();
    }

    @Test
    void dropsAnOffsetThatNoPlaceHas() {
        assertThat(parser.parse("2019-11-20T08:05:26+23:00")).hasToString("2019-11-20T08:05:26");
    }

    @Test
    void completesADateInWordsWithTimeAndOffsetInDigits() {
        assertThat(parser.parse("November 20, 2019 08:05:26 +01:00")).hasToString("2019-11-20T08:05:26+01:00");
    }

    @Test
    void parsesAnyTextInTimeWithoutAnException() {
        Random random = new Random(6);
        String[] parts = {
            "2019",
            "11",
            "20",
            "1",
            "1574237126",
            "-",
            "/",
            ".",
            ":",
            " ",
            ", ",
            "T",
            "Z",
            "+01:00",
            "(CET)",
            "Nov",
            "november",
            "pm",
            "ago",
            "Uhr",
            "UTC",
            "é",
            "\ud800",
            "\u0661",
            "24:00",
            "\u0000"
        };
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            for (int round = 0; round < 50_000; round++) {
                StringBuilder text = new StringBuilder();
                for (int part = random.nextInt(12); part >= 0; part--) {
                    text.append(parts[random.nextInt(parts.length)]);
                }
                PublicationDate date = parser.parse(text.toString());
                assertThat(date == null || date.isPlausible())
                        .as(text.toString())
                        .isTrue();
            }
        });
    }
}
