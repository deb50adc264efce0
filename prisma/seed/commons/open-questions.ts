import type { SeedThread } from './format.ts'

/** Questions of service users that nobody has answered yet: they lie over the map of what is known. */
export const openQuestions: SeedThread[] = [
  {
    title: 'Hvor får broren min hjelp når han verken er barn eller voksen?',
    kind: 'question',
    theme: 'child-youth-family',
    language: 'nb',
    openedDaysAgo: 3.4,
    posts: [
      {
        by: 'mehret',
        language: 'nb',
        text: 'Broren min er sytten. Skolen sier at han må vente til han er atten, og legen sier at han må søke før han fyller atten. Hvem kan si oss hva som er riktig? Vi vil gjerne ha svaret skrevet, så vi kan vise det fram.',
      },
    ],
  },
  {
    title: 'لماذا لا توجد دورة عن السكري بالعربية قرب بيتنا؟',
    kind: 'question',
    theme: 'ncd-lifestyle',
    language: 'ar',
    openedDaysAgo: 5.6,
    posts: [
      {
        by: 'abu-karim',
        language: 'ar',
        text: 'قال لي الطبيب إن الدورة تعلّم كيف نأكل في رمضان ونحن مرضى بالسكري، لكنها بالنرويجية فقط. هل جرّب أحد دورة بالعربية؟ وهل نفعت؟',
      },
    ],
  },
  {
    title: 'Who studies what it is to be old here when you came old?',
    kind: 'question',
    theme: 'older-dementia-care',
    language: 'en',
    openedDaysAgo: 2.3,
    posts: [
      {
        by: 'piotr',
        language: 'en',
        text: 'My father came at sixty-eight. Everything I find is about people who grew old here. Has anybody asked those who were old when they arrived, and what did they find?',
      },
    ],
  },
]
