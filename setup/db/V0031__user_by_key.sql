-- In the order of the directory's list, so that a page of a search is full before all users were asked.
CREATE INDEX directory_user_by_key ON directory_user (tenant_id, user_key, id);
