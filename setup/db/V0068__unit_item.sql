-- Which users and numbers a unit's amount is made of, as it was divided (rating.md 7.2, 7.3): some hundred of them a row, compressed. Beside unit_cost_part,
-- with the same sums. Periods that were divided before this was kept have none.
CREATE TABLE unit_cost_item (
  tenant_id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  unit_id BIGINT NOT NULL,
  section VARCHAR(16) NOT NULL,
  category VARCHAR(20) NOT NULL,
  product VARCHAR(120) NOT NULL,
  document_id BIGINT NOT NULL,
  effect VARCHAR(8) NOT NULL,
  slice INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, from_on, unit_id, section, category, product, document_id, effect, slice),
  FOREIGN KEY (tenant_id, contract_id, from_on) REFERENCES unit_period (tenant_id, contract_id, from_on)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
