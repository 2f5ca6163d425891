-- Who issues invoices, as documents show it. An edition is what Global Settings said when something was issued: documents of
-- an earlier date look as they did then. Both tables are only ever added to.
CREATE TABLE issuer_logo (
  digest CHAR(64) NOT NULL PRIMARY KEY,
  media_type VARCHAR(40) NOT NULL,
  content MEDIUMBLOB NOT NULL,
  stored_at DATETIME(6) NOT NULL
);
CREATE TABLE issuer_edition (
  id BIGINT NOT NULL PRIMARY KEY,
  digest CHAR(64) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  made_at DATETIME(6) NOT NULL,
  UNIQUE (digest)
);
-- The last number given in each sequence. Its row is locked until what got the number is committed: no gap, none twice.
CREATE TABLE document_counter (
  sequence_key VARCHAR(20) NOT NULL PRIMARY KEY,
  last_number BIGINT NOT NULL
);
INSERT INTO document_counter (sequence_key, last_number) VALUES ('CREDIT_NOTE', 0);
INSERT INTO document_counter (sequence_key, last_number) VALUES ('INVOICE', 0);
