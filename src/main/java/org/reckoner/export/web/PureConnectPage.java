package org.reckoner.export.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.export.BillingServer;
import org.reckoner.export.PureConnectServer.Encryption;
import org.reckoner.export.ServerChoice;
import org.reckoner.export.ServerKind;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.settings.Section;

/** The PureConnect billing server: where it is, how it is reached, whether it works. */
@Named
@ViewScoped
public class PureConnectPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BillingServer server;

    @Inject
    NoticesPage notices;

    private ServerKind kind;
    private String folder;
    private String bucket;
    private String region;
    private String endpoint;
    private boolean pathStyle;
    private String prefix;
    private String accessKey;
    private Encryption encryption;
    private boolean secretKept;
    private transient String secretKey;
    private transient Section section;

    public void open() {
        section = server.section();
        var choice = server.choice();
        kind = choice.kind();
        folder = choice.folder();
        bucket = choice.bucket();
        region = choice.region();
        endpoint = choice.endpoint();
        pathStyle = choice.pathStyle();
        prefix = choice.prefix();
        accessKey = choice.accessKey();
        encryption = choice.encryption();
        secretKept = choice.secretKept();
    }

    public String save() {
        var moved = server.save(choice(), secretKey);
        notices.done(moved ? "server.moved" : "settings.saved");
        return "/system/settings/pureconnect.xhtml?faces-redirect=true";
    }

    /** Connects with what the form says, saved or not. */
    public void test() {
        server.test(choice(), secretKey);
        notices.here("settings.test.works");
    }

    private ServerChoice choice() {
        return new ServerChoice(
                kind, folder, bucket, region, endpoint, pathStyle, prefix, accessKey, encryption, secretKept);
    }

    public boolean isBucketChosen() {
        return kind == ServerKind.S3;
    }

    public Section getSection() {
        if (section == null) {
            section = server.section();
        }
        return section;
    }

    public ServerKind[] getKinds() {
        return ServerKind.values();
    }

    public Encryption[] getEncryptions() {
        return Encryption.values();
    }

    public ServerKind getKind() {
        return kind;
    }

    public void setKind(ServerKind kind) {
        this.kind = kind;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public String getBucket() {
        return bucket;
    }

    public void setBucket(String bucket) {
        this.bucket = bucket;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    public boolean isPathStyle() {
        return pathStyle;
    }

    public void setPathStyle(boolean pathStyle) {
        this.pathStyle = pathStyle;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public String getAccessKey() {
        return accessKey;
    }

    public void setAccessKey(String accessKey) {
        this.accessKey = accessKey;
    }

    public Encryption getEncryption() {
        return encryption;
    }

    public void setEncryption(Encryption encryption) {
        this.encryption = encryption;
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
        return secretKept ? "server.secretKey.kept" : "server.secretKey.help";
    }
}
