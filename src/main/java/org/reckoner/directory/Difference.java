package org.reckoner.directory;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.directory.HoldingStore.Held;

/** Which rows of histories go and which come; what stays the same is left alone. */
final class Difference {
    private final List<Held> gone = new ArrayList<>();
    private final List<Held> come = new ArrayList<>();

    /**
     * Adds a user's way from one history to another.
     *
     * @param before the rows as they are stored
     */
    <T> Difference add(long userId, List<Stretch<T>> before, Timeline<T> to) {
        var after = to.stretches();
        before.stream().filter(s -> !after.contains(s)).forEach(s -> gone.add(held(userId, s)));
        after.stream().filter(s -> !before.contains(s)).forEach(s -> come.add(held(userId, s)));
        return this;
    }

    private static Held held(long userId, Stretch<?> stretch) {
        return new Held(userId, String.valueOf(stretch.held()), stretch);
    }

    void addAll(Difference other) {
        gone.addAll(other.gone);
        come.addAll(other.come);
    }

    List<Held> gone() {
        return gone;
    }

    List<Held> come() {
        return come;
    }

    boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }
}
