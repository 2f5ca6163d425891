package org.reckoner.audit;

/** Is told where chains end. */
@FunctionalInterface
public interface HeadReader {
    /**
     * @param chain the tenant's id, or 0 for the installation's own
     * @param position how many entries the chain has
     * @param hash its last seal, in hexadecimal
     */
    void head(long chain, long position, String hash);
}
