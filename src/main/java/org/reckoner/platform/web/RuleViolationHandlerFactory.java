package org.reckoner.platform.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link RuleViolationHandler} in front of the handlers configured before it. */
public class RuleViolationHandlerFactory extends ExceptionHandlerFactory {
    public RuleViolationHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RuleViolationHandler(getWrapped().getExceptionHandler());
    }
}
