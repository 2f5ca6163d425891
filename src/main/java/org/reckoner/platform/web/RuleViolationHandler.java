package org.reckoner.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;

/** Turns refusals into messages on the same view, so that pages need no {@code try}; leaves the rest to the error pages. */
public class RuleViolationHandler extends ExceptionHandlerWrapper {
    public RuleViolationHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            var context = (ExceptionQueuedEventContext) events.next().getSource();
            var violation = violationIn(context.getException());
            if (violation != null && context.getPhaseId() != PhaseId.RENDER_RESPONSE) {
                events.remove();
                answer(context.getContext(), violation);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, RuleViolation violation) {
        if (!faces.isPostback() && violation.problem() == PlatformProblem.NOT_FOUND) {
            refuse(faces, HttpServletResponse.SC_NOT_FOUND);
        } else if (!faces.isPostback() && violation.problem() == PlatformProblem.FORBIDDEN) {
            refuse(faces, HttpServletResponse.SC_FORBIDDEN);
        } else if (!faces.isPostback() && violation.problem() == PlatformProblem.NO_TENANT) {
            // The frame asks for a tenant where the content would be; a message on top would say it twice.
            faces.renderResponse();
        } else {
            var text = Texts.text(faces.getViewRoot().getLocale(), violation);
            faces.addMessage(
                    clientId(faces, violation.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            faces.validationFailed();
            faces.renderResponse();
        }
    }

    private static void refuse(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lost race at commit arrives as TransactionalException, RollbackException, OptimisticLockException. */
    private static RuleViolation violationIn(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return violation;
            }
            if (cause instanceof OptimisticLockException) {
                return new RuleViolation(PlatformProblem.STALE);
            }
        }
        return null;
    }

    private static String clientId(FacesContext faces, String field) {
        if (field == null) {
            return null;
        }
        var sent = clientId(faces, field, true);
        return sent == null ? clientId(faces, field, false) : sent;
    }

    /** A page has inputs of the same name in several forms: the one that was sent is meant. */
    private static String clientId(FacesContext faces, String field, boolean sentAlone) {
        var sent = faces.getExternalContext().getRequestParameterMap();
        var found = new AtomicReference<String>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (sentAlone && component instanceof UIForm && !sent.containsKey(component.getClientId(faces))) {
                return VisitResult.REJECT;
            }
            if (component instanceof UIInput input && field.equals(component.getId())) {
                found.set(component.getClientId(faces));
                mark(input);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    /** As the framework marks what it refuses itself. An invalid input shows what was submitted, so that is put back. */
    private static void mark(UIInput input) {
        if (input.getValue() == null || input.getValue() instanceof String) {
            input.setSubmittedValue(input.getValue());
            input.setValid(false);
        }
    }
}
