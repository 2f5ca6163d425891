-- What a unit cost in a period, all sections and documents together: the sum of its rows of unit_cost, so that the dearest of thousands are read
-- without adding up all. Without what is in none.
CREATE TABLE unit_total (
  tenant_id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  unit_id BIGINT NOT NULL,
  amount DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, from_on, unit_id),
  FOREIGN KEY (tenant_id, contract_id, from_on) REFERENCES unit_period (tenant_id, contract_id, from_on)
);
CREATE INDEX unit_total_dearest ON unit_total (tenant_id, contract_id, from_on, amount DESC, unit_id);
INSERT INTO unit_total (tenant_id, contract_id, from_on, unit_id, amount)
  SELECT tenant_id, contract_id, from_on, unit_id, SUM(amount) FROM unit_cost WHERE unit_id <> 0
  GROUP BY tenant_id, contract_id, from_on, unit_id;
-- What a period came to by section, units and what is in none together: the same rows.
CREATE TABLE unit_section_total (
  tenant_id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  section VARCHAR(16) NOT NULL,
  amount DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, from_on, section),
  FOREIGN KEY (tenant_id, contract_id, from_on) REFERENCES unit_period (tenant_id, contract_id, from_on)
);
INSERT INTO unit_section_total (tenant_id, contract_id, from_on, section, amount)
  SELECT tenant_id, contract_id, from_on, section, SUM(amount) FROM unit_cost
  GROUP BY tenant_id, contract_id, from_on, section;
-- The sum of the amounts in content; empty in rows from before this column.
ALTER TABLE unit_cost_item ADD COLUMN amount DECIMAL(19,4);
