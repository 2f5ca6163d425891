package org.reckoner.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.directory.TeamRow;
import org.reckoner.directory.Teams;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** The list of a tenant's teams, and a new one. */
@Named
@ViewScoped
public class TeamsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Teams teams;

    @Inject
    NoticesPage notices;

    private String text;
    private String name;
    private LazyRows<TeamRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>((first, size, sort) -> teams.page(text, first, size), TeamRow::id);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/directory/teams");
    }

    public String create() {
        var id = teams.create(name);
        notices.done("team.created", name.strip());
        return Redirect.to("/directory/team", "id", id);
    }

    public boolean isNarrowed() {
        return text != null && !text.isBlank();
    }

    public LazyRows<TeamRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
