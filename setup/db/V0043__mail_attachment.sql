-- What goes with a mail, by a name that the feature it comes from knows; made when the mail is sent.
ALTER TABLE mail ADD COLUMN attachment VARCHAR(120);
