-- Whom a tenant wants its invoices and statements sent to; without any they go to its contacts.
CREATE TABLE paper_recipient (
  tenant_id BIGINT NOT NULL,
  position INT NOT NULL,
  email VARCHAR(254) NOT NULL,
  PRIMARY KEY (tenant_id, position),
  UNIQUE (tenant_id, email),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- All it was sent to, where there were several.
ALTER TABLE statement ADD COLUMN sent_to_all VARCHAR(4000);
