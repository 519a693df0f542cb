CREATE TABLE `incident` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`stream` text NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`epoch` integer NOT NULL,
	`at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signed_head` (
	`stream` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`signature` blob NOT NULL
);
--> statement-breakpoint
ALTER TABLE `stream` ADD `safe` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `incident_no_update` BEFORE UPDATE ON `incident` BEGIN SELECT RAISE(ABORT, 'an incident is never updated'); END;
--> statement-breakpoint
CREATE TRIGGER `incident_no_delete` BEFORE DELETE ON `incident` BEGIN SELECT RAISE(ABORT, 'an incident is never deleted'); END;
