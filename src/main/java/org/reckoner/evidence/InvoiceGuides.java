package org.reckoner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.evidence.InvoiceGuide.Kind;
import org.reckoner.evidence.InvoiceGuide.Part;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.money.Money;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.terms.Section;

/** Goes through an invoice of the tenant the thread is in and says what there is to explain of it. */
@ApplicationScoped
public class InvoiceGuides {
    @Inject
    InvoiceFiles files;

    /**
     * What an invoice has in which section, on its own figures; however many lines it has, one of each kind is kept.
     *
     * @throws org.reckoner.platform.RuleViolation {@link org.reckoner.platform.PlatformProblem#NOT_FOUND} also for another tenant's
     */
    @Requires(Privilege.VIEW_INVOICES)
    public InvoiceGuide guide(long invoiceId) {
        var file = files.file(invoiceId);
        var sections = new TreeMap<Section, Sums>();
        files.eachLine(
                invoiceId,
                line -> sections.computeIfAbsent(line.section(), section -> new Sums())
                        .add(line));
        var parts = new ArrayList<Part>();
        sections.forEach((section, sums) -> parts.add(sums.part(section)));
        return new InvoiceGuide(file, parts);
    }

    private static final class Sums {
        private final Map<LineKind, InvoiceLineRow> samples = new EnumMap<>(LineKind.class);
        private final Map<LineKind, Integer> counts = new EnumMap<>(LineKind.class);
        private Money sum;

        void add(InvoiceLineRow line) {
            samples.putIfAbsent(line.kind(), line);
            counts.merge(line.kind(), 1, Integer::sum);
            if (line.amount() != null) {
                sum = sum == null ? line.amount() : sum.plus(line.amount());
            }
        }

        Part part(Section section) {
            List<Kind> kinds = samples.entrySet().stream()
                    .map(each -> new Kind(each.getKey(), counts.get(each.getKey()), each.getValue()))
                    .toList();
            return new Part(section, sum, kinds);
        }
    }
}
