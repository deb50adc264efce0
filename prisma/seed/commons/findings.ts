import type { CslRecord } from '#server/findings/csl-record.ts'
import { namesInLines } from '#server/findings/names.plain.ts'
import { summaryText } from '#server/findings/summary-text.ts'
import type { Design, Direction, Involvement, Question } from '#server/findings/terms.ts'
import type { ThemeCode } from '#server/forum/terms.ts'
import type { SeedPost, SeedThread } from './format.ts'

/** A finding of the demo. The studies are invented, and the journal that they stand in says so. */
export interface SeedFinding {
  headline: string
  theme: ThemeCode
  language: 'nb' | 'en'
  by: string
  openedDaysAgo: number
  publication: { title: string; authors: string[]; year: number; page: string }
  found: string
  meaning: string
  certainty: string
  study: {
    design: Design
    question: Question
    direction: Direction
    participants?: number
    years?: [number, number]
    involvement: Involvement
    age?: string[]
    origin?: string[]
    reason?: string[]
    status?: string[]
    setting?: string[]
    limitations?: string
    funding?: string
    /** Codes of municipalities and counties. */
    places?: string[]
    comparator?: string
    outcomes?: string
    registration?: string
    ethics?: string
  }
  replies?: SeedPost[]
}

/** What the publication of a finding would say of itself. The prefix 10.5555 is kept for examples and leads nowhere. */
export const publicationOf = ({ publication, openedDaysAgo }: SeedFinding): CslRecord => ({
  type: 'article-journal',
  title: publication.title,
  author: namesInLines(publication.authors.join('\n')),
  issued: { 'date-parts': [[publication.year]] },
  'container-title': 'Journal of Invented Examples',
  volume: String(publication.year - 2010),
  page: publication.page,
  DOI: `10.5555/jie.${publication.year}.${Math.round(openedDaysAgo * 10)}`,
})

/** The conversation of a finding: its summary, and what was answered. */
export const findingThread = (finding: SeedFinding): SeedThread => ({
  title: finding.headline,
  kind: 'finding',
  theme: finding.theme,
  language: finding.language,
  openedDaysAgo: finding.openedDaysAgo,
  posts: [{ by: finding.by, language: finding.language, text: summaryOf(finding) }, ...(finding.replies ?? [])],
})

const summaryOf = (finding: SeedFinding): string =>
  summaryText({
    summaryFound: finding.found,
    summaryMeaning: finding.meaning,
    summaryCertainty: finding.certainty,
    language: finding.language,
    doi: publicationOf(finding).DOI,
  })

