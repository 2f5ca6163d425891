package org.reckoner.notification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** Leaves a mail for tests that are outside the server. */
@WebServlet("/test/post-mail")
public class MailPoster extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Mails mails;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var to = new Recipient(request.getParameter("to"), "Anna <b>Öz</b>", Locale.GERMAN, null);
        mails.post(MailKind.PASSWORD_RESET, to, "/reset.xhtml?token=" + request.getParameter("token"), "morgen");
    }
}
