-- A licence breach and its end. Times are the business clock's. open_slot is 1 while it is open and empty afterwards: the
-- unique key lets a tenant have one open breach. started_at is what the seven days count from, an earlier breach's start
-- where this one came within thirty days of its end.
CREATE TABLE licence_breach (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  open_slot INT,
  cause VARCHAR(16) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  refused_from DATETIME(6) NOT NULL,
  active_users INT NOT NULL,
  users_max INT,
  expires_on DATE,
  closed_at DATETIME(6),
  ending VARCHAR(16),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, open_slot),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX licence_breach_by_time ON licence_breach (tenant_id, opened_at);
-- The open breach, for lists, log-ins and every page; and since when the licence is as it is, before which nothing counts
-- against it. Licences that had run out before there were breaches begin theirs with this migration.
ALTER TABLE tenant_figure ADD COLUMN breach_from DATETIME(6);
ALTER TABLE tenant_figure ADD COLUMN refused_from DATETIME(6);
ALTER TABLE tenant_figure ADD COLUMN licensed_at DATETIME(6);
UPDATE tenant_figure SET licensed_at = CURRENT_TIMESTAMP;
CREATE INDEX tenant_figure_by_breach ON tenant_figure (refused_from, tenant_id);
CREATE INDEX tenant_by_expiry ON tenant (licence_expires_on);
