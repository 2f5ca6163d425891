-- A change of many users at once. Whom it is about is fixed when it is asked for; what was reached is committed with each part.
CREATE TABLE bulk_change (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  action VARCHAR(24) NOT NULL,
  level VARCHAR(16),
  team_id BIGINT,
  effective_at DATETIME(6) NOT NULL,
  asked_by VARCHAR(254) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  touched_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  users_asked INT NOT NULL,
  users_done INT NOT NULL,
  users_changed INT NOT NULL,
  reached_user_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX bulk_change_unfinished ON bulk_change (finished_at, touched_at);
CREATE TABLE bulk_change_user (
  tenant_id BIGINT NOT NULL,
  change_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, change_id, user_id),
  FOREIGN KEY (tenant_id, change_id) REFERENCES bulk_change (tenant_id, id)
);
