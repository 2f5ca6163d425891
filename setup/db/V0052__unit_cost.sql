-- A period of a contract whose costs are divided between units and stay so; invoice_id charged it in arrears, empty where there was
-- nothing to charge.
CREATE TABLE unit_period (
  tenant_id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  invoice_id BIGINT,
  currency CHAR(3) NOT NULL,
  policy VARCHAR(16) NOT NULL,
  frozen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, from_on),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id)
);
CREATE INDEX unit_period_by_end ON unit_period (tenant_id, until_on, contract_id);
-- What a document put on a unit in a period; unit_id 0 is Unassigned, document_id 0 a period without an invoice of its own. A document that was voided is there with the other sign too.
CREATE TABLE unit_cost (
  tenant_id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  document_id BIGINT NOT NULL,
  effect VARCHAR(8) NOT NULL,
  section VARCHAR(16) NOT NULL,
  unit_id BIGINT NOT NULL,
  amount DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, from_on, document_id, effect, section, unit_id),
  FOREIGN KEY (tenant_id, contract_id, from_on) REFERENCES unit_period (tenant_id, contract_id, from_on)
);
CREATE INDEX unit_cost_by_unit ON unit_cost (tenant_id, unit_id, contract_id, from_on);
-- Documents that were taken into account, as ISSUED and once more where they were voided afterwards: the key has it done once.
CREATE TABLE unit_document (
  tenant_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  effect VARCHAR(8) NOT NULL,
  done_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, document_id, effect),
  FOREIGN KEY (tenant_id, document_id) REFERENCES invoice (tenant_id, id)
);
