package org.reckoner.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.reckoner.access.LogInMark;
import org.reckoner.access.LogIns;

/** Holds a session at the page of the second factor until there is one, where the tenant requires it of all its people. */
final class EnrolmentFirst {
    static final String PAGE = "/account/second-factor.xhtml";

    private EnrolmentFirst() {}

    /**
     * Whether the request has to wait. Only sessions that began without a factor are asked for: a requirement that comes later is
     * met at the next log-in, so that nobody loses what they are typing.
     */
    static boolean holds(HttpServletRequest request, LogIns logIns) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(LogInMark.TO_ENROL) == null) {
            return false;
        }
        // a page that is open asks by HEAD whether its session lasts: that shows nothing
        if (request.getServletPath().equals(PAGE) || "HEAD".equals(request.getMethod())) {
            return false;
        }
        if (logIns.mustEnrol((LogInMark) session.getAttribute(LogInMark.ATTRIBUTE))) {
            return true;
        }
        session.removeAttribute(LogInMark.TO_ENROL);
        return false;
    }
}
