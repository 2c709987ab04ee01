ALTER TABLE `response` ADD `pending` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `quiz` ADD `kind` text DEFAULT 'practice' NOT NULL;--> statement-breakpoint
-- Papers stored so far name the form of a question `choose`. Inside a text the quotes are escaped, so that no text is touched.
UPDATE `quiz_version` SET `paper` = replace(`paper`, '"choose":', '"form":');
