-- CreateTable
CREATE TABLE "commons_setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "first_posts_held" SMALLINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commons_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "held_post" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "author_id" UUID NOT NULL,
    "thread_id" INTEGER,
    "reply_to_number" INTEGER,
    "from_number" INTEGER,
    "title" TEXT,
    "theme_code" TEXT,
    "opening" JSONB NOT NULL DEFAULT '{}',
    "voice" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "text_key" TEXT NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "held_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_seconds" INTEGER,
    "handed_up_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,
    "proposed_body" TEXT,
    "proposed_why" TEXT NOT NULL DEFAULT '',
    "declined_at" TIMESTAMPTZ,
    "rule" TEXT,
    "statement" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "placed_thread_id" INTEGER,
    "placed_number" INTEGER,
    "other_words" BOOLEAN NOT NULL DEFAULT false,
    "appealed_at" TIMESTAMPTZ,
    "appeal_words" TEXT NOT NULL DEFAULT '',
    "first_rule" TEXT,
    "first_statement" TEXT NOT NULL DEFAULT '',
    "first_refused_at" TIMESTAMPTZ,
    "refused_by_id" UUID,
    "taken_back_at" TIMESTAMPTZ,

    CONSTRAINT "held_post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "held_post_state_held_at_id_idx" ON "held_post"("state", "held_at", "id");

-- CreateIndex
CREATE INDEX "held_post_thread_id_idx" ON "held_post"("thread_id");

-- CreateIndex
CREATE INDEX "held_post_text_key_idx" ON "held_post"("text_key");

-- CreateIndex
CREATE UNIQUE INDEX "held_post_author_id_idempotency_key_key" ON "held_post"("author_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "held_post" ADD CONSTRAINT "held_post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_post" ADD CONSTRAINT "held_post_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_post" ADD CONSTRAINT "held_post_refused_by_id_fkey" FOREIGN KEY ("refused_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_post" ADD CONSTRAINT "held_post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_post" ADD CONSTRAINT "held_post_theme_code_fkey" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "commons_setting"
  ADD CONSTRAINT "commons_setting_one" CHECK ("id" = 1),
  ADD CONSTRAINT "commons_setting_first_posts_held" CHECK ("first_posts_held" BETWEEN 0 AND 3);
ALTER TABLE "held_post"
  ADD CONSTRAINT "held_post_state" CHECK ("state" IN ('waiting', 'asked', 'approved', 'refused')),
  ADD CONSTRAINT "held_post_opens" CHECK (
    CASE WHEN "title" IS NULL THEN "thread_id" IS NOT NULL AND "from_number" IS NULL
         ELSE "theme_code" IS NOT NULL AND ("thread_id" IS NULL) = ("from_number" IS NULL) END),
  ADD CONSTRAINT "held_post_says_something" CHECK ("body" <> '' OR "state" IN ('approved', 'refused')),
  ADD CONSTRAINT "held_post_asked" CHECK ("state" <> 'asked' OR ("proposed_body" IS NOT NULL AND "decided_by_id" IS NOT NULL)),
  ADD CONSTRAINT "held_post_approved" CHECK (
    CASE WHEN "state" = 'approved' THEN "body" = '' AND "placed_thread_id" IS NOT NULL AND "placed_number" IS NOT NULL
         ELSE "placed_thread_id" IS NULL AND "placed_number" IS NULL END),
  ADD CONSTRAINT "held_post_refused" CHECK (("state" = 'refused') = ("rule" IS NOT NULL)),
  ADD CONSTRAINT "held_post_decided" CHECK (("state" IN ('approved', 'refused')) = ("decided_at" IS NOT NULL)),
  ADD CONSTRAINT "held_post_not_ones_own" CHECK ("decided_by_id" <> "author_id"),
  ADD CONSTRAINT "held_post_other_words" CHECK (NOT "other_words" OR "state" = 'approved'),
  ADD CONSTRAINT "held_post_appealed" CHECK (
    CASE WHEN "appealed_at" IS NULL
         THEN "first_rule" IS NULL AND "first_refused_at" IS NULL AND "refused_by_id" IS NULL AND "taken_back_at" IS NULL
              AND "appeal_words" = ''
         ELSE "first_rule" IS NOT NULL AND "first_refused_at" IS NOT NULL END),
  ADD CONSTRAINT "held_post_taken_back" CHECK ("taken_back_at" IS NULL OR "state" = 'refused'),
  ADD CONSTRAINT "held_post_by_another" CHECK ("decided_by_id" <> "refused_by_id" OR "taken_back_at" IS NOT NULL);
