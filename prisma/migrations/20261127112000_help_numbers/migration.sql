-- CreateTable
CREATE TABLE "helpline" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "texts" JSONB NOT NULL,

    CONSTRAINT "helpline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "danger_tick" (
    "case_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "danger_tick_pkey" PRIMARY KEY ("case_id","item")
);

-- CreateIndex
CREATE INDEX "helpline_position_idx" ON "helpline"("position");

-- AddForeignKey
ALTER TABLE "danger_tick" ADD CONSTRAINT "danger_tick_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "helpline"
  ADD CONSTRAINT "helpline_number" CHECK ("number" ~ '^[+]?[0-9]([0-9 ]{1,18})$'),
  ADD CONSTRAINT "helpline_texts" CHECK (jsonb_typeof("texts") = 'object');
ALTER TABLE "danger_tick"
  ADD CONSTRAINT "danger_tick_item" CHECK ("item" IN ('hidden', 'card', 'second', 'author', 'emergency', 'followed_up'));

-- That somebody may be in danger comes before all else.
ALTER TABLE "moderation_case" DROP CONSTRAINT "moderation_case_risk";
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_risk" CHECK ("risk" BETWEEN 0 AND 3);
UPDATE "moderation_case" SET "risk" = 0 WHERE "rule" = 'danger' AND "origin" <> 'appeal' AND "state" <> 'decided';
