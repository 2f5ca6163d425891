-- Ids are told apart exactly, capital letters and accents included: hence the binary collation, here and of the sessions.
CREATE TABLE directory_user (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  user_key VARCHAR(64) NOT NULL,
  name VARCHAR(120) NOT NULL,
  email VARCHAR(254),
  state VARCHAR(16) NOT NULL,
  search_text VARCHAR(450) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, user_key),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX directory_user_by_state ON directory_user (tenant_id, state, user_key);
-- The history of licences: half-open [held_from, held_until), open while held_until is empty.
CREATE TABLE licence_holding (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  user_id BIGINT NOT NULL,
  level VARCHAR(16) NOT NULL,
  held_from DATETIME(6) NOT NULL,
  held_until DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, user_id, held_from),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
);
