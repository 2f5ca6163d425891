-- The secret that somebody's authenticator app shares with us, encrypted; in force once a code has confirmed it. Of its half-minutes the
-- last one whose code was accepted: none is accepted twice.
ALTER TABLE account ADD COLUMN totp_secret VARCHAR(400);
ALTER TABLE account ADD COLUMN totp_confirmed_at DATETIME(6);
ALTER TABLE account ADD COLUMN totp_step BIGINT DEFAULT 0 NOT NULL;
-- Hashes of codes that replace the app's once each.
CREATE TABLE recovery_code (
  account_id BIGINT NOT NULL,
  code_hash CHAR(64) NOT NULL,
  PRIMARY KEY (account_id, code_hash),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
