-- CreateTable
CREATE TABLE "relation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "from_thread_id" INTEGER NOT NULL,
    "to_thread_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "idempotency_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relation_answer" (
    "relation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "relation_answer_pkey" PRIMARY KEY ("relation_id","member_id")
);

-- CreateIndex
CREATE INDEX "relation_from_thread_id_idx" ON "relation"("from_thread_id");

-- CreateIndex
CREATE INDEX "relation_to_thread_id_idx" ON "relation"("to_thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "relation_author_id_idempotency_key_key" ON "relation"("author_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_from_thread_id_fkey" FOREIGN KEY ("from_thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_to_thread_id_fkey" FOREIGN KEY ("to_thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation_answer" ADD CONSTRAINT "relation_answer_relation_id_fkey" FOREIGN KEY ("relation_id") REFERENCES "relation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation_answer" ADD CONSTRAINT "relation_answer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "relation"
  ADD CONSTRAINT "relation_kind" CHECK ("kind" IN (
    'based_on', 'motivated_by', 'evaluates', 'supports', 'qualifies', 'challenges', 'adapted_from', 'answered_by',
    'partly_answered_by', 'led_to')),
  ADD CONSTRAINT "relation_ends" CHECK ("from_thread_id" <> "to_thread_id"),
  ADD CONSTRAINT "relation_state" CHECK ("state" IN ('proposed', 'confirmed', 'disputed')),
  ADD CONSTRAINT "relation_voice" CHECK (is_stakeholder_group("voice")),
  ADD CONSTRAINT "relation_language" CHECK ("language" ~ '^[a-z]{2,3}$'),
  -- What was taken back says nothing any more; all else says why.
  ADD CONSTRAINT "relation_reason" CHECK (
    CASE WHEN "withdrawn_at" IS NULL THEN char_length("reason") BETWEEN 40 AND 1000 ELSE "reason" = '' END);
ALTER TABLE "relation_answer"
  ADD CONSTRAINT "relation_answer_verdict" CHECK ("verdict" IN ('confirmed', 'disputed')),
  ADD CONSTRAINT "relation_answer_voice" CHECK (is_stakeholder_group("voice")),
  ADD CONSTRAINT "relation_answer_language" CHECK ("language" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT "relation_answer_words" CHECK (
    char_length("words") <= 1000 AND ("verdict" = 'confirmed' OR char_length("words") >= 20));

-- The same is said once of the same two, while it stands.
CREATE UNIQUE INDEX "relation_standing" ON "relation" ("from_thread_id", "to_thread_id", "kind")
  WHERE "withdrawn_at" IS NULL;
