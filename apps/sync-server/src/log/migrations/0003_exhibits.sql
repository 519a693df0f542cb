CREATE TABLE `arriving_exhibit` (
	`name` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `exhibit` (
	`name` text PRIMARY KEY NOT NULL,
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`bytes` blob NOT NULL,
	`received_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER `exhibit_no_update` BEFORE UPDATE ON `exhibit` BEGIN SELECT RAISE(ABORT, 'an exhibit is never updated'); END;
--> statement-breakpoint
CREATE TRIGGER `exhibit_no_delete` BEFORE DELETE ON `exhibit` BEGIN SELECT RAISE(ABORT, 'an exhibit is never deleted'); END;
