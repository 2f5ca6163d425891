package org.reckoner.bench;

import java.sql.SQLException;
import org.reckoner.it.TestDatabase;

/**
 * Billing units for the first tenant of a load: 10,000 of them, every user in one and every tenth in two, 100,000 numbers of which half are
 * in a unit, and a period that is divided between them down to the users. MariaDB alone: it counts rows by its sequences.
 */
final class UnitLoad {
    static final int UNITS = 10_000;
    static final int NUMBERS = 100_000;
    /** Behind all ids a load gives. */
    private static final long FIRST = 500_000_000L;

    private static final String FROM = "'2026-09-01'";

    private final TestDatabase database;
    private final long tenant;

    private UnitLoad(TestDatabase database, long tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @return the first unit's id */
    static long into(TestDatabase database, long tenant) throws SQLException {
        var load = new UnitLoad(database, tenant);
        load.units();
        load.numbers();
        load.costs();
        return FIRST;
    }

    private void units() throws SQLException {
        write("insert into billing_unit (tenant_id, id, version, name, name_key, live_slot, created_at) select "
                + tenant
                + ", " + FIRST + " + seq, 1, concat('Unit ', lpad(seq, 5, '0')), concat('unit ', lpad(seq, 5, '0')), 1,"
                + " now(6) from seq_0_to_" + (UNITS - 1));
        member("mod(u.place, " + UNITS + ")", "");
        member("mod(u.place + 1, " + UNITS + ")", " where mod(u.place, 10) = 0");
    }

    private void member(String unit, String where) throws SQLException {
        write("insert into billing_unit_user (tenant_id, user_id, unit_id, from_on, open_slot) select " + tenant
                + ", u.id, " + FIRST + " + " + unit + ", " + FROM
                + ", 1 from (select id, row_number() over (order by id)"
                + " - 1 as place from directory_user where tenant_id = " + tenant + ") u" + where);
    }

    private void numbers() throws SQLException {
        write("insert into phone_number (tenant_id, id, version, e164, kind, country, ported, ordered_on, created_at)"
                + " select " + tenant + ", " + FIRST
                + " + 100000 + seq, 1, concat('+4930', 10000000 + seq), 'DID', 'DE',"
                + " false, " + FROM + ", now(6) from seq_0_to_" + (NUMBERS - 1));
        write("insert into billing_unit_number (tenant_id, number_id, from_on, unit_id, last_slot) select " + tenant
                + ", id, " + FROM + ", " + FIRST + " + mod(id, " + UNITS + "), 1 from phone_number where tenant_id = "
                + tenant + " and mod(id, 2) = 0");
    }

    /** Three sections each, and for everyone with a licence. */
    private void costs() throws SQLException {
        write(
                "insert into unit_period (tenant_id, contract_id, from_on, until_on, currency, policy, frozen_at) values ("
                        + tenant + ", 1, " + FROM + ", '2026-10-01', 'USD', 'EVEN', now(6))");
        for (var part : new String[][] {
            {"CORE", "LICENCES", "CX1"}, {"TELCO", "INBOUND", "Inbound calls"}, {"TAXES", "TAXES", "CX1"}
        }) {
            write(
                    "insert into unit_cost (tenant_id, contract_id, from_on, document_id, effect, section, unit_id, amount)"
                            + " select " + tenant + ", 1, " + FROM + ", 0, 'ISSUED', '" + part[0] + "', " + FIRST
                            + " + seq, 100 + mod(seq, 977) from seq_0_to_" + (UNITS - 1));
            write("insert into unit_cost_part (tenant_id, contract_id, from_on, document_id, effect, section, category,"
                    + " product, unit_id, amount) select tenant_id, contract_id, from_on, document_id, effect, section, '"
                    + part[1] + "', '" + part[2] + "', unit_id, amount from unit_cost where tenant_id = " + tenant
                    + " and section = '" + part[0] + "'");
        }
        write("insert into unit_total (tenant_id, contract_id, from_on, unit_id, amount) select tenant_id, contract_id,"
                + " from_on, unit_id, sum(amount) from unit_cost group by tenant_id, contract_id, from_on, unit_id");
        write("insert into unit_section_total (tenant_id, contract_id, from_on, section, amount) select tenant_id,"
                + " contract_id, from_on, section, sum(amount) from unit_cost"
                + " group by tenant_id, contract_id, from_on, section");
    }

    private void write(String sql) throws SQLException {
        database.update(sql);
    }
}
