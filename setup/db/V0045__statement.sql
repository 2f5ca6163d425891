-- Statements as they were sent. month_on: the first day of the month. A month whose figures turned out otherwise afterwards has a
-- further revision; nothing is changed or removed. digest: of month and figures.
CREATE TABLE statement (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  month_on DATE NOT NULL,
  revision INT NOT NULL,
  digest CHAR(64) NOT NULL,
  sent_to VARCHAR(254) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, month_on, revision),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- The figures of each currency; what lowers the balance is below zero.
CREATE TABLE statement_figure (
  tenant_id BIGINT NOT NULL,
  statement_id BIGINT NOT NULL,
  currency CHAR(3) NOT NULL,
  opening DECIMAL(19,4) NOT NULL,
  invoiced DECIMAL(19,4) NOT NULL,
  paid DECIMAL(19,4) NOT NULL,
  credited DECIMAL(19,4) NOT NULL,
  written_off DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (tenant_id, statement_id, currency),
  FOREIGN KEY (tenant_id, statement_id) REFERENCES statement (tenant_id, id)
);
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('STATEMENT_RUN', 0, TRUE, 'DAILY', '06:00', 'UTC');
