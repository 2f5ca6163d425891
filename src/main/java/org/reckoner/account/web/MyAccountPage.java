package org.reckoner.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.reckoner.account.BillSoFar;
import org.reckoner.account.MyAccount;
import org.reckoner.account.Plan;
import org.reckoner.money.Money;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.statement.MonthFigures;
import org.reckoner.tenant.BillingDetails;
import org.reckoner.tenant.Contacts;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.TenantRow;

/** How a tenant stands today: its plan, what it owes, the period so far, and whom to write to. */
@Named
@ViewScoped
public class MyAccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MyAccount account;

    @Inject
    BillingDetails contacts;

    @Inject
    TenantAddress address;

    @Inject
    NoticesPage notices;

    private int version;
    private FormDraft draft;
    private transient MyAccount.View view;

    public void open() {
        var known = contacts.seen();
        version = known.version();
        draft = new FormDraft(values(known.contacts()));
    }

    private static Map<String, Serializable> values(Contacts of) {
        var values = new HashMap<String, Serializable>();
        values.put("primaryContact", of.primary());
        values.put("primaryEmail", of.primaryEmail());
        values.put("secondaryContact", of.secondary());
        values.put("secondaryEmail", of.secondaryEmail());
        return values;
    }

    /** Saves the contacts that were typed. */
    public String save() {
        var now = contacts.seen();
        if (now.version() != version) {
            version = now.version();
            if (draft.meet(values(now.contacts()))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        var typed = new Contacts(
                draft.text("primaryContact"),
                draft.text("primaryEmail"),
                draft.text("secondaryContact"),
                draft.text("secondaryEmail"));
        contacts.change(version, typed);
        notices.done("account.contacts.saved");
        return Redirect.to("/billing/account");
    }

    /** All that is shown, read once for each look. */
    private MyAccount.View view() {
        if (view == null) {
            view = account.view();
        }
        return view;
    }

    /** The bill so far, or null. */
    public BillSoFar getBill() {
        return view().seen().bill();
    }

    public boolean isBeingCounted() {
        return view().seen().isBeingCounted();
    }

    /** What was used and has no price, or null. */
    public String getRefused() {
        return view().seen().refused();
    }

    public boolean isMoneyShown() {
        return getPartner() == null;
    }

    /** The partner through whom the costs come, or null. */
    public PartnerDetails getPartner() {
        return view().partner();
    }

    public List<Money> getOwed() {
        return view().owed();
    }

    public List<Money> getCredit() {
        return view().credit();
    }

    /** A picture for each currency in which something was owed lately. */
    public List<BalanceBars> getBars() {
        return Faces.getContextAttribute("reckoner.account.bars", this::drawn);
    }

    private List<BalanceBars> drawn() {
        var months = view().months();
        var present = view().present();
        var locale = Faces.getLocale();
        return months.stream()
                .map(MonthFigures::currency)
                .distinct()
                .map(currency -> BalanceBars.of(currency, months, present, locale, MyAccount.MONTHS))
                .toList();
    }

    public String getMailbox() {
        return view().mailbox();
    }

    public TenantRow getTenant() {
        return view().tenant();
    }

    /** Where the bill so far is downloaded. */
    public String download(String name) {
        return address.of("/billing/account/" + name);
    }

    public Plan getPlan() {
        return view().plan();
    }

    public FormDraft getDraft() {
        return draft;
    }
}
