package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.fetch.WebUrl;

class HostNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org/feed",
                "http://WWW.Example.org:8080?a=b",
                "https://www.org/",
                "https://example.org:443/a:b@c//d",
                "http://user@example.org#part",
                "http://[::1]:8080/feed",
                "https://www.b\u00fccher.example./feed"
            })
    void theHostOfATextIsThatOfTheUrl(String text) {
        URI url = WebUrl.parse(text, null).orElseThrow();

        assertThat(HostName.of(url.toString())).isEqualTo(HostName.of(url));
    }
}
