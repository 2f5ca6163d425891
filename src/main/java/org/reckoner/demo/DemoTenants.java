package org.reckoner.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.access.Accounts;
import org.reckoner.access.Landlords;
import org.reckoner.access.NewAccount;
import org.reckoner.directory.UserImport;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.CsvImport;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BillingRegion;
import org.reckoner.tenant.PasswordRules;
import org.reckoner.tenant.ProductLicence;
import org.reckoner.tenant.TenantAuthentication;
import org.reckoner.tenant.TenantLicence;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.SessionImport;

/**
 * The sample installation: four customers on three continents with five weeks of usage up to yesterday, a landlord who looks
 * after two of them, an administrator for each, and a wizard that somebody left half-way. Made through the same boundaries as
 * everything else.
 */
@ApplicationScoped
class DemoTenants {
    private static final int DAYS = 35;

    private static final List<DemoTenant> IN_USE = List.of(
            new DemoTenant(
                    "Harbour Insurance",
                    "harbour.example",
                    Billable.PURECONNECT,
                    60,
                    "GB",
                    BillingRegion.EMEA,
                    "Europe/London",
                    "GBP"),
            new DemoTenant(
                    "Blue Fern Energy",
                    "bluefern.example",
                    Billable.PURECONNECT,
                    25,
                    "US",
                    BillingRegion.NA,
                    "America/New_York",
                    "USD"),
            new DemoTenant(
                    "Kestrel Travel",
                    "kestrel.example",
                    Billable.SALESFORCE,
                    18,
                    "DE",
                    BillingRegion.EMEA,
                    "Europe/Berlin",
                    "EUR"),
            new DemoTenant(
                    "Southern Cross Parcels",
                    "crossparcels.example",
                    Billable.NONE,
                    12,
                    "AU",
                    BillingRegion.APAC,
                    "Australia/Sydney",
                    "AUD"));

    private static final DemoTenant HALF_WAY = new DemoTenant(
            "Quiet Valley Clinic",
            "quietvalley.example",
            Billable.NONE,
            0,
            "CA",
            BillingRegion.NA,
            "America/Toronto",
            "CAD");

    private static final String LANDLORD = "landlord@reckoner.example";

    @Inject
    Tenants tenants;

    @Inject
    Accounts accounts;

    @Inject
    Landlords landlords;

    @Inject
    UserImport users;

    @Inject
    SessionImport sessions;

    @Inject
    DemoContracts contracts;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    LogInsFile logIns;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    @Inject
    @ConfigProperty(name = "reckoner.demo.password")
    Optional<String> givenPassword;

    void make() throws Exception {
        var password = givenPassword.orElseGet(LogInsFile::madeUp);
        accounts.addLandlord(new NewAccount("Lena Landlord", LANDLORD, password));
        logIns.note("Landlord of the first two tenants below", LANDLORD, password);
        for (var tenant : IN_USE) {
            make(tenant, password, IN_USE.indexOf(tenant) < 2);
        }
        var halfWay = tenants.create(HALF_WAY.details());
        scope.within(tenants.mine(halfWay), () -> {
            contracts.make(HALF_WAY);
            return null;
        });
    }

    private void make(DemoTenant tenant, String password, boolean ofLandlord) throws Exception {
        var id = tenants.create(tenant.details());
        var licence = new TenantLicence(
                "cc." + tenant.domain(),
                null,
                tenant.users() + 10,
                Set.of(ProductLicence.VOICE, ProductLicence.CALL_RECORDING));
        tenants.license(id, tenants.file(id).version(), licence);
        tenants.authenticate(
                id,
                tenants.file(id).version(),
                new TenantAuthentication(AuthenticationKind.FORM, PasswordRules.STANDARD, null));
        tenants.finish(id);
        var email = "admin@" + tenant.domain();
        accounts.addAdministrator(id, new NewAccount("Alex Admin", email, password));
        logIns.note("Administrator of " + tenant.name(), email, password);
        if (ofLandlord) {
            landlords.assign(id, LANDLORD);
        }
        scope.within(tenants.mine(id), () -> {
            contracts.make(tenant);
            fill(tenant);
            return null;
        });
    }

    private void fill(DemoTenant tenant) throws IOException {
        var yesterday = clock.today(tenant.zone()).minusDays(1);
        var usage = new SampleUsage(
                tenant.name().hashCode(), tenant.users(), tenant.zone(), yesterday.minusDays(DAYS - 1), yesterday);
        load(users, usage::writeUsers);
        load(sessions, usage::writeSessions);
    }

    private interface Writing {
        void to(Appendable csv) throws IOException;
    }

    private void load(CsvImport into, Writing rows) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(Path.of(dataFolder)), "sample", ".csv");
        try {
            try (var csv = Files.newBufferedWriter(file)) {
                rows.to(csv);
            }
            into.importAll(file, ImportLog.NONE);
        } finally {
            Files.delete(file);
        }
    }
}
