-- What unit_cost is made of, by category and product (usage group, kind of number, product): the same documents, the same sums.
CREATE TABLE unit_cost_part (
  tenant_id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  document_id BIGINT NOT NULL,
  effect VARCHAR(8) NOT NULL,
  section VARCHAR(16) NOT NULL,
  category VARCHAR(20) NOT NULL,
  product VARCHAR(120) NOT NULL,
  unit_id BIGINT NOT NULL,
  amount DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, from_on, document_id, effect, section, category, product, unit_id),
  FOREIGN KEY (tenant_id, contract_id, from_on) REFERENCES unit_period (tenant_id, contract_id, from_on)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('BILLING_UNIT_REPORTS', 0, TRUE, 'HOURLY', '00:20', 'UTC');
