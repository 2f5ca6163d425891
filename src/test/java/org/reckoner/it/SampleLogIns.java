package org.reckoner.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.reckoner.directory.UserImport;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvImport;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.usage.SessionImport;

/** Takes sessions of a test's tenant in, through the import, and the users they are of. */
@ApplicationScoped
public class SampleLogIns {
    @Inject
    UserImport users;

    @Inject
    SessionImport sessions;

    @Inject
    As as;

    /**
     * Takes sessions in.
     *
     * @param rows of user, login and logout, {@code AVI 2003-01-01T07:00:00Z 2003-01-01T08:00:00Z}; without logout it is open
     */
    public void take(TenantId tenant, String... rows) throws Exception {
        var people = new TreeSet<String>();
        var userRows = new ArrayList<String>(List.of("user_id,name,email,licence,licence_from"));
        var sessionRows = new ArrayList<String>(List.of("session_id,user_id,login_at,logout_at,client"));
        for (var row : rows) {
            var values = row.split(" ");
            people.add(values[0]);
            var key = values[0] + "@" + values[1].replace(":", "");
            sessionRows.add(
                    key + "," + values[0] + "," + values[1] + "," + (values.length > 2 ? values[2] : "") + ",WEB");
        }
        people.forEach(user -> userRows.add(user + "," + user + ",,,"));
        as.ownerIn(tenant, () -> {
            load(users, userRows);
            load(sessions, sessionRows);
            return null;
        });
    }

    private static void load(CsvImport into, List<String> rows) throws IOException {
        Path file = Files.createTempFile("sample", ".csv");
        try {
            Files.write(file, rows);
            into.importAll(file, ImportLog.NONE);
        } finally {
            Files.delete(file);
        }
    }
}
