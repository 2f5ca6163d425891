package org.reckoner.settings;

/**
 * Where a feature keeps ciphertext of {@link Secrets}, so that a change of the key reaches it. A feature that stores some has a
 * CDI producer of one.
 *
 * @param table a table whose key is one column {@code id}
 * @param column holds the ciphertext, or null
 * @param only a condition on the rows that hold ciphertext, without parameters; null for all
 * @param context what the secret of a row is encrypted for, before the row's id
 */
public record SecretColumn(String table, String column, String only, String context) {}
