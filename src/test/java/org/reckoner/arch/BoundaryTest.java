package org.reckoner.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Set;
import java.util.function.Predicate;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RequiresInterceptor;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantOwned;
import org.reckoner.platform.TenantScope;

/** What guards data: boundaries with privileges and transactions, entities of one tenant, the doors into a tenant. */
@AnalyzeClasses(packages = "org.reckoner", importOptions = DoNotIncludeTests.class)
class BoundaryTest {
    private static final String PLATFORM = "org.reckoner.platform";

    /** Entities of the installation's own tables: no single tenant's, so they are not filtered by tenant. */
    private static final Set<String> INSTALLATIONS_OWN = Set.of(
            "org.reckoner.tenant.Tenant",
            "org.reckoner.tenant.Partner",
            "org.reckoner.access.Account",
            "org.reckoner.access.ApiKey",
            "org.reckoner.audit.AuditEntry");

    /**
     * Enter a tenant, or act as somebody: the log-in filter, the process engine, the planning of processes over all tenants,
     * imports and counts in the background (as whoever began them) and the first start.
     */
    private static final Set<String> DOORS = Set.of(
            "org.reckoner.access.web.CallerFilter",
            "org.reckoner.api.ApiFilter",
            "org.reckoner.event.EveryTenant",
            "org.reckoner.event.RunEngine",
            "org.reckoner.event.WorkItems",
            "org.reckoner.export.PureConnectExport",
            "org.reckoner.directory.BulkRunner",
            "org.reckoner.directory.NumberNotes",
            "org.reckoner.invoicing.DryRuns",
            "org.reckoner.invoicing.InvoiceAttachments",
            "org.reckoner.statement.StatementAttachments",
            "org.reckoner.unit.UnitCalls",
            "org.reckoner.unit.UnitCostProcess",
            "org.reckoner.usage.ImportRuns",
            "org.reckoner.report.ReportRuns",
            "org.reckoner.report.ReportAttachments",
            "org.reckoner.evidence.PeriodCounting",
            "org.reckoner.account.BillCounting",
            "org.reckoner.demo.FirstData",
            "org.reckoner.demo.DemoTenants");

    /**
     * Beside access, tenant and platform. The items of a run were listed for a tenant; whose they are is read back from the
     * table, where only the engine, as the system, claims them.
     */
    private static final Set<String> MAKE_TENANT_IDS = Set.of(
            "org.reckoner.event.ClaimStore",
            "org.reckoner.event.ItemStore",
            "org.reckoner.usage.ImportWorkStore",
            "org.reckoner.report.ReportWorkStore",
            "org.reckoner.directory.BulkChangeStore");

    @ArchTest
    static final ArchRule transactions_only_at_boundaries = classes()
            .that(describe("are transactional", BoundaryTest::isTransactional))
            .should()
            .bePublic()
            .andShould()
            .resideInAPackage("org.reckoner.*")
            .because("one boundary call is one transaction (architecture.md 7)");

    @ArchTest
    static final ArchRule boundaries_ask_for_a_privilege = methods()
            .that(describe("are callable at a boundary", BoundaryTest::isCallableAtBoundary))
            .should(askForAPrivilege())
            .because("a boundary's method carries @Requires or says by @OpenToAll why it need not");

    @ArchTest
    static final ArchRule privileges_are_asked_where_the_interceptor_sees_them = codeUnits()
            .that()
            .areAnnotatedWith(Requires.class)
            .should()
            .bePublic()
            .andShould(nameAPrivilege())
            .because("private calls are not intercepted, and no privilege named is none asked for");

    @ArchTest
    static final ArchRule privileges_are_asked_method_by_method = classes()
            .that()
            .areAnnotatedWith(Requires.class)
            .should()
            .be(RequiresInterceptor.class)
            .because("the interceptor reads the method's annotation; on a class it would guard nothing");

    @ArchTest
    static final ArchRule pages_are_named_beans_of_web = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .haveSimpleNameEndingWith("Page");

    @ArchTest
    static final ArchRule pages_survive_the_session = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and()
            .areNotAnnotatedWith(RequestScoped.class)
            .should()
            .beAssignableTo(Serializable.class);

    @ArchTest
    static final ArchRule entities_are_nobody_elses =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule entities_are_tenant_owned = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAssignableTo(TenantOwned.class)
            .orShould(beOneOf(INSTALLATIONS_OWN))
            .because("every statement for a tenant's row carries the tenant (architecture.md 6)");

