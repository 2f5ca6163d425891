package org.reckoner.platform.web;

import org.omnifaces.util.Faces;

/** Where an action goes on: to a GET under a URL that shows the same again, in a landlord's tenant if the page is in one. */
public final class Redirect {
    private Redirect() {}

    /** The outcome that opens a page with the view parameters that both pages have. */
    public static String to(String page) {
        return page + "?faces-redirect=true&includeViewParams=true" + tenant();
    }

    /** The outcome that opens a page with one parameter and no others. */
    public static String to(String page, String parameter, Object value) {
        return page + "?faces-redirect=true&" + parameter + "=" + value + tenant();
    }

    private static String tenant() {
        var tenant = Faces.getRequestParameter(TenantAddress.PARAMETER);
        return tenant == null || tenant.isEmpty() ? "" : "&" + TenantAddress.PARAMETER + "=" + tenant;
    }
}
