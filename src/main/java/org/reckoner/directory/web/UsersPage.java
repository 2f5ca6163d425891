package org.reckoner.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.reckoner.directory.UserOrder;
import org.reckoner.directory.UserRow;
import org.reckoner.directory.UserSearch;
import org.reckoner.directory.UserState;
import org.reckoner.directory.Users;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Redirect;

/** The list of a tenant's users; what it is narrowed to stands in the URL. */
@Named
@ViewScoped
public class UsersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Users users;

    private String text;
    private String state;
    private LazyRows<UserRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>(
                (first, size, sort) -> users.page(wanted(), new UserOrder(sort.key(), sort.descending()), first, size),
                UserRow::id);
    }

    private UserSearch wanted() {
        return new UserSearch(text, chosenState());
    }

    /** A state nobody knows, in a URL typed by hand, is none. */
    private UserState chosenState() {
        return Arrays.stream(UserState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/directory/users");
    }

    /** Shows all again. */
    public String clear() {
        text = null;
        state = null;
        return search();
    }

    public boolean isNarrowed() {
        return !wanted().equals(UserSearch.ALL);
    }

    public List<UserState> getStates() {
        return List.of(UserState.values());
    }

    public LazyRows<UserRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
