import type { SeedFinding } from './finding-format.ts'

/** Interpreters: what they change, when they are used, and when they are not. */
export const findingsOfLanguage: SeedFinding[] = [
  {
    headline: 'With trained interpreters, patients understood more and came back less often',
    theme: 'language-interpreting',
    language: 'en',
    by: 'coordinator',
    openedDaysAgo: 79.4,
    publication: {
      title: 'Professional interpreters and what becomes of patients: a systematic review of 31 studies',
      authors: ['Vardehaugen, T.', 'Oduyemba, C.', 'Lienaas, T. E.'],
      year: 2022,
      page: '1-34',
      journal: 'Nordic Archive of Made-up Studies',
    },
    found:
      'In 31 studies, patients who had a trained interpreter understood more, were more content, and came back less often for the same trouble. Where family members helped out, one message in five was lost or changed.',
    meaning:
      'Use a trained interpreter from the first visit on. By telephone it went as well as in the room in most studies, so distance is no reason to do without.',
    certainty:
      'Fairly sure that it helps. Most of the studies come from hospitals in North America, and few drew lots. None is from a Norwegian emergency clinic.',
    study: {
      design: 'systematic_review',
      question: 'benefit',
      direction: 'benefit',
      years: [1998, 2021],
      country: null,
      involvement: 'none_stated',
      origin: ['pooled'],
      status: ['not_reported'],
      setting: ['hospital', 'gp'],
      limitations: 'Only studies in English and the Scandinavian languages. Most did not say where patients came from.',
      conflicts: 'None declared.',
      funding: 'An invented research council.',
    },
    replies: [
      {
        by: 'interpreter',
        language: 'en',
        after: 640,
        text: 'Thank you for writing *trained*. I am asked every week what the difference is. It is the difference between somebody who speaks two languages and somebody who tells you when a word went missing.',
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 2100,
        text: 'Dette er den første oversikten jeg kan legge ved en budsjettsak. Finnes det tall for kommuner også, eller bare for sykehus?',
      },
    ],
  },
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
    headline: 'Tolk i samme klikk som timen: det virket der noen fulgte med',
    theme: 'language-interpreting',
    language: 'nb',
    by: 'leila',
    openedDaysAgo: 30.7,
    publication: {
      title: 'Tolk som obligatorisk felt i timeboka: innføring ved fem poliklinikker',
      authors: ['Skarpenrud, L.', 'Al-Tamrani, R.'],
      year: 2024,
      page: '44-58',
      journal: 'Tidsskrift for oppdiktet forskning',
    },
    found:
      'Fem poliklinikker måtte velge språk før de kunne gi en time. På tre av dem hadde ni av ti pasienter tolk etter et halvt år, mot seks av ti før. På de to andre ble det valgt «norsk» når det hastet.',
    meaning:
      'Et felt på skjermen er ikke nok. Det virket der én person så på listene hver uke og sa fra når noe var feil.',
    certainty:
      'Ganske sikre på tallene, for alle timer ble talt. Vi vet mindre om hvorfor to klinikker ikke fikk det til. Begge skiftet leder midt i.',
    study: {
      design: 'implementation_study',
      question: 'benefit',
      direction: 'mixed',
      participants: 7_312,
      years: [2022, 2023],
      involvement: 'none_stated',
      age: ['adult', 'older'],
      origin: ['145', '014', '151'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['hospital'],
      limitations: 'Det fantes ingen klinikker uten feltet å sammenligne med.',
      conflicts: 'Ingen oppgitt.',
    },
    replies: [
      {
        by: 'anila',
        language: 'en',
        after: 870,
        text: 'That could be us. When the list is late, “Norwegian” is the quickest language of them all. Who looked at the lists in the three clinics that held: a leader, or a secretary who was given the hour for it?',
      },
    ],
  },
]
