package org.reckoner.settings.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.settings.General;
import org.reckoner.settings.GeneralSettings;
import org.reckoner.settings.Section;

/** The general settings. */
@Named
@ViewScoped
public class GeneralPage extends SettingsForm {
    private static final long serialVersionUID = 1L;
    private static final String DIGITS = "\\s*[0-9]{1,6}\\s*";

    @Inject
    GeneralSettings settings;

    @Inject
    NoticesPage notices;

    @Override
    protected Section read() {
        return settings.section();
    }

    @Override
    protected Map<String, Serializable> values(Section section) {
        var general = settings.of(section);
        var values = new HashMap<String, Serializable>();
        values.put("baseUrl", general.baseUrl().toString());
        values.put("idleMinutes", String.valueOf(general.idleMinutes()));
        values.put("absoluteHours", String.valueOf(general.absoluteHours()));
        values.put("mailDays", String.valueOf(general.mailDays()));
        values.put("reviewHours", String.valueOf(general.reviewHours()));
        return values;
    }

    public String save() {
        settings.save(
                met(),
                new General(
                        General.url(getDraft().text("baseUrl")),
                        number("idleMinutes"),
                        number("absoluteHours"),
                        number("mailDays"),
                        number("reviewHours")));
        notices.done("settings.saved");
        return "/system/settings/general.xhtml?faces-redirect=true";
    }

    private int number(String field) {
        var typed = getDraft().text(field);
        if (typed == null || !typed.matches(DIGITS)) {
            throw RuleViolation.of(field, PlatformProblem.INVALID, "key:general." + field, "key:rule.whole-number");
        }
        return Integer.parseInt(typed.strip());
    }
}
