-- What is ordered once (rating.md 5.6): charged on ordered_on, hardware on ships_on, which is empty until it is known.
CREATE TABLE contract_order (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  code VARCHAR(40) NOT NULL,
  name VARCHAR(120) NOT NULL,
  unit VARCHAR(40) NOT NULL,
  section VARCHAR(16) NOT NULL,
  quantity DECIMAL(19,4) NOT NULL,
  price DECIMAL(19,8) NOT NULL,
  ordered_on DATE NOT NULL,
  ships_on DATE,
  ordered_by VARCHAR(254) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id)
);
CREATE INDEX contract_order_by_contract ON contract_order (tenant_id, contract_id, ordered_on);
-- The customer's purchase orders, which invoices name. Both dates belong to them; until_on and amount may be open.
CREATE TABLE contract_purchase_order (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  number VARCHAR(40) NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE,
  amount DECIMAL(19,4),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, contract_id, from_on),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id)
);
