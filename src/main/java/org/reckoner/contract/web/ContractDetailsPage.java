package org.reckoner.contract.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Renewal;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Zones;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** The first step; without an id it begins a draft. */
@Named
@ViewScoped
public class ContractDetailsPage extends ContractEditPage {
    private static final long serialVersionUID = 1L;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    private FormDraft draft;

    @Override
    public void open() {
        if (getId() == null) {
            contracts.checkMayEdit();
            var tenant = tenants.current();
            draft = new FormDraft(ContractDetailsForm.blank(clock.today(tenant.zone()), tenant.zoneName()));
        } else {
            super.open();
        }
    }

    @Override
    void opened(Contract contract) {
        draft = new FormDraft(ContractDetailsForm.values(contract.details()));
    }

    /** Saves the step and goes on to products and prices. */
    public String next() {
        save();
        return to("contract-prices");
    }

    /** Saves the step and leaves it for later. */
    public String close() {
        save();
        return done("contract", "contract.saved");
    }

    private void save() {
        var details = ContractDetailsForm.details(draft);
        if (getId() == null) {
            setId(contracts.draft(details));
            return;
        }
        var before = version();
        var now = now();
        if (now.version() != before && draft.meet(ContractDetailsForm.values(now.details()))) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        contracts.describe(getId(), now.version(), details);
    }

    public List<String> completeZone(String typed) {
        return Zones.containing(typed);
    }

    public List<SubscriptionType> getTypes() {
        return List.of(SubscriptionType.values());
    }

    public List<Ramp.Option> getRampOptions() {
        return List.of(Ramp.Option.values());
    }

    public List<Renewal> getRenewals() {
        return List.of(Renewal.values());
    }

    public FormDraft getDraft() {
        return draft;
    }
}
