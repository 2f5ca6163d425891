package org.reckoner.platform.web;

import java.io.Serializable;

/**
 * One line of the messages on top of a page.
 *
 * @param kind ok, info, warn or error
 * @param target the id of the input it is about, or null
 */
public record Notice(String kind, String icon, String text, String target) implements Serializable {}
