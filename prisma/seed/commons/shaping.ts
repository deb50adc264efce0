import type { ThemeCode } from '#server/forum/terms.ts'
import type { ResponseStatus } from '#server/moderation/shaping.plain.ts'

/** A collection of the demo; what is in it is named by the titles of threads. */
export interface SeedCollection {
  title: string
  intro: string
  language: string
  theme?: ThemeCode
  occasion?: string
  items: readonly { title: string; words: string }[]
}

export const collections: readonly SeedCollection[] = [
  {
    title: 'Tolk på kveldstid: fra spørsmål til svar',
    intro: `Etter klokka 16 blir det vanskelig. Denne samlingen begynner med spørsmålet slik det ble stilt på vakt, går innom det forskningen har telt, og ender med en side som kan henges opp ved telefonen.

Les i rekkefølge hvis du har **ti minutter**. Har du to, ta den siste.`,
    language: 'nb',
    theme: 'language-interpreting',
    items: [
      {
        title: 'Etter klokka 16 forsvinner tolken. Hva gjør dere om kvelden?',
        words: 'Her begynte det: seks grupper forteller hva som skjer når kontoret stenger.',
      },
      {
        title: 'Use of interpreters falls by half after 16:00',
        words: 'Tallene bak følelsen. Legg merke til hva studien ikke kunne måle.',
      },
      {
        title: 'The card by the telephone: one page that says how to get an interpreter now',
        words: 'Det enkleste tiltaket vi kjenner, og det som flest har tatt etter.',
      },
      {
        title: 'Tolken går alene hjem etterpå. Hvem snakker med tolkene etter de tunge samtalene?',
        words: 'Glem ikke den som satt i den andre enden.',
      },
    ],
  },
  {
    title: 'Pregnant and new here: what helps before, during and after',
    intro: `For midwives, health visitors and everyone who meets women in their first year in Norway. Practice that somebody has tried, and the questions that are still open.`,
    language: 'en',
    occasion: 'International Day of the Midwife',
    items: [
      {
        title: 'Svangerskapsgruppe på tigrinja med fast jordmor og fast tolk',
        words: 'Eight women, one midwife, one interpreter: read how they found a room and a time.',
      },
      {
        title: 'Partner som tolk på fødestua: hvor går grensen hos dere?',
        words: 'The conversation that most midwives recognise. Service users answer too.',
      },
      {
        title: 'Pregnant, no papers, afraid of the bill: what can I honestly promise her?',
        words: 'What the law says, and what women hear.',
      },
    ],
  },
]

/** What curators picked: this week and two before it. */
export const worth: readonly { weeksAgo: number; title: string; line: string; language: string }[] = [
  {
    weeksAgo: 0,
    title: 'Hvem betaler for tolk på legevakten når pasienten ikke har fastlege?',
    line: 'Fem grupper, ett spørsmål om penger, og et svar du kan ta med på vakt i kveld.',
    language: 'nb',
  },
  {
    weeksAgo: 0,
    title: 'Families ask us to let the children interpret. What do you say, in the room, right then?',
    line: 'Sentences that people have actually used, and what happened next.',
    language: 'en',
  },
  {
    weeksAgo: 0,
    title: 'ابني لا يريد الذهاب إلى المدرسة منذ أن انتقلنا إلى هنا. من أسأل أولاً؟',
    line: 'سؤال أب، وأجوبة يمكن لكل والد أن يجربها غدًا.',
    language: 'ar',
  },
  {
    weeksAgo: 1,
    title: 'Ramadan and diabetes: when do you have the talk, and who begins it?',
    line: 'Patients and doctors disagree about who should begin. Both have reasons.',
    language: 'en',
  },
  {
    weeksAgo: 2,
    title: 'Vi bosetter mange på kort tid: hva må med i den første helsesamtalen, og hva kan vente?',
    line: 'En liste som ble kortere for hvert svar.',
    language: 'nb',
  },
]

/** What an invented body answered: the first version first, days from now. */
export interface SeedResponse {
  title: string
  body: string
  /** Whose words they are: a policymaker’s own, or staff’s for the body. */
  by: string
  onBehalf: boolean
  versions: readonly {
    daysAgo: number
    status: ResponseStatus
    reason: string
    language: string
    nextInDays?: number
  }[]
}

export const responses: readonly SeedResponse[] = [
  {
    title: 'Hvem betaler for tolk på legevakten når pasienten ikke har fastlege?',
    body: 'Aurvåg kommune',
    by: 'policymaker',
    onBehalf: false,
    versions: [
      {
        daysAgo: 3,
        status: 'considering',
        reason:
          'Vi kjenner ikke til at noen er blitt avvist, men ser at regelen leses ulikt. Kommunen går gjennom avtalen.',
        language: 'nb',
      },
      {
        daysAgo: 1,
        status: 'partly',
        reason: `Legevakten betaler alltid for tolk, også når pasienten ikke har fastlege. Det står nå i avtalen med tolketjenesten.

Vi har **ikke** tatt stilling til refusjon for private legesentre.`,
        language: 'nb',
        nextInDays: 45,
      },
    ],
  },
  {
    title: 'Innkallingen kom på norsk, og timen gikk tapt. Hvem kan endre malen?',
    body: 'Havsund sykehus',
    by: 'coordinator',
    onBehalf: true,
    versions: [
      {
        daysAgo: 2,
        status: 'considering',
        reason: 'Malen eies av flere sykehus i fellesskap. Vi har meldt saken inn, og svarer når gruppen har møttes.',
        language: 'nb',
        nextInDays: -1,
      },
    ],
  },
]

/** What curators wrote on the pages of themes. */
export const themeTexts: readonly { theme: ThemeCode; language: string; welcome: string; rules: string }[] = [
  {
    theme: 'language-interpreting',
    language: 'nb',
    welcome:
      'Her møtes de som tolker, de som trenger tolk og de som bestiller. **Ny her?** Begynn med samlingen under.',
    rules:
      '- Skriv ikke hvilken dag eller vakt det gjaldt: tolker er få, og lette å kjenne igjen.\n- Si hvilket språk og hvilken dialekt det gjelder, når det betyr noe.',
  },
  {
    theme: 'language-interpreting',
    language: 'en',
    welcome:
      'Those who interpret, those who need an interpreter and those who book one meet here. **New?** Begin with the collection below.',
    rules:
      '- Do not say which day or shift it was: interpreters are few, and easily recognised.\n- Say which language and dialect it is about, where it matters.',
  },
]
