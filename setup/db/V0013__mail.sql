-- The version of a section of settings, so that of two people who change it the second is told.
CREATE TABLE setting_section (
  section VARCHAR(40) NOT NULL PRIMARY KEY,
  version INT NOT NULL
);
-- The outbox: written by the transaction that has something to tell, sent by any node. A secret link is ciphertext and goes
-- once it was sent. tenant_id is empty where the recipient belongs to no tenant.
CREATE TABLE mail (
  id BIGINT NOT NULL PRIMARY KEY,
  tenant_id BIGINT,
  kind VARCHAR(40) NOT NULL,
  dedupe_key VARCHAR(120),
  recipient VARCHAR(254) NOT NULL,
  recipient_name VARCHAR(120) NOT NULL,
  language VARCHAR(8) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  action VARCHAR(120),
  link VARCHAR(4000),
  state VARCHAR(16) NOT NULL,
  attempts INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  next_try_at DATETIME(6) NOT NULL,
  lease_until DATETIME(6),
  sent_at DATETIME(6),
  fault_key VARCHAR(80),
  fault_arguments VARCHAR(600),
  UNIQUE (dedupe_key)
);
CREATE INDEX mail_by_state ON mail (state, next_try_at, id);
CREATE INDEX mail_by_tenant ON mail (tenant_id, id);
CREATE INDEX mail_by_recipient ON mail (recipient, id);
-- One row: how the mail server was when it was last asked. While paused_until lies ahead, no node asks it.
CREATE TABLE mail_server_state (
  id INT NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  paused_until DATETIME(6),
  fault_key VARCHAR(80),
  fault_arguments VARCHAR(600)
);
INSERT INTO mail_server_state (id, failures) VALUES (1, 0);
