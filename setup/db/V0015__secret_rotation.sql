-- One row: the last change of the key that secrets are encrypted with. old_key is the primary key it began from, so that after
-- a crash nobody makes two.
CREATE TABLE secret_rotation (
  id INT NOT NULL PRIMARY KEY,
  running BOOLEAN NOT NULL,
  old_key BIGINT,
  replaced INT NOT NULL,
  asked_at DATETIME(6),
  asked_by VARCHAR(254),
  finished_at DATETIME(6)
);
INSERT INTO secret_rotation (id, running, replaced) VALUES (1, FALSE, 0);
