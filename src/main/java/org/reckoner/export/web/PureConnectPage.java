package org.reckoner.export.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.export.BillingServer;
import org.reckoner.export.PureConnectServer.Encryption;
import org.reckoner.export.ServerChoice;
import org.reckoner.export.ServerKind;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.settings.Section;
import org.reckoner.settings.web.SettingsForm;

/** The PureConnect billing server: where it is, how it is reached, whether it works. */
@Named
@ViewScoped
public class PureConnectPage extends SettingsForm {
    private static final long serialVersionUID = 1L;

    @Inject
    BillingServer server;

    @Inject
    NoticesPage notices;

    private transient String secretKey;

    @Override
    protected Section read() {
        return server.section();
    }

    @Override
    protected Map<String, Serializable> values(Section section) {
        var choice = server.of(section);
        var values = new HashMap<String, Serializable>();
        values.put("kind", choice.kind().name());
        values.put("folder", choice.folder());
        values.put("bucket", choice.bucket());
        values.put("region", choice.region());
        values.put("endpoint", choice.endpoint());
        values.put("pathStyle", choice.pathStyle());
        values.put("prefix", choice.prefix());
        values.put("accessKey", choice.accessKey());
        values.put("encryption", choice.encryption().name());
        return values;
    }

    public String save() {
        var moved = server.save(met(), choice(), secretKey);
        notices.done(moved ? "server.moved" : "settings.saved");
        return "/system/settings/pureconnect.xhtml?faces-redirect=true";
    }

    /** Connects with what the form says, saved or not. */
    public void test() {
        server.test(choice(), secretKey);
        notices.here("settings.test.works");
    }

    private ServerChoice choice() {
        var typed = getDraft();
        return new ServerChoice(
                ServerKind.valueOf(typed.text("kind")),
                typed.text("folder"),
                typed.text("bucket"),
                typed.text("region"),
                typed.text("endpoint"),
                typed.isTicked("pathStyle"),
                typed.text("prefix"),
                typed.text("accessKey"),
                Encryption.valueOf(typed.text("encryption")),
                isSecretKept());
    }

    private boolean isSecretKept() {
        return server.of(getSection()).secretKept();
    }

    public boolean isBucketChosen() {
        return ServerKind.S3.name().equals(getDraft().text("kind"));
    }

    public ServerKind[] getKinds() {
        return ServerKind.values();
    }

    public Encryption[] getEncryptions() {
        return Encryption.values();
    }

    /** Never gives back what was typed or stored. */
    public String getSecretKey() {
        return null;
    }

    /** The input comes back empty; what was typed into it before stays typed until it is saved. */
    public void setSecretKey(String typed) {
        if (typed != null) {
            secretKey = typed;
        }
    }

    /** What stands under the secret's input. */
    public String getSecretHelp() {
        if (secretKey != null) {
            return "server.secretKey.typed";
        }
        return isSecretKept() ? "server.secretKey.kept" : "server.secretKey.help";
    }
}
