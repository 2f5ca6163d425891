package org.reckoner.tenant.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** The wizard's sidebar: which steps are done, open and still locked. */
@Named("tenantWizard")
@RequestScoped
public class TenantWizardPage {
    private static final List<String> PAGES =
            List.of("tenant-details", "tenant-licence", "tenant-authentication", "tenant-administrator");

    /**
     * A step as the sidebar shows it.
     *
     * @param state done, current, open or locked
     * @param href where it is, or null where one cannot go yet
     */
    public record Step(int number, String state, String href) {}

    /**
     * The four steps.
     *
     * @param id the tenant, or null while it is not there yet
     * @param done how many steps were saved
     * @param current the number of the step one is at
     */
    public List<Step> steps(Long id, int done, int current) {
        return IntStream.rangeClosed(1, PAGES.size())
                .mapToObj(number -> step(id, number, done, current))
                .toList();
    }

    /** The first step that was not saved yet; the last one where all were. */
    public static String pageAfter(int done) {
        return PAGES.get(Math.min(done, PAGES.size() - 1));
    }

    private static Step step(Long id, int number, int done, int current) {
        var reachable = id != null && number <= done + 1;
        var href = reachable ? "/system/" + PAGES.get(number - 1) + ".xhtml?id=" + id : null;
        if (number == current) {
            return new Step(number, "current", href);
        }
        if (number <= done) {
            return new Step(number, "done", href);
        }
        return new Step(number, reachable ? "open" : "locked", href);
    }
}
