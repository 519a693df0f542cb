CREATE TABLE `order_line` (
	`platform` text NOT NULL,
	`order_id` text NOT NULL,
	`item` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`platform`, `order_id`, `item`)
);
--> statement-breakpoint
CREATE INDEX `order_line_subject` ON `order_line` (`subject`);--> statement-breakpoint
CREATE TABLE `set_aside_row` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`platform` text NOT NULL,
	`print` text NOT NULL,
	`file` text NOT NULL,
	`line` integer NOT NULL,
	`reason` text NOT NULL,
	`order_id` text NOT NULL,
	`item` text NOT NULL,
	`header` text NOT NULL,
	`cells` text NOT NULL,
	`map` text NOT NULL,
	`set_aside_ms` integer NOT NULL,
	`closed_ms` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `set_aside_once` ON `set_aside_row` (`platform`,`print`);--> statement-breakpoint
CREATE INDEX `set_aside_line` ON `set_aside_row` (`platform`,`order_id`,`item`);--> statement-breakpoint
CREATE TABLE `box_key` (
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`key` blob NOT NULL,
	PRIMARY KEY(`stream`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `change` (
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`office` integer NOT NULL,
	`bytes` blob NOT NULL,
	`box` blob,
	`box_hash` blob NOT NULL,
	`head` blob NOT NULL,
	`received_ms` integer NOT NULL,
	PRIMARY KEY(`stream`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `delivery` (
	`pos` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` integer NOT NULL,
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`part` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_once` ON `delivery` (`office`,`stream`,`seq`,`part`);--> statement-breakpoint
CREATE INDEX `delivery_page` ON `delivery` (`office`,`pos`);--> statement-breakpoint
CREATE TABLE `follow` (
	`office` integer NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`subject`, `office`)
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outcome` (
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`stream`, `seq`, `reason`)
);
--> statement-breakpoint
CREATE TABLE `quarantine` (
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`print` text NOT NULL,
	`device` integer NOT NULL,
	`bytes` blob NOT NULL,
	`box` blob,
	`key` blob,
	`head` blob NOT NULL,
	`signature` blob NOT NULL,
	`reason` text NOT NULL,
	`received_ms` integer NOT NULL,
	PRIMARY KEY(`stream`, `seq`, `print`)
);
--> statement-breakpoint
CREATE TABLE `stream` (
	`stream` text PRIMARY KEY NOT NULL,
	`device` integer NOT NULL,
	`seq` integer NOT NULL,
	`head` blob NOT NULL,
	`closed` text
);
--> statement-breakpoint
CREATE TABLE `subject_change` (
	`subject` text NOT NULL,
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`subject`, `stream`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `declaration` (
	`device` integer PRIMARY KEY NOT NULL,
	`pending` integer NOT NULL,
	`oldest` integer NOT NULL,
	`persisted` integer NOT NULL,
	`free_mb` integer NOT NULL,
	`app` text NOT NULL,
	`server_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `device` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`office` integer NOT NULL,
	`public_key` text NOT NULL,
	`token_hash` text NOT NULL,
	`app` text NOT NULL,
	`enrolled_ms` integer NOT NULL,
	`revoked_ms` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_token_hash_unique` ON `device` (`token_hash`);--> statement-breakpoint
CREATE TABLE `enrol_code` (
	`hash` text PRIMARY KEY NOT NULL,
	`office` integer NOT NULL,
	`expires_ms` integer NOT NULL,
	`used_ms` integer
);
--> statement-breakpoint
CREATE TABLE `office` (
	`code` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`municipality` integer NOT NULL,
	`unit` text NOT NULL,
	`equipped` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `office_municipality` ON `office` (`municipality`);--> statement-breakpoint
CREATE TABLE `staff` (
	`number` integer PRIMARY KEY NOT NULL,
	`office` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`pin` text
);
--> statement-breakpoint
CREATE INDEX `staff_office` ON `staff` (`office`);--> statement-breakpoint
CREATE TABLE `act_count` (
	`office` integer NOT NULL,
	`day` integer NOT NULL,
	`act` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`office`, `day`, `act`)
);
--> statement-breakpoint
CREATE TABLE `case_side` (
	`subject` text NOT NULL,
	`office` integer NOT NULL,
	PRIMARY KEY(`subject`, `office`)
);
--> statement-breakpoint
CREATE TABLE `parcel` (
	`subject` text PRIMARY KEY NOT NULL,
	`row` text NOT NULL,
	`held_by` integer NOT NULL,
	`case_open` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `parcel_held` ON `parcel` (`held_by`);--> statement-breakpoint
CREATE INDEX `parcel_case` ON `parcel` (`case_open`);