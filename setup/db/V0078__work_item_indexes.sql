-- Each item's state changes twice, and each change is one in every index that holds the state: what is being done is little, and found
-- among all of its state. Nothing asks for a tenant's items of all processes.
ALTER TABLE work_item DROP INDEX work_item_leased;
ALTER TABLE work_item DROP INDEX work_item_by_tenant;
