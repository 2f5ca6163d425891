package org.reckoner.usage.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.Tenants;

/** A chosen tenant by its id; one that is not the caller's does not exist. */
@Dependent
@FacesConverter(value = "billingTenant", managed = true)
public class BillingTenantConverter implements Converter<TenantRow> {
    @Inject
    Tenants tenants;

    @Override
    public TenantRow getAsObject(FacesContext faces, UIComponent component, String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        return tenants.row(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, TenantRow tenant) {
        return tenant == null ? "" : Long.toString(tenant.id());
    }
}
