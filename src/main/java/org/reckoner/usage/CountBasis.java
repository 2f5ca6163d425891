package org.reckoner.usage;

/** What a date was counted from and by: from the same again the figures are the same. */
record CountBasis(String digest, String zone, String rulesVersion) {}
