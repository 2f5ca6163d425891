-- What is sold: one list for the installation. What rating reads of a product never changes, and none is deleted, since contracts
-- and invoices name it: another meaning is another product. billed_level to billed_key: what of the usage it bills.
CREATE TABLE product (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  code VARCHAR(40) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  name VARCHAR(120) NOT NULL,
  unit VARCHAR(40) NOT NULL,
  section VARCHAR(24) NOT NULL,
  is_in_ramp BOOLEAN NOT NULL,
  billed_level VARCHAR(16),
  licence_model VARCHAR(16),
  billed_key VARCHAR(64),
  is_retired BOOLEAN NOT NULL,
  search_text VARCHAR(400) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE (code)
);
-- The fair-use allowance of a resource (rating.md 5.8), per unit of a licence of the level.
CREATE TABLE product_allowance (
  product_id BIGINT NOT NULL,
  level VARCHAR(16) NOT NULL,
  quantity DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (product_id, level),
  FOREIGN KEY (product_id) REFERENCES product (id)
);
-- The price books. Only added to: a price holds from effective_on until the next one; of several for one date the last revision
-- counts, and one without a price takes back a change that was planned.
CREATE TABLE product_price (
  product_id BIGINT NOT NULL,
  currency CHAR(3) NOT NULL,
  effective_on DATE NOT NULL,
  revision INT NOT NULL,
  price DECIMAL(19,8),
  set_at DATETIME(6) NOT NULL,
  set_by VARCHAR(254) NOT NULL,
  PRIMARY KEY (product_id, currency, effective_on, revision),
  FOREIGN KEY (product_id) REFERENCES product (id)
);
-- A file on its way into the catalogue: tried in a dry run, then imported by whoever decides so. content: compressed, until it is.
CREATE TABLE catalogue_file (
  id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  content MEDIUMBLOB,
  added_count INT NOT NULL,
  changed_count INT NOT NULL,
  unchanged_count INT NOT NULL,
  uploaded_by VARCHAR(254) NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  imported_at DATETIME(6)
);
