package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reckoner.access.AccountRow;
import org.reckoner.access.Landlords;
import org.reckoner.platform.Role;

/** The landlords a select offers; platform owners look after all tenants and are none of them. */
@Named("landlordChoices")
@RequestScoped
public class LandlordChoicesPage {
    @Inject
    Landlords landlords;

    private List<AccountRow> all;

    public List<AccountRow> getAll() {
        if (all == null) {
            all = landlords.all().stream()
                    .filter(row -> row.role() == Role.LANDLORD)
                    .toList();
        }
        return all;
    }
}
