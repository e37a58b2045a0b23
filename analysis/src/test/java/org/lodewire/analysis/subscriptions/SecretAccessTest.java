package org.lodewire.analysis.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretAccessTest {

    @ParameterizedTest
    @CsvSource({"DESK_A, true, false", "DESK_A*, true, true", "DESK_AB, false, true", "DESK, false, false"})
    void anAllowedNameStandsForItselfAndWithAnAsteriskForABeginning(String allowed, boolean first, boolean second) {
        SecretAccess access = new SecretAccess(List.of(allowed), null);
        assertThat(access.fault("env:DESK_A").isEmpty()).isEqualTo(first);
        assertThat(access.fault("env:DESK_AB").isEmpty()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "/run/secrets/slack, true",
        "/run/secrets/desk/slack, true",
        "/run/secrets/../shadow, false",
        "/run/secrets-of-others/slack, false",
        "/etc/passwd, false"
    })
    void aFileIsAllowedInTheFolderThoughItIsNotThere(String file, boolean allowed) {
        SecretAccess access = new SecretAccess(List.of(), Path.of("/run/secrets"));
        assertThat(access.fault("file:" + file).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void withoutAFolderNoFileIsAllowed() {
        assertThat(SecretAccess.DEFAULT.fault("file:/run/secrets/slack"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("--secrets-dir"));
    }
}
