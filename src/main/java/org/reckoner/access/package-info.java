/**
 * Who may log in and as whom: accounts, passwords, roles, landlords.
 *
 * <p>Refuses to own the contact centre's people (directory) and tenants. A landlord's assignments stand with the tenant,
 * so that its lists can be narrowed there.
 */
package org.reckoner.access;
