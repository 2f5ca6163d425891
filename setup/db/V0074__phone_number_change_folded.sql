-- How many changes a row stands for: rows of one date are folded into one, and what a date's rows add up to stays the same.
ALTER TABLE phone_number_change ADD COLUMN changes INT NOT NULL DEFAULT 1;
