-- Sessions as they came (rating.md 2.1). session_key is the sender's id: the same one twice is the same session (2.3).
-- over_a_day: longer than 24 hours, or still open.
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
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- A day's sessions are those that began in the last 24 hours before its end or on it, and the few that are over a day.
CREATE INDEX usage_session_by_day ON usage_session (tenant_id, over_a_day, login_at);

-- Dates to be counted: whenever what should be counted (wanted) is ahead of what was (counted). Who adds usage of a date raises
-- wanted in the same transaction; who counts holds the row meanwhile, so that no arrival is missed and no date counted twice.
CREATE TABLE usage_day (
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  wanted INT NOT NULL,
  counted INT NOT NULL,
  PRIMARY KEY (tenant_id, report_on),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- The daily snapshot of a tenant and local date (rating.md 4.4). revision rises whenever its figures change.
CREATE TABLE daily_usage (
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  revision INT NOT NULL,
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
  PRIMARY KEY (tenant_id, report_on, level),
  FOREIGN KEY (tenant_id, report_on) REFERENCES daily_usage (tenant_id, report_on)
);
CREATE TABLE daily_usage_user (
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  user_key VARCHAR(64) NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, report_on, user_key),
  FOREIGN KEY (tenant_id, report_on) REFERENCES daily_usage (tenant_id, report_on)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
