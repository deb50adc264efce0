import type { SeedFinding } from './finding-format.ts'

/** Pregnancy and birth, and what women should be asked before. */
export const findingsOfBirths: SeedFinding[] = [
  {
    headline: 'Fast jordmor og fast tolk ga færre turer til legevakta',
    theme: 'women-maternal-srh',
    language: 'nb',
    by: 'tone',
    openedDaysAgo: 68.2,
    publication: {
      title: 'The same midwife, the same interpreter: a quasi-experimental study of group antenatal care',
      authors: ['Fjellvikmo, A.', 'Berhanesel, Y.', 'Tesfay, S.'],
      year: 2024,
      page: '12-25',
      journal: 'Nordic Archive of Made-up Studies',
    },
    found:
      'Kvinner som møtte samme jordmor og samme tolk hver gang, dro til legevakta halvparten så ofte som andre. De kom også til flere kontroller. Fødslene gikk likt i de to gruppene.',
    meaning:
      'Det er ikke nok at det er en tolk der. Når det er den samme hver gang, tør flere å spørre om det som er flaut.',
    certainty:
      'Nokså usikre. Kvinnene valgte selv om de ville være med, og de kan ha vært friskere fra før. Tallene er for små til å si noe om alvorlige ting.',
    study: {
      design: 'quasi_experimental',
      question: 'benefit',
      direction: 'benefit',
      participants: 241,
      years: [2020, 2023],
      involvement: 'none_stated',
      age: ['adult'],
      origin: ['014'],
      reason: ['refuge', 'family'],
      status: ['not_reported'],
      setting: ['municipality', 'hospital'],
      limitations: 'Ingen loddtrekning. De to gruppene fødte i ulike år.',
      conflicts: 'Jordmora som ledet gruppene, er en av forfatterne.',
      funding: 'En oppdiktet stiftelse for kvinnehelse.',
    },
    replies: [
      {
        by: 'mehret',
        language: 'nb',
        after: 1320,
        text: 'Jeg gikk i en slik gruppe. Det var lettere å spørre når jeg kjente stemmen. Jeg trengte ikke begynne på nytt hver gang.',
      },
      {
        by: 'yonas',
        language: 'en',
        after: 410,
        text: 'For the interpreter too. By the third meeting I knew who would laugh at my word for *pelvic floor*, and we found a better one together.',
      },
      {
        by: 'researcher',
        language: 'en',
        after: 2600,
        text: 'Different years, and a pandemic in between: fewer people went to the out-of-hours clinic anyway in 2020 and 2021. Was that taken into account?',
      },
    ],
  },
  {
    headline: 'The risk of an emergency caesarean differs more among migrants than between migrants and others',
    theme: 'women-maternal-srh',
    language: 'en',
    by: 'selam',
    openedDaysAgo: 52.3,
    publication: {
      title: 'Emergency caesarean section by region of birth in the Nordic countries: a meta-analysis',
      authors: ['Tesfay, S.', 'Lundemyhr, S.', 'Oduyemba, C.'],
      year: 2023,
      page: '201-219',
    },
    found:
      'We put 24 studies together. Women from Eastern Africa had an emergency caesarean one and a half times as often as women born here. Women from Eastern Europe had it no more often.',
    meaning:
      '“Migrant women” is not a group to plan for. Ask how long she has lived here, which language she speaks, and what she fears.',
    certainty:
      'Quite sure that the groups differ, less sure why. Half of the studies did not say whether an interpreter had been there.',
    study: {
      design: 'meta_analysis',
      question: 'prognosis',
      direction: 'harm',
      participants: 486_200,
      years: [1999, 2021],
      country: null,
      involvement: 'none_stated',
      age: ['adult'],
      origin: ['014', '145', '034', '151'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['hospital'],
      limitations: 'Few studies told how long the women had lived in the country.',
      conflicts: 'None declared.',
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
    headline: 'Women wanted to be asked about genital cutting early, by somebody they already knew',
    theme: 'violence-fgm-control',
    language: 'en',
    by: 'anila',
    openedDaysAgo: 47.2,
    publication: {
      title: 'When the question comes: a qualitative synthesis of women’s encounters with health services after FGM/C',
      authors: ['Warfaa, H.', 'Lundemyhr, S.'],
      year: 2022,
      page: '145-168',
    },
    found:
      'In 19 studies from Europe, women said that the question came too late: in labour, or never. They could live with being asked. What hurt was a face that changed.',
    meaning:
      'Ask before the first pregnancy, alone, with an interpreter who is a woman. Say why you ask, and what can be done.',
    certainty:
      'Fairly sure: nearly all studies tell the same. Those who never spoke with a researcher may think otherwise.',
    study: {
      design: 'qualitative_synthesis',
      question: 'experience',
      direction: 'descriptive',
      participants: 384,
      years: [2004, 2021],
      country: null,
      involvement: 'none_stated',
      age: ['youth', 'adult'],
      origin: ['014', '015', '011'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['hospital', 'gp'],
      limitations: 'Only two of the studies asked women who had grown up in Europe.',
    },
    replies: [
      {
        by: 'ngo',
        language: 'en',
        after: 930,
        text: 'In our circle they say the same, with one more sentence: *ask me once, and write it down, so that I am not asked by everybody.*',
      },
    ],
  },
]
