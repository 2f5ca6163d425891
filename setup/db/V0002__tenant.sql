CREATE TABLE tenant (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  steps_done INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_key VARCHAR(120) NOT NULL,
  primary_contact VARCHAR(120) NOT NULL,
  primary_contact_email VARCHAR(254) NOT NULL,
  secondary_contact VARCHAR(120),
  secondary_contact_email VARCHAR(254),
  billable VARCHAR(16) NOT NULL,
  installation VARCHAR(16) NOT NULL,
  external_id VARCHAR(80),
  source_id VARCHAR(80),
  tier1_account_id VARCHAR(80),
  tier2_account_id VARCHAR(80),
  tier3_account_id VARCHAR(80),
  instance_id CHAR(36),
  country CHAR(2) NOT NULL,
  billing_region VARCHAR(8) NOT NULL,
  platform_region VARCHAR(40),
  zone VARCHAR(64) NOT NULL,
  currency CHAR(3) NOT NULL,
  legal_name VARCHAR(200),
  address VARCHAR(500),
  tax_id VARCHAR(40),
  electronic_address VARCHAR(120),
  buyer_reference VARCHAR(120),
  host_name VARCHAR(253),
  licence_expires_on DATE,
  users_max INT,
  authentication VARCHAR(16) NOT NULL,
  password_length_min INT NOT NULL,
  password_classes_min INT NOT NULL,
  oidc_issuer VARCHAR(300),
  oidc_client_id VARCHAR(200),
  oidc_client_secret VARCHAR(1000),
  oidc_email_claim VARCHAR(80),
  created_at DATETIME(6) NOT NULL,
  UNIQUE (name_key),
  UNIQUE (external_id),
  UNIQUE (instance_id)
);
CREATE TABLE tenant_product (
  tenant_id BIGINT NOT NULL,
  product VARCHAR(40) NOT NULL,
  PRIMARY KEY (tenant_id, product),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- Which landlord looks after which tenant. The platform owner needs no row: all tenants are theirs.
CREATE TABLE tenant_landlord (
  tenant_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, account_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX tenant_landlord_by_account ON tenant_landlord (account_id, tenant_id);
-- Figures that lists of tenants show, kept by the features they come from; apart from tenant, so that they disturb no edit.
CREATE TABLE tenant_figure (
  tenant_id BIGINT NOT NULL PRIMARY KEY,
  active_users INT NOT NULL,
  exported_on DATE,
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
