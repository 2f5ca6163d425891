/**
 * The REST interface, under {@code /api/v1}: who calls by a key, how often, in which tenant, and how refusals look (RFC 9457).
 *
 * <p>Holds no rule: a resource calls one boundary and writes down what it gives. Stands above all features.
 */
package org.reckoner.api;
