-- A row for each time that numbers were ordered or changed: from_on is the first local date that any of them was held, before or after. How
-- many there are before a date tells whether what numbers cost until then is as it was; a row is only ever added, so nobody waits for it.
CREATE TABLE phone_number_change (
  tenant_id BIGINT NOT NULL,
  from_on DATE NOT NULL,
  id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, from_on, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
