package org.reckoner.settings;

import java.net.URI;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * The general settings, checked.
 *
 * @param baseUrl http or https, a host, perhaps a path; no slash at the end
 * @param idleMinutes 5 to 720
 * @param absoluteHours 1 to 168
 * @param mailDays 1 to 3650
 * @param reviewHours for how long drafts of invoices are looked at before they are issued, 0 to 720
 */
public record General(URI baseUrl, int idleMinutes, int absoluteHours, int mailDays, int reviewHours) {
    public General {
        checkUrl(baseUrl);
        check("idleMinutes", idleMinutes, 5, 720);
        check("absoluteHours", absoluteHours, 1, 168);
        check("mailDays", mailDays, 1, 3650);
        check("reviewHours", reviewHours, 0, 720);
    }

    /**
     * The address that was typed.
     *
     * @throws RuleViolation for what is no address of a website
     */
    public static URI url(String typed) {
        try {
            var url = URI.create(typed == null ? "" : typed.strip().replaceAll("/+$", ""));
            checkUrl(url);
            return url;
        } catch (IllegalArgumentException e) {
            throw noUrl();
        }
    }

    /** User and password in an address would stand in every mail. */
    private static void checkUrl(URI url) {
        var http = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!http
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getQuery() != null
                || url.getFragment() != null) {
            throw noUrl();
        }
    }

    private static RuleViolation noUrl() {
        return RuleViolation.of("baseUrl", PlatformProblem.INVALID, "key:general.baseUrl", "key:rule.base-url");
    }

    private static void check(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw RuleViolation.of(field, SettingsProblem.OUT_OF_RANGE, "key:general." + field, least, most);
        }
    }
}
