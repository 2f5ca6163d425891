package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * What is ordered once under a contract (rating.md 5.6), and the customer's purchase orders. Under a signed contract nothing is
 * ordered, shipped or taken back on a day that is over, since its invoice may have been made.
 */
@ApplicationScoped
@Transactional
public class ContractOrders {
    @Inject
    OrderStore orders;

    @Inject
    ContractFiles files;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Places an order.
     *
     * @throws RuleViolation {@link ContractProblem#ORDERED_IN_THE_PAST}, {@link ContractProblem#ENDED}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void place(long id, int seenVersion, ContractOrder order) {
        var contract = files.held(id, seenVersion);
        checkToCome(contract, "orderedOn", order.orderedOn());
        if (contract.orders().size() >= OrderStore.ROWS_MAX) {
            throw new RuleViolation(ContractProblem.TOO_MANY, OrderStore.ROWS_MAX);
        }
        Inputs.price("orderPrice", Inputs.chosen("orderPrice", order.price()));
        contract.ordering(order).checkOrdersWithin(contract.details());
        orders.insert(id, order, callers.required().name(), clock.instant());
        files.note(id, "contract.ordered", null, order);
    }

    /**
     * Says when hardware ships, or that it ships on another day to come.
     *
     * @throws RuleViolation {@link ContractProblem#SHIPPED_ALREADY}, {@link ContractProblem#SHIPS_BEFORE_ORDER},
     *     {@link ContractProblem#ORDERED_IN_THE_PAST}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void ship(long id, int seenVersion, long orderId, LocalDate shipsOn) {
        var contract = files.held(id, seenVersion);
        var order = order(contract, orderId);
        Inputs.chosen("shipsOn", shipsOn);
        if (order.shipsOn() != null && isOver(contract, order.shipsOn())) {
            throw RuleViolation.of("shipsOn", ContractProblem.SHIPPED_ALREADY, order.shipsOn());
        }
        checkToCome(contract, "shipsOn", shipsOn);
        var shipping = order.shippingOn(shipsOn);
        contract.ordering(shipping).checkOrdersWithin(contract.details());
        orders.ship(orderId, shipsOn);
        files.note(id, "contract.shipped", order.shipsOn(), shipping);
    }

    /**
     * Takes an order back that has not been charged.
     *
     * @throws RuleViolation {@link ContractProblem#CHARGED_ALREADY}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void cancel(long id, int seenVersion, long orderId) {
        var contract = files.held(id, seenVersion);
        var order = order(contract, orderId);
        var isCharged = contract.isSigned()
                && order.chargedOn() != null
                && !order.chargedOn().isAfter(files.today(contract));
        if (isCharged) {
            throw new RuleViolation(ContractProblem.CHARGED_ALREADY, order.chargedOn());
        }
        orders.delete(orderId);
        files.note(id, "contract.order-cancelled", order, null);
    }

    /**
     * Keeps a purchase order.
     *
     * @throws RuleViolation {@link ContractProblem#PURCHASE_ORDERS_OVERLAP}: an invoice names one
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void keep(long id, int seenVersion, PurchaseOrder order) {
        var contract = files.held(id, seenVersion);
        var checked = order.checkedIn(contract.details().billing().currency());
        contract.purchaseOrders().stream().filter(checked::overlaps).findFirst().ifPresent(other -> {
            throw RuleViolation.of("poFromOn", ContractProblem.PURCHASE_ORDERS_OVERLAP, other.number());
        });
        orders.insert(id, checked);
        files.note(id, "contract.purchase-order", null, checked);
    }

    /** Invoices to come name the purchase order no more; those made keep it. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void drop(long id, int seenVersion, long purchaseOrderId) {
        var contract = files.held(id, seenVersion);
        var order = contract.purchaseOrders().stream()
                .filter(each -> each.id() == purchaseOrderId)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        orders.deletePurchaseOrder(purchaseOrderId);
        files.note(id, "contract.purchase-order", order, null);
    }

    /**
     * Has invoices from today on name this purchase order, until one that is kept begins; those made keep theirs.
     *
     * @param numberOrNull null for none
     */
    @Requires(Privilege.EDIT_BILLING)
    public void nameFromToday(long id, int seenVersion, String numberOrNull) {
        var contract = files.held(id, seenVersion);
        var today = files.today(contract);
        var before = contract.purchaseOrderOn(today);
        var number = Inputs.optional("poNumber", numberOrNull, PurchaseOrder.NUMBER_LENGTH_MAX);
        if (Objects.equals(number, before.map(PurchaseOrder::number).orElse(null))) {
            return;
        }
        before.ifPresent(order -> end(order, today));
        var named = number == null
                ? null
                : new PurchaseOrder(0, number, today, contract.untilNextPurchaseOrder(today), null);
        if (named != null) {
            orders.insert(id, named);
        }
        files.note(id, "contract.purchase-order", before.orElse(null), named);
    }

    private void end(PurchaseOrder order, LocalDate today) {
        if (order.fromOn().isBefore(today)) {
            orders.endPurchaseOrder(order.id(), today.minusDays(1));
        } else {
            orders.deletePurchaseOrder(order.id());
        }
    }

    private static ContractOrder order(Contract contract, long orderId) {
        return contract.orders().stream()
                .filter(each -> each.id() == orderId)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private boolean isOver(Contract contract, LocalDate date) {
        return contract.isSigned() && date.isBefore(files.today(contract));
    }

    private void checkToCome(Contract contract, String field, LocalDate date) {
        if (contract.isSigned()) {
            contract.checkInForce(files.today(contract));
        }
        if (isOver(contract, date)) {
            throw RuleViolation.of(field, ContractProblem.ORDERED_IN_THE_PAST, files.today(contract));
        }
    }
}
