package org.reckoner.unit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reckoner.directory.NumberSearch;
import org.reckoner.directory.UserWords;

/** A choice as a condition in SQL, on the users as {@code u} or the numbers as {@code n}. */
record Asked(String sql, List<Object> values) {
    private static final String WORD =
            " and exists (select 1 from directory_user_word w where w.tenant_id = u.tenant_id"
                    + " and w.user_id = u.id and w.word >= ? and w.word < ?)";

    static Asked users(Choice choice) {
        return choice.all() ? users(choice.text()) : among("u.id", choice.ids());
    }

    /** Those who have words that begin so. */
    static Asked users(String text) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder();
        for (var word : UserWords.asked(text)) {
            sql.append(WORD);
            values.add(word);
            values.add(UserWords.behind(word));
        }
        return new Asked(sql.toString(), values);
    }

    static Asked numbers(Choice choice) {
        return choice.all() ? numbers(choice.text()) : among("n.id", choice.ids());
    }

    /** Those with these digits. */
    static Asked numbers(String text) {
        var search = new NumberSearch(text, null, null);
        return search.fitsNothing()
                ? new Asked(" and 1 = 0", List.of())
                : new Asked(" and n.e164 like ?", List.of(search.pattern()));
    }

    private static Asked among(String column, List<Long> ids) {
        var marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return new Asked(" and " + column + " in (" + marks + ")", List.copyOf(ids));
    }

    /** Whether everything fits. */
    boolean isOpen() {
        return sql.isEmpty();
    }

    /** Binds from the parameter on; the next free one. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        var parameter = first;
        for (var value : values) {
            statement.setObject(parameter++, value);
        }
        return parameter;
    }
}
