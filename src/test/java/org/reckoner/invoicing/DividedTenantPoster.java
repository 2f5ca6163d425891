package org.reckoner.invoicing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Makes a tenant whose costs are divided, for tests outside the server: POST, the answer is its id, Care's and Care's number. */
@WebServlet("/test/divided-tenant")
public class DividedTenantPoster extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DividedTenants tenants;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            var made = tenants.make();
            response.getWriter().write(made.tenant().value() + " " + made.care() + " " + made.number());
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
