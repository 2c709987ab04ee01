CREATE TABLE `form` (
	`quiz_id` text NOT NULL,
	`number` integer NOT NULL,
	`version_hash` text NOT NULL,
	`question_ids` text NOT NULL,
	PRIMARY KEY(`quiz_id`, `number`)
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `quiz` ADD `minutes` integer;