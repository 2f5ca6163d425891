package org.reckoner.tenant;

/** How a tenant's people log in. */
public enum AuthenticationKind {
    FORM,
    OPENID_CONNECT
}
