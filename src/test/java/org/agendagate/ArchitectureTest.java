package org.agendagate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.documents.DocumentReader;
import org.agendagate.reading.PacketReader;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchitectureTest {
    private static final String BASE = "org.agendagate";
    private static final JavaClasses GATE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void dataFlowsOneWay() {
        theseMayUse("calendar", "");
        theseMayUse("texts", "");
        theseMayUse("edition", "");
        theseMayUse("markings", "texts");
        theseMayUse("packet", "calendar texts");
        theseMayUse("reading", "markings packet texts");
        theseMayUse("opinions", "packet texts");
        theseMayUse("history", "packet texts");
        theseMayUse("documents", "markings packet");
        theseMayUse("reference", "packet calendar texts opinions markings");
        theseMayUse("facts", "packet reference");
        theseMayUse("hints", "packet texts reference");
        theseMayUse("derivation", "packet calendar history texts reference facts opinions hints edition");
        theseMayUse("findings", "packet reading reference");
        theseMayUse("language", "facts findings texts reference");
        theseMayUse("rules", "markings edition language facts findings calendar packet texts reference");
        theseMayUse("decision", "packet findings history edition");
        theseMayUse("gate", "packet facts findings rules decision calendar history reference derivation edition");
        theseMayUse(
                "samples",
                "markings gate decision rules findings language facts packet calendar history reading reference derivation");
        theseMayUse("probes", "rules language facts findings packet calendar history reference derivation edition");
        theseMayUse("reload", "markings probes rules samples language facts findings packet decision reading");
        theseMayUse("records", "documents gate decision rules packet history");
        theseMayUse("standing", "records decision findings");
        theseMayUse("notices", "standing records decision packet history findings facts calendar reference");
        theseMayUse("drafts", "markings records packet reading");
        theseMayUse("sheets", "packet reading");
        theseMayUse("offices", "rules reference");
        theseMayUse("review", "records gate decision rules language findings facts calendar packet reading reference");
        theseMayUse("register", "standing records decision packet history findings facts reading");
        theseMayUse("access", "records");
        theseMayUse("replay", "records gate decision rules packet history reading edition");
        theseMayUse(
                "proposals",
                "records replay reload probes samples rules language gate decision findings packet history reading edition");
        theseMayUse(
                "handling",
                "replay proposals probes markings access review reload records documents gate decision rules language findings calendar packet history"
                        + " reading reference");
        theseMayUse("demonstration", "handling access records gate packet");
        theseMayUse(
                "api",
                "proposals probes samples markings handling replay register standing review documents facts access records reload gate decision rules"
                        + " language findings packet reading");
        theseMayUse(
                "pages",
                "proposals probes markings handling register standing review documents drafts sheets access notices records reload gate decision"
                        + " rules language findings facts packet samples reading reference");
        theseMayUse(
                "cli",
                "proposals markings replay records documents access reload probes samples gate decision findings rules language facts"
                        + " offices packet reading");
    }

    @Test
    void everyPackageHasItsRow() {
        Set<String> packages = GATE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(BASE))
                .map(name -> name.substring(BASE.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .containsExactly(
                        "access",
                        "api",
                        "calendar",
                        "cli",
                        "decision",
                        "demonstration",
                        "derivation",
                        "documents",
                        "drafts",
                        "edition",
                        "facts",
                        "findings",
                        "gate",
                        "handling",
                        "hints",
                        "history",
                        "language",
                        "markings",
                        "notices",
                        "offices",
                        "opinions",
                        "packet",
                        "pages",
                        "probes",
                        "proposals",
                        "reading",
                        "records",
                        "reference",
                        "register",
                        "reload",
                        "replay",
                        "review",
                        "rules",
                        "samples",
                        "sheets",
                        "standing",
                        "texts");
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(GATE);
    }

    @Test
    void coreKnowsNeitherSpringNorDatabases() {
        noClasses()
                .that()
                .resideInAnyPackage(of(
                        "calendar texts markings edition packet opinions reading documents history reference hints facts derivation"
                                + " findings language rules decision gate samples probes reload cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(GATE);
    }

    @Test
    void noQueryIsLeftOpen() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("who forgets to close such a stream keeps its connection for ever")
                .check(GATE);
    }

    @Test
    void droolsStaysInRules() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(GATE);
    }

    @Test
    void nobodyReadsTheClockBelowTheDoors() {
        noClasses()
                .that()
                .resideInAnyPackage(of(
                        "calendar texts markings edition packet opinions reading documents history reference hints facts derivation"
                                + " findings language rules decision gate samples probes"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(GATE);
    }

    @Test
    void everyDoorLooksForTheMarkingsOfTheOffice() {
        noClasses()
                .that()
                .resideOutsideOfPackages(of("reading documents"))
                .should()
                .callMethod(PacketReader.class, "read", byte[].class)
                .orShould()
                .callMethod(DocumentReader.class, "read", byte[].class, String.class)
                .because("these two know nothing of the office's own markings")
                .check(GATE);
    }

    @Test
    void nobodyImportsTheRoot() {
        classes()
                .that()
                .resideInAPackage(BASE)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(BASE)
                .check(GATE);
    }

    private static void theseMayUse(String name, String others) {
        Set<String> allowed = Arrays.stream(of(others + " " + name)).collect(Collectors.toSet());
        classes()
                .that()
                .resideInAPackage(BASE + "." + name)
                .should()
                .onlyDependOnClassesThat(outsideTheGateOrIn(allowed))
                .check(GATE);
    }

    private static DescribedPredicate<JavaClass> outsideTheGateOrIn(Set<String> allowed) {
        return DescribedPredicate.describe(
                "are outside the gate or in " + allowed,
                type -> !type.getPackageName().startsWith(BASE) || allowed.contains(type.getPackageName()));
    }

    private static String[] of(String names) {
        return Stream.of(names.trim().split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> BASE + "." + name)
                .toArray(String[]::new);
    }
}
