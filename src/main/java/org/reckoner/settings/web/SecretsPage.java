package org.reckoner.settings.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.settings.RotationState;
import org.reckoner.settings.SecretRotation;

/** The key of secrets: when it was changed, and changing it. */
@Named
@ViewScoped
public class SecretsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SecretRotation rotation;

    @Inject
    NoticesPage notices;

    private transient RotationState state;

    /** Reads how it stands; each poll does so again. */
    public void open() {
        state = rotation.state();
    }

    public String rotate() {
        rotation.ask();
        notices.done("secrets.asked");
        return "/system/settings/secrets.xhtml?faces-redirect=true";
    }

    public RotationState getState() {
        if (state == null) {
            open();
        }
        return state;
    }
}
