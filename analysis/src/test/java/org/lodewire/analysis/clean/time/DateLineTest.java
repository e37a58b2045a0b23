package org.lodewire.analysis.clean.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.clean.document.Line;

class DateLineTest {

    private final DateLine dates = new DateLine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        June 11, 2025, 6:26 a.m. ET              | 2025-06-11T06:26:00-04:00
        Jan. 11, 2025, 6:26 p.m. ET              | 2025-01-11T18:26:00-05:00
        Published 12:05 am GMT, 1 March 2024     | 2024-03-01T00:05:00Z
        Sunday, June 15, 2025                    | 2025-06-15
        15 juin 2025 à 18:30                     | 2025-06-15T18:30:00
        15. Juni 2025                            | 2025-06-15
        2025-06-15 07:08                         | 2025-06-15T07:08:00
        15/06/2025                               | 2025-06-15
        Hartford, CT, June 10, 2025, 6:26 pm ET  | 2025-06-10T18:26:00-04:00
        June 10, 2025 at 18:26:30 EST            | 2025-06-10T18:26:30-04:00
        5 mars 2025 à 14:30 par A. Roy et L. Lee | 2025-03-05T14:30:00
        5 mars 2025 à 14:30, le port est fermé   | 2025-03-05T14:30:00
        2025-03-05 09:12 CST                     | 2025-03-05T09:12:00
        March 5, 2025 9:12 a.m. CST              | 2025-03-05T09:12:00-06:00
        Updated 3 May 2025 08:02 BST. First published 2 May 2025 21:40 BST | 2025-05-02T21:40:00+01:00
        Mis à jour le 3 mai 2025, publié le 2 mai 2025 | 2025-05-02
        Published 2 May 2025, updated 3 May 2025 | 2025-05-02
        """)
    void readsDatesAsPreciselyAsTheyAreWritten(String line, String published) {
        assertThat(dates.first(line, Place.UNKNOWN)).hasToString(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 months ago",
                "05/06/2025",
                "February 30, 2025",
                "June 2025",
                "99999999999999999999",
                "June",
                "\uD800 June \uDC00 15, 2x25"
            })
    void returnsNullIfDayOrMonthIsUncertain(String line) {
        assertThat(dates.first(line, Place.UNKNOWN)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On June 11, 2025, the ministry said that it would resume exports of magnets to all of its customers abroad.",
                "In May the talks broke down",
                "Summer 2025"
            })
    void doesNotMatchASentence(String line) {
        assertThat(dates.matches(Line.of(line))).isFalse();
    }
}
