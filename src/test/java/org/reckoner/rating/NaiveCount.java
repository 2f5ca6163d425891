package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reckoner.period.Span;

/**
 * The oracle of the property tests: the rules word by word, slow and plain. Time is taken apart at every login and
 * logout, and for every piece everybody is asked whether they are logged in.
 */
record NaiveCount(Span span, Instant asOf, List<LoginSession> sessions) {

    record Piece(Span span, Set<String> users) {}

    NaiveCount only(Set<String> users) {
        return new NaiveCount(
                span,
                asOf,
                sessions.stream().filter(s -> users.contains(s.userId())).toList());
    }

    /** rating.md 2.4 */
    TreeSet<String> loggedIn() {
        return sessions.stream()
                .filter(s -> s.isLoggedInDuring(span, asOf))
                .map(LoginSession::userId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Piece> pieces() {
        var cuts = new TreeSet<>(List.of(span.from(), span.until()));
        for (var session : sessions) {
            List.of(session.login(), session.endAsOf(asOf)).stream()
                    .filter(span::contains)
                    .forEach(cuts::add);
        }
        var pieces = new ArrayList<Piece>();
        var ends = new ArrayList<>(cuts);
        for (int i = 1; i < ends.size(); i++) {
            var piece = new Span(ends.get(i - 1), ends.get(i));
            pieces.add(new Piece(
                    piece,
                    sessions.stream()
                            .filter(s -> !s.login().isAfter(piece.from())
                                    && !s.endAsOf(asOf).isBefore(piece.until()))
                            .map(LoginSession::userId)
                            .collect(Collectors.toSet())));
        }
        return pieces;
    }

    /** The time in which anybody is logged in, in as few spans as possible. */
    List<Span> merged() {
        var spans = new ArrayList<Span>();
        for (var piece : pieces()) {
            if (piece.users().isEmpty()) {
                continue;
            }
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.until().equals(piece.span().from())) {
                spans.set(spans.size() - 1, new Span(last.from(), piece.span().until()));
            } else {
                spans.add(piece.span());
            }
        }
        return spans;
    }

    Peak peak() {
        var most =
                pieces().stream().mapToInt(piece -> piece.users().size()).max().orElse(0);
        if (most == 0) {
            return Peak.NONE;
        }
        var first = pieces().stream()
                .filter(piece -> piece.users().size() == most)
                .findFirst()
                .orElseThrow();
        return new Peak(most, first.span().from(), timeAt().get(most));
    }

    /** rating.md 4.2, the profile; number of users, none left out */
    Map<Integer, Duration> timeAt() {
        var times = new TreeMap<Integer, Duration>();
        pieces().forEach(piece -> times.merge(piece.users().size(), piece.span().duration(), Duration::plus));
        return times;
    }

    /** rating.md 4.2 */
    int billablePeak(PeakRule rule, Duration threshold) {
        for (int q = loggedIn().size(); q > 0; q--) {
            if (held(rule, q).compareTo(threshold) >= 0) {
                return q;
            }
        }
        return 0;
    }

    private Duration held(PeakRule rule, int q) {
        var longest = Duration.ZERO;
        var run = Duration.ZERO;
        for (var piece : pieces()) {
            var users = piece.users().size();
            if (rule == PeakRule.TIME_AT ? users == q : users >= q) {
                run = run.plus(piece.span().duration());
                longest = longest.compareTo(run) < 0 ? run : longest;
            } else if (rule == PeakRule.CONTIGUOUS) {
                run = Duration.ZERO;
            }
        }
        return longest;
    }

    Duration timeOf(String user) {
        return pieces().stream()
                .filter(piece -> piece.users().contains(user))
                .map(piece -> piece.span().duration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Per part of the span the most users of any piece that shares an instant with it. */
    int[] curve(int buckets) {
        var maxima = new int[buckets];
        var length = span.duration();
        for (int i = 0; i < buckets; i++) {
            for (var piece : pieces()) {
                // both ends times the number of parts, so that nothing is rounded
                var from = Duration.between(span.from(), piece.span().from()).multipliedBy(buckets);
                var until = Duration.between(span.from(), piece.span().until()).multipliedBy(buckets);
                var isShared =
                        from.compareTo(length.multipliedBy(i + 1L)) < 0 && until.compareTo(length.multipliedBy(i)) > 0;
                maxima[i] = Math.max(maxima[i], isShared ? piece.users().size() : 0);
            }
        }
        return maxima;
    }
}
