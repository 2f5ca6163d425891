package org.reckoner.report;

/**
 * A file that is made.
 *
 * @param version which node's writing of it, where several tried
 * @param bytes its size
 */
public record ReportFile(long reportId, int version, String name, String mediaType, long bytes) {}
