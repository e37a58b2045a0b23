package org.lodewire.analysis.clean.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDateTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.org/2019/11/20/x, 2019-11-20",
        "https://a.org/world/2019/nov/20/x, 2019-11-20",
        "https://a.org/x-2019-11-20.html, 2019-11-20",
        "https://a.org/n/20191120/x, 2019-11-20",
        "https://a.org/2019/11/, ",
        "https://a.org/id/20191399/x, ",
        "https://a.org/201911201234/x, ",
        "not a URL, "
    })
    void findsTheFirstDateInThePath(String url, String date) {
        PublicationDate found = UrlDate.find(url);

        assertThat(found == null ? null : found.toString()).isEqualTo(date);
    }
}
