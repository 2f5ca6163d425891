/**
 * The daily usage on its way to the billing systems: one object per PureConnect tenant and finished local date, and a manifest
 * per date, on an S3-compatible store or in a local folder.
 *
 * <p>Owns what was put where and in which version; refuses to count (usage) and to decide when (event). Talks to the store
 * outside any transaction: reserve, put, record.
 */
package org.reckoner.export;
