/**
 * What leaves the installation: usage objects and manifests, written to the billing server of the PureConnect tenants.
 *
 * <p>An {@link org.reckoner.export.ObjectStore} is the port to that server, {@link org.reckoner.export.PureConnectServer}
 * says which one it is. Refuses to count anything: figures come from usage. Implements product.md 2, Global Settings
 * (PureConnect billing server).
 */
package org.reckoner.export;
