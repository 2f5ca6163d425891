-- Invoices and credit notes. dated_on is the date in the contract's zone which with the kind says which of a contract's invoices
-- it is; live_slot is 1 while it counts and empty once it is void, and for credit notes, of which there may be several: the unique
-- key lets there be one. Once state is no longer DRAFT only state, version, live_slot, ended_at and reason change.
CREATE TABLE invoice (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  contract_id BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  dated_on DATE NOT NULL,
  live_slot INT,
  state VARCHAR(16) NOT NULL,
  number VARCHAR(40),
  due_on DATE NOT NULL,
  currency CHAR(3) NOT NULL,
  net DECIMAL(19,4) NOT NULL,
  tax DECIMAL(19,4) NOT NULL,
  total DECIMAL(19,4) NOT NULL,
  arrears_from DATE,
  arrears_until DATE,
  prepay_from DATE,
  prepay_until DATE,
  bill_to MEDIUMTEXT NOT NULL,
  purchase_order VARCHAR(120),
  language VARCHAR(8) NOT NULL,
  edition_id BIGINT,
  credits_id BIGINT,
  rules_version INT NOT NULL,
  input_digest CHAR(64),
  created_at DATETIME(6) NOT NULL,
  issued_at DATETIME(6),
  ended_at DATETIME(6),
  reason VARCHAR(400),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, contract_id, kind, dated_on, live_slot),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  FOREIGN KEY (tenant_id, credits_id) REFERENCES invoice (tenant_id, id)
);
CREATE INDEX invoice_by_tenant ON invoice (tenant_id, dated_on, id);
CREATE INDEX invoice_by_date ON invoice (dated_on, id, tenant_id);
CREATE INDEX invoice_by_state ON invoice (state, due_on, id, tenant_id);
-- The lines in the order of the document. credited_position: the line of the credited invoice that is taken back; the unique key
-- lets each be taken back once. evidence: what the line is made of, as JSON.
CREATE TABLE invoice_line (
  tenant_id BIGINT NOT NULL,
  invoice_id BIGINT NOT NULL,
  position INT NOT NULL,
  section VARCHAR(16) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  product VARCHAR(120) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  description VARCHAR(300) NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  quantity DECIMAL(19,8) NOT NULL,
  unit VARCHAR(40) NOT NULL,
  rate DECIMAL(19,8),
  amount DECIMAL(19,4) NOT NULL,
  tax_percent DECIMAL(19,8),
  credited_id BIGINT,
  credited_position INT,
  evidence MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, invoice_id, position),
  UNIQUE (tenant_id, credited_id, credited_position),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id)
);
