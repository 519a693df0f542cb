-- The log and the delivery table are append-only: no code path updates a change, whatever the code says.
CREATE TRIGGER `change_no_update` BEFORE UPDATE ON `change` BEGIN SELECT RAISE(ABORT, 'a change is never updated'); END;
--> statement-breakpoint
CREATE TRIGGER `change_no_delete` BEFORE DELETE ON `change` BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `quarantine_no_update` BEFORE UPDATE ON `quarantine` BEGIN SELECT RAISE(ABORT, 'kept bytes are never updated'); END;
--> statement-breakpoint
CREATE TRIGGER `quarantine_no_delete` BEFORE DELETE ON `quarantine` BEGIN SELECT RAISE(ABORT, 'kept bytes are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `delivery_no_update` BEFORE UPDATE ON `delivery` BEGIN SELECT RAISE(ABORT, 'a delivery is never updated'); END;
--> statement-breakpoint
CREATE TRIGGER `delivery_no_delete` BEFORE DELETE ON `delivery` BEGIN SELECT RAISE(ABORT, 'a delivery is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `subject_change_no_update` BEFORE UPDATE ON `subject_change` BEGIN SELECT RAISE(ABORT, 'what a change is about is never updated'); END;
--> statement-breakpoint
CREATE TRIGGER `subject_change_no_delete` BEFORE DELETE ON `subject_change` BEGIN SELECT RAISE(ABORT, 'what a change is about is never deleted'); END;
--> statement-breakpoint
-- Written in the same transaction as the tables: a database either says which format it is, or is not ours.
INSERT INTO `meta` (`key`, `value`) VALUES ('format', '0'), ('epoch', '1');
