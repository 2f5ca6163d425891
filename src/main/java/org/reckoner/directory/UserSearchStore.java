package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
