package org.reckoner.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.directory.AddOn;
import org.reckoner.directory.AddOns;
import org.reckoner.directory.TeamRow;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserOrder;
import org.reckoner.directory.UserRow;
import org.reckoner.directory.UserSearch;
import org.reckoner.directory.UserState;
import org.reckoner.directory.Users;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Redirect;
import org.reckoner.rating.LicenceLevel;

/** The list of a tenant's users; what it is narrowed to stands in the URL. */
@Named
@ViewScoped
public class UsersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED_MAX = 20;

    @Inject
    Users users;

    @Inject
    Teams teams;

    @Inject
    AddOns addOns;

    @Inject
    TenantScope scope;

    private String text;
    private String state;
    private String licence;
    private String team;
    private String addOn;
    private LazyRows<UserRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>(
                (first, size, sort) ->
                        users.page(getWanted(), new UserOrder(sort.key(), sort.descending()), first, size),
                UserRow::id);
    }

    private UserFacets facets() {
        return new UserFacets(text, state, licence, team, addOn);
    }

    UserSearch getWanted() {
        return facets().search(teams::idOf);
    }

    /** Narrows the list as somebody types, from its first page on. */
    public void narrow() {
        var table = FacesContext.getCurrentInstance().getViewRoot().findComponent("list:rows");
        ((UIData) table).setFirst(0);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/directory/users");
    }

    /** Shows all again. */
    public String clear() {
        text = null;
        state = null;
        licence = null;
        team = null;
        addOn = null;
        return search();
    }

    /** Where the same is shown again. */
    public String getAddress() {
        return address("/directory/users.xhtml");
    }

    /** Where the same is to be had as a file. */
    public String getDownload() {
        return address(UsersDownload.PATH);
    }

    private String address(String path) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var tenant = external.getRequestParameterMap().get("tenant");
        var within = tenant == null || tenant.isEmpty()
                ? ""
                : "&tenant=" + scope.required().value();
        var query = within + facets().query();
        return external.getRequestContextPath() + path + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    public boolean isNarrowed() {
        return !getWanted().equals(UserSearch.ALL);
    }

    /** The names of teams with a text in them. */
    public List<String> complete(String part) {
        return teams.page(part, 0, OFFERED_MAX).rows().stream()
                .map(TeamRow::name)
                .toList();
    }

    public List<LicenceLevel> getLevels() {
        return List.of(LicenceLevel.values());
    }

    public List<UserState> getStates() {
        return List.of(UserState.values());
    }

    public List<AddOn> getAddOns() {
        return addOns.all();
    }

    /** Whether the list is longer than it was counted. */
    public boolean isLong() {
        return rows.getRowCount() > Page.COUNTED_MAX;
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

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getAddOn() {
        return addOn;
    }

    public void setAddOn(String addOn) {
        this.addOn = addOn;
    }
}
