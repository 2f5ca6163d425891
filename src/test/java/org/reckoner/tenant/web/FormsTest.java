package org.reckoner.tenant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reckoner.it.Problems.assertRefused;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.OpenIdConnect;
import org.reckoner.tenant.PasswordRules;
import org.reckoner.tenant.ProductLicence;
import org.reckoner.tenant.TenantAuthentication;
import org.reckoner.tenant.TenantLicence;

class FormsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void detailsComeThroughTheFormUnchanged() {
        for (var billable : Billable.values()) {
            var details = SampleTenants.details(billable, LONDON);
            assertEquals(details, DetailsForm.details(new FormDraft(DetailsForm.values(details))));
        }
    }

    @Test
    void anInstanceIdTypedBeforeAnotherChoiceIsNotMeant() {
        var draft = new FormDraft(DetailsForm.values(SampleTenants.details(Billable.NONE, LONDON)));
        draft.getTyped().put("instanceId", "half typed");
        assertNull(DetailsForm.details(draft).instanceId());
    }

    @Test
    void aBlankFormIsRefusedBesideAnInput() {
        assertRefused(
                "primaryContact",
                PlatformProblem.INVALID,
                () -> DetailsForm.details(new FormDraft(DetailsForm.blank())));
    }

    @Test
    void whatNoSelectOffersIsNoChoice() {
        var draft = new FormDraft(DetailsForm.values(SampleTenants.details(Billable.NONE, LONDON)));
        draft.getTyped().put("billable", "FREE");
        assertRefused("billable", PlatformProblem.INVALID, () -> DetailsForm.details(draft));
    }

    @Test
    void theLicenceComesThroughTheFormUnchanged() {
        var full = new TenantLicence(
                "contact.example.com",
                LocalDate.of(2027, 12, 31),
                250,
                Set.of(ProductLicence.VOICE, ProductLicence.CALL_RECORDING));
        for (var licence : new TenantLicence[] {full, TenantLicence.NONE}) {
            assertEquals(licence, LicenceForm.licence(new FormDraft(LicenceForm.values(licence))));
        }
    }

    @Test
    void authenticationComesThroughTheFormUnchangedButForTheSecret() {
        var provider = new OpenIdConnect("https://idp.example.com", "reckoner", null, "mail");
        var openId = new TenantAuthentication(AuthenticationKind.OPENID_CONNECT, new PasswordRules(10, 2), provider);
        var draft = new FormDraft(AuthenticationForm.values(openId));
        assertEquals(openId, AuthenticationForm.authentication(draft, null));
        assertEquals(
                "s3cret",
                AuthenticationForm.authentication(draft, "s3cret").openId().clientSecret());
        var form = new TenantAuthentication(AuthenticationKind.FORM, PasswordRules.STANDARD, null);
        assertEquals(form, AuthenticationForm.authentication(new FormDraft(AuthenticationForm.values(form)), null));
    }
}
