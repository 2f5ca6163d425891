package org.reckoner.contract.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.reckoner.contract.Contract;
import org.reckoner.platform.TenantScope;

/** The sidebar of the steps in which a draft or an amendment is prepared. */
@Named("contractSteps")
@RequestScoped
public class ContractStepsPage {
    private static final List<String> PAGES =
            List.of("contract-details", "contract-prices", "contract-orders", "contract-preview");

    @Inject
    TenantScope scope;

    /**
     * A step as the sidebar shows it.
     *
     * @param state done, current, open or locked
     * @param href where it is, or null where one cannot go yet
     */
    public record Step(int number, String state, String href) {}

    /**
     * The four steps.
     *
     * @param contract null while it is not there yet
     * @param current the number of the step one is at
     */
    public List<Step> steps(Contract contract, int current) {
        return IntStream.rangeClosed(1, PAGES.size())
                .mapToObj(number -> step(contract, number, current))
                .toList();
    }

    private Step step(Contract contract, int number, int current) {
        var reachable = contract != null && isReachable(contract, number);
        var href = reachable
                ? "/system/" + PAGES.get(number - 1) + ".xhtml?id=" + contract.id() + "&tenant="
                        + scope.required().value()
                : null;
        if (number == current) {
            return new Step(number, "current", href);
        }
        if (contract != null && isDone(contract, number)) {
            return new Step(number, "done", href);
        }
        return new Step(number, reachable ? "open" : "locked", href);
    }

    private static boolean isReachable(Contract contract, int number) {
        return switch (number) {
            case 1 -> !contract.isSigned();
            case 2 -> contract.open().isPresent();
            default -> true;
        };
    }

    private static boolean isDone(Contract contract, int number) {
        var hasProducts = contract.open()
                .filter(open -> !open.details().products().isEmpty())
                .isPresent();
        return number == 1
                || number == 2 && hasProducts
                || number == 3 && !contract.orders().isEmpty();
    }
}
