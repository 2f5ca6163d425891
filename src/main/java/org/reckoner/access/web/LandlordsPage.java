package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.access.AccountRow;
import org.reckoner.access.Accounts;
import org.reckoner.access.Landlords;
import org.reckoner.access.NewAccount;
import org.reckoner.access.PasswordPolicy;
import org.reckoner.platform.web.NoticesPage;

/** The landlords, and the form for a new one. */
@Named
@ViewScoped
public class LandlordsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Landlords landlords;

    @Inject
    Accounts accounts;

    @Inject
    NoticesPage notices;

    private List<AccountRow> rows;
    private String name;
    private String email;
    private transient String password;

    public void open() {
        rows = landlords.all();
    }

    /** Makes a landlord and goes where tenants are assigned. */
    public String add() {
        var id = accounts.addLandlord(new NewAccount(name, email, password));
        notices.done("landlord.added", name);
        return "/system/landlord?faces-redirect=true&id=" + id;
    }

    /** What a landlord's password has to be. */
    public String getPasswordHelp() {
        return PasswordHelp.of(PasswordPolicy.STANDARD.lengthMin(), PasswordPolicy.STANDARD.classesMin());
    }

    public List<AccountRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
