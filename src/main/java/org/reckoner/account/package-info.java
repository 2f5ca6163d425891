/** My account: how a tenant stands today, the bill so far, and what the period comes to if it goes on like this. */
package org.reckoner.account;
