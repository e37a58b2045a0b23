package org.lodewire.bench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.lodewire.schemas.catalogue.Catalogue;

/** Which parts of the code may use which others, and which libraries. */
@AnalyzeClasses(packages = "org.lodewire", importOptions = DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static final ArchRule STAGES_ARE_INDEPENDENT = slices().matching(
                    "org.lodewire.streams.([clean|entities|topics|stories|counts|alerts|trends])..")
            .should()
            .notDependOnEachOther()
            .because("stages exchange data only over Kafka topics, so that each can run as an application of its own");

    @ArchTest
    static final ArchRule ONLY_STAGES_NAME_TOPICS = noClasses()
            .that(TopLevel.in("org.lodewire.analysis..", "org.lodewire.streams.."))
            .and(TopLevel.isNot("org.lodewire.streams.run..", "org.lodewire.streams.definitions.."))
            .and(TopLevel.nameDoesNotEndWith("Stage"))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Catalogue.class)
            .because("the stage class of each stage shows all topics that the stage reads and writes");

    @ArchTest
    static final ArchRule FEW_CLIENTS_NAME_TOPICS = noClasses()
            .that(TopLevel.isNot("org.lodewire.schemas..", "org.lodewire.analysis..", "org.lodewire.streams.."))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Catalogue.class)
            .because("other classes take the topic as an argument");

    @ArchTest
    static final ArchRule KAFKA_STREAMS_RUNS_IN_FEW_MODULES = noClasses()
            .that(TopLevel.isNot("org.lodewire.streams..", "org.lodewire.local..", "org.lodewire.bench.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.streams..")
            .because("commands and previews run without the Kafka Streams engine");

    @ArchTest
    static final ArchRule ANALYSIS_IS_FREE_OF_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("org.lodewire.schemas..", "org.lodewire.analysis..", "org.lodewire.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.confluent..")
            .because("the analysis runs anywhere, such as in training, previews and tests, without a broker");

    @ArchTest
    static final ArchRule ONLY_COMMANDS_USE_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.lodewire..command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the command line is one of several callers of the code");
}
