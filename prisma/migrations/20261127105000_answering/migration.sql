-- CreateTable
CREATE TABLE "staff_appointment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "member_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address_seen" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "member_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "case_id" INTEGER,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_seen_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staff_appointment_member_id_at_idx" ON "staff_appointment"("member_id", "at");

-- CreateIndex
CREATE INDEX "address_seen_member_id_at_idx" ON "address_seen"("member_id", "at");

-- AddForeignKey
ALTER TABLE "staff_appointment" ADD CONSTRAINT "staff_appointment_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address_seen" ADD CONSTRAINT "address_seen_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "staff_appointment"
  ADD CONSTRAINT "staff_appointment_role" CHECK ("role" IN ('curator', 'moderator', 'coordinator', 'administrator')),
  ADD CONSTRAINT "staff_appointment_deed" CHECK ("deed" IN ('appointed', 'rescoped', 'dismissed')),
  ADD CONSTRAINT "staff_appointment_not_oneself" CHECK ("by_id" <> "member_id");
ALTER TABLE "address_seen"
  ADD CONSTRAINT "address_seen_not_oneself" CHECK ("staff_id" <> "member_id");
