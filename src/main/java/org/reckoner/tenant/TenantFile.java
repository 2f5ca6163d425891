package org.reckoner.tenant;

import java.time.LocalDate;

/**
 * A tenant as the wizard edits it.
 *
 * @param version what the caller saw, to be given back when saving
 * @param stepsDone how many of the wizard's four steps were saved
 * @param secretKept whether a client secret is stored
 * @param closedOn the last date that is counted and exported, or null while it is not closed
 */
public record TenantFile(
        long id,
        int version,
        TenantState state,
        int stepsDone,
        TenantDetails details,
        TenantLicence licence,
        TenantAuthentication authentication,
        boolean secretKept,
        LocalDate closedOn) {}
