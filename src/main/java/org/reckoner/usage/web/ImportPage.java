package org.reckoner.usage.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.primefaces.model.file.UploadedFile;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.usage.ImportKind;
import org.reckoner.usage.ImportState;
import org.reckoner.usage.ImportView;
import org.reckoner.usage.Imports;
import org.reckoner.usage.UsageProblem;

/** A file of users or sessions on its way in: upload, dry run, choice, import. The file's id stands in the URL. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/directory/import";

    @Inject
    Imports imports;

    @Inject
    NoticesPage notices;

    private ImportKind kind = ImportKind.USERS;
    private String upload;
    private transient UploadedFile file;
    private transient ImportView view;

    public void open() {
        if (upload != null) {
            refresh();
        }
    }

    /** Looks how far the file is. */
    public void refresh() {
        view = imports.view(upload);
    }

    /** Takes the file and starts its dry run. */
    public String check() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw RuleViolation.of("file", UsageProblem.FILE_MISSING);
        }
        try (var content = file.getInputStream()) {
            return at(imports.begin(kind, file.getFileName(), content));
        } finally {
            file.delete();
        }
    }

    public String importAll() {
        imports.importAll(upload);
        return at(upload);
    }

    public String importGoodRows() {
        imports.importGoodRows(upload);
        return at(upload);
    }

    public String cancel() {
        imports.cancel(upload);
        notices.done("import.cancelled");
        return Redirect.to(PAGE, "kind", getView().kind());
    }

    private static String at(String upload) {
        return Redirect.to(PAGE, "upload", upload);
    }

    /** Why a row cannot be used, in the reader's language. */
    public String reason(BadRow row) {
        return row.text(Faces.getLocale());
    }

    /** Why the file could not be used. */
    public String getFailure() {
        return getView().failure() == null
                ? null
                : Texts.text(Faces.getLocale(), getView().failure());
    }

    public String getAllLabel() {
        return Texts.text(Faces.getLocale(), "import.all", getView().counts().good());
    }

    public String getGoodRowsLabel() {
        return Texts.text(Faces.getLocale(), "import.good", getView().counts().good());
    }

    public boolean isRunning() {
        return upload != null && getView().state().isRunning();
    }

    public boolean isChecked() {
        return upload != null && getView().state() == ImportState.CHECKED;
    }

    public boolean isDone() {
        return upload != null && getView().state() == ImportState.DONE;
    }

    public boolean isFailed() {
        return upload != null && getView().state() == ImportState.FAILED;
    }

    /** Whether there is anything to choose after a dry run without bad rows. */
    public boolean isAllOffered() {
        return isChecked()
                && getView().counts().bad() == 0
                && getView().counts().changesAnything();
    }

    public boolean isGoodRowsOffered() {
        return isChecked() && getView().counts().bad() > 0 && getView().counts().changesAnything();
    }

    /** Whether the good rows say nothing that is not known already. */
    public boolean isNothingNew() {
        return isChecked() && !getView().counts().changesAnything();
    }

    public boolean isMoreBadThanShown() {
        return getView().counts().bad() > getView().firstBad().size();
    }

    public ImportView getView() {
        if (view == null) {
            refresh();
        }
        return view;
    }

    public List<ImportKind> getKinds() {
        return List.of(ImportKind.values());
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind == null ? ImportKind.USERS : kind;
    }

    public String getUpload() {
        return upload;
    }

    public void setUpload(String upload) {
        this.upload = upload;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
