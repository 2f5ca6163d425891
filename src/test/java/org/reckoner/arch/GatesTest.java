package org.reckoner.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Requires;

/**
 * Every page action and every API operation comes to a gate. They are found: in the pages by the attributes that call a method,
 * in the API by the annotations of its operations. RolesIT shows of every gate to whom it opens; together they are the matrix
 * of quality.md 3.
 */
@AnalyzeClasses(packages = "org.reckoner", importOptions = DoNotIncludeTests.class)
class GatesTest {
    private static final Pattern ACTION = Pattern.compile(
            "\\b(?:action|actionListener|listener|completeMethod|onclick|fileUploadListener)=\"#\\{(\\w+)"
                    + "\\.(\\w+)(?:\\(|})");

    /** Actions that touch nothing but the page in front of the caller, or what is the caller's own. */
    private static final Set<String> NEED_NO_PRIVILEGE = Set.of(
            "activatePage.accept",
            "activatePage.open",
            "caller.logOut",
            "caller.speak",
            "clockPage.completeZone",
            "clockPage.open",
            "generalPage.open", // its folder is the platform owner's; it shows no secret
            "loginPage.enterCode",
            "loginPage.logIn",
            "loginPage.next",
            "loginPage.open",
            "loginPage.restart",
            "processPage.completeZone",
            "profilePage.changePassword",
            "profilePage.completeZone",
            "profilePage.logOutElsewhere",
            "profilePage.open",
            "profilePage.save",
            "resetPage.ask",
            "resetPage.open",
            "resetPage.set",
            "secondFactorPage.begin",
            "secondFactorPage.confirm",
            "secondFactorPage.open",
            "secondFactorPage.renewCodes",
            "secondFactorPage.switchOff",
            "tenantDetailsPage.installationChosen");

    /** Operations of the API that anybody may call. */
    private static final Set<String> OPEN_OPERATIONS =
            Set.of("DescriptionResource.document"); // says nothing of anybody

    @ArchTest
    static final ArchRule pages_and_the_api_reach_data_through_boundaries_alone = noClasses()
            .that()
            .resideInAnyPackage("org.reckoner..web..", "org.reckoner.api..")
            .and()
            .resideOutsideOfPackage("org.reckoner.platform..")
            .should()
            .dependOnClassesThat(describe(
                    "go around the gates",
                    (JavaClass type) -> Set.of(
                                    "org.reckoner.platform.Database",
                                    "org.reckoner.platform.TenantSession",
                                    "javax.sql.DataSource",
                                    "jakarta.persistence.EntityManager")
                            .contains(type.getName())))
            .because("what is not behind a gate is open to whoever finds the button");

    @ArchTest
    static void everyPageActionComesToAGate(JavaClasses classes) {
        var beans = beans(classes);
        var ungated = new TreeSet<String>();
        var actions = actions();
        assertTrue(actions.size() > 40, "the actions were not found: " + actions);
        for (var action : actions) {
            var bean = beans.get(action.substring(0, action.indexOf('.')));
            var name = action.substring(action.indexOf('.') + 1);
            // a bean that the page was handed, an item of a list for instance, has no methods but its record's
            if (bean != null && methodsNamed(bean, name).anyMatch(GatesTest::goesPastTheGates)) {
                ungated.add(action);
            }
        }
        ungated.removeAll(NEED_NO_PRIVILEGE);
        assertEquals(Set.of(), ungated, "page actions that ask for no privilege; classify them in GatesTest");
    }

    @ArchTest
    static void everyOperationOfTheApiComesToAGate(JavaClasses classes) {
        var ungated = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(GatesTest::isAnOperation)
                .filter(method -> !comesToAGate(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(OPEN_OPERATIONS), ungated, "operations that ask for no privilege");
    }

    private static Set<String> actions() {
        var found = new TreeSet<String>();
        for (var page : Pages.all()) {
            ACTION.matcher(page.source()).results().forEach(match -> found.add(match.group(1) + "." + match.group(2)));
        }
        return found;
    }

    private static Map<String, JavaClass> beans(JavaClasses classes) {
        var found = new HashMap<String, JavaClass>();
        for (var type : classes) {
            if (type.isAnnotatedWith(Named.class)) {
                var named = type.getAnnotationOfType(Named.class).value();
                var simple = type.getSimpleName();
                found.put(
                        named.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : named, type);
            }
        }
        return found;
    }

    private static Stream<JavaMethod> methodsNamed(JavaClass bean, String name) {
        return bean.getAllMethods().stream().filter(method -> method.getName().equals(name));
    }

    private static boolean isAnOperation(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getAnnotations().stream()
                        .anyMatch(mark -> mark.getRawType().isAnnotatedWith(HttpMethod.class)
                                || mark.getRawType().getPackageName().equals("jakarta.ws.rs")
                                        && mark.getRawType()
                                                .getSimpleName()
                                                .matches("GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS"));
    }

    /** Whether it reaches boundaries, and none that asks for a privilege. What reaches none changes the page in front of it alone. */
    private static boolean goesPastTheGates(JavaMethod action) {
        return !comesToAGate(action) && reaches(action, unit -> unit.isAnnotatedWith(OpenToAll.class));
    }

    /** Whether it calls, itself or through what it calls outside the boundaries, a method that asks for a privilege. */
    private static boolean comesToAGate(JavaCodeUnit from) {
        return reaches(from, unit -> unit.isAnnotatedWith(Requires.class));
    }

    private static boolean reaches(JavaCodeUnit from, Predicate<JavaCodeUnit> wanted) {
        var seen = new LinkedHashSet<JavaCodeUnit>();
        var todo = new ArrayDeque<JavaCodeUnit>();
        todo.add(from);
        while (!todo.isEmpty()) {
            var unit = todo.remove();
            if (wanted.test(unit)) {
                return true;
            }
            if (seen.add(unit) && !unit.isAnnotatedWith(OpenToAll.class)) {
                called(unit)
                        .filter(c -> c.getOwner().getName().startsWith("org.reckoner."))
                        .forEach(todo::add);
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                        unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                .flatMap(target -> target.resolveMember().stream());
    }
}
