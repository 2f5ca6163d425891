-- Billing units: who and what the tenant's costs are told by. live_slot is 1 while the unit is there and empty once it was deleted;
-- a deleted one stays for its past, and its name is free again. name_key: by which two names are the same.
CREATE TABLE billing_unit (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_key VARCHAR(120) NOT NULL,
  live_slot INT,
  created_at DATETIME(6) NOT NULL,
  deleted_at DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name_key, live_slot),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- How the cost of somebody in several units is divided (rating.md 7.2); evenly where there is no row.
CREATE TABLE billing_unit_policy (
  tenant_id BIGINT NOT NULL,
  version INT NOT NULL,
  policy VARCHAR(16) NOT NULL,
  PRIMARY KEY (tenant_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- A user is in a unit from one local date on until another, excluded; open_slot is 1 while that is open, so that nobody is in a unit
-- twice.
CREATE TABLE billing_unit_user (
  tenant_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE,
  open_slot INT,
  PRIMARY KEY (tenant_id, user_id, unit_id, from_on),
  UNIQUE (tenant_id, user_id, unit_id, open_slot),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES billing_unit (tenant_id, id)
);
CREATE INDEX billing_unit_user_by_unit ON billing_unit_user (tenant_id, unit_id, open_slot, user_id);
-- The unit somebody chose as a user's primary one, from a local date on until the next choice; without one it is the oldest.
CREATE TABLE billing_unit_primary (
  tenant_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  unit_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, user_id, from_on),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES billing_unit (tenant_id, id)
);
-- The unit a number is in from a local date on until its next row, none where unit_id is empty: two units at a time cannot be written
-- down. last_slot is 1 in a number's last row, so that of two who go on from the same row the key refuses one.
CREATE TABLE billing_unit_number (
  tenant_id BIGINT NOT NULL,
  number_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  unit_id BIGINT,
  last_slot INT,
  PRIMARY KEY (tenant_id, number_id, from_on),
  UNIQUE (tenant_id, number_id, last_slot),
  FOREIGN KEY (tenant_id, number_id) REFERENCES phone_number (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES billing_unit (tenant_id, id)
);
CREATE INDEX billing_unit_number_by_unit ON billing_unit_number (tenant_id, unit_id, last_slot, number_id);
