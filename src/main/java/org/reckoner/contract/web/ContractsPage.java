package org.reckoner.contract.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.reckoner.contract.ContractRow;
import org.reckoner.contract.ContractSearch;
import org.reckoner.contract.ContractState;
import org.reckoner.contract.Contracts;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.tenant.Window;

/** The contracts of all tenants one may see; what the list is narrowed to stands in the URL. */
@Named
@ViewScoped
public class ContractsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String WITHOUT = "NONE";

    @Inject
    Contracts contracts;

    private String text;
    private String state;
    private LazyRows<ContractRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>(
                (first, size, sort) -> contracts.page(wanted(), new Window(first, size, sort.key(), sort.descending())),
                ContractRow::key);
    }

    private ContractSearch wanted() {
        var known = Stream.of(ContractState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        return new ContractSearch(text, known, WITHOUT.equals(state));
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return "/system/contracts?faces-redirect=true&includeViewParams=true";
    }

    /** Shows all again. */
    public String clear() {
        return "/system/contracts?faces-redirect=true";
    }

    public boolean isNarrowed() {
        return text != null || state != null;
    }

    /** What the list can be narrowed to: how far contracts are, or tenants that have none. */
    public List<String> getStates() {
        return Stream.concat(Stream.of(ContractState.values()).map(Enum::name), Stream.of(WITHOUT))
                .toList();
    }

    public LazyRows<ContractRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
