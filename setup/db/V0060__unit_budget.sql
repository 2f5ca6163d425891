-- What a billing unit may cost in a period. thresholds: per cent, by commas; recipients: e-mail addresses, by commas. so_far_*: what the
-- running period came to when it was looked at last; none before the first look.
CREATE TABLE billing_unit_budget (
  tenant_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  version INT NOT NULL,
  amount DECIMAL(19,4) NOT NULL,
  currency CHAR(3) NOT NULL,
  thresholds VARCHAR(40) NOT NULL,
  recipients VARCHAR(2600) NOT NULL,
  so_far_from_on DATE,
  so_far_amount DECIMAL(19,4),
  so_far_at DATETIME(6),
  PRIMARY KEY (tenant_id, unit_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES billing_unit (tenant_id, id)
);
-- Which threshold was reached in which period: the key lets a warning be given once.
CREATE TABLE billing_unit_warning (
  tenant_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  threshold INT NOT NULL,
  warned_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, unit_id, from_on, threshold),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES billing_unit (tenant_id, id)
);
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('BILLING_UNIT_BUDGETS', 0, TRUE, 'DAILY', '08:30', 'UTC');
