-- How often something was tried in vain, by whom or from where: the hash of an e-mail, whether somebody has it or not, of an account
-- or of an address. Shared by all nodes.
CREATE TABLE login_attempt (
  kind VARCHAR(16) NOT NULL,
  subject_hash CHAR(64) NOT NULL,
  failures INT NOT NULL,
  failed_at DATETIME(6) NOT NULL,
  paused_until DATETIME(6),
  PRIMARY KEY (kind, subject_hash)
);
CREATE INDEX login_attempt_by_time ON login_attempt (failed_at);
-- Links by which somebody may set a new password; one per account.
CREATE TABLE password_reset (
  account_id BIGINT NOT NULL PRIMARY KEY,
  token_hash CHAR(64) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  UNIQUE (token_hash),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
-- Raised to end all log-in sessions of an account: each session knows under which number it began.
ALTER TABLE account ADD COLUMN session_epoch INT DEFAULT 0 NOT NULL;
