package org.homeward.node;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The house keeps its rules of dependence (ARCHITECTURE.md)")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseTest {

    private static final JavaClasses NODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.homeward.node");

    @Test
    void a_feature_depends_only_on_those_it_names_and_there_is_no_circle() {
        ApplicationModules.of(NodeProgram.Node.class).verify();
    }

    @Test
    void types_of_the_domain_know_neither_spring_nor_jdbc() {
        noClasses()
                .that(areOfTheDomain())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(NODE);
    }

    @Test
    void sql_stands_in_repositories_only() {
        noClasses()
                .that()
                .haveSimpleNameNotContaining("Repository")
                .and()
                .haveSimpleNameNotEndingWith("Row") // What a repository reads from one.
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .check(NODE);
    }

    @Test
    void nobody_but_the_wiring_asks_the_machine_for_the_time_a_random_number_or_an_id() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackage("..wiring..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        for (var type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            rule = rule.orShould().callMethod(type, "now");
        }
        rule.check(NODE);
    }

    @Test
    void nobody_sets_anything() {
        noMethods()
                .that()
                .haveNameMatching("set[A-Z].*")
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(NODE);
    }

    @Test
    void nothing_runs_on_virtual_threads() {
        noClasses()
                .should()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .because("docs/decisions/0019 says so")
                .check(NODE);
    }

    @Test
    void use_cases_are_hidden_behind_their_feature() {
        classes()
                .that(simpleNameEndingWith("Desk").or(simpleNameEndingWith("Repository")))
                .should()
                .notBePublic()
                .check(NODE);
    }

    /// Records, enums and sealed types of the features: what a lawyer could read.
    private static DescribedPredicate<JavaClass> areOfTheDomain() {
        return new DescribedPredicate<>("are domain types of a feature") {
            @Override
            public boolean test(JavaClass type) {
                boolean value = type.isRecord() || type.isEnum() || type.isInterface();
                boolean top = type.getEnclosingClass().isEmpty();
                return value
                        && top
                        && !resideInAPackage("..desk..").test(type)
                        && !type.getSimpleName().equals("Operation") // Its paths are Spring's patterns.
                        && !type.getSimpleName().equals("package-info")
                        && !type.getSimpleName().endsWith("Row") // A row of a repository.
                        && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
            }
        };
    }
}
