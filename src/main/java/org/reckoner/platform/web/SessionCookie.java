package org.reckoner.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sets up the log-in cookie: out of reach of scripts, not sent by other sites, and over TLS alone where there is TLS. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        var secure = ConfigProvider.getConfig().getValue("reckoner.cookies.secure", Boolean.class);
        cookie.setSecure(secure);
        if (secure) {
            // by this name browsers take it from this very host alone, over TLS alone
            cookie.setName("__Host-session");
        }
        cookie.setAttribute("SameSite", "Lax");
    }
}
