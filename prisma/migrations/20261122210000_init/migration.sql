-- Addresses of mail are compared without regard to case.
CREATE EXTENSION IF NOT EXISTS citext;

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "display_name" TEXT NOT NULL,
    "pseudonym" BOOLEAN NOT NULL DEFAULT false,
    "tagline" TEXT NOT NULL DEFAULT '',
    "email" CITEXT,
    "email_verified_at" TIMESTAMPTZ,
    "password_hash" TEXT,
    "languages" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'nb',
    "suspended_at" TIMESTAMPTZ,
    "suspension_reason" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_group" (
    "member_id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "verified_at" TIMESTAMPTZ,

    CONSTRAINT "member_group_pkey" PRIMARY KEY ("member_id","group")
);

-- CreateTable
CREATE TABLE "member_role" (
    "member_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_role_pkey" PRIMARY KEY ("member_id","role")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "public_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "member_id" UUID NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "one_time_token" (
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "member_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "one_time_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "place" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "county_code" TEXT,

    CONSTRAINT "place_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "theme" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "who_agenda" TEXT[],

    CONSTRAINT "theme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "theme_text" (
    "theme_code" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "theme_text_pkey" PRIMARY KEY ("theme_code","language")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "theme_code" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "place_code" TEXT,
    "audience" TEXT NOT NULL DEFAULT 'public',
    "author_id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "last_number" INTEGER NOT NULL DEFAULT 1,
    "post_count" INTEGER NOT NULL DEFAULT 1,
    "answer_count" INTEGER NOT NULL DEFAULT 0,
    "group_count" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_voice" (
    "thread_id" INTEGER NOT NULL,
    "voice" TEXT NOT NULL,
    "post_count" INTEGER NOT NULL,

    CONSTRAINT "thread_voice_pkey" PRIMARY KEY ("thread_id","voice")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "baked_with" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "reply_to_number" INTEGER,
    "idempotency_key" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_version" (
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "editor_id" UUID NOT NULL,
    "replaced_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_version_pkey" PRIMARY KEY ("post_id","version")
);

