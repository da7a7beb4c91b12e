package id.tumbuh.local;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout's rules. A rule that finds no class at all fails (ArchUnit's failOnEmptyShould). */
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.tumbuh");

    @ParameterizedTest
    @ValueSource(strings = {"survey", "progress", "certificate", "incentive", "service", "workforce", "catalogue",
            "innovation", "canary"})
    void a_context_knows_itself_the_shared_words_and_the_runtime_but_no_other_context(String context) {
        classes().that().resideInAPackage("id.tumbuh." + context + "..").should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("id.tumbuh..").or(resideInAnyPackage(
                        "id.tumbuh." + context + "..", "id.tumbuh.shared..", "id.tumbuh.runtime..",
                        // knows nothing of the city: whoever has surveys may take it
                        "id.tumbuh.surveyjs..")))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "progress", "certificate", "incentive", "service", "workforce", "catalogue",
            "innovation", "canary"})
    void a_model_knows_the_jdk_and_the_shared_words_only(String context) {
        classes().that().resideInAPackage("id.tumbuh." + context + "..model..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "id.tumbuh.shared..", "id.tumbuh." + context + "..model..").check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "progress", "certificate", "incentive", "service", "workforce", "catalogue",
            "innovation", "canary"})
    void a_context_has_a_door_and_its_use_cases_are_not_for_others(String context) {
        classes().that().resideInAPackage("id.tumbuh." + context).and().haveSimpleNameEndingWith("Functions").should()
                .beAssignableTo("id.tumbuh.runtime.FunctionDoor").andShould().bePublic().check(ALL);
        noClasses().that().resideInAPackage("id.tumbuh." + context + ".store..").and()
                .haveSimpleNameStartingWith("Dynamo")
                .and().areTopLevelClasses().should().bePublic().allowEmptyShould(!hasAdapter(context)).check(ALL);
    }

    @Test
    void who_takes_ballots_knows_nobody() {
        noClasses().that()
                .haveNameMatching("id\\.tumbuh\\.survey\\.(BallotFunctions|anonymous\\.(BallotHttp|CastBallot)"
                        + "|anonymous\\.store\\.(Dynamo)?Ballots)(\\$.*)?")
                .should().dependOnClassesThat()
                .haveNameMatching("id\\.tumbuh\\.(shared\\.AsnId|runtime\\.http\\.Caller|survey\\.store\\..*"
                        + "|survey\\.anonymous\\.(model\\.Participation|store\\.Participations|store\\.BallotKeys)).*")
                .check(ALL);
        classes().that().resideInAPackage("id.tumbuh.survey.anonymous.model..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "id.tumbuh.shared..", "id.tumbuh.survey.model..",
                        "id.tumbuh.survey.anonymous.model..")
                .check(ALL);
    }

    @Test
    void nobody_asks_the_systems_clock_but_where_the_clock_comes_from() {
        noClasses().that().resideOutsideOfPackages("id.tumbuh.local..").should().callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now").orShould().callMethod(System.class, "currentTimeMillis").check(ALL);
        noClasses().that().doNotHaveFullyQualifiedName("id.tumbuh.runtime.ClockSource").and()
                .resideOutsideOfPackages("id.tumbuh.local..").should().callMethod(Clock.class, "systemUTC").check(ALL);
    }

    @Test
    void the_shared_words_know_the_jdk_and_annotations_of_jackson_only() {
        classes().that().resideInAPackage("id.tumbuh.shared..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "id.tumbuh.shared..", "com.fasterxml.jackson.annotation..").check(ALL);
    }

    @Test
    void the_runtime_knows_no_context_and_no_local_cloud() {
        noClasses().that().resideInAPackage("id.tumbuh.runtime..").should().dependOnClassesThat()
                .resideInAnyPackage("id.tumbuh.survey..", "id.tumbuh.progress..", "id.tumbuh.certificate..",
                        "id.tumbuh.incentive..", "id.tumbuh.service..", "id.tumbuh.workforce..",
                        "id.tumbuh.catalogue..",
                        "id.tumbuh.innovation..", "id.tumbuh.canary..", "id.tumbuh.local..")
                .check(ALL);
    }

    private static boolean hasAdapter(String context) {
        return ALL.stream().anyMatch(type -> type.getPackageName().equals("id.tumbuh." + context + ".store")
                && type.getSimpleName().startsWith("Dynamo"));
    }
}
