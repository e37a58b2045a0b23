package org.lodewire.bench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.slf4j.Logger;

/** What results must not depend on: the clock of the machine, and state that outlives a run. */
@AnalyzeClasses(packages = "org.lodewire", importOptions = DoNotIncludeTests.class)
class StateTest {

    @ArchTest
    static final ArchRule ANALYSIS_USES_EVENT_TIME = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.lodewire.analysis..",
                    "org.lodewire.streams.[clean|entities|topics|stories|counts|alerts|trends]..",
                    "org.lodewire.streams.flow..",
                    "org.lodewire.streams.definitions..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("the same articles give the same results whenever they are read");

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("static state is shared by everything that runs in the process, tests too");

    @ArchTest
    static final ArchRule COMMANDS_HAVE_NO_STATIC_LOGGER = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(Logger.class)
            .andShould()
            .beDeclaredInClassesThat()
            .resideInAPackage("..command..")
            .because(
                    "picocli makes commands before the options for logs are read, which the first logger puts into effect");
}
