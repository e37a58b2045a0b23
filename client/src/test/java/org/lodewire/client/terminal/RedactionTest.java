package org.lodewire.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot reach http://ada:hunter2@registry:8081/subjects",
                "no protocol: //hunter2@registry",
                "http://a,https://ada:p@hunter2@b:8081",
                "Connection[client={basic.auth.user.info=ada:hunter2, security.protocol=SSL}]",
                "{\"schema.registry.basic.auth.user.info\": \"ada:hunter2\"}",
                "sasl.jaas.config=x.PlainLoginModule required username=\"ada\" password=\"hunter2\";",
                "password='hunter2 and more'",
                "password = \"a\\\"hunter2\"",
                "ssl.key.password=hunter2",
                "ssl.truststore.password: hunter2,x",
                "ssl.keystore.PASSWORD=hunter2",
                "bearer.auth.token=hunter2",
                "clientSecret=\"hunter2\"",
                "Illegal character(s) in message header value: Basic hunter2",
                "Authorization: Bearer hunter2",
                "Invalid login module control flag 'hunter2' in JAAS config",
                "password=\"hunter2"
            })
    void passwordsAreReplaced(String text) {
        assertThat(Redaction.of(text)).doesNotContain("hunter2").contains("***");
    }

    @Test
    void whatIsAroundASecretStays() {
        assertThat(Redaction.of("Cannot reach http://ada:x@registry:8081/a?b=c@d (password=y, user=ada) at 9"))
                .isEqualTo("Cannot reach http://***@registry:8081/a?b=c@d (password=***, user=ada) at 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Cannot reach http://registry:8081/apis/ccompat/v7",
                "Invalid username or password",
                "the password of trust.jks is wrong",
                "https://example.org/mail?to=a@b.org",
                "a // b @ c",
                "keystore password was incorrect",
                "Unrecognized token 'x': was expecting JSON"
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "password", "password=\"\\", "//a@", "password =", "secret='", "user.info", "token:", "'a"})
    void longTextTakesTimeInProportion(String part) {
        assertThat(Redaction.of(part.repeat(200_000))).isNotNull();
    }
}
