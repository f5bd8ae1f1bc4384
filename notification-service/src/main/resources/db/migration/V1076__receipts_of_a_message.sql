-- Asked for twice by each message: which systems have taken it.
create index webhook_receipt_of on webhook_receipt (message, endpoint);
