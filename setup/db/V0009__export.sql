-- Every version of every tenant-day on the billing server. RESERVED: about to be put there. STORED: there now; one per tenant and
-- date. SUPERSEDED: was there before.
CREATE TABLE export_object (
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  version INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  object_key VARCHAR(700) NOT NULL,
  size_bytes BIGINT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  instance_id CHAR(36) NOT NULL,
  max_users INT NOT NULL,
  peak_users INT NOT NULL,
  figures_revision INT NOT NULL,
  reason VARCHAR(20) NOT NULL,
  reserved_at DATETIME(6) NOT NULL,
  stored_at DATETIME(6),
  PRIMARY KEY (tenant_id, report_on, version),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- The manifest of a date lists all tenants: the one place where their objects are read together.
CREATE INDEX export_object_by_date ON export_object (report_on, state, tenant_id);
-- A manifest is written anew whenever what it should say (wanted) is ahead of what it says (written).
CREATE TABLE export_manifest (
  report_on DATE NOT NULL PRIMARY KEY,
  wanted INT NOT NULL,
  written INT NOT NULL,
  lease_owner VARCHAR(80),
  lease_until DATETIME(6),
  written_at DATETIME(6)
);
