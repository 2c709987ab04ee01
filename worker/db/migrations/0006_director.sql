CREATE TABLE `review_day` (
	`person_id` text NOT NULL,
	`day` integer NOT NULL,
	PRIMARY KEY(`person_id`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `office_check` (
	`office_id` text NOT NULL,
	`round` text NOT NULL,
	`scale_hash` text NOT NULL,
	`answers` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	PRIMARY KEY(`office_id`, `round`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `office_disclosure` (
	`office_id` text PRIMARY KEY NOT NULL,
	`week` integer NOT NULL,
	`staff` integer NOT NULL,
	`figures` text NOT NULL,
	`people` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `assignment` ADD `days` integer;--> statement-breakpoint
ALTER TABLE `assignment` ADD `below` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE evidence SET state = json_set(state, '$.missed', json((SELECT json_group_array(number) FROM (
	SELECT question.number AS number FROM exposure
	JOIN response ON response.attempt_id = exposure.attempt_id AND response.question_id = exposure.question_id
	JOIN question ON question.id = exposure.question_id
	WHERE exposure.person_id = evidence.person_id AND response.counted AND response.mark < 0.5 AND question.abilities <> '{}'
	ORDER BY number))));
