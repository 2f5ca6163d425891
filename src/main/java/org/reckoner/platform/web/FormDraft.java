package org.reckoner.platform.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody types into a form, beside what the form was opened with, so that another person's change in between can be
 * shown and neither is lost. Keys are the inputs' ids; values are text, dates and yes or no.
 */
public class FormDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, Serializable> typed;
    private final Map<String, Serializable> opened;
    private final Map<String, Serializable> theirs = new HashMap<>();
    private final Map<String, Serializable> replaced = new HashMap<>();

    /** @param values what the form is opened with, each of its inputs named */
    public FormDraft(Map<String, Serializable> values) {
        opened = new HashMap<>(values);
        typed = new HashMap<>(values);
    }

    /** The inputs' values, to be bound to. */
    public Map<String, Serializable> getTyped() {
        return typed;
    }

    /** What others saved where something else was typed here; what was typed stays in the input. */
    public Map<String, Serializable> getTheirs() {
        return theirs;
    }

    /** What stood here before where others saved something and nothing was typed; theirs is in the input now. */
    public Map<String, Serializable> getReplaced() {
        return replaced;
    }

    /** Whether both changed the input, to different values. */
    public boolean isDisputed(String key) {
        return theirs.containsKey(key);
    }

    /** Whether the input was brought up to what others saved. */
    public boolean isReplaced(String key) {
        return replaced.containsKey(key);
    }

    /** An input's text, or null where it is empty. */
    public String text(String key) {
        return (String) typed.get(key);
    }

    /** Whether a check box is ticked. */
    public boolean isTicked(String key) {
        return Boolean.TRUE.equals(typed.get(key));
    }

    /**
     * Compares with what is saved now.
     *
     * @return whether there is something to look at; otherwise the others' changes were none of this form's business
     */
    public boolean meet(Map<String, Serializable> saved) {
        var found = false;
        for (var now : saved.entrySet()) {
            found |= meet(now.getKey(), now.getValue());
        }
        return found;
    }

    private boolean meet(String key, Serializable now) {
        var before = opened.put(key, now);
        if (Objects.equals(before, now)) {
            return false;
        }
        theirs.remove(key);
        replaced.remove(key);
        if (same(typed.get(key), now)) {
            return false;
        }
        if (same(typed.get(key), before)) {
            typed.put(key, now);
            replaced.put(key, before);
        } else {
            theirs.put(key, now);
        }
        return true;
    }

    /** Text is saved stripped, so blanks around it make no difference. */
    private static boolean same(Serializable one, Serializable other) {
        return Objects.equals(stripped(one), stripped(other));
    }

    private static Serializable stripped(Serializable value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip();
        }
        return value;
    }
}
