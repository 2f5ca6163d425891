-- A tenant's taxes. from_on and until_on are the first and the last date of invoices they are on; sections (by commas) and products
-- (by lines) are what of an invoice they are on, both empty for all of it.
CREATE TABLE tax_rate (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  name VARCHAR(80) NOT NULL,
  percent DECIMAL(19,8) NOT NULL,
  category VARCHAR(16) NOT NULL,
  sections VARCHAR(200) NOT NULL,
  products VARCHAR(4000) NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- What a tax was when its invoice was made: an issued invoice does not change with the tenant's rates.
ALTER TABLE invoice_line ADD COLUMN tax_category VARCHAR(16);
ALTER TABLE invoice_line ADD COLUMN tax_sections VARCHAR(200);
ALTER TABLE invoice_line ADD COLUMN tax_products VARCHAR(4000);
