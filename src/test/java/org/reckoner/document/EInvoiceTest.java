package org.reckoner.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.helger.commons.error.level.EErrorLevel;
import com.helger.commons.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.invoice.SampleInvoices;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.TaxScope;
import org.reckoner.rating.terms.Section;
import org.reckoner.vectors.BankContract;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** E-invoices, judged by the rules of EN 16931, XRechnung and ZUGFeRD and by veraPDF: none of it shares code with what makes them. */
class EInvoiceTest {
    private static final List<TaxRate> VAT = List.of(new TaxRate("USt", new BigDecimal("19")));
    private static ValidationExecutorSetRegistry<IValidationSourceXML> rules;

    @BeforeAll
    static void load() {
        rules = new ValidationExecutorSetRegistry<>();
        EN16931Validation.initEN16931(rules);
        XRechnungValidation.initXRechnung(rules);
        ZugferdValidation.initZugferd(rules);
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void anXRechnungKeepsTheRules() {
        for (var draft : BankContract.invoices(VAT)) {
            var xml = new EInvoiceXml(paper(draft), SampleInvoices.lines(draft)).write(EInvoiceFormat.XRECHNUNG);
            assertEquals(List.of(), faults(XRechnungValidation.VID_XRECHNUNG_CII_302, xml), text(xml));
        }
    }

    @Test
    void aCreditNoteKeepsTheRulesAndNamesItsInvoice() {
        var draft = BankContract.invoices(VAT).get(1);
        var invoice = SampleInvoices.file(draft, SampleInvoices.payer(), Locale.GERMAN);
        var lines = SampleInvoices.creditLines(invoice, SampleInvoices.lines(draft));
        var paper = new Paper(
                SampleInvoices.creditNote(invoice), SampleInvoices.issuer(), null, invoice.number(), null, null);
        var xml = new EInvoiceXml(paper, lines).write(EInvoiceFormat.XRECHNUNG);
        assertEquals(List.of(), faults(XRechnungValidation.VID_XRECHNUNG_CII_302, xml), text(xml));
        assertTrue(text(xml).contains(">381<"), text(xml));
        assertTrue(text(xml).contains(invoice.number()), text(xml));
    }

    @Test
    void withoutATaxItSaysSo() {
        var draft = BankContract.invoices(List.of()).get(1);
        var xml = new EInvoiceXml(paper(draft), SampleInvoices.lines(draft)).write(EInvoiceFormat.XRECHNUNG);
        assertEquals(List.of(), faults(XRechnungValidation.VID_XRECHNUNG_CII_302, xml), text(xml));
    }

    @Test
    void severalRatesStandBesideEachOtherWhereEachLineHasOne() {
        var taxes = List.of(
                on("USt", "19", TaxCategory.STANDARD, Section.CORE),
                on("USt 7", "7", TaxCategory.STANDARD, Section.TELCO));
        var draft = BankContract.invoices(taxes).get(1);
        var lines = SampleInvoices.lines(draft);
        new EInvoiceNeeds(paper(draft), new PaperWords(Locale.ENGLISH)).check(EInvoiceFormat.XRECHNUNG, lines);
        var xml = new EInvoiceXml(paper(draft), lines).write(EInvoiceFormat.XRECHNUNG);
        assertEquals(List.of(), faults(XRechnungValidation.VID_XRECHNUNG_CII_302, xml), text(xml));
    }

    @ParameterizedTest
    @CsvSource({"REVERSE_CHARGE, AE", "EXPORT, G", "EXEMPT, E", "ZERO_RATED, Z"})
    void whatIsNotChargedSaysWhy(TaxCategory category, String code) {
        var tax = new TaxRate("Kept by the payer", BigDecimal.ZERO, category, TaxScope.ALL);
        var draft = BankContract.invoices(List.of(tax)).get(1);
        var xml = new EInvoiceXml(paper(draft), SampleInvoices.lines(draft)).write(EInvoiceFormat.XRECHNUNG);
        assertEquals(List.of(), faults(XRechnungValidation.VID_XRECHNUNG_CII_302, xml), text(xml));
        assertTrue(text(xml).contains("<ram:CategoryCode>" + code + "<"), text(xml));
        assertEquals(category.needsReason(), text(xml).contains("Kept by the payer"), text(xml));
    }

    @Test
    void twoTaxesOnALineOrTwoOfOnePercentageAreNoEInvoice() {
        var twice = List.of(on("A", "19", TaxCategory.STANDARD, Section.CORE), on("B", "2", TaxCategory.STANDARD));
        var alike = List.of(
                on("A", "19", TaxCategory.STANDARD, Section.CORE), on("B", "19", TaxCategory.STANDARD, Section.TELCO));
        var mixed = List.of(on("A", "0", TaxCategory.REVERSE_CHARGE, Section.CORE));
        for (var taxes : List.of(twice, alike, mixed)) {
            var lines = SampleInvoices.lines(BankContract.invoices(taxes).get(1));
            assertFalse(new LineTaxes(lines).areSimple(), taxes.toString());
        }
    }

    private static TaxRate on(String name, String percent, TaxCategory category, Section... sections) {
        return new TaxRate(name, new BigDecimal(percent), category, new TaxScope(Set.of(sections), Set.of()));
    }

    @Test
    void callsOfMixedRatesAreOneOfTheirAmount() {
        var draft = BankContract.invoices(VAT).get(1);
        var lines = SampleInvoices.lines(draft);
        var calls = lines.get(4);
        lines.set(4, mixed(calls));
        var xml = text(new EInvoiceXml(paper(draft), lines).write(EInvoiceFormat.XRECHNUNG));
        assertEquals(
                List.of(), faults(XRechnungValidation.VID_XRECHNUNG_CII_302, xml.getBytes(StandardCharsets.UTF_8)));
        assertTrue(xml.contains("484.20"), xml);
        assertTrue(!xml.contains("MIN"), xml);
    }

    private static InvoiceLineRow mixed(InvoiceLineRow calls) {
        return new InvoiceLineRow(
                calls.position(),
                calls.section(),
                calls.kind(),
                calls.product(),
                calls.subject(),
                calls.description(),
                calls.dates(),
                calls.quantity(),
                null,
                calls.amount(),
                null,
                null);
    }

    @Test
    void aFacturXIsAPdfA3WithValidXmlInside() throws Exception {
        var draft = BankContract.invoices(VAT).get(1);
        var lines = SampleInvoices.lines(draft);
        var paper = paper(draft);
        var xml = new EInvoiceXml(paper, lines).write(EInvoiceFormat.FACTUR_X);
        assertEquals(List.of(), faults(ZugferdValidation.VID_ZUGFERD_2_3_3_EN16931, xml), text(xml));
        var out = new ByteArrayOutputStream();
        new InvoicePdf(paper, lines::forEach).writeWith(xml, out);
        Files.write(Path.of("target", "factur-x.pdf"), out.toByteArray());
        assertEquals(List.of(), pdfFaults(out.toByteArray()));
        try (var document = Loader.loadPDF(out.toByteArray())) {
            PDEmbeddedFilesNameTreeNode files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles();
            assertEquals(
                    List.of("factur-x.xml"), new ArrayList<>(files.getNames().keySet()));
        }
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        var draft = BankContract.invoices(List.of(VAT.get(0), new TaxRate("City tax", BigDecimal.ONE)))
                .get(1);
        var paper = new Paper(
                SampleInvoices.file(
                        draft,
                        new org.reckoner.invoice.BillTo(
                                "Bank", null, null, null, null, null, null, null, null, "a@b.example", null),
                        Locale.ENGLISH),
                SampleInvoices.issuer(),
                null,
                null,
                null,
                null);
        var needs = new EInvoiceNeeds(paper, new PaperWords(Locale.ENGLISH));
        var refused = assertThrows(
                RuleViolation.class, () -> needs.check(EInvoiceFormat.XRECHNUNG, SampleInvoices.lines(draft)));
        assertEquals(InvoiceProblem.EINVOICE_INCOMPLETE, refused.problem());
        var said = refused.arguments().get(0).toString();
        for (var part : List.of("address", "country", "postcode", "city", "buyer reference", "one tax rate")) {
            assertTrue(said.contains(part), said);
        }
    }

    private static Paper paper(InvoiceDraft draft) {
        return new Paper(
                SampleInvoices.file(draft, SampleInvoices.payer(), Locale.GERMAN),
                SampleInvoices.issuer(),
                null,
                null,
                null,
                null);
    }

    private static List<String> faults(DVRCoordinate rule, byte[] xml) {
        var source = ValidationSourceXML.create(new ReadableResourceByteArray("invoice.xml", xml));
        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), rules.getOfID(rule), source, Locale.ENGLISH);
        return result.getAllErrors().stream()
                .filter(error -> error.getErrorLevel().isGE(EErrorLevel.WARN))
                .map(error -> error.getErrorID() + " " + error.getErrorText(Locale.ENGLISH))
                .toList();
    }

    private static List<String> pdfFaults(byte[] pdf) throws Exception {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_3_B, false)) {
            var result = validator.validate(parser);
            return result.getFailedChecks().keySet().stream()
                    .map(Object::toString)
                    .sorted()
                    .toList();
        }
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
