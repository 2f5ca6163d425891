/** The pages of tenant management: the list and the wizard's first three steps. */
package org.reckoner.tenant.web;
