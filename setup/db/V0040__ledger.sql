-- Double entry. Rows are only ever added; the entries of a transaction sum to zero, and a balance is nothing but a sum. occasion
-- names what was booked, INVOICE:4711 for instance: the unique key lets it be booked once.
CREATE TABLE ledger_transaction (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  occasion VARCHAR(80) NOT NULL,
  reference VARCHAR(120) NOT NULL,
  booked_on DATE NOT NULL,
  booked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, occasion),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX ledger_transaction_by_date ON ledger_transaction (tenant_id, booked_on, id);
-- amount: debit above zero, credit below. invoice_id: which invoice a receivable is for.
CREATE TABLE ledger_entry (
  tenant_id BIGINT NOT NULL,
  transaction_id BIGINT NOT NULL,
  position INT NOT NULL,
  account VARCHAR(20) NOT NULL,
  currency CHAR(3) NOT NULL,
  amount DECIMAL(19,4) NOT NULL,
  invoice_id BIGINT,
  PRIMARY KEY (tenant_id, transaction_id, position),
  FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id)
);
CREATE INDEX ledger_entry_by_account ON ledger_entry (tenant_id, account, currency, amount);
CREATE INDEX ledger_entry_by_invoice ON ledger_entry (tenant_id, invoice_id, account, amount);
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('RECONCILIATION', 0, TRUE, 'DAILY', '04:30', 'UTC');