-- CreateTable
CREATE TABLE "imported_record" (
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "member_id" UUID,
    "thread_id" INTEGER,
    "post_id" UUID,

    CONSTRAINT "imported_record_pkey" PRIMARY KEY ("source","kind","source_id")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL,
    "seeded_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "secret" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ,
    "due_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "signal" (
    "id" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE INDEX "member_created_at_id_idx" ON "member"("created_at", "id");

-- CreateIndex
CREATE INDEX "member_group_group_idx" ON "member_group"("group");

-- CreateIndex
CREATE UNIQUE INDEX "session_public_id_key" ON "session"("public_id");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "one_time_token_member_id_purpose_idx" ON "one_time_token"("member_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "theme_position_key" ON "theme"("position");

-- CreateIndex
CREATE INDEX "thread_last_activity_at_id_idx" ON "thread"("last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_theme_code_last_activity_at_id_idx" ON "thread"("theme_code", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_group_count_last_activity_at_id_idx" ON "thread"("group_count" DESC, "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_author_id_idx" ON "thread"("author_id");

-- CreateIndex
CREATE INDEX "thread_voice_voice_thread_id_idx" ON "thread_voice"("voice", "thread_id");

-- CreateIndex
CREATE INDEX "post_thread_id_revision_idx" ON "post"("thread_id", "revision");

-- CreateIndex
CREATE INDEX "post_created_at_idx" ON "post"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "post_thread_id_number_key" ON "post"("thread_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "post_author_id_idempotency_key_key" ON "post"("author_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "mail_message_created_at_id_idx" ON "mail_message"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "mail_message_state_due_at_idx" ON "mail_message"("state", "due_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "signal_created_at_idx" ON "signal"("created_at");

-- AddForeignKey
ALTER TABLE "member_group" ADD CONSTRAINT "member_group_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_role" ADD CONSTRAINT "member_role_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_county_code_fkey" FOREIGN KEY ("county_code") REFERENCES "place"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_text" ADD CONSTRAINT "theme_text_theme_code_fkey" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_theme_code_fkey" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_place_code_fkey" FOREIGN KEY ("place_code") REFERENCES "place"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_voice" ADD CONSTRAINT "thread_voice_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_version" ADD CONSTRAINT "post_version_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_version" ADD CONSTRAINT "post_version_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say: rules that hold whoever writes, and the bell that signals ring.

-- The closed list of stakeholder groups, in one place for every column that holds a voice.
CREATE FUNCTION is_stakeholder_group(code text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN code IN ('researcher', 'clinician', 'interpreter', 'ngo', 'service_user', 'policymaker');

ALTER TABLE "instance" ADD CONSTRAINT "instance_is_one_row" CHECK ("id" = 1);

ALTER TABLE "member"
  ADD CONSTRAINT "member_display_name_length" CHECK (char_length("display_name") BETWEEN 1 AND 60),
  ADD CONSTRAINT "member_tagline_length" CHECK (char_length("tagline") <= 80),
  ADD CONSTRAINT "member_email_length" CHECK (char_length("email"::text) <= 254);
ALTER TABLE "member_group"
  ADD CONSTRAINT "member_group_group" CHECK (is_stakeholder_group("group")),
  ADD CONSTRAINT "member_group_position" CHECK ("position" >= 0);
ALTER TABLE "member_role"
  ADD CONSTRAINT "member_role_role" CHECK ("role" IN ('curator', 'moderator', 'coordinator', 'administrator'));

ALTER TABLE "place"
  ADD CONSTRAINT "place_code" CHECK ("code" ~ '^[0-9]{2}([0-9]{2})?$'),
  ADD CONSTRAINT "place_county" CHECK (
    CASE char_length("code") WHEN 2 THEN "county_code" IS NULL ELSE "county_code" = left("code", 2) END);
ALTER TABLE "theme"
  ADD CONSTRAINT "theme_code" CHECK ("code" ~ '^[a-z]+(-[a-z]+)*$'),
  ADD CONSTRAINT "theme_who_agenda" CHECK ("who_agenda" <@ ARRAY['T1', 'T2', 'T3', 'T4', 'T5']);

ALTER TABLE "thread"
  ADD CONSTRAINT "thread_title_length" CHECK (char_length("title") BETWEEN 1 AND 160),
  ADD CONSTRAINT "thread_kind" CHECK ("kind" IN ('question', 'discussion', 'call', 'practice', 'finding', 'abstract')),
  ADD CONSTRAINT "thread_language" CHECK ("language" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT "thread_audience" CHECK ("audience" IN ('public', 'members')),
  ADD CONSTRAINT "thread_voice" CHECK (is_stakeholder_group("voice")),
  ADD CONSTRAINT "thread_revision" CHECK ("revision" >= 1),
  ADD CONSTRAINT "thread_counts" CHECK (
    "last_number" >= 1 AND "post_count" BETWEEN 0 AND "last_number" AND "answer_count" BETWEEN 0 AND "post_count"
    AND "group_count" BETWEEN 0 AND 6);
ALTER TABLE "thread_voice"
  ADD CONSTRAINT "thread_voice_voice" CHECK (is_stakeholder_group("voice")),
  ADD CONSTRAINT "thread_voice_post_count" CHECK ("post_count" >= 0);

-- Imported texts may be longer than what the form takes.
ALTER TABLE "post"
  ADD CONSTRAINT "post_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "post_voice" CHECK (is_stakeholder_group("voice")),
  ADD CONSTRAINT "post_language" CHECK ("language" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT "post_revision" CHECK ("revision" >= 1),
  ADD CONSTRAINT "post_body_length" CHECK (char_length("body") <= 100000),
  ADD CONSTRAINT "post_answers_an_earlier_one" CHECK ("reply_to_number" BETWEEN 1 AND "number" - 1),
  ADD CONSTRAINT "post_stands_or_is_empty" CHECK (
    CASE WHEN "withdrawn_at" IS NULL THEN "body" <> '' ELSE "body" = '' AND "html" = '' END);
ALTER TABLE "post_version"
  ADD CONSTRAINT "post_version_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "post_version_body_length" CHECK (char_length("body") <= 100000);

ALTER TABLE "mail_message"
  ADD CONSTRAINT "mail_message_state" CHECK ("state" IN ('queued', 'sent', 'failed', 'held')),
  ADD CONSTRAINT "mail_message_attempts" CHECK ("attempts" >= 0);

-- NOTIFY carries less than 8000 bytes, and a signal carries no content: one that does not fit is a fault.
ALTER TABLE "signal" ADD CONSTRAINT "signal_is_small" CHECK (octet_length("payload"::text) <= 7000);

-- PostgreSQL delivers the notice only if the transaction commits.
CREATE FUNCTION notify_signal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('signals', json_build_object('id', NEW.id::text, 'name', NEW.name, 'payload', NEW.payload)::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER "signal_is_heard" AFTER INSERT ON "signal" FOR EACH ROW EXECUTE FUNCTION notify_signal();

-- Questions that wait for an answer are a list of their own on the front page.
CREATE INDEX "thread_waiting_idx" ON "thread" ("last_activity_at" DESC, "id" DESC)
  WHERE "kind" = 'question' AND "answer_count" = 0;
