-- Numbers of the contact centre: held from ordered_on to released_on, both days included, open while released_on is empty. One that
-- was released and ordered again is two rows. kind: the code by which the contract prices it. country is empty where it is of none.
CREATE TABLE phone_number (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  e164 VARCHAR(16) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  country CHAR(2),
  ported BOOLEAN NOT NULL,
  ordered_on DATE NOT NULL,
  released_on DATE,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, e164, ordered_on),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX phone_number_holders ON phone_number (e164, tenant_id, ordered_on, released_on);
-- One row for each number anybody ever held: whoever changes who holds it changes this row first, so that two never look at the
-- same time, whichever tenants they are of.
CREATE TABLE phone_number_turn (
  e164 VARCHAR(16) NOT NULL PRIMARY KEY,
  turn BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
