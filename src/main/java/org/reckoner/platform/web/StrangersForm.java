package org.reckoner.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.primefaces.util.Constants.RequestParams;

/**
 * Refuses a form that did not come from the page it names: the nonce of the page's scripts is another one. Nothing of it is
 * applied. The component library would find out while it answers, when all is done, and fail.
 */
public class StrangersForm implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (!faces.isPostback() || faces.getResponseComplete() || isOfItsPage(faces)) {
            return;
        }
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page without state of its own keeps no nonce to compare with. */
    private static boolean isOfItsPage(FacesContext faces) {
        var sent = faces.getExternalContext().getRequestParameterMap().get(RequestParams.NONCE_PARAM);
        var view = faces.getViewRoot();
        var kept = view == null ? null : view.getViewMap(false);
        var expected = kept == null ? null : kept.get(RequestParams.NONCE_PARAM);
        return expected == null || expected.equals(sent);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
