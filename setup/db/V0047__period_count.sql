-- A tenant's period as it was counted (rating.md 4), kept so that pages need not read its sessions again: a copy that can be made
-- anew at any time. without_mobile: mobile clients do not count, as under hourly licences (rating.md 2.2). change_count: how often
-- usage of the period had come or changed by then; a higher number now means it is to be counted again. as_of_at: up to when open
-- sessions counted.
CREATE TABLE period_count (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  from_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  without_mobile BOOLEAN NOT NULL,
  change_count BIGINT NOT NULL,
  as_of_at DATETIME(6) NOT NULL,
  rules_version INT NOT NULL,
  counted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, from_at, until_at, without_mobile),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- A level's pool: time at each number of users and the most of them in each minute, compressed.
CREATE TABLE period_count_level (
  tenant_id BIGINT NOT NULL,
  count_id BIGINT NOT NULL,
  level VARCHAR(16) NOT NULL,
  user_count INT NOT NULL,
  profile MEDIUMBLOB NOT NULL,
  course MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, count_id, level),
  FOREIGN KEY (tenant_id, count_id) REFERENCES period_count (tenant_id, id)
);
-- Who logged in, the most logged-in time first, a thousand in each part, compressed. holding: a level, or an add-on's code after +.
CREATE TABLE period_count_user (
  tenant_id BIGINT NOT NULL,
  count_id BIGINT NOT NULL,
  holding VARCHAR(80) NOT NULL,
  part_number INT NOT NULL,
  user_count INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, count_id, holding, part_number),
  FOREIGN KEY (tenant_id, count_id) REFERENCES period_count (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
