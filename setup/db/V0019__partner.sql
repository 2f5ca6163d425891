-- Partners and their landlords, who see exactly their partner's tenants; and what lists of ten thousand tenants are found by.
CREATE TABLE partner (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_key VARCHAR(120) NOT NULL,
  contact VARCHAR(120) NOT NULL,
  contact_email VARCHAR(254) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE (name_key)
);
CREATE TABLE partner_landlord (
  account_id BIGINT NOT NULL PRIMARY KEY,
  partner_id BIGINT NOT NULL,
  FOREIGN KEY (partner_id) REFERENCES partner (id)
);
CREATE INDEX partner_landlord_by_partner ON partner_landlord (partner_id, account_id);
ALTER TABLE tenant ADD COLUMN partner_id BIGINT;
ALTER TABLE tenant ADD CONSTRAINT tenant_partner FOREIGN KEY (partner_id) REFERENCES partner (id);
-- The last local date that is counted and exported; empty until the tenant is closed.
ALTER TABLE tenant ADD COLUMN closed_on DATE;
-- In small letters: name, host, identifiers and contacts, to be searched in one go.
ALTER TABLE tenant ADD COLUMN search_text VARCHAR(2000) NOT NULL DEFAULT '';
UPDATE tenant SET search_text = LOWER(CONCAT_WS(' ', name, external_id, source_id, tier1_account_id, tier2_account_id, tier3_account_id, instance_id, primary_contact, primary_contact_email, secondary_contact, secondary_contact_email, platform_region));
CREATE INDEX tenant_by_state ON tenant (state, name_key);
CREATE INDEX tenant_by_region ON tenant (billing_region, name_key);
CREATE INDEX tenant_by_partner ON tenant (partner_id, name_key);
