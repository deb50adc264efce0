import type { ThemeCode } from '#server/forum/terms.ts'

/** Researchers of the demo who offer help with evaluating practice. */
export const helpOffers: readonly { by: string; words: string; themes: readonly ThemeCode[] }[] = [
  {
    by: 'researcher',
    words:
      'I can help to choose a comparison that a busy practice can bear, and to write the questions before you begin. Half a day a month.',
    themes: ['primary-care', 'language-interpreting', 'health-literacy'],
  },
  {
    by: 'brekkhus',
    words: 'Registers: who comes back, who is admitted, who is never seen. I need to be asked a year ahead.',
    themes: ['specialist-care', 'primary-care', 'ncd-lifestyle', 'infectious-vaccination'],
  },
  {
    by: 'kaczmarek',
    words: 'Interviews with people who came once and not again. I have a grant that pays those who answer.',
    themes: ['work-labour-migrants', 'living-conditions-racism', 'digital-health', 'specialist-care'],
  },
  {
    by: 'selam',
    words: 'I read protocols for maternal health, and can supervise a student who measures before and after.',
    themes: ['women-maternal-srh', 'child-youth-family', 'specialist-care'],
  },
]

/** A call of the demo that is open, and who can help. */
export const helpCall = {
  practice: 'A voice in the patient’s own language two days before the hospital appointment',
  by: 'anila',
  words:
    'We know that fewer stay away than before, but not whether it is the call. Has somebody time to help us with a comparison: two clinics that begin half a year apart? We have the appointment system and four hours a week.',
  daysAgo: 4.2,
  answer: {
    by: 'kaczmarek',
    words:
      'I can talk to those who hung up, and to those who never picked up. They will not be in the appointment system.',
    daysAgo: 2.6,
  },
} as const

/** A practice that was shared before the months that the demo tells of, and of which nobody has said since that it is running. */
export const quietPractice = {
  title: 'Tannpleieren kommer til mottaket før barna begynner på skolen',
  daysAgo: 412,
} as const
