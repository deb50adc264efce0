import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { HouseRule } from '#server/moderation/terms.ts'

/** What somebody of the demo asked moderators to look at, found by the words that name it. */
export type SeedSubject =
  | { post: string; number: number }
  | { thread: string }
  | { attempt: string }
  /** The translation that a second reader disputes. */
  | { translation: 'disputed' }
  /** By the beginning of what it shows. */
  | { upload: string }
  /** By the key of a person. */
  | { profile: string }

/** A case of the demo that is not decided yet. */
export interface SeedCase {
  about: SeedSubject
  hoursAgo: number
  reports: readonly { by: string; rule: HouseRule; language: TextLanguage; words: string }[]
  takenBy?: string
  /** Handed up by whoever took it. */
  escalated?: true
  notes?: readonly { by: string; words: string }[]
}

/** Moderators of the demo besides the one who has the sign-in of that name, and the languages that they answer for. */
export const OTHER_MODERATORS: Readonly<Record<string, readonly TextLanguage[]>> = { interpreter: ['so', 'nb', 'en'] }

/** What waits for moderators in the demo: most of it will be left as it is, as most of what people report is. */
export const cases: readonly SeedCase[] = [
  {
    about: { post: 'Ungdommen er redd for «ferien»: hva sier du i første samtale, og hva lover du ikke?', number: 3 },
    hoursAgo: 0.3,
    reports: [
      {
        by: 'pernille',
        rule: 'danger',
        language: 'nb',
        words: 'Jeg leser dette som fortid, men er ikke helt trygg på at det er det. Kan noen spørre henne?',
      },
    ],
  },
  {
    about: { post: 'Henvist for traumer, avvist av DPS. Hva skriver dere i henvisningen?', number: 6 },
    hoursAgo: 0.7,
    takenBy: 'moderator',
    reports: [
      {
        by: 'leila',
        rule: 'named_person',
        language: 'nb',
        words: 'Hun skriver under fullt navn om broren sin. I byen deres vet folk hvem han er.',
      },
      {
        by: 'eira',
        rule: 'named_person',
        language: 'nb',
        words: 'Viktige ord. La dem gjerne stå, uten at broren kan kjennes igjen.',
      },
    ],
  },
  {
    about: {
      post: 'The resident does not want “the foreign one”: what does the shift leader say, at half past seven?',
      number: 2,
    },
    hoursAgo: 1.2,
    reports: [
      {
        by: 'zahra',
        rule: 'hate',
        language: 'en',
        words: 'He may mean well, but this sounds as if the insult were a symptom. My aunt hears it every morning.',
      },
    ],
  },
  {
    about: { post: 'Ramadan and diabetes: when do you have the talk, and who begins it?', number: 2 },
    hoursAgo: 3.1,
    reports: [
      {
        by: 'yousef',
        rule: 'harmful_advice',
        language: 'ar',
        words: 'هو يحكي تجربته ولا ينصح أحدًا، لكن قارئًا متعبًا قد يفهم أن الجرعة نفسها تصلح في الصيام.',
      },
    ],
  },
  {
    about: { upload: 'Lapp på et kjøleskap' },
    hoursAgo: 5.4,
    reports: [
      {
        by: 'olha',
        rule: 'identifier',
        language: 'nb',
        words: 'Navnet på en helsesykepleier står nederst. Vet hun at bildet ligger her?',
      },
    ],
  },
  {
    about: {
      post: 'The opening operation before pregnancy: who brings it up, and who else is in the room?',
      number: 2,
    },
    hoursAgo: 9,
    takenBy: 'moderator',
    escalated: true,
    reports: [
      {
        by: 'ngo',
        rule: 'named_person',
        language: 'so',
        words: 'Ninkeeda ayay ka hadlaysaa. Magaalada yar dadku way is yaqaanaan.',
      },
    ],
    notes: [
      {
        by: 'moderator',
        words: 'I do not read Somali, and Samira asks us to be careful. Can somebody who does look before tonight?',
      },
      { by: 'coordinator', words: 'I have asked Abdi. He is interpreting until four and looks after that.' },
    ],
  },
  {
    about: { translation: 'disputed' },
    hoursAgo: 17,
    reports: [
      {
        by: 'hodan',
        rule: 'other',
        language: 'en',
        words: 'Two readers disagree about one word, and both may be right. Could a third person read it?',
      },
    ],
  },
  {
    about: { profile: 'bozena' },
    hoursAgo: 19,
    reports: [
      {
        by: 'farid',
        rule: 'spam',
        language: 'nb',
        words:
          'Er det greit å skrive sted og språk slik at det ser ut som en annonse? Jeg spør fordi jeg vurderer det selv.',
      },
    ],
  },
  {
    about: { thread: 'Call: people who have worked in fish processing, to help us ask better questions' },
    hoursAgo: 21,
    reports: [
      {
        by: 'piotr',
        rule: 'spam',
        language: 'en',
        words: 'Another study that looks for us. Is it said anywhere who pays, and who has approved it?',
      },
    ],
  },
  {
    about: { post: 'Я погано чую і майже не знаю норвезької. Як мені розмовляти з лікарем телефоном?', number: 3 },
    hoursAgo: 22,
    reports: [
      {
        by: 'olha',
        rule: 'harmful_advice',
        language: 'uk',
        words: 'Про терміни й оплату слухових апаратів краще послатися на джерело: у різних комунах по-різному.',
      },
    ],
  },
  {
    about: { attempt: 'تطبيق على الهاتف بدل ورقة المعلومات بعد زيارة الطبيب' },
    hoursAgo: 27,
    reports: [
      {
        by: 'rahimi',
        rule: 'other',
        language: 'en',
        words: 'I think that I know which app this is. Should whoever made it be asked first?',
      },
    ],
  },
  {
    about: { thread: 'Unge menn som drikker alene: finnes det en dør det ikke står «rus» på?' },
    hoursAgo: 51,
    takenBy: 'interpreter',
    reports: [
      {
        by: 'thea',
        rule: 'off_topic',
        language: 'nb',
        words: 'Hører kanskje bedre hjemme under psykisk helse? Der er det flere som kunne svart.',
      },
    ],
  },
]
