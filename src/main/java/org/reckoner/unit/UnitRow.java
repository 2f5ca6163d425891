package org.reckoner.unit;

import java.io.Serializable;
import java.util.List;
import org.reckoner.money.Money;

/**
 * A unit in the list.
 *
 * @param firstUsers names of the first ones of those who are in it now
 * @param userCount how many are
 * @param firstNumbers the first ones of the numbers that are in it now
 * @param numberCount how many are
 * @param cost of the last period whose costs are divided, or null
 * @param budget or null
 */
public record UnitRow(
        Unit unit,
        List<String> firstUsers,
        int userCount,
        List<String> firstNumbers,
        int numberCount,
        Money cost,
        UnitBudget budget)
        implements Serializable {
    public UnitRow {
        firstUsers = List.copyOf(firstUsers);
        firstNumbers = List.copyOf(firstNumbers);
    }

    public String firstUsersText() {
        return String.join(", ", firstUsers);
    }

    public String firstNumbersText() {
        return String.join(", ", firstNumbers);
    }

    /** How many users are not named. */
    public int moreUsers() {
        return userCount - firstUsers.size();
    }

    /** How many numbers are not named. */
    public int moreNumbers() {
        return numberCount - firstNumbers.size();
    }
}
