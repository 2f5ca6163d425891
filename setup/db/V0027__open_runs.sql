-- Asked every two seconds by every node: the open runs, among a history that only grows.
CREATE INDEX process_run_open ON process_run (open_slot, id);
