-- Whether a tenant's people have the privileges of their basic roles or of access groups; without a row of their roles.
CREATE TABLE access_mode (
  tenant_id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  by_groups BOOLEAN NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- name_key is the name in lower case: two groups whose names differ in that alone would be taken for each other.
CREATE TABLE access_group (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_key VARCHAR(240) NOT NULL,
  description VARCHAR(500),
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name_key),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE access_group_privilege (
  tenant_id BIGINT NOT NULL,
  group_id BIGINT NOT NULL,
  privilege VARCHAR(32) NOT NULL,
  PRIMARY KEY (tenant_id, group_id, privilege),
  FOREIGN KEY (tenant_id, group_id) REFERENCES access_group (tenant_id, id)
);
CREATE TABLE access_group_user (
  tenant_id BIGINT NOT NULL,
  group_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, group_id, user_id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES access_group (tenant_id, id),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
);
CREATE INDEX access_group_user_by_user ON access_group_user (tenant_id, user_id, group_id);
-- A team gives what its group may to whoever is in the team at that moment.
CREATE TABLE access_group_team (
  tenant_id BIGINT NOT NULL,
  group_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, group_id, team_id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES access_group (tenant_id, id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id)
);
CREATE INDEX access_group_team_by_team ON access_group_team (tenant_id, team_id, group_id);
