-- What the invoice run made of a contract's date. Key: the invoice's own. invoice_id is empty where there was nothing to charge.
-- review_until: until when a draft is only looked at. Of a rated period: usage_mark tells cheaply whether data has come since
-- (rating.md 2.3), input_digest surely, rated_net is what it came to.
CREATE TABLE invoice_run_date (
  tenant_id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  dated_on DATE NOT NULL,
  invoice_id BIGINT,
  review_until DATETIME(6),
  period_number INT,
  usage_mark VARCHAR(200),
  input_digest CHAR(64),
  rated_net DECIMAL(19,4),
  rated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, kind, dated_on),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('INVOICE_RUN', 0, TRUE, 'DAILY', '08:00', 'UTC');