    @ArchTest
    static final ArchRule tenant_ids_are_made_where_the_right_was_checked = codeUnits()
            .that(describe(
                    "make a TenantId",
                    unit -> unit.isConstructor() && unit.getOwner().isEquivalentTo(TenantId.class)))
            .should(onlyBeUsedBy(user -> MAKE_TENANT_IDS.contains(user.getName())
                    || user.getPackageName().matches("org\\.reckoner\\.(access|tenant|platform)(\\..*)?")));

    @ArchTest
    static final ArchRule tenants_are_entered_by_few_doors = methods()
            .that(describe("enter a tenant or act as somebody", BoundaryTest::isADoor))
            .should(onlyBeUsedBy(user ->
                    DOORS.contains(user.getName()) || user.getPackageName().equals(PLATFORM)));

    @ArchTest
    static final ArchRule injected_fields_are_read_by_their_own_bean = fields().that()
            .areAnnotatedWith(Inject.class)
            .should()
            .bePackagePrivate()
            .andShould(onlyBeReadByTheirOwner())
            .because("another bean's field read through its proxy is null (architecture.md 4)");

    private static boolean isTransactional(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class));
    }

    /** Public methods and observers of what is transactional, or public and of the application's scope in a feature's root. */
    private static boolean isCallableAtBoundary(JavaMethod method) {
        var owner = method.getOwner();
        var isBoundary = isTransactional(owner)
                || owner.isAnnotatedWith(ApplicationScoped.class)
                        && owner.getModifiers().contains(JavaModifier.PUBLIC)
                        && owner.getPackageName().matches("org\\.reckoner\\.[a-z]+")
                        && !owner.getPackageName().equals(PLATFORM);
        var isCallable = method.getModifiers().contains(JavaModifier.PUBLIC)
                || method.getParameters().stream().anyMatch(p -> p.isAnnotatedWith(Observes.class));
        return isBoundary && isCallable && !isSynthetic(method) && !isTheContainers(method);
    }

    private static boolean isSynthetic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** What an interface of the server's asks for is called by the server: a log-in mechanism, an identity store. */
    private static boolean isTheContainers(JavaMethod method) {
        return method.getOwner().getAllRawInterfaces().stream()
                .filter(type -> type.getPackageName().startsWith("jakarta."))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(asked -> asked.getName().equals(method.getName())
                        && asked.getRawParameterTypes().equals(method.getRawParameterTypes()));
    }

    private static boolean isADoor(JavaMethod method) {
        var owner = method.getOwner();
        return owner.isEquivalentTo(TenantScope.class)
                        && Set.of("within", "inside").contains(method.getName())
                || owner.isEquivalentTo(CurrentCaller.class) && method.getName().equals("as");
    }

    private static ArchCondition<JavaMethod> askForAPrivilege() {
        return ArchCondition.from(describe(
                "carry either @Requires or @OpenToAll",
                method -> method.isAnnotatedWith(Requires.class) != method.isAnnotatedWith(OpenToAll.class)));
    }

    private static ArchCondition<JavaCodeUnit> nameAPrivilege() {
        return ArchCondition.from(describe(
                "name a privilege",
                unit -> unit.getAnnotationOfType(Requires.class).value().length > 0));
    }

    private static ArchCondition<JavaClass> beOneOf(Set<String> names) {
        return ArchCondition.from(describe("be one of " + names, type -> names.contains(type.getName())));
    }

    private static ArchCondition<JavaCodeUnit> onlyBeUsedBy(Predicate<JavaClass> allowed) {
        return onlyBeAccessed(access -> allowed.test(outermost(access.getOriginOwner())));
    }

    private static ArchCondition<JavaField> onlyBeReadByTheirOwner() {
        return onlyBeAccessed(access -> outermost(access.getOriginOwner()).equals(outermost(access.getTargetOwner())));
    }

    private static <T extends JavaMember> ArchCondition<T> onlyBeAccessed(Predicate<JavaAccess<?>> allowed) {
        return new ArchCondition<>("only be used where the rule allows it") {
            @Override
            public void check(T member, ConditionEvents events) {
                member.getAccessesToSelf().stream()
                        .filter(access -> !allowed.test(access))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(BoundaryTest::outermost).orElse(type);
    }
}
