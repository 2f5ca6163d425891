-- The seals of audit entries: each entry of a chain is hashed together with the seal before it. chain_id is the tenant, 0 the
-- installation's own chain. audit_entry itself is never touched.
CREATE TABLE audit_chain (
  chain_id BIGINT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL,
  head_hash CHAR(64) NOT NULL
);
CREATE TABLE audit_seal (
  chain_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  sealed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (chain_id, position),
  UNIQUE (entry_id)
);
CREATE INDEX audit_seal_by_time ON audit_seal (sealed_at);
-- Entries that are still to be sealed, written together with them: entries become visible in another order than their ids'.
CREATE TABLE audit_unsealed (
  chain_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  PRIMARY KEY (chain_id, entry_id)
);
INSERT INTO audit_unsealed (chain_id, entry_id) SELECT COALESCE(tenant_id, 0), id FROM audit_entry;
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id, id);
CREATE INDEX audit_entry_by_time ON audit_entry (recorded_at, id);
