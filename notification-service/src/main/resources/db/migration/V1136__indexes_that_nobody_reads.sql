-- reminder_known_person and reminder_test_of (V1121), and reminder_dead (V1064), are read in their place, by the version before too; the first was
-- written with every reminder to somebody that has an e-mail address.
drop index reminder_person;
drop index reminder_test;
drop index reminder_undelivered;
