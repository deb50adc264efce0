import { fileIn } from '#app/edge/files.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { addUpload } from '#server/forum/add-upload.ts'

/** Takes a picture or a document from a script; the pages where posts are written do the same without one. */
export const action = writeWithoutPage(
  async (context, input) => ({
    upload: await addUpload(context, { file: fileIn(input, 'file'), fileDescription: input.fileDescription }),
  }),
  () => 201,
)
