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
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.usage.ImportKind;
import org.reckoner.usage.ImportMessage;
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
    private Long upload;
    private transient UploadedFile file;
    private transient ImportView view;
    private transient List<ImportMessage> badRows = List.of();
    private transient List<ImportView> latest = List.of();

    public void open() {
        if (upload == null) {
            latest = imports.latest();
        } else {
            refresh();
        }
    }

    /** Looks how far the file is. */
    public void refresh() {
        view = imports.view(upload);
        badRows = view.state().isRunning() ? List.of() : imports.firstBadRows(upload);
    }

    /** Takes the file and starts its dry run. */
    public String check() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw RuleViolation.of("file", UsageProblem.FILE_MISSING);
        }
        try (var content = file.getInputStream()) {
            return at(imports.begin(kind, null, file.getFileName(), content));
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

    private static String at(long upload) {
        return Redirect.to(PAGE, "upload", upload);
    }

    /** Why a row cannot be used, in the reader's language. */
    public String reason(ImportMessage row) {
        return row.text(Faces.getLocale());
    }

    /** What the step that has ended came to, in a sentence; null while one runs. */
    public String getVerdict() {
        return switch (getView().state()) {
            case UPLOADING, CHECKING, IMPORTING -> null;
            case CHECKED -> checkedVerdict();
            case DONE -> doneVerdict();
            case FAILED -> getView().failure().text(Faces.getLocale());
        };
    }

    private String checkedVerdict() {
        var counts = getView().counts();
        if (counts.changesAnything()) {
            return words(counts.bad() == 0 ? "import.all-good" : "import.some-bad");
        }
        return counts.bad() == 0
                ? words("import.nothing-new", counts.rows(), counts.unchanged())
                : words("import.nothing-good");
    }

    private String doneVerdict() {
        var counts = getView().counts();
        return counts.bad() == 0
                ? words("import.done", counts.added(), counts.changed(), counts.unchanged())
                : words("import.done.bad", counts.added(), counts.changed(), counts.unchanged(), counts.bad());
    }

    /** How many of the bad rows are on the page, where that is not all. */
    public String getShownText() {
        var shown = badRows.size();
        return getView().counts().bad() > shown ? words("import.bad-rows.first", shown) : null;
    }

    private static String words(String key, Object... arguments) {
        return Texts.text(Faces.getLocale(), key, arguments);
    }

    /** Whether the state is good, bad or neither, for its colour and icon. */
    public String getKindOfState() {
        return kind(getView());
    }

    public String kind(ImportView file) {
        return switch (file.state()) {
            case UPLOADING, CHECKING, IMPORTING -> "info";
            case CHECKED, DONE -> file.counts().bad() == 0 ? "ok" : "warn";
            case FAILED -> "error";
        };
    }

    public String getAllLabel() {
        return words("import.all", getView().counts().good());
    }

    public String getGoodRowsLabel() {
        return words("import.good", getView().counts().good());
    }

    public boolean isRunning() {
        return upload != null && getView().state().isRunning();
    }

    private boolean isChecked() {
        return upload != null && getView().state() == ImportState.CHECKED;
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

    /** Whether a click on the last button forgets rows that could be imported. */
    public boolean isChoiceOpen() {
        return isRunning() || isAllOffered() || isGoodRowsOffered();
    }

    public ImportView getView() {
        if (view == null) {
            refresh();
        }
        return view;
    }

    public List<ImportMessage> getBadRows() {
        return badRows;
    }

    public List<ImportView> getLatest() {
        return latest;
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
