-- Who can log in. Landlords belong to no tenant; everyone else to one.
CREATE TABLE account (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  tenant_id BIGINT,
  role VARCHAR(24) NOT NULL,
  name VARCHAR(120) NOT NULL,
  email VARCHAR(254) NOT NULL,
  email_key VARCHAR(254) NOT NULL,
  password_hash VARCHAR(200),
  language VARCHAR(8) NOT NULL,
  zone VARCHAR(64),
  enabled BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_login_at DATETIME(6),
  invitation_hash CHAR(64),
  invitation_expires_at DATETIME(6),
  UNIQUE (email_key),
  UNIQUE (invitation_hash),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX account_by_tenant ON account (tenant_id, role);
