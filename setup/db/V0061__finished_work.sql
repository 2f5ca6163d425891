-- When work was last finished: whether the queue moves is asked by every load balancer every few seconds.
CREATE INDEX work_item_finished ON work_item (finished_at);
