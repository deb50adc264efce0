import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { ContactView } from '#server/initiatives/contact.plain.ts'
import type { Licence } from '#server/initiatives/materials.plain.ts'

/** What others need to do the same. Addresses are invented; a file is a picture of the demo, by its id. */
export interface SeedMaterial {
  title: string
  language: TextLanguage
  licence: Licence
  licenceWords?: string
  at: { url: string } | { upload: string }
}

/** What goes with an initiative of the demo besides its description, by its title. */
export interface SeedKeeping {
  languages: TextLanguage[]
  /** Names in the registry. */
  institutions?: string[]
  materials?: SeedMaterial[]
  contact?: Pick<ContactView, 'name' | 'audience'> & Partial<ContactView>
  /** Who was asked to answer for it too, and has not answered. */
  asks?: string
}

const link = (title: string, language: TextLanguage, licence: Licence, path: string): SeedMaterial => ({
  ...{ title, language, licence },
  at: { url: `https://example.org/${path}` },
})

/** All initiatives of the demo, with the languages in which they are given, and of some what others ask for. */
export const keeping: Readonly<Record<string, SeedKeeping>> = {
  'A voice in the patient’s own language two days before the hospital appointment': {
    languages: ['nb', 'en', 'ar', 'so', 'ti', 'pl', 'uk', 'fa', 'ur'],
    institutions: ['Akershus University Hospital'],
    materials: [link('Manus til de fire setningene', 'nb', 'cc_by', 'four-sentences')],
    contact: { name: 'Secretary of the outpatient clinic', audience: 'everyone', mail: 'voices@example.org' },
  },
  'Bring the bag: a talk about all your medicines at the pharmacy, with an interpreter on the line': {
    languages: ['nb', 'so', 'ar', 'ur'],
    materials: [
      link('What to ask when the bag is on the counter', 'en', 'cc_by_sa', 'bring-the-bag'),
      link('Keen boorsada: su’aalaha', 'so', 'cc_by_sa', 'bring-the-bag/so'),
    ],
  },
  'Tegnebrettet på legevakten: barnet får en oppgave mens vi ringer tolken': { languages: ['nb', 'en'] },
  'A number instead of a name: the first visit at an open clinic for people without papers': {
    languages: ['en', 'nb', 'es', 'fr', 'ar', 'ti'],
    contact: { name: 'The clinic’s door', role: 'Volunteers', audience: 'members', phone: '+47 00 00 00 01' },
  },
  'Ten minutes on Monday: one matter of health in the canteen, in the language of the shift': {
    languages: ['pl', 'lt', 'nb'],
    institutions: ['Stavanger Kommune'],
    materials: [
      link('Dwanaście poniedziałków: karty rozmów', 'pl', 'cc_by_nc', 'ten-minutes/pl'),
      link('Dvylika pirmadienių', 'lt', 'cc_by_nc', 'ten-minutes/lt'),
    ],
    contact: { name: 'The Monday team', audience: 'everyone', mail: 'mondays@example.org' },
  },
  'Mentor i turnusen: kolleger med helseutdanning fra utlandet lærer fagspråket på vakt': {
    languages: ['nb'],
    contact: { name: 'Fagkoordinator, hjemmetjenesten', audience: 'everyone', mail: 'mentor@example.org' },
  },
  'П’ять готових речень на випадок тривоги: чат громади, який відповідає і вночі': {
    languages: ['uk', 'ru'],
    materials: [link('П’ять речень: плакат', 'uk', 'cc0', 'five-sentences')],
    contact: { name: 'Чергові чату', audience: 'members', page: 'https://example.org/chat' },
  },
  'Lønnet lesegruppe: åtte brukere leser søknader og spørreskjemaer før forskerne sender dem': {
    languages: ['nb', 'en', 'ar'],
    institutions: ['UiT The Arctic University of Norway'],
    contact: {
      ...{ name: 'Lesegruppas sekretær', role: 'Tar imot søknader to ganger i måneden', audience: 'everyone' },
      mail: 'lesegruppe@example.org',
    },
  },
  'Svangerskapsgruppe på tigrinja med fast jordmor og fast tolk': {
    languages: ['ti', 'nb'],
    institutions: ["St Olav's University Hospital"],
    materials: [
      link('Seks kvelder: opplegg for jordmor og tolk', 'nb', 'cc_by_sa', 'seks-kvelder'),
      link('ሽዱሽተ ምሸታት', 'ti', 'cc_by_sa', 'seks-kvelder/ti'),
    ],
    contact: {
      ...{ name: 'Jordmor i bydelen', role: 'Leder gruppen', audience: 'everyone', mail: 'gruppe@example.org' },
      phone: '+47 00 00 00 02',
    },
    asks: 'interpreter',
  },
  '«Hvordan vil du si det hjemme?» Foreldre forteller tilbake på første hjemmebesøk': {
    languages: ['nb', 'uk', 'ar', 'ti', 'so'],
    materials: [
      link('Samtalekort for hjemmebesøket', 'nb', 'cc_by', 'si-det-hjemme'),
      {
        ...{ title: 'Plakat til venterommet', language: 'nb', licence: 'other' },
        licenceWords: 'Skriv den ut og heng den opp; spør før du endrer tegningen',
        at: { upload: 'c3f1b7de-5a0c-4e8b-9d2f-a6e4c1f0b8da' },
      },
    ],
  },
  'Tannpleieren kommer til mottaket før barna begynner på skolen': {
    languages: ['nb', 'uk', 'ar', 'prs'],
    institutions: ['Finnmarkssykehuset'],
  },
  'Ten evenings in the kitchen: cooking and type 2 diabetes, with the food that is eaten at home': {
    languages: ['so', 'ur', 'ar', 'nb'],
    institutions: ['Norwegian Diabetes Association', 'OsloMet – Oslo Metropolitan University'],
    materials: [
      link('Manual for those who lead the evenings', 'en', 'cc_by_sa', 'ten-evenings/manual'),
      link('Ti kvelder på kjøkkenet: oppskrifter', 'nb', 'cc_by_sa', 'ten-evenings/recipes'),
      link('عشر أمسيات في المطبخ: وصفات', 'ar', 'cc_by_sa', 'ten-evenings/ar'),
    ],
    contact: {
      ...{ name: 'Kitchen coordinator', role: 'Answers on Wednesdays', audience: 'everyone' },
      ...{ mail: 'kitchen@example.org', page: 'https://example.org/ten-evenings' },
    },
  },
  'Sunday football for men who sleep badly, with a psychologist on the bench': { languages: ['en', 'prs', 'ti', 'nb'] },
  'مساء الأسئلة في المسجد قبل رمضان: الأدوية والسكري والصيام': {
    languages: ['ar', 'nb'],
    materials: [link('عشرون سؤالاً عن الدواء والصيام', 'ar', 'cc_by', 'questions-before-ramadan')],
    contact: { name: 'منسق الأمسية', audience: 'everyone', mail: 'evening@example.org' },
  },
  'Fredagskaffe ved brakkene: et bord der det ikke står «rus» på døra': { languages: ['nb', 'pl', 'lt', 'ru'] },
  'Dry rooms: a box on loan with a moisture meter, for families in damp flats': { languages: ['en', 'nb', 'fa'] },
  'Helsenorge på biblioteket: en fast time med noen som kan språket': {
    languages: ['nb', 'uk', 'ru', 'ar', 'so'],
    contact: { name: 'Biblioteket, skranken', audience: 'everyone', page: 'https://example.org/biblioteket' },
  },
  'صباح القصص في المكتبة: أمهات وأطفال صغار وممرضة من مركز صحة الطفل': { languages: ['ar', 'ckb', 'nb'] },
  'Søknadsverkstad: foreldre til barn med funksjonsnedsetjing skriv saman, med tolk': {
    languages: ['nn', 'ar', 'so', 'pl'],
    institutions: ['University of Bergen'],
  },
  'A named adult before the summer holidays: two talks and one card for young people at school': {
    languages: ['nb', 'en'],
    institutions: ['University of Agder'],
  },
  'Søvnkurs i fengsel på tre språk, med tolken i rommet': { languages: ['nb', 'pl', 'ar'] },
  'Vaksinekveld i rorbua: sjukepleiaren kjem dit sesongarbeidarane bur': { languages: ['nn', 'en', 'lt', 'pl'] },
  'Картка «Хто я»: одна сторінка про життя мешканця будинку для літніх, двома мовами': {
    languages: ['uk', 'nb', 'pl'],
    materials: [link('Картка «Хто я»: бланк', 'uk', 'reserved', 'who-i-am')],
  },
  'The card by the telephone: one page that says how to get an interpreter now': {
    languages: ['nb', 'en'],
    institutions: ['Bergen Kommune', 'Haukeland University Hospital'],
    materials: [
      link('The card, to be filled in and printed', 'nb', 'cc0', 'card/nb'),
      link('The card in English', 'en', 'cc0', 'card/en'),
    ],
    contact: { name: 'Project lead', audience: 'everyone', mail: 'card@example.org' },
  },
  'The last two minutes go home on the patient’s own telephone': {
    languages: ['nb', 'ar', 'ckb', 'tr'],
    institutions: ['Vestre Viken Hospital Trust'],
  },
}
