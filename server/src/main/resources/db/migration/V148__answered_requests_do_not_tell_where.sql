-- The address of what was made, beside the account that made it, would tell who raised a sealed issue.
UPDATE platform.answered_request SET location = NULL;

ALTER TABLE platform.answered_request DROP COLUMN location;

ALTER TABLE platform.answered_request ADD COLUMN sealed_location bytea;
