package org.lodewire.producer.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {

    /** Test case 2 of RFC 2202 and RFC 4231. */
    private static final String SECRET = "Jefe";

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "SHA256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
                "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd"
                        + "caeab1a34d4a6b4b636e070a38bce737"
            })
    void acceptsTheSignaturesOfTheStandards(String header) {
        assertThat(HubSignature.isValid(header, SECRET, BODY)).isTrue();
        assertThat(HubSignature.isValid(header, SECRET + "x", BODY)).isFalse();
        assertThat(HubSignature.isValid(header, SECRET, new byte[0])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "sha1",
                "sha1=",
                "sha1=zz",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7",
                "md5=750c783e6ab0b503eaa86e310a5db738",
                "sha256=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
            })
    void acceptsNothingElse(String header) {
        assertThat(HubSignature.isValid(header, SECRET, BODY)).isFalse();
    }

    @Test
    void acceptsNoBodyWithoutASignature() {
        assertThat(HubSignature.isValid(null, SECRET, BODY)).isFalse();
    }
}
