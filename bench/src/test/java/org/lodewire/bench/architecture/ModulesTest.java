package org.lodewire.bench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.lodewire.schemas.catalogue.Catalogue;

/** Which parts of the code may use which others, and which libraries. */
@AnalyzeClasses(packages = "org.lodewire", importOptions = DoNotIncludeTests.class)
class ModulesTest {

    /** They fill in the topic that the article of a rejection came from. */
    private static final Set<String> NAME_THE_TOPIC_OF_AN_ORIGIN = Set.of("RejectionCause", "StoryRecords");

    @ArchTest
    static final ArchRule STAGES_ARE_INDEPENDENT = slices().matching("org.lodewire.streams.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage("..streams.flow..", "..streams.failure..", "..streams.definitions.."))
            .ignoreDependency(resideInAnyPackage("..streams.run..", "..streams.command.."), alwaysTrue())
            .because(
                    "stages exchange records over Kafka topics only, so that each can run as an application of its own");

    @ArchTest
    static final ArchRule ONLY_STAGES_NAME_TOPICS = noClasses()
            .that(TopLevel.in("org.lodewire.analysis..", "org.lodewire.streams.."))
            .and(TopLevel.notIn("org.lodewire.streams.run..", "org.lodewire.streams.definitions.."))
            .and(TopLevel.nameNot(name -> name.endsWith("Stage")))
            // To be resolved: the stage should pass in the topic.
            .and(TopLevel.nameNot(NAME_THE_TOPIC_OF_AN_ORIGIN::contains))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Catalogue.class)
            .because("the stage class shows all topics that a stage reads and writes");

    @ArchTest
    static final ArchRule FEW_CLIENTS_NAME_TOPICS = noClasses()
            .that(TopLevel.notIn("org.lodewire.schemas..", "org.lodewire.analysis..", "org.lodewire.streams.."))
            .and(TopLevel.notIn(
                    "org.lodewire.client.setup",
                    "org.lodewire.client.definitions",
                    "org.lodewire.producer.command",
                    "org.lodewire.producer.crawler",
                    "org.lodewire.producer.publish",
                    "org.lodewire.subscriptions.command",
                    "org.lodewire.subscriptions.deliverer",
                    "org.lodewire.subscriptions.progress",
                    "org.lodewire.subscriptions.search",
                    "org.lodewire.subscriptions.backfill",
                    "org.lodewire.subscriptions.preview",
                    "org.lodewire.subscriptions.description",
                    "org.lodewire.subscriptions.view",
                    "org.lodewire.cli.submit",
                    "org.lodewire.cli.tour",
                    "org.lodewire.bench",
                    "org.lodewire.bench.crawl"))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Catalogue.class)
            .because("other classes take the topic as an argument");

    @ArchTest
    static final ArchRule KAFKA_STREAMS_RUNS_IN_FEW_MODULES = noClasses()
            .that()
            .resideOutsideOfPackages("org.lodewire.streams..", "org.lodewire.local..", "org.lodewire.bench..")
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
            // To be resolved: it is given picocli's Ansi to dim parts of lines.
            .and(TopLevel.nameNot("CleanReport"::equals))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the command line is one of several callers of the code");
}
