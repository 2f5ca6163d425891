package org.reckoner.contract.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.contract.Contract;
import org.reckoner.contract.ContractOrder;
import org.reckoner.contract.ContractOrders;
import org.reckoner.contract.Inputs;
import org.reckoner.contract.OrderKind;
import org.reckoner.contract.PurchaseOrder;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.rating.terms.Section;
import org.reckoner.settings.BusinessClock;

/** What is ordered once under a contract, and the customer's purchase orders. */
@Named
@ViewScoped
public class ContractOrdersPage extends ContractEditPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ContractOrders orders;

    @Inject
    BusinessClock clock;

    private FormDraft draft;
    private Map<Long, String> shipping = new HashMap<>();

    @Override
    void opened(Contract contract) {
        var today = clock.today(contract.details().zone()).toString();
        var values = new HashMap<String, Serializable>();
        values.put("orderKind", OrderKind.PACKAGE.name());
        values.put("orderQuantity", "1");
        values.put("orderedOn", today);
        values.put("poFromOn", contract.details().effectiveOn().toString());
        draft = new FormDraft(values);
        contract.orders()
                .forEach(order -> shipping.put(
                        order.id(),
                        order.shipsOn() == null ? null : order.shipsOn().toString()));
    }

    public String place() {
        var kind = ContractDetailsForm.choice(OrderKind.class, draft, "orderKind");
        var hardware = kind == OrderKind.HARDWARE;
        var order = new ContractOrder(
                0,
                kind,
                draft.text("orderCode"),
                draft.text("orderProduct"),
                hardware ? "device" : "package",
                hardware ? Section.DEVICES : Section.CORE,
                Inputs.quantity("orderQuantity", draft.text("orderQuantity")),
                Inputs.price("orderPrice", draft.text("orderPrice")),
                Inputs.date("orderedOn", draft.text("orderedOn")),
                hardware ? Inputs.date("shipsOn", draft.text("shipsOn")) : null);
        orders.place(getId(), now().version(), order);
        return done("contract-orders", "contract.order.placed", order.name());
    }

    public String ship(ContractOrder order) {
        orders.ship(getId(), version(), order.id(), Inputs.date("ships", shipping.get(order.id())));
        return done("contract-orders", "contract.order.ships", order.name());
    }

    public String cancel(ContractOrder order) {
        orders.cancel(getId(), version(), order.id());
        return done("contract-orders", "contract.order.cancelled", order.name());
    }

    /** Keeps the purchase order that was typed. */
    public String keep() {
        var amount = draft.text("poAmount");
        var order = new PurchaseOrder(
                0,
                draft.text("poNumber"),
                Inputs.date("poFromOn", draft.text("poFromOn")),
                Inputs.date("poUntilOn", draft.text("poUntilOn")),
                amount == null ? null : Inputs.price("poAmount", amount));
        orders.keep(getId(), now().version(), order);
        return done("contract-orders", "contract.po.kept", order.number());
    }

    public String drop(PurchaseOrder order) {
        orders.drop(getId(), version(), order.id());
        return done("contract-orders", "contract.po.dropped", order.number());
    }

    /** Whether an order's date can still be set: hardware that has not shipped. */
    public boolean isShippable(ContractOrder order) {
        var today = clock.today(getSeen().details().zone());
        return order.kind() == OrderKind.HARDWARE
                && (order.shipsOn() == null || !order.shipsOn().isBefore(today));
    }

    /** Whether it was not charged yet. */
    public boolean isCancellable(ContractOrder order) {
        LocalDate on = order.chargedOn();
        return !getSeen().isSigned()
                || on == null
                || on.isAfter(clock.today(getSeen().details().zone()));
    }

    public List<OrderKind> getKinds() {
        return List.of(OrderKind.values());
    }

    public FormDraft getDraft() {
        return draft;
    }

    public Map<Long, String> getShipping() {
        return shipping;
    }
}
