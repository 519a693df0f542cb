ALTER TABLE `signed_head` ADD `signer` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
UPDATE `signed_head` SET `signer` = (SELECT `device` FROM `stream` WHERE `stream`.`stream` = `signed_head`.`stream`);
--> statement-breakpoint
CREATE INDEX `stream_device` ON `stream` (`device`);
