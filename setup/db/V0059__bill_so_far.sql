-- What a running period of a contract comes to, as it was rated last (product.md 2, My account): a copy that can be made anew at any
-- time. mark: of its usage and numbers, another one means it is to be rated again; as_of_at: up to when usage counted; refused_*: what
-- was used and has no price, and then there is no content.
CREATE TABLE bill_so_far (
  tenant_id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  mark VARCHAR(500) NOT NULL,
  contract_version INT NOT NULL,
  rules_version INT NOT NULL,
  as_of_at DATETIME(6) NOT NULL,
  refused_reason VARCHAR(40),
  refused_subject VARCHAR(200),
  content MEDIUMTEXT,
  PRIMARY KEY (tenant_id, contract_id, from_on),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
