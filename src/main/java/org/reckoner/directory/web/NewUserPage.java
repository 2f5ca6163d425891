package org.reckoner.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.reckoner.directory.NewUser;
import org.reckoner.directory.UserNames;
import org.reckoner.directory.Users;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** Somebody to be added to the directory by hand. */
@Named
@ViewScoped
public class NewUserPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Users users;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    NoticesPage notices;

    private String key;
    private String name;
    private String email;
    private LicenceLevel level;
    private String from;
    private ZoneId zone;

    @PostConstruct
    void prepare() {
        if (scope.current().isPresent()) {
            zone = tenants.billing().zone();
            from = LocalMoment.text(clock.now().truncatedTo(ChronoUnit.MINUTES), zone);
        }
    }

    public String add() {
        var since = level == null ? null : LocalMoment.moment("from", from, zone);
        var id = users.create(new NewUser(key, new UserNames(name, email), level, since));
        notices.done("user.created", name);
        return Redirect.to("/directory/user", "id", id);
    }

    public ZoneId getZone() {
        return zone;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
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

    public LicenceLevel getLevel() {
        return level;
    }

    public void setLevel(LicenceLevel level) {
        this.level = level;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
