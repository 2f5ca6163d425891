-- What calls cost (rating.md 5.9): a named deck per currency, whose versions hold from a date on and are only added to, like prices.
CREATE TABLE rate_deck (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_key VARCHAR(240) NOT NULL,
  currency CHAR(3) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE (name_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- Of several versions for a date the last counts; one that is taken back counts for nothing.
CREATE TABLE rate_deck_version (
  deck_id BIGINT NOT NULL,
  version_number INT NOT NULL,
  effective_on DATE NOT NULL,
  rate_count INT NOT NULL,
  is_taken_back BOOLEAN NOT NULL,
  imported_at DATETIME(6) NOT NULL,
  imported_by VARCHAR(254) NOT NULL,
  PRIMARY KEY (deck_id, version_number),
  FOREIGN KEY (deck_id) REFERENCES rate_deck (id)
);
-- The rates of a version; never changed, so that whoever read them need not ask again. call_type * is any, an empty prefix every number.
CREATE TABLE rate_deck_rate (
  deck_id BIGINT NOT NULL,
  version_number INT NOT NULL,
  direction VARCHAR(8) NOT NULL,
  call_type VARCHAR(40) NOT NULL,
  prefix VARCHAR(20) NOT NULL,
  usage_group VARCHAR(80) NOT NULL,
  per_minute DECIMAL(19,8) NOT NULL,
  PRIMARY KEY (deck_id, version_number, direction, call_type, prefix),
  FOREIGN KEY (deck_id, version_number) REFERENCES rate_deck_version (deck_id, version_number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- For which deck and from when on a file of rates is meant.
ALTER TABLE catalogue_file ADD COLUMN deck_id BIGINT;
ALTER TABLE catalogue_file ADD COLUMN effective_on DATE;
