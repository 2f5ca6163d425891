package org.reckoner.tenant;

/**
 * A tenant as the wizard edits it.
 *
 * @param version what the caller saw, to be given back when saving
 * @param stepsDone how many of the wizard's four steps were saved
 * @param secretKept whether a client secret is stored
 */
public record TenantFile(
        long id,
        int version,
        TenantState state,
        int stepsDone,
        TenantDetails details,
        TenantLicence licence,
        TenantAuthentication authentication,
        boolean secretKept) {}
