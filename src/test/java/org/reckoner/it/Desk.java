package org.reckoner.it;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.reckoner.accessgroup.GroupPrivilege;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;

/** What tests outside the server ask of its database, which nobody else can open while the server has it. Only in the tests' WAR. */
@WebServlet("/it/desk")
public class Desk extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern TABLE = Pattern.compile("[a-z_]+");

    @Inject
    transient Database database;

    @Inject
    transient Ids ids;

    @Inject
    transient Copies copies;

    @Inject
    transient SampleGroups groups;

    /**
     * Makes the lists long, {@code ?copies=true}, or as they were. {@code ?groups=true&of=ID}: has access groups count in a tenant,
     * or basic roles.
     */
    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        if (request.getParameter("groups") != null) {
            turn(tenant(request), Boolean.parseBoolean(request.getParameter("groups")));
        } else if ("true".equals(request.getParameter("copies"))) {
            copies.make();
        } else {
            copies.takeAway();
        }
    }

    /**
     * {@code ?like=E-MAIL&role=ROLE}: makes an account like another one, in another role; the answer is its e-mail. With
     * {@code &of=ID}, the tenant's: also the user it is the log-in of, whose id is what stands before the @; with
     * {@code &privilege=PRIVILEGE} also a group that gives it to them; with {@code
     * &tenant=ID} in another tenant.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var role = Role.valueOf(request.getParameter("role"));
        var key = role.name().toLowerCase(Locale.ROOT) + "." + ids.next();
        var email = key + "@harbour.example";
        var id = ids.next();
        var user = request.getParameter("of") == null ? null : user(request, key);
        var tenant = request.getParameter("tenant") == null ? null : Long.valueOf(request.getParameter("tenant"));
        var account = new Copied(id, email, role, user, tenant);
        database.call(c -> copy(c, request.getParameter("like"), account));
        response.getWriter().write(email);
    }

    private Long user(HttpServletRequest request, String key) throws ServletException {
        try {
            var user = groups.user(tenant(request), key);
            if (request.getParameter("privilege") != null) {
                var privilege = GroupPrivilege.valueOf(request.getParameter("privilege"));
                groups.join(tenant(request), groups.group(tenant(request), privilege), key);
            }
            return user;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void turn(TenantId tenant, boolean toGroups) throws ServletException {
        try {
            groups.turn(tenant, toGroups);
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static TenantId tenant(HttpServletRequest request) {
        return new TenantId(Long.parseLong(request.getParameter("of")));
    }

    /**
     * {@code ?table=TABLE&of=NAME}: the id of one of a tenant's rows, or 0; without a tenant of any row. {@code ?counted=NAME}:
     * the statements of a request, one a line; nothing while it has not ended.
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("counted") != null) {
            var statements = CountedRequests.of(request.getParameter("counted"));
            response.getWriter().write(statements == null ? "" : String.join("\n", statements) + "\nend");
            return;
        }
        var table = request.getParameter("table");
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException(table);
        }
        var tenant = request.getParameter("of");
        var where = tenant == null
                ? ""
                : table.equals("tenant")
                        ? " where name = ?"
                        : " where tenant_id in (select id from tenant where name = ?)";
        response.getWriter()
                .write(Long.toString(database.call(c -> first(c, "select min(id) from " + table + where, tenant))));
    }

    private static long first(Connection c, String sql, String tenant) throws SQLException {
        try (var query = c.prepareStatement(sql)) {
            if (tenant != null) {
                query.setString(1, tenant);
            }
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /** What is another's in the copy; the tenant is the same where it is null. */
    private record Copied(long id, String email, Role role, Long user, Long tenant) {}

    private static int copy(Connection c, String like, Copied made) throws SQLException {
        try (var query = c.prepareStatement("select * from account where email_key = ?")) {
            query.setString(1, like);
            var row = query.executeQuery();
            row.next();
            var names = new ArrayList<String>();
            var values = new ArrayList<Object>();
            for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                var name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                names.add(name);
                values.add(
                        switch (name) {
                            case "id" -> made.id();
                            case "email", "email_key" -> made.email();
                            case "role" -> made.role().name();
                            case "user_id" -> made.user();
                            case "tenant_id" -> made.tenant() == null ? row.getObject(i) : made.tenant();
                            default -> row.getObject(i);
                        });
            }
            return insert(c, names, values);
        }
    }

    private static int insert(Connection c, ArrayList<String> names, ArrayList<Object> values) throws SQLException {
        var places = ", ?".repeat(names.size()).substring(2);
        try (var insert =
                c.prepareStatement("insert into account (" + String.join(", ", names) + ") values (" + places + ")")) {
            for (var i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            return insert.executeUpdate();
        }
    }
}
