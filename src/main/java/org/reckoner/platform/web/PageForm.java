package org.reckoner.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlForm;

/** A form that is sent to its page's own address, with the parameters the page was opened with: {@link PageFormAddress}. */
@FacesComponent(PageForm.TYPE)
public class PageForm extends HtmlForm {
    /** What the tag of pages asks for. */
    public static final String TYPE = "reckoner.PageForm";
}
