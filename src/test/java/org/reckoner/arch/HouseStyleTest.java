package org.reckoner.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reckoner.operation.job.LogContext;
import org.reckoner.platform.Clocks;

/** The habits of the house that a machine can check. */
@AnalyzeClasses(packages = "org.reckoner", importOptions = DoNotIncludeTests.class)
class HouseStyleTest {
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    /** Of java.time: what asks the machine for the time or the zone; "now" with a clock included, boundaries are asked instead. */
    private static final Pattern ASKS_THE_MACHINE = Pattern.compile("now|system.*|tick(Millis|Seconds|Minutes)");

    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock = noClasses()
            .that()
            .doNotBelongToAnyOf(Clocks.class)
            .should()
            .accessTargetWhere(describe("asks the machine for time or zone", HouseStyleTest::asksTheMachine))
            .because("tests fix the clock, and business dates are the business clock's (decision 0004)");

    @ArchTest
    static final ArchRule no_floating_point = fields().that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.reckoner.document") // where on a page something stands
            .should(notBeFloatingPoint());

    @ArchTest
    static final ArchRule no_old_dates = noClasses()
            .that()
            .doNotHaveSimpleName("InstantConverter") // reads what EclipseLink has a driver make of a date-time
            .and()
            .doNotHaveSimpleName("EInvoiceXml") // the library takes no other days
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.text\\.SimpleDateFormat"
                    + "|java\\.sql\\.(Date|Time|Timestamp)")
            .because("java.time says what is meant");

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule logs_go_through_the_platform = noClasses()
            .that()
            .doNotBelongToAnyOf(LogContext.class) // completes what is written
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
            .because("System.Logger needs no library (architecture.md 7)");

    @ArchTest
    static final ArchRule no_threads_of_our_own = noClasses()
            .should()
            .accessTargetWhere(describe("starts, stops or puts to sleep a thread", HouseStyleTest::handlesThreads))
            .because("the server's executor and timers know the transaction, the names and the shutdown");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(
                    ".*[.$](\\w*(Impl|Manager|Helper|Utils?|Service|Dto|DTO)|(Base|Abstract|Default)[A-Z]\\w*)")
            .because("architecture.md 2");

    @Test
    void everyFeatureSaysWhatItOwns() throws IOException {
        try (Stream<Path> features = Files.list(Path.of("src/main/java/org/reckoner"))) {
            var all = features.filter(Files::isDirectory).toList();
            assertTrue(all.size() >= 9, "the features were not found");
            assertAll(all.stream()
                    .map(feature -> () -> assertTrue(
                            Files.exists(feature.resolve("package-info.java")), feature + " has no package-info")));
        }
    }

    @Test
    void nothingGrowsTooLargeToRead() throws IOException {
        assertAll(Stream.concat(
                longerThan(300, Path.of("src/main/java"), ".java"), longerThan(200, Path.of("webapp"), ".xhtml")));
    }

    private static Stream<Executable> longerThan(int lines, Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var all = files.filter(file -> file.toString().endsWith(ending)).toList();
            assertTrue(all.size() > 20, "the files of " + folder + " were not found");
            return all.stream().map(file -> () -> {
                var length = Files.readAllLines(file).size();
                assertTrue(length <= lines, file + " has " + length + " lines; " + lines + " are the limit");
            });
        }
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        var target = access.getTarget();
        var owner = target.getOwner().getName();
        return owner.startsWith("java.time.")
                        && ASKS_THE_MACHINE.matcher(target.getName()).matches()
                || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
                || owner.equals("java.util.Locale") && target.getName().equals("getDefault");
    }

    private static boolean handlesThreads(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        var owner = target.getOwner();
        return owner.isAssignableTo(Thread.class)
                        && Set.of("<init>", "start", "sleep", "stop").contains(target.getName())
                || owner.isEquivalentTo(Executors.class)
                || owner.isEquivalentTo(Timer.class);
    }

    private static ArchCondition<JavaField> notBeFloatingPoint() {
        return ArchCondition.from(describe(
                "not be a floating-point number",
                field -> !FLOATING.contains(
                        field.getRawType().getBaseComponentType().getName())));
    }
}
