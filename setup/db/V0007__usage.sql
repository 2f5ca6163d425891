-- Sessions as they came (rating.md 2.1). session_key is the sender's id: the same one twice is the same session (2.3).
CREATE TABLE usage_session (
  tenant_id BIGINT NOT NULL,
  session_key VARCHAR(64) NOT NULL,
  user_id BIGINT NOT NULL,
  login_at DATETIME(6) NOT NULL,
  logout_at DATETIME(6),
  client VARCHAR(16) NOT NULL,
  over_a_day BOOLEAN NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, session_key),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
);
CREATE INDEX usage_session_by_login ON usage_session (tenant_id, login_at);
-- A day's sessions are those that began in the last 24 hours before its end, and the few that are longer than a day or still open.
CREATE INDEX usage_session_over_a_day ON usage_session (tenant_id, over_a_day, login_at);

-- The daily snapshot of a tenant and local date (rating.md 4.4). stale: data arrived since it was taken.
CREATE TABLE daily_usage (
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  revision INT NOT NULL,
  stale BOOLEAN NOT NULL,
  max_users INT NOT NULL,
  peak_users INT NOT NULL,
  peak_at DATETIME(6),
  peak_us BIGINT NOT NULL,
  curve MEDIUMTEXT NOT NULL,
  zone VARCHAR(64) NOT NULL,
  input_digest CHAR(64) NOT NULL,
  rules_version VARCHAR(20) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, report_on),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE TABLE daily_usage_level (
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  level VARCHAR(16) NOT NULL,
  max_users INT NOT NULL,
  peak_users INT NOT NULL,
  peak_at DATETIME(6),
  peak_us BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, report_on, level)
);
CREATE TABLE daily_usage_user (
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  user_key VARCHAR(64) NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, report_on, user_key)
);
