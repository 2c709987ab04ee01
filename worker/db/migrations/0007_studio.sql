CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz_id` text NOT NULL,
	`content` text NOT NULL,
	`base` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `draft_saved` ON `draft` (`saved_at`);--> statement-breakpoint
ALTER TABLE `quiz` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `quiz_version` ADD `origin` text DEFAULT 'file' NOT NULL;