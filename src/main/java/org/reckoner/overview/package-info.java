/** The first page after the log-in: what there is and what needs attention. Stands on top and owns nothing. */
package org.reckoner.overview;
