-- Places are found by names with and without accents.
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateTable
CREATE TABLE "initiative" (
    "thread_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "parts" JSONB NOT NULL,
    "running" TEXT NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "statuses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "ages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "arrivals" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "settings" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "level" SMALLINT NOT NULL DEFAULT 0,
    "stage" TEXT NOT NULL DEFAULT 'pilot',
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "initiative_owner" (
    "thread_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_owner_pkey" PRIMARY KEY ("thread_id","member_id")
);

-- CreateTable
CREATE TABLE "initiative_place" (
    "thread_id" INTEGER NOT NULL,
    "place_code" TEXT NOT NULL,

    CONSTRAINT "initiative_place_pkey" PRIMARY KEY ("thread_id","place_code")
);

-- CreateTable
CREATE TABLE "initiative_version" (
    "thread_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_version_pkey" PRIMARY KEY ("thread_id","version")
);

-- CreateTable
CREATE TABLE "evidence_claim" (
    "thread_id" INTEGER NOT NULL,
    "fact" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_claim_pkey" PRIMARY KEY ("thread_id","fact")
);

-- CreateTable
CREATE TABLE "evidence_confirmation" (
    "thread_id" INTEGER NOT NULL,
    "rung" SMALLINT NOT NULL,
    "member_id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_confirmation_pkey" PRIMARY KEY ("thread_id","rung","member_id")
);

-- CreateTable
CREATE TABLE "adoption" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "place_code" TEXT NOT NULL,
    "since_year" SMALLINT NOT NULL,
    "adaptations" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',
    "measured" BOOLEAN NOT NULL DEFAULT false,
    "learned_from_id" UUID,
    "idempotency_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "adoption_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "initiative_changed_at_thread_id_idx" ON "initiative"("changed_at" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "initiative_settings_idx" ON "initiative" USING GIN ("settings");

-- CreateIndex
CREATE INDEX "initiative_owner_member_id_idx" ON "initiative_owner"("member_id");

-- CreateIndex
CREATE INDEX "initiative_place_place_code_idx" ON "initiative_place"("place_code");

-- CreateIndex
CREATE INDEX "adoption_thread_id_created_at_idx" ON "adoption"("thread_id", "created_at");

-- CreateIndex
CREATE INDEX "adoption_place_code_idx" ON "adoption"("place_code");

-- CreateIndex
CREATE UNIQUE INDEX "adoption_member_id_idempotency_key_key" ON "adoption"("member_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_owner" ADD CONSTRAINT "initiative_owner_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_owner" ADD CONSTRAINT "initiative_owner_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_place" ADD CONSTRAINT "initiative_place_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_place" ADD CONSTRAINT "initiative_place_place_code_fkey" FOREIGN KEY ("place_code") REFERENCES "place"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_version" ADD CONSTRAINT "initiative_version_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_version" ADD CONSTRAINT "initiative_version_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_claim" ADD CONSTRAINT "evidence_claim_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_claim" ADD CONSTRAINT "evidence_claim_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_confirmation" ADD CONSTRAINT "evidence_confirmation_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_confirmation" ADD CONSTRAINT "evidence_confirmation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_place_code_fkey" FOREIGN KEY ("place_code") REFERENCES "place"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_learned_from_id_fkey" FOREIGN KEY ("learned_from_id") REFERENCES "adoption"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "initiative"
  ADD CONSTRAINT "initiative_running" CHECK ("running" IN ('pilot', 'routine', 'stopped')),
  ADD CONSTRAINT "initiative_level" CHECK ("level" BETWEEN 0 AND 5),
  ADD CONSTRAINT "initiative_stage"
    CHECK ("stage" IN ('idea', 'pilot', 'local_routine', 'several_places', 'regional', 'national', 'stopped')),
  ADD CONSTRAINT "initiative_parts" CHECK (jsonb_typeof("parts") = 'object');
ALTER TABLE "evidence_claim"
  ADD CONSTRAINT "evidence_claim_fact"
    CHECK ("fact" IN ('outcomes', 'comparison', 'outside_evaluator', 'manual'));
ALTER TABLE "evidence_confirmation"
  ADD CONSTRAINT "evidence_confirmation_rung" CHECK ("rung" BETWEEN 3 AND 5);
ALTER TABLE "adoption"
  ADD CONSTRAINT "adoption_since_year" CHECK ("since_year" BETWEEN 1950 AND 2200),
  ADD CONSTRAINT "adoption_measured" CHECK (NOT "measured" OR "outcome" <> '');

ALTER TABLE "draft"
  DROP CONSTRAINT "draft_key",
  ADD CONSTRAINT "draft_key" CHECK ("key" ~ '^(open|practice|reply:[1-9][0-9]{0,9}|edit:[1-9][0-9]{0,9}:[1-9][0-9]{0,9}|outcome:[1-9][0-9]{0,9}|continue:[1-9][0-9]{0,9}:[1-9][0-9]{0,9})$');
