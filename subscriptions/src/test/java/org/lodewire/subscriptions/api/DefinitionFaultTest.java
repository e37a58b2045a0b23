package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lodewire.client.http.Problem;

class DefinitionFaultTest {

    @Test
    void hasThePlaceOfAFaultOfAQuery() {
        assertThat(DefinitionFault.fault("query, line 3, column 15: this word: unknown"))
                .isEqualTo(new Problem.Fault("query", 3, 15, "this word: unknown"));
    }

    @Test
    void hasTheLineOfAFaultOfAField() {
        assertThat(DefinitionFault.fault("line 4, windows[1]: is \"2h\""))
                .isEqualTo(new Problem.Fault("windows[1]", 4, 0, "is \"2h\""));
    }

    @Test
    void hasTheFieldIfThatIsAllThatIsKnown() {
        assertThat(DefinitionFault.fault("label: is missing"))
                .isEqualTo(new Problem.Fault("label", 0, 0, "is missing"));
        assertThat(DefinitionFault.fault("line 7: is not valid YAML"))
                .isEqualTo(new Problem.Fault("line 7", 7, 0, "is not valid YAML"));
        assertThat(DefinitionFault.fault("200 more faults")).isEqualTo(new Problem.Fault("", 0, 0, "200 more faults"));
    }
}
