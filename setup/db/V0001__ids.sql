-- One row for all generated ids, handed out in blocks: no auto-increment, which forbids batched inserts and is a hot spot.
CREATE TABLE id_generator (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  next_value BIGINT NOT NULL
);
INSERT INTO id_generator (name, next_value) VALUES ('ids', 1000);
