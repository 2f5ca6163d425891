/**
 * Loads of any size, the same from the same seed, and the benchmarks that are run on them (quality.md 1). Benchmarks run by
 * {@code mvn -Pbench} alone; what makes loads serves tests as well.
 */
package org.reckoner.bench;
