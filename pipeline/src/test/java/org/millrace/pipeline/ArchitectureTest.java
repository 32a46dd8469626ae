package org.millrace.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The modules depend in one direction, and only the pipeline knows the engine. */
class ArchitectureTest {
    private static final String BEAM = "org.apache.beam..";
    private static final String CORE = "org.millrace.core..";
    private static final String CONNECTORS = "org.millrace.connectors..";
    private static final String FILTERS = "org.millrace.filters..";
    private static final String PIPELINE = "org.millrace.pipeline..";

    private static JavaClasses all;

    @BeforeAll
    static void readClasses() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                        "org.millrace.core",
                        "org.millrace.connectors",
                        "org.millrace.filters",
                        "org.millrace.pipeline");
    }

    @Test
    void looksAtEveryModule() {
        assertThat(all.contain("org.millrace.core.Document")).isTrue();
        assertThat(all.contain("org.millrace.connectors.ConnectorCatalogue")).isTrue();
        assertThat(all.contain("org.millrace.filters.FilterCatalogue")).isTrue();
        assertThat(all.contain("org.millrace.pipeline.recipe.Recipe")).isTrue();
        assertThat(all.contain("org.millrace.pipeline.ArchitectureTest")).isFalse();
    }

    @Test
    void onlyThePipelineKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PIPELINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BEAM)
                .check(all);
    }

    @Test
    void withinThePipelineOnlyFilesEngineAndCommandKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.millrace.pipeline.files..",
                        "org.millrace.pipeline.engine..",
                        "org.millrace.pipeline.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BEAM)
                .check(all);
    }

    @Test
    void coreNeedsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..")
                .check(all);
    }

    @Test
    void filtersAndConnectorsKnowNeitherEachOtherNorThePipeline() {
        noClasses()
                .that()
                .resideInAPackage(FILTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONNECTORS, PIPELINE)
                .check(all);
        noClasses()
                .that()
                .resideInAPackage(CONNECTORS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FILTERS, PIPELINE)
                .check(all);
    }

    @Test
    void thePackagesOfThePipelineFormNoCycle() {
        slices().matching("org.millrace.pipeline.(*)..")
                .should()
                .beFreeOfCycles()
                .check(all);
    }

    @Test
    void nothingChangesCaseByTheLocaleOfTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(all);
    }

    @Test
    void nothingThatDecidesAboutTextDependsOnChanceOrClock() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE, CONNECTORS, FILTERS)
                .should()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(all);
    }
}
