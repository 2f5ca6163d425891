package org.reckoner.platform.web;

/** A part of a page that writes itself, for what repeats hundreds of times: rows of a long table, bars of a drawing. */
@FunctionalInterface
public interface Markup {
    void write(Html out);
}
