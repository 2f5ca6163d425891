package org.reckoner.tenant.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.OpenIdConnect;
import org.reckoner.tenant.PasswordRules;
import org.reckoner.tenant.TenantAuthentication;

/** The third step's form, from the record and back, without the client secret. */
final class AuthenticationForm {
    /** The claim that carries the address in the standard's own profile. */
    private static final String USUAL_EMAIL_CLAIM = "email";

    private AuthenticationForm() {}

    static Map<String, Serializable> values(TenantAuthentication how) {
        var values = new HashMap<String, Serializable>();
        values.put("authentication", how.kind().name());
        values.put("lengthMin", Integer.toString(how.passwords().lengthMin()));
        values.put("classesMin", Integer.toString(how.passwords().classesMin()));
        values.put("secondFactorRequired", how.secondFactorRequired());
        var openId = how.openId();
        values.put("issuer", openId == null ? null : openId.issuer());
        values.put("clientId", openId == null ? null : openId.clientId());
        values.put("emailClaim", openId == null ? USUAL_EMAIL_CLAIM : openId.emailClaim());
        return values;
    }

    static TenantAuthentication authentication(FormDraft typed, String clientSecret) {
        var kind = Choice.of(AuthenticationKind.class, typed.text("authentication"));
        var openId = kind == AuthenticationKind.OPENID_CONNECT
                ? new OpenIdConnect(
                        typed.text("issuer"), typed.text("clientId"), clientSecret, typed.text("emailClaim"))
                : null;
        var rules = PasswordRules.of(typed.text("lengthMin"), typed.text("classesMin"));
        return new TenantAuthentication(kind, rules, openId, typed.isTicked("secondFactorRequired"));
    }
}
