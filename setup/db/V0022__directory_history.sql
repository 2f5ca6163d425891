-- What may be held beside a licence, and the levels it may be combined with (rating.md 3.4), until the catalogue has it.
CREATE TABLE add_on (
  add_on_key VARCHAR(40) NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  levels VARCHAR(120) NOT NULL
);
INSERT INTO add_on (add_on_key, name, levels) VALUES ('DIGITAL', 'Digital', 'CX1,CX2,CX3');
INSERT INTO add_on (add_on_key, name, levels) VALUES ('TEAMS_INTEGRATION', 'Microsoft Teams integration', 'COLLABORATE,COMMUNICATE,CX1,CX2,CX3,CX4');
INSERT INTO add_on (add_on_key, name, levels) VALUES ('WORKFORCE_ENGAGEMENT', 'Workforce engagement', 'CX1,CX2');
-- The history of add-ons, like that of licences: half-open, open while held_until is empty.
CREATE TABLE add_on_holding (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  user_id BIGINT NOT NULL,
  add_on_key VARCHAR(40) NOT NULL,
  held_from DATETIME(6) NOT NULL,
  held_until DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, user_id, add_on_key, held_from),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
);
CREATE INDEX add_on_holding_by_key ON add_on_holding (tenant_id, add_on_key, user_id);
-- name_key is the name in lower case: two teams whose names differ in that alone would be taken for each other.
CREATE TABLE team (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_key VARCHAR(240) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name_key),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE team_member (
  tenant_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, team_id, user_id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
);
CREATE INDEX team_member_by_user ON team_member (tenant_id, user_id);
-- Words people are found by, folded: what is typed is looked up as the beginning of a word.
CREATE TABLE directory_user_word (
  tenant_id BIGINT NOT NULL,
  word VARCHAR(40) NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, word, user_id),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX directory_user_word_by_user ON directory_user_word (tenant_id, user_id, word);
-- Those who are there already are found by id, e-mail, first and last name; the rest comes with their next change.
INSERT INTO directory_user_word (tenant_id, word, user_id) SELECT tenant_id, substring(lower(user_key), 1, 40), id FROM directory_user UNION SELECT tenant_id, substring(lower(email), 1, 40), id FROM directory_user WHERE email IS NOT NULL UNION SELECT tenant_id, substring(lower(name), 1, 40), id FROM directory_user UNION SELECT tenant_id, substring(lower(trim(substring(name, locate(' ', name)))), 1, 40), id FROM directory_user WHERE name LIKE '% %';
CREATE INDEX directory_user_by_name ON directory_user (tenant_id, name, id);
CREATE INDEX directory_user_by_email ON directory_user (tenant_id, email, id);
