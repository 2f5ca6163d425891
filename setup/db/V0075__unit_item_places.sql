-- How many users or numbers are in content, where those of the document are written down with the dearest first; empty in rows from before
-- this column, which are in no order.
ALTER TABLE unit_cost_item ADD COLUMN item_count INT;
