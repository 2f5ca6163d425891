package org.reckoner.contract.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.reckoner.contract.AgreedTerms;
import org.reckoner.contract.Amendments;
import org.reckoner.contract.Contract;
import org.reckoner.contract.ContractState;
import org.reckoner.contract.ContractTimeline;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.Inputs;
import org.reckoner.contract.TimelineEntry;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Partners;

/** A contract: its time line, what was agreed, its amendments. Without an id, the tenant's current one. */
@Named
@ViewScoped
public class ContractPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String STRIP = "reckoner.contract.strip";

    @Inject
    Contracts contracts;

    @Inject
    Amendments amendments;

    @Inject
    Partners partners;

    @Inject
    BusinessClock clock;

    @Inject
    NoticesPage notices;

    private Long id;
    private Contract contract;
    private ContractTimeline timeline;
    private List<Amended> history = List.of();
    private LocalDate today;
    private String partner;
    private String deck;
    private String fromOn;
    private String endOn;

    /**
     * An amendment in the history.
     *
     * @param changes in words
     * @param counts whether no later one from the same date took its place
     */
    public record Amended(AgreedTerms terms, List<String> changes, boolean counts) implements Serializable {}

    public void open() {
        contract = id == null ? contracts.current().orElse(null) : contracts.get(id);
        if (contract != null) {
            id = contract.id();
            today = clock.today(contract.details().zone());
            timeline = contracts.timeline(id);
            history = history();
            deck = contracts.deckName(getTerms().details());
            partner = partners.current().map(PartnerDetails::name).orElse(null);
            var end = contract.details().term().endOn();
            endOn = end == null ? null : end.toString();
        }
    }

    /** Each with what it changed of what counted before, the latest first. */
    private List<Amended> history() {
        var counting = contract.counting();
        var amended = new ArrayList<Amended>();
        for (var terms : contract.agreed().stream().skip(1).toList()) {
            var before = counting.stream()
                    .filter(each -> each.fromOn().isBefore(terms.fromOn()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            var changes = TermsChanges.between(before.details(), terms.details(), Faces.getLocale());
            amended.add(new Amended(terms, changes, counting.contains(terms)));
        }
        Collections.reverse(amended);
        return amended;
    }

    /** Throws the draft away. */
    public String discard() {
        contracts.discard(id, contract.version());
        notices.done("contract.discarded", contract.details().number());
        return Redirect.to("/system/contracts", "q", "");
    }

    /** Begins an amendment and goes where it is prepared. */
    public String amend() {
        amendments.begin(id, contract.version(), Inputs.date("fromOn", fromOn));
        return Redirect.to("/system/contract-prices", "id", id);
    }

    /** Throws the amendment away that is being prepared. */
    public String discardAmendment() {
        amendments.discard(id, contract.version());
        return done("contract.amendment.discarded");
    }

    /** Agrees on the contract's end. */
    public String end() {
        contracts.end(id, contract.version(), Inputs.date("endOn", endOn));
        return done("contract.end.agreed");
    }

    private String done(String key) {
        notices.done(key, contract.details().number());
        return Redirect.to("/system/contract", "id", id);
    }

    /** An entry's sentences as one. */
    public String why(TimelineEntry entry) {
        return entry.sentences().stream()
                .map(sentence -> Texts.text(
                        Faces.getLocale(), sentence.key(), sentence.arguments().toArray()))
                .collect(Collectors.joining("; "));
    }

    /** The terms in force, or those a draft has so far. */
    public AgreedTerms getTerms() {
        return contract.termsOn(today);
    }

    public ContractState getState() {
        return contract.stateOn(today);
    }

    /** Whether prices are shown: whose costs come through a partner is told quantities alone. */
    public boolean isPriced() {
        return getTerms().details().products().stream()
                .allMatch(product -> product.agreed().onDemandPrice() != null);
    }

    public ContractStrip getStrip() {
        return Faces.getContextAttribute(STRIP, () -> ContractStrip.of(timeline.stretches(), today));
    }

    /** The boundaries an amendment may begin on. */
    public List<LocalDate> getBoundaries() {
        return getState() == ContractState.ACTIVE ? contract.amendable(today) : List.of();
    }

    /** Whether there is something to amend or end. */
    public boolean isRunning() {
        return getState() == ContractState.ACTIVE;
    }

    public boolean isDraft() {
        return getState() == ContractState.DRAFT;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Contract getContract() {
        return contract;
    }

    public ContractTimeline getTimeline() {
        return timeline;
    }

    public List<Amended> getHistory() {
        return history;
    }

    /** The partner through whom the tenant has its costs now; null for none. */
    public String getPartner() {
        return partner;
    }

    /** The name of the rate deck; null for none. */
    public String getDeck() {
        return deck;
    }

    public String getFromOn() {
        return fromOn;
    }

    public void setFromOn(String fromOn) {
        this.fromOn = fromOn;
    }

    public String getEndOn() {
        return endOn;
    }

    public void setEndOn(String endOn) {
        this.endOn = endOn;
    }
}
