package org.reckoner.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.primefaces.model.file.UploadedFile;
import org.reckoner.catalog.CatalogProblem;
import org.reckoner.catalog.CatalogueFileKind;
import org.reckoner.catalog.CatalogueFileView;
import org.reckoner.catalog.CatalogueFiles;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** Files for the catalogue: upload, what a dry run says, the choice. The file's id stands in the URL. */
@Named
@ViewScoped
public class CatalogueFilesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/system/catalogue/files";

    @Inject
    CatalogueFiles files;

    @Inject
    NoticesPage notices;

    private CatalogueFileKind kind = CatalogueFileKind.PRODUCTS;
    private Long upload;
    private transient UploadedFile file;
    private transient CatalogueFileView view;
    private transient List<CatalogueFileView> latest = List.of();

    public void open() {
        if (upload == null) {
            latest = files.latest();
        } else {
            view = files.view(upload);
        }
    }

    /** Takes the file and shows what its dry run says. */
    public String check() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw RuleViolation.of("file", CatalogProblem.FILE_MISSING);
        }
        try (var content = file.getInputStream()) {
            return at(files.begin(kind, file.getFileName(), content));
        } finally {
            file.delete();
        }
    }

    public String importAll() {
        return done(files.importAll(upload));
    }

    public String importGoodRows() {
        return done(files.importGoodRows(upload));
    }

    private String done(ImportCounts counts) {
        notices.done("import.done.bad", counts.added(), counts.changed(), counts.unchanged(), counts.bad());
        return at(upload);
    }

    public String cancel() {
        files.cancel(upload);
        notices.done("import.cancelled");
        var target = view().target();
        return target == null
                ? Redirect.to(PAGE, "kind", kind)
                : Redirect.to("/system/catalogue/deck", "id", target.deckId());
    }

    private static String at(long upload) {
        return Redirect.to(PAGE, "upload", upload);
    }

    /** Why a row cannot be used, in the reader's language. */
    public String reason(BadRow row) {
        return row.text(Faces.getLocale());
    }

    /** What the dry run or the import came to, in a sentence. */
    public String getVerdict() {
        var counts = view().counts();
        if (view().isImported()) {
            return words("import.done", counts.added(), counts.changed(), counts.unchanged());
        }
        if (counts.changesAnything()) {
            return words(counts.bad() == 0 ? "import.all-good" : "import.some-bad");
        }
        return counts.bad() == 0
                ? words("import.nothing-new", counts.rows(), counts.unchanged())
                : words("import.nothing-good");
    }

    public String getAllLabel() {
        return words("import.all", view().counts().good());
    }

    public String getGoodRowsLabel() {
        return words("import.good", view().counts().good());
    }

    private static String words(String key, Object... arguments) {
        return Texts.text(Faces.getLocale(), key, arguments);
    }

    public boolean isAllOffered() {
        return !view().isImported()
                && view().counts().bad() == 0
                && view().counts().changesAnything();
    }

    public boolean isGoodRowsOffered() {
        return !view().isImported()
                && view().counts().bad() > 0
                && view().counts().changesAnything();
    }

    private CatalogueFileView view() {
        if (view == null) {
            view = files.view(upload);
        }
        return view;
    }

    public CatalogueFileView getView() {
        return upload == null ? null : view();
    }

    public List<CatalogueFileView> getLatest() {
        return latest;
    }

    public CatalogueFileKind getKind() {
        return kind;
    }

    public void setKind(CatalogueFileKind kind) {
        this.kind = kind != null && CatalogueChoicesPage.FILE_KINDS.contains(kind) ? kind : CatalogueFileKind.PRODUCTS;
    }

    public Long getUpload() {
        return upload;
    }

    public void setUpload(Long upload) {
        this.upload = upload;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
