package org.reckoner.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.mustangproject.BankDetails;
import org.mustangproject.Contact;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.ReferencedDocument;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.reckoner.invoice.BankAccount;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.draft.TaxRate;

/** An invoice or credit note as EN 16931 has it. Amounts of a credit note are above zero there: its type says what it does. */
final class EInvoiceXml {
    private static final int DIGITS = 2;
    private static final int PRICE_PLACES_MAX = 4;
    private static final String IBAN = "[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}";

    private final Paper paper;
    private final List<InvoiceLineRow> lines;
    private final PaperWords words;
    private final LineTaxes taxes;

    /** @param lines all of them, taxes included, of which there is one at most on a line ({@link EInvoiceNeeds}) */
    EInvoiceXml(Paper paper, List<InvoiceLineRow> lines) {
        this.paper = paper;
        this.lines = lines;
        words = new PaperWords(paper.language());
        taxes = new LineTaxes(lines);
    }

    byte[] write(EInvoiceFormat format) {
        var invoice = invoice();
        var total = new TransactionCalculator(invoice).getGrandTotal();
        if (total.compareTo(signed(paper.file().amounts().total().amount())) != 0) {
            throw new IllegalStateException(paper.file().number() + " would come to " + total + " as an e-invoice");
        }
        var provider = new ZUGFeRD2PullProvider();
        provider.setProfile(Profiles.getByName(format.profile()));
        provider.generateXML(invoice);
        return provider.getXML();
    }

    private Invoice invoice() {
        var file = paper.file();
        var invoice = new Invoice();
        invoice.setNumber(file.number());
        invoice.setCurrency(file.currency().getCurrencyCode());
        invoice.setIssueDate(date(file.datedOn()));
        invoice.setDueDate(date(file.dueOn()));
        invoice.setSender(seller());
        invoice.setRecipient(buyer());
        if (file.isCreditNote()) {
            invoice.setCreditNote(paper.creditsNumber());
        }
        if (file.billTo().buyerReference() != null) {
            invoice.setReferenceNumber(file.billTo().buyerReference());
        }
        if (file.purchaseOrder() != null) {
            invoice.setBuyerOrderReferencedDocument(new ReferencedDocument(file.purchaseOrder()));
        }
        var charged = lines.stream().filter(line -> !line.isTax()).toList();
        var from = charged.stream()
                .map(line -> line.dates().from())
                .min(Comparator.naturalOrder())
                .orElse(file.datedOn());
        var last = charged.stream()
                .map(line -> line.dates().lastDay())
                .max(Comparator.naturalOrder())
                .orElse(file.datedOn());
        invoice.setDetailedDeliveryPeriod(date(from), date(last));
        charged.forEach(line -> invoice.addItem(item(line)));
        return invoice;
    }

    private TradeParty seller() {
        var issuer = paper.issuer();
        var seller =
                new TradeParty(issuer.legalName(), issuer.street(), issuer.postcode(), issuer.city(), issuer.country());
        if (issuer.taxId().matches("[A-Z]{2}.*")) {
            seller.addVATID(issuer.taxId());
        } else {
            seller.addTaxID(issuer.taxId());
        }
        seller.setContact(new Contact(issuer.contact(), issuer.phone(), issuer.email()));
        seller.setEmail(issuer.electronicAddress());
        issuer.bank(paper.file().currency().getCurrencyCode()).map(this::bank).ifPresent(seller::addBankDetails);
        return seller;
    }

    /** Code 58 is for SEPA alone: 30 names any account. */
    private BankDetails bank(BankAccount account) {
        var isIban = account.account().matches(IBAN);
        var details = new BankDetails(account.account())
                .setAccountName(paper.issuer().legalName())
                .setPaymentMeansCode(
                        isIban && paper.file().currency().getCurrencyCode().equals("EUR") ? "58" : "30");
        return account.bank() == null ? details : details.setBIC(account.bank());
    }

    private TradeParty buyer() {
        var to = paper.file().billTo();
        var lines = to.address().split("\\R", 2);
        var buyer = new TradeParty(to.name(), lines[0], to.postcode(), to.city(), to.country());
        if (lines.length > 1) {
            buyer.setAdditionalAddress(lines[1].replaceAll("\\R", ", "));
        }
        if (to.taxId() != null && to.taxId().matches("[A-Z]{2}.*")) {
            buyer.addVATID(to.taxId());
        }
        if (to.electronicAddress() != null) {
            buyer.setEmail(to.electronicAddress());
        }
        return buyer;
    }

    private Item item(InvoiceLineRow line) {
        var amount = signed(line.amount().amount());
        var quantity = signed(line.quantity().value());
        var rate = line.rate();
        var product = product(line);
        // What is prorated, or calls of mixed rates, is one of that amount; a price is never below zero.
        var isPriced = rate != null
                && rate.stripTrailingZeros().scale() <= PRICE_PLACES_MAX
                && quantity.scale() <= PRICE_PLACES_MAX
                && quantity.multiply(rate)
                                .setScale(DIGITS, RoundingMode.HALF_UP)
                                .compareTo(amount)
                        == 0;
        var item = isPriced
                ? new Item(product.setUnit(unit(line.quantity().unit())), rate, quantity)
                : new Item(product, amount.abs(), BigDecimal.valueOf(amount.signum() < 0 ? -1 : 1));
        item.setId(Integer.toString(line.position()));
        item.setDetailedDeliveryPeriod(
                date(line.dates().from()), date(line.dates().lastDay()));
        return item;
    }

    private Product product(InvoiceLineRow line) {
        var tax = taxes.of(line);
        var percent = tax.map(TaxRate::percent).orElse(BigDecimal.ZERO);
        var product = new Product(words.description(line), "", "C62", percent);
        if (!line.product().isEmpty()) {
            product.setSellerAssignedID(line.product());
        }
        var category = tax.map(TaxRate::category).orElse(TaxCategory.EXEMPT);
        if (!category.isCharged()) {
            product.setTaxCategoryCode(category.code());
        }
        if (category.needsReason()) {
            product.setTaxExemptionReason(tax.map(TaxRate::name).orElse(words.text("exempt")));
        }
        return product;
    }

    /** Units of UN/ECE recommendation 20. */
    private static String unit(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "minute" -> "MIN";
            case "hour" -> "HUR";
            case "gb" -> "E34";
            default -> "C62";
        };
    }

    private BigDecimal signed(BigDecimal value) {
        return paper.file().isCreditNote() ? value.negate() : value;
    }

    /** What the library takes; it writes it in the zone of the server, as it was made. */
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.of("UTC")).plusHours(12).toInstant());
    }
}
