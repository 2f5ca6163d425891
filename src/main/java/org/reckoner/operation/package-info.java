/** Health, figures and the log's context: what whoever operates the server sees. Owns no tables. */
package org.reckoner.operation;
