CREATE TABLE audit_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  recorded_at DATETIME(6) NOT NULL,
  tenant_id BIGINT,
  actor_id BIGINT,
  actor VARCHAR(254) NOT NULL,
  action VARCHAR(60) NOT NULL,
  subject VARCHAR(60) NOT NULL,
  subject_id VARCHAR(80),
  before_text MEDIUMTEXT,
  after_text MEDIUMTEXT
);
CREATE INDEX audit_entry_by_tenant ON audit_entry (tenant_id, id);
CREATE INDEX audit_entry_by_action ON audit_entry (action, id);
