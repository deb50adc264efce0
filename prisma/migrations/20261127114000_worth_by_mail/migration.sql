-- CreateTable
CREATE TABLE "worth_mail" (
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ,
    "stop_key" UUID NOT NULL DEFAULT gen_random_uuid(),
    "last_week" DATE NOT NULL,
    "mail_id" UUID,

    CONSTRAINT "worth_mail_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "worth_mail_stop_key_key" ON "worth_mail"("stop_key");

-- CreateIndex
CREATE UNIQUE INDEX "worth_mail_mail_id_key" ON "worth_mail"("mail_id");

-- AddForeignKey
ALTER TABLE "worth_mail" ADD CONSTRAINT "worth_mail_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worth_mail" ADD CONSTRAINT "worth_mail_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "worth_mail"
  ADD CONSTRAINT "worth_mail_monday" CHECK (extract(isodow FROM "last_week") = 1);

-- A mail that is composed again when it is delivered may have nothing left to say, or be wanted no more.
ALTER TABLE "mail_message" DROP CONSTRAINT "mail_message_state";
ALTER TABLE "mail_message"
  ADD CONSTRAINT "mail_message_state" CHECK ("state" IN ('queued', 'sent', 'failed', 'held', 'dropped'));
