/**
 * The installation's own settings, its secrets and its business clock.
 *
 * <p>Keeps and guards values; what they mean is the business of the feature that asks. Tenants' choices are rows of their
 * features, never settings.
 */
package org.reckoner.settings;
