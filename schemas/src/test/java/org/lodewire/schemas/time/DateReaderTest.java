package org.lodewire.schemas.time;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2010-10-26T14:05:09Z | 2010-10-26T14:05:09Z",
                "2010-10-26T14:05:09.25+02:00 | 2010-10-26T14:05:09.250+02:00",
                "2010-10-26 14:05:09 -0400 | 2010-10-26T14:05:09-04:00",
                "2010-10-26T14:05:09,123456789+02 | 2010-10-26T14:05:09.123456789+02:00",
                "2010-10-26T14:05:09+02:00[Europe/Berlin] | 2010-10-26T14:05:09+02:00",
                "2010-10-26T24:00:00Z | 2010-10-27T00:00Z",
                "2010-12-31T23:59:60Z | 2010-12-31T23:59:59Z",
                "20101026T140509Z | 2010-10-26T14:05:09Z",
                "20101026T1405+0200 | 2010-10-26T14:05+02:00",
                "20101026T140509.5-04:00 | 2010-10-26T14:05:09.500-04:00",
                "2010/10/26 2:05 pm ET | 2010-10-26T14:05-04:00",
                "Tue, 26 Oct 2010 14:05:09 GMT | 2010-10-26T14:05:09Z",
                "Tue, 26 Oct 10 14:05:09 EDT | 2010-10-26T14:05:09-04:00",
                "26 Oct 99 14:05 +0000 | 1999-10-26T14:05Z",
                "Tue, 26 Oct 2010 14:05:09 -0400 (EDT) | 2010-10-26T14:05:09-04:00",
                "Tue, 26 Oct 2010 14:05:09 (CEST) | 2010-10-26T14:05:09+02:00",
                "Tuesday, 26-Oct-10 14:05:09 GMT | 2010-10-26T14:05:09Z",
                "mar., 26 Oct 2010 14:05:09 CET | 2010-10-26T14:05:09+01:00",
                "Tue Oct 26 14:05:09 CEST 2010 | 2010-10-26T14:05:09+02:00",
                "Tue Oct 26 14:05:09 +0000 2010 | 2010-10-26T14:05:09Z",
                "Tue Oct 26 14:05:09 MSK 2010 | 2010-10-26T14:05:09+04:00",
                "Tue Oct 26 2010 14:05:09 GMT-0400 (Eastern Daylight Time) | 2010-10-26T14:05:09-04:00",
                "26/Oct/2010:14:05:09 +0200 | 2010-10-26T14:05:09+02:00",
                "October 26, 2010 2:05 PM BST | 2010-10-26T14:05+01:00",
                "Oct. 26th, 2010 at 2 p.m. UTC | 2010-10-26T14:00Z",
                "26 October 2010 12:05 AM WEST | 2010-10-26T00:05+01:00",
                "26 October 2010, 14:05 MESZ | 2010-10-26T14:05+02:00",
                "Tue, 26 Oct 2010 14:05 CST | 2010-10-26T14:05-06:00",
                "10/26/2010 2:05 pm CST | 2010-10-26T14:05-06:00",
                "11 June 2012 14:05 MSK | 2012-06-11T14:05+04:00",
                "11 June 2025 14:05 MSK | 2025-06-11T14:05+03:00",
                "26 Oct 2010 14:05 UTC+5:30 | 2010-10-26T14:05+05:30",
                "26 Oct 2010 14:05 Europe/Paris | 2010-10-26T14:05+02:00",
                "26/10/2010 14:05:09 +0200 | 2010-10-26T14:05:09+02:00",
                "1288101909 | 2010-10-26T14:05:09Z",
                "1288101909.25 | 2010-10-26T14:05:09.250Z",
                "1288101909250 | 2010-10-26T14:05:09.250Z",
                "1288101909250123 | 2010-10-26T14:05:09.250Z",
                "1288101909250123456 | 2010-10-26T14:05:09.250Z",
                "1.288101909E9 | 2010-10-26T14:05:09Z",
                "1.28810190925e+12 | 2010-10-26T14:05:09.250Z",
                "946684799 | 1999-12-31T23:59:59Z",
                "946684799000 | 1999-12-31T23:59:59Z",
            })
    void readsATime(String text, String time) {
        StatedDate stated = read(text);

        assertThat(OffsetDateTime.of(
                        stated.date(),
                        stated.time(),
                        ZoneOffset.ofTotalSeconds(requireNonNull(stated.offsetSeconds()))))
                .isEqualTo(OffsetDateTime.parse(time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2010-10-26 | 2010-10-26",
                "20101026 | 2010-10-26",
                "2010/10/6 | 2010-10-06",
                "2010.10.26 | 2010-10-26",
                "26.10.2010 | 2010-10-26",
                "26/10/2010 | 2010-10-26",
                "10/26/2010 | 2010-10-26",
                "10/26/10 | 2010-10-26",
                "06.05.2010 | 2010-05-06",
                "31/12/99 | 1999-12-31",
                "99-12-31 | 1999-12-31",
                "05/05/05 | 2005-05-05",
                "Tue, 04/05/2010 | 2010-05-04",
                "26 Oct 2010 | 2010-10-26",
                "26 Oct 10 | 2010-10-26",
                "October 26, 2010 | 2010-10-26",
                "2010 Oct 26 | 2010-10-26",
                "2nd Sept 2010 | 2010-09-02",
            })
    void readsADate(String text, String date) {
        assertThat(DateReader.read(text))
                .hasToString("StatedDate[date=" + date + ", time=null, offsetSeconds=null, zone=null]");
    }

    @ParameterizedTest
    @CsvSource({
        "20101026140509, 2010-10-26T14:05:09",
        "2010-10-26T14:05, 2010-10-26T14:05",
        "26 Oct 2010 14:05, 2010-10-26T14:05",
        "10/26/2010 2:05:09 PM, 2010-10-26T14:05:09",
        "Tue Oct 26 14:05:09 2010, 2010-10-26T14:05:09"
    })
    void readsATimeWithoutAZone(String text, LocalDateTime local) {
        StatedDate stated = read(text);

        assertThat(stated.date().atTime(requireNonNull(stated.time()))).isEqualTo(local);
        assertThat(stated.offsetSeconds()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/05",
                "03/04/2005",
                "11.06.25",
                "13/06/25",
                "Wed, 03/04/2005",
                "201010261405",
                "2010102614",
            })
    void readsNothingThatCouldBeSeveralDates(String text) {
        assertThat(DateReader.read(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2010",
                "2010-10",
                "26 Oct",
                "Oct 26",
                "26 Oct 06:10 PM",
                "2010-02-30",
                "2010-10-26T25:00:00Z",
                "2010-10-26T14:5Z",
                "2010-10-26T14::09Z",
                "2010-10-26T14:60:00Z",
                "2010-10-26T14:05:09 IST",
                "2010-10-26 14:05 CST",
                "Tue Oct 26 14:05:09 CST 2010",
                "2010-10-26T14:05:09 (IST)",
                "2010-10-26T14:05:09+",
                "2010-10-26T14:05:09+2:5",
                "2010-10-26 -04:00",
                "2010-10-26T14:05:09Z and more",
                "Updated 26 Oct 2010",
                "26 Brumaire 2010",
                "12345678901234567890",
                "9999999999999999999x",
                "1.5e9999",
                "1e400",
                "NaN",
                "-1288101909",
                "0x10",
                "2010-10-26T14:05:09+99:99",
            })
    void readsNothingElse(String text) {
        assertThat(DateReader.read(text)).isNull();
    }

    @Test
    void leavesAnOffsetThatNoPlaceHasToItsUser() {
        assertThat(DateReader.read("2010-10-26T14:05:09+99:59"))
                .extracting(StatedDate::offsetSeconds)
                .isEqualTo(99 * 3600 + 59 * 60);
    }

    @Test
    void readsWhatItsNotationsWrite() {
        Random random = new Random(3);
        DateTimeFormatter[] notations = {
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssXX", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss xx uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMMM d, uuuu h:mm:ss a 'GMT'xxx", Locale.ENGLISH)
        };
        for (int round = 0; round < 20_000; round++) {
            OffsetDateTime time = LocalDateTime.ofEpochSecond(random.nextInt(2_000_000_000), 0, ZoneOffset.UTC)
                    .atOffset(ZoneOffset.ofTotalSeconds(900 * (random.nextInt(26 * 4) - 48)));
            String text = notations[random.nextInt(notations.length)].format(time);
            StatedDate stated = read(text);
            assertThat(stated.date().atTime(requireNonNull(stated.time())))
                    .as(text)
                    .isEqualTo(time.toLocalDateTime());
            assertThat(stated.offsetSeconds())
                    .as(text)
                    .isEqualTo(time.getOffset().getTotalSeconds());
        }
    }

    @Test
    void readsAnyTextInTimeWithoutAnException() {
        Random random = new Random(5);
        String[] parts = {
            "2010",
            "10",
            "26",
            "1",
            "99",
            "1288101909",
            "-",
            "/",
            ".",
            ":",
            " ",
            ",",
            "T",
            "Z",
            "+",
            "(",
            ")",
            "[",
            "]",
            "Oct",
            "Tue",
            "EDT",
            "MSK",
            "GMT",
            "Europe/",
            "at",
            "pm",
            "a.m.",
            "e",
            "E9",
            "é",
            "\ud800",
            "\u0661",
            "th",
            "_",
            "\u0000"
        };
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            for (int round = 0; round < 200_000; round++) {
                StringBuilder text = new StringBuilder();
                for (int part = random.nextInt(12); part >= 0; part--) {
                    text.append(parts[random.nextInt(parts.length)]);
                }
                PublishedTime published = PublishedTime.parse(text.toString());
                assertThat(published.text()).isEqualTo(text.toString());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "(", "Europe/", " ", "Tue, ", "26 Oct ", ":00"})
    void refusesALongTextAtOnce(String part) {
        assertThat(DateReader.read(part.repeat(2_000_000))).isNull();
    }

    private static StatedDate read(String text) {
        return requireNonNull(DateReader.read(text), text);
    }
}