/** Findings about every side of the field, in Bokmål and English. */
export const findings: SeedFinding[] = [
  {
    headline: 'Use of interpreters falls by half after 16:00',
    theme: 'language-interpreting',
    language: 'en',
    by: 'brekkhus',
    openedDaysAgo: 41.3,
    publication: {
      title: 'Interpreter use by time of day in primary care: a register-based study of 1.2 million contacts',
      authors: ['Haugenes, K.', 'Osmanovic, M.', 'Lienaas, T. E.'],
      year: 2025,
      page: '211-220',
    },
    found:
      'In daytime, an interpreter took part in about four of ten visits where the patient had asked for one. After 16:00 it was fewer than two of ten. Small and large municipalities were alike.',
    meaning:
      'Money did not explain the drop. Where the interpreter was booked together with the appointment, it was almost gone.',
    certainty:
      'Quite sure about the drop: nearly all visits were counted. Less sure about why. Registers do not show visits where family members interpreted, nor people who never came.',
    study: {
      design: 'register_based',
      question: 'prevalence',
      direction: 'descriptive',
      participants: 1_204_118,
      years: [2021, 2023],
      involvement: 'consulted',
      age: ['child', 'adult', 'older'],
      origin: ['pooled'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['gp', 'out_of_hours'],
      funding: 'Invented for this demo',
      places: ['46', '03'],
      outcomes: 'Whether an interpreter was booked, by the hour of the visit',
    },
    replies: [
      {
        by: 'interpreter',
        language: 'en',
        after: 700,
        text: 'Many of us are free after 16:00 and are never called. The booking pages close when the offices close. That could be changed without any money.',
      },
      {
        by: 'clinician',
        language: 'en',
        after: 1100,
        text: 'This is our Tuesday night. We *can* phone an interpreter, but the phone is in the other room and the queue is in this one.',
      },
    ],
  },
  {
    headline: 'Foreldre vil spørres før barn tolker',
    theme: 'child-youth-family',
    language: 'nb',
    by: 'hodan',
    openedDaysAgo: 33.6,
    publication: {
      title: 'When the child speaks for the family: focus groups with parents',
      authors: ['Warfaa, H.', 'Sunde-Moe, A.'],
      year: 2024,
      page: '14-29',
    },
    found:
      'Foreldre fortalte at ingen spurte dem før barnet ble bedt om å tolke. De fleste ville heller ha ventet på en tolk.',
    meaning: 'Spør foreldrene først, og si at det er gratis å få tolk. Noen trodde at de måtte betale selv.',
    certainty:
      'Vi snakket med 31 foreldre i to byer. Vi vet ikke hvor vanlig dette er, men det gikk igjen i alle gruppene.',
    study: {
      design: 'focus_groups',
      question: 'experience',
      direction: 'descriptive',
      participants: 31,
      years: [2022, 2023],
      involvement: 'involved',
      age: ['child', 'adult'],
      origin: ['014', '145'],
      reason: ['refuge', 'family'],
      setting: ['gp', 'hospital'],
    },
    replies: [
      {
        by: 'tone',
        language: 'nb',
        after: 900,
        text: 'Det stemmer med det vi ser. Nå spør vi alltid mor alene først, og da sier nesten alle ja til tolk.',
      },
    ],
  },
  {
    headline: 'En time ekstra hos helsesykepleier ga flere vaksinerte barn',
    theme: 'infectious-vaccination',
    language: 'nb',
    by: 'selam',
    openedDaysAgo: 28.2,
    publication: {
      title: 'One more hour: a cluster-randomised trial of longer first visits at child health centres',
      authors: ['Tesfay, S.', 'Myklebost, I.', 'Aune, R.'],
      year: 2023,
      page: '101-118',
    },
    found:
      'Der den første samtalen varte en time lenger, og med tolk, fikk 91 av 100 barn alle vaksiner. Ellers var det 84 av 100.',
    meaning:
      'Tida til spørsmål var viktigere enn brosjyrene. Helsestasjonene satte opp timen i løpet av de tre første månedene.',
    certainty:
      'Ganske sikre: helsestasjonene ble trukket ut ved loddtrekning. Vi vet mindre om dem som flyttet underveis.',
    study: {
      design: 'cluster_rct',
      question: 'benefit',
      direction: 'benefit',
      participants: 1_846,
      years: [2019, 2021],
      involvement: 'consulted',
      age: ['child'],
      origin: ['pooled'],
      setting: ['child_health_centre'],
      places: ['4601', '1103', '5001'],
      comparator: 'Helsestasjoner som gjorde som før',
      outcomes: 'Om barnet hadde fått alle vaksiner',
      registration: 'Funnet på for denne demoen',
      ethics: 'REK, funnet på for denne demoen',
    },
  },
  {
    headline: 'Letters in plain words did not bring more people to screening',
    theme: 'health-literacy',
    language: 'en',
    by: 'researcher',
    openedDaysAgo: 24.9,
    publication: {
      title: 'Plain-language invitations to cervical screening: an interrupted time series',
      // Josiah Carberry is invented too: ORCID gave him an iD for examples.
      authors: ['Haugenes, K.', 'Dalseth, P.', 'Carberry, J. 0000-0002-1825-0097'],
      year: 2022,
      page: '55-63',
    },
    found: 'After the letters were rewritten in plain words and five languages, as many women came as before.',
    meaning: 'A better letter is not enough by itself. Those who came had mostly been told by somebody they knew.',
    certainty:
      'Fairly sure that the letter changed little. Other things changed in the same years, which we could not take out.',
    study: {
      design: 'interrupted_time_series',
      question: 'screening',
      direction: 'none',
      participants: 48_230,
      years: [2017, 2020],
      involvement: 'informed',
      age: ['adult'],
      origin: ['151', '034', '011'],
      status: ['not_reported'],
      setting: ['municipality'],
    },
  },
  {
    headline: 'Digitale timer stenger ute dem som mangler BankID',
    theme: 'digital-health',
    language: 'nb',
    by: 'kaczmarek',
    openedDaysAgo: 21.4,
    publication: {
      title: 'Who cannot log in? A survey among adults at language courses',
      authors: ['Kaczmarczyk, A.', 'Sunde-Moe, A.'],
      year: 2025,
      page: '3-17',
    },
    found: 'Fire av ti på norskkurs kunne ikke bestille time på nett. De fleste av dem manglet BankID, ikke telefon.',
    meaning: 'Et telefonnummer som noen svarer på, må stå ved siden av lenka. Det holder ikke å oversette nettsida.',
    certainty: 'Usikre på tallet: vi spurte dem som går på kurs. De som ikke går på kurs, kan ha det verre.',
    study: {
      design: 'cross_sectional',
      question: 'prevalence',
      direction: 'descriptive',
      participants: 612,
      years: [2024, 2024],
      involvement: 'collaborated',
      age: ['youth', 'adult'],
      origin: ['pooled'],
      reason: ['refuge', 'labour', 'family'],
      setting: ['online', 'gp'],
    },
  },
  {
    headline: 'Trauma groups led with interpreters helped as much as those without',
    theme: 'mental-health-trauma',
    language: 'en',
    by: 'eira',
    openedDaysAgo: 18.7,
    publication: {
      title: 'Interpreted and uninterpreted group treatment after flight: a cohort study',
      authors: ['Eirason, R.', 'Brekken, M.'],
      year: 2024,
      page: '77-92',
    },
    found:
      'People in groups with an interpreter slept better and feared less after twelve weeks, as much as people in groups held in Norwegian.',
    meaning: 'The need for an interpreter is no reason to wait for treatment.',
    certainty: 'Not very sure: people chose their groups themselves, and one in four did not answer at the end.',
    study: {
      design: 'cohort',
      question: 'benefit',
      direction: 'benefit',
      participants: 214,
      years: [2020, 2023],
      involvement: 'involved',
      age: ['adult'],
      reason: ['refuge'],
      status: ['refugee', 'asylum_seeker'],
      origin: ['145', '014'],
      setting: ['municipality'],
    },
  },
  {
    headline: 'Arbeidsinnvandrere går til legen når de ikke kan jobbe lenger',
    theme: 'work-labour-migrants',
    language: 'nb',
    by: 'kaczmarek',
    openedDaysAgo: 15.8,
    publication: {
      title: 'Waiting until it stops you: interviews with construction workers',
      authors: ['Kaczmarczyk, A.'],
      year: 2023,
      page: '40-52',
    },
    found:
      'Ingen av de 22 vi snakket med, hadde fastlege det første året. De fleste kjente ikke til at de kunne få det.',
    meaning: 'Arbeidsgivere kan si fra om fastlege den dagen kontrakten skrives under.',
    certainty: 'Vi vet godt hvordan disse 22 hadde det, og lite om folk i andre bransjer.',
    study: {
      design: 'qualitative_interviews',
      question: 'experience',
      direction: 'descriptive',
      participants: 22,
      years: [2021, 2022],
      involvement: 'none_stated',
      age: ['adult'],
      reason: ['labour'],
      status: ['eea_labour'],
      origin: ['151'],
      setting: ['gp'],
    },
  },
  {
    headline: 'Women without papers came late to antenatal care, and fees were the reason they gave',
    theme: 'undocumented',
    language: 'en',
    by: 'selam',
    openedDaysAgo: 12.6,
    publication: {
      title: 'Antenatal care for women without residence: mixed methods from two clinics',
      authors: ['Tesfay, S.', 'Dalseth, P.'],
      year: 2025,
      page: '130-144',
    },
    found:
      'Half of the women came for the first time after week 20. Most said that they feared the bill; some feared being reported.',
    meaning: 'Say at the door what is free, and that nobody is reported. The clinics that did so saw women earlier.',
    certainty: 'Fairly sure for these two clinics. Women who never came are not in the figures.',
    study: {
      design: 'mixed_methods',
      question: 'prevalence',
      direction: 'mixed',
      participants: 187,
      years: [2018, 2023],
      involvement: 'collaborated',
      age: ['adult'],
      status: ['undocumented'],
      origin: ['not_reported'],
      setting: ['voluntary', 'hospital'],
    },
  },
  {
    headline: 'Eldre som har mistet norsken, får sjeldnere smertelindring',
    theme: 'older-dementia-care',
    language: 'nb',
    by: 'brekkhus',
    openedDaysAgo: 9.9,
    publication: {
      title: 'Pain relief in nursing homes by first language: a register-based study',
      authors: ['Brekken, M.', 'Haugenes, K.'],
      year: 2024,
      page: '9-21',
    },
    found:
      'Beboere med et annet morsmål enn norsk fikk smertestillende ved behov halvparten så ofte som andre med samme diagnose.',
    meaning: 'Smerte må kunne sies uten norsk: med bilder, med familien på telefon, med tolk i den første samtalen.',
    certainty: 'Sikre på forskjellen, usikre på grunnen. Registeret sier ikke hvem som hadde vondt.',
    study: {
      design: 'register_based',
      question: 'prognosis',
      direction: 'harm',
      participants: 9_410,
      years: [2016, 2022],
      involvement: 'none_stated',
      age: ['older'],
      origin: ['pooled'],
      status: ['not_reported'],
      setting: ['municipality'],
    },
  },
  {
    headline: 'A course for doctors changed what they knew, not what they did',
    theme: 'workforce-training',
    language: 'en',
    by: 'researcher',
    openedDaysAgo: 7.2,
    publication: {
      title: 'Before and after a course on migration and health for residents',
      authors: ['Haugenes, K.', 'Aune, R.'],
      year: 2021,
      page: '60-66',
    },
    found:
      'Doctors answered more questions right after the course. They asked for interpreters no more often than before.',
    meaning: 'A course needs something that changes the day: a button, a routine, somebody who asks.',
    certainty: 'Not sure: there was no group without the course to compare with.',
    study: {
      design: 'before_after',
      question: 'benefit',
      direction: 'mixed',
      participants: 96,
      years: [2019, 2019],
      involvement: 'informed',
      origin: ['not_reported'],
      setting: ['hospital'],
    },
  },
  {
    headline: 'Mange studier teller «innvandrere» som én gruppe',
    theme: 'participation-data-methods',
    language: 'nb',
    by: 'hodan',
    openedDaysAgo: 4.8,
    publication: {
      title: 'How migrants are counted: a scoping review of categories',
      authors: ['Warfaa, H.', 'Eirason, R.', 'Brekken, M.'],
      year: 2025,
      page: '1-26',
    },
    found: 'Fire av ti studier slo alle sammen. Bare én av ti skrev hvor lenge folk hadde bodd i landet.',
    meaning: 'Spør om det du trenger å vite, og skriv det. Uten det kan ingen se hvem funnet gjelder.',
    certainty: 'Ganske sikre på tallene for studiene vi fant. Rapporter som ikke er på nett, er ikke med.',
    study: {
      design: 'scoping_review',
      question: 'prevalence',
      direction: 'descriptive',
      years: [2010, 2024],
      involvement: 'user_led',
      origin: ['pooled'],
    },
    replies: [
      {
        by: 'policymaker',
        language: 'nb',
        after: 1300,
        text: 'Nyttig. Vi spør om botid i den neste utlysningen. Kan dere si hvilke tre spørsmål som er de viktigste?',
      },
    ],
  },
  {
    headline: 'Being asked about racism made people trust the health centre more',
    theme: 'living-conditions-racism',
    language: 'en',
    by: 'eira',
    openedDaysAgo: 2.7,
    publication: {
      title: 'Asking about discrimination in youth health centres: participatory action research',
      authors: ['Eirason, R.', 'Sunde-Moe, A.'],
      year: 2025,
      page: '88-99',
    },
    found:
      'Young people said that nobody in the health services had asked before. Most were glad of the question, also when nothing had happened to them.',
    meaning: 'One question in the first talk is enough to open the door. It should come with somewhere to turn.',
    certainty: 'This is what 40 young people in three places told. They chose to take part.',
    study: {
      design: 'participatory_action',
      question: 'experience',
      direction: 'benefit',
      participants: 40,
      years: [2023, 2024],
      involvement: 'user_led',
      age: ['youth'],
      status: ['descendant', 'refugee'],
      setting: ['school', 'municipality'],
    },
  },
]
