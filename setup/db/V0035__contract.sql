-- Contracts (rating.md 5). Periods are counted from effective_on in the contract's zone. follows_id is empty in a draft; of a
-- signed contract it names the one before it, 0 for the first: the unique key makes them a chain, in which each begins when
-- the one before it has ended, whoever signs at the same time. renewal: AUTOMATIC or NONE, then ends_on is never empty.
CREATE TABLE contract (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  number VARCHAR(40) NOT NULL,
  number_key VARCHAR(80) NOT NULL,
  effective_on DATE NOT NULL,
  zone VARCHAR(64) NOT NULL,
  subscription VARCHAR(16) NOT NULL,
  currency CHAR(3) NOT NULL,
  payment_days INT NOT NULL,
  ramp_ends_on DATE,
  ramp_option VARCHAR(24),
  term_months INT NOT NULL,
  renewal VARCHAR(16) NOT NULL,
  ends_on DATE,
  partner_name VARCHAR(120),
  follows_id BIGINT,
  signed_at DATETIME(6),
  signed_by VARCHAR(254),
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number_key),
  UNIQUE (tenant_id, follows_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- What was agreed from a period boundary on: a contract's first terms, and its amendments. Nothing changes in them once
-- agreed_at is there; another revision from the same date takes their place and leaves them to be read. open_slot is 1 while
-- they are being prepared: the unique key lets one be open in a contract. from_on of a contract's first terms is its effective
-- date.
CREATE TABLE contract_terms (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  revision INT NOT NULL,
  open_slot INT,
  licence_model VARCHAR(16) NOT NULL,
  peak_rule VARCHAR(24) NOT NULL,
  threshold_seconds INT NOT NULL,
  rate_deck VARCHAR(80),
  note VARCHAR(500),
  agreed_at DATETIME(6),
  agreed_by VARCHAR(254),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, contract_id, from_on, revision),
  UNIQUE (tenant_id, contract_id, open_slot),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id)
);
-- A product as it was agreed: a copy, so that no change of the catalogue touches it. levels, of an add-on: names with a comma
-- in between.
CREATE TABLE contract_product (
  tenant_id BIGINT NOT NULL,
  terms_id BIGINT NOT NULL,
  code VARCHAR(40) NOT NULL,
  name VARCHAR(120) NOT NULL,
  unit VARCHAR(40) NOT NULL,
  section VARCHAR(16) NOT NULL,
  charged_in_ramp BOOLEAN NOT NULL,
  measure VARCHAR(16) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  levels VARCHAR(120) NOT NULL,
  committed DECIMAL(19,4) NOT NULL,
  committed_price DECIMAL(19,8) NOT NULL,
  on_demand_price DECIMAL(19,8) NOT NULL,
  PRIMARY KEY (tenant_id, terms_id, code),
  FOREIGN KEY (tenant_id, terms_id) REFERENCES contract_terms (tenant_id, id)
);
-- What is free of a resource with each unit of another product (rating.md 5.8).
CREATE TABLE contract_allowance (
  tenant_id BIGINT NOT NULL,
  terms_id BIGINT NOT NULL,
  code VARCHAR(40) NOT NULL,
  of_code VARCHAR(40) NOT NULL,
  quantity DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (tenant_id, terms_id, code, of_code),
  FOREIGN KEY (tenant_id, terms_id, code) REFERENCES contract_product (tenant_id, terms_id, code)
);
-- What phone numbers of a kind cost (rating.md 5.7).
CREATE TABLE contract_fee (
  tenant_id BIGINT NOT NULL,
  terms_id BIGINT NOT NULL,
  code VARCHAR(40) NOT NULL,
  name VARCHAR(120) NOT NULL,
  set_up_price DECIMAL(19,8) NOT NULL,
  monthly_price DECIMAL(19,8) NOT NULL,
  PRIMARY KEY (tenant_id, terms_id, code),
  FOREIGN KEY (tenant_id, terms_id) REFERENCES contract_terms (tenant_id, id)
);
