-- The installation's own settings. A secret's value is ciphertext (see src/docs/decisions).
CREATE TABLE setting (
  section VARCHAR(40) NOT NULL,
  name VARCHAR(60) NOT NULL,
  content VARCHAR(4000),
  changed_at DATETIME(6) NOT NULL,
  changed_by VARCHAR(254) NOT NULL,
  PRIMARY KEY (section, name)
);
-- One row. stands_at is empty while the real clock rules.
CREATE TABLE business_clock (
  id INT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  stands_at DATETIME(6)
);
INSERT INTO business_clock (id, version, stands_at) VALUES (1, 0, NULL);
