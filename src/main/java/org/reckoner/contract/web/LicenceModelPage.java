package org.reckoner.contract.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.reckoner.contract.LicenceModels;
import org.reckoner.platform.Texts;

/** The licence model of a tenant's contract, for the pages about the tenant (product.md 2, Licence Details). */
@Named("licenceModel")
@RequestScoped
public class LicenceModelPage {
    @Inject
    LicenceModels models;

    /** In words, with the contract it is from; or that there is none. */
    public String of(Long tenantId) {
        return tenantId == null
                ? Texts.text(Faces.getLocale(), "tenant.licenceModel.none")
                : models.of(tenantId)
                        .map(model -> Texts.text(Faces.getLocale(), "contract.model." + model))
                        .orElseGet(() -> Texts.text(Faces.getLocale(), "tenant.licenceModel.none"));
    }
}
