package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/**
 * Makes SQL of a search. A word that few have leads to them: they are looked up by the index of words and named. Words that many
 * have are asked of each user in the order of the list, which soon fills a page. Left to themselves databases take one way for both.
 */
@ApplicationScoped
class UserSearchStore {
    /** The most users that are named. */
    private static final int FEW = 1000;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    UserCondition condition(UserSearch search, Instant now) {
        var condition = new UserCondition(scope.required(), search, now);
        var few = false;
        for (var word : UserWords.asked(search.text())) {
            var found = few ? Optional.<Set<Long>>empty() : beginning(word);
            if (found.isPresent()) {
                few = true;
                condition.among(found.get(), database.call(SqlLists::knowsPairs));
            } else {
                condition.withWord(word);
            }
        }
        return condition;
    }

    /**
     * The same with how many fit, for lists that show it. To ask each of very many users for their words takes the longer the more
     * there are; each word's stretch of the index, read from end to end, does not.
     */
    UserCondition counted(UserSearch search, Instant now) {
        var words = UserWords.asked(search.text());
        var condition = new UserCondition(scope.required(), search, now);
        if (words.isEmpty()) {
            return condition;
        }
        if (words.size() == 1 && search.isTextAlone()) {
            return counted(condition, words.get(0));
        }
        var found = having(words);
        if (found.length <= FEW) {
            return condition.among(Arrays.stream(found).boxed().toList(), database.call(SqlLists::knowsPairs));
        }
        var total = search.isTextAlone() ? found.length : both(found, ids(condition)).length;
        words.forEach(condition::withWord);
        return condition.totalling(total);
    }

    /** Of one word alone, nothing has to be compared: the database counts where it stands. */
    private UserCondition counted(UserCondition condition, String word) {
        var few = beginning(word);
        if (few.isPresent()) {
            return condition.among(few.get(), database.call(SqlLists::knowsPairs));
        }
        return condition.withWord(word).totalling(howMany(word));
    }

    private int howMany(String word) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(distinct user_id) from directory_user_word"
                    + " where tenant_id = ? and word >= ? and word < ?")) {
                query.setLong(1, scope.required().value());
                query.setString(2, word);
                query.setString(3, UserWords.behind(word));
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** The ids, ascending, of the users who have words that begin as each of these does. */
    long[] having(List<String> words) {
        var found = new long[0];
        for (var i = 0; i < words.size(); i++) {
            var these = stretch(words.get(i));
            found = i == 0 ? these : both(found, these);
        }
        return found;
    }

    private long[] stretch(String word) {
        return ids("select user_id from directory_user_word where tenant_id = ? and word >= ? and word < ?", query -> {
            query.setLong(1, scope.required().value());
            query.setString(2, word);
            query.setString(3, UserWords.behind(word));
        });
    }

    private long[] ids(UserCondition condition) {
        return ids("select u.id" + condition.sql(), query -> condition.bind(query, 1));
    }

    private long[] ids(String sql, Binding binding) {
        return database.call(c -> {
            try (var query = Database.streamed(c, sql)) {
                binding.bind(query);
                var ids = LongStream.builder();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    ids.add(rows.getLong(1));
                }
                return once(ids.build().toArray());
            }
        });
    }

    /** Sorted, and each once: as a stream each of them would be an object. */
    private static long[] once(long[] ids) {
        Arrays.sort(ids);
        var kept = 0;
        for (var i = 0; i < ids.length; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[kept++] = ids[i];
            }
        }
        return Arrays.copyOf(ids, kept);
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    private static long[] both(long[] some, long[] others) {
        return Arrays.stream(some)
                .filter(id -> Arrays.binarySearch(others, id) >= 0)
                .toArray();
    }

    /** The users who have a word that begins so, if they are few. */
    private Optional<Set<Long>> beginning(String word) {
        return database.call(c -> {
            Set<Long> found = new LinkedHashSet<>();
            try (var query = c.prepareStatement("select user_id from directory_user_word"
                    + " where tenant_id = ? and word >= ? and word < ? limit ?")) {
                query.setLong(1, scope.required().value());
                query.setString(2, word);
                query.setString(3, UserWords.behind(word));
                query.setInt(4, 2 * FEW); // two words of one user may begin alike
                var rows = query.executeQuery();
                var read = 0;
                for (; rows.next(); read++) {
                    found.add(rows.getLong(1));
                }
                return read < 2 * FEW && found.size() <= FEW ? Optional.of(found) : Optional.<Set<Long>>empty();
            }
        });
    }
}
