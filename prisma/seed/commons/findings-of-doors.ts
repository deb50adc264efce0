import type { SeedFinding } from './finding-format.ts'

/** Who comes in, and what the first weeks, the telephone and the letter have to do with it. */
export const findingsOfDoors: SeedFinding[] = [
  {
    headline: 'Retten til tolk står i lova, men nesten aldri i budsjettet',
    theme: 'access-rights',
    language: 'nn',
    by: 'arnfinn',
    openedDaysAgo: 75.6,
    publication: {
      title: 'Tolk i kommunale planar: ein dokumentanalyse',
      authors: ['Storviksmo, H.', 'Tveråsmoen, J.'],
      year: 2024,
      page: '5-21',
      journal: 'Tidsskrift for oppdiktet forskning',
    },
    found:
      'Forskarane las planane til 40 kommunar. I 34 stod det at folk har rett til tolk. I sju var det sett av pengar, og i tre stod det kven som skal bestille.',
    meaning:
      'Spør kven som har pengane, og kven som ringjer. Står ikkje det i planen, blir det ikkje jobben til nokon.',
    certainty:
      'Sikre på kva som står der. Papir er ikkje det same som praksis: nokre kommunar gjer meir enn dei skriv.',
    study: {
      design: 'policy_analysis',
      direction: 'descriptive',
      years: [2021, 2023],
      involvement: 'none_stated',
      age: ['not_reported'],
      setting: ['municipality'],
      limitations: 'Berre planar som låg opne på nett.',
    },
    replies: [
      {
        by: 'fossum',
        language: 'nb',
        after: 1350,
        text: 'Vi er én av de 34 og ikke av de sju. Det visste jeg ikke før jeg lette i vår egen plan i dag. Det kommer på budsjettmøtet.',
      },
      {
        by: 'interpreter',
        language: 'nb',
        after: 800,
        text: 'De tre som skriver hvem som bestiller: er det de samme som ringer oss før klokka 16? Jeg gjetter ja.',
      },
    ],
  },
  {
    headline: 'Time på nett ga færre telefoner, men ikke flere timer til dem som trengte tolk',
    theme: 'primary-care',
    language: 'nb',
    by: 'clinician',
    openedDaysAgo: 26.4,
    publication: {
      title: 'Online booking in twelve general practices: an interrupted time series by need for interpreter',
      authors: ['Haugenes, K.', 'Skarpenrud, L.'],
      year: 2024,
      page: '90-101',
    },
    found:
      'Tolv legekontor åpnet for timer på nett. Køen på telefonen ble kortere. De som trengte tolk, fikk like få timer som før, og to av tre ringte fortsatt.',
    meaning:
      'Hold en linje åpen for dem som må ringe. La det stå i timeboka hvem som trenger tolk, uansett hvordan timen blir til.',
    certainty:
      'Ganske sikre på at køen ble kortere. Kontorene fikk flere vikarer det samme året, og det kan ha hjulpet til.',
    study: {
      design: 'interrupted_time_series',
      question: 'benefit',
      direction: 'mixed',
      participants: 41_600,
      years: [2019, 2022],
      involvement: 'none_stated',
      age: ['adult', 'older'],
      origin: ['pooled'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['gp', 'online'],
      limitations: 'Behov for tolk ble bare sett der noen hadde skrevet det i journalen.',
      conflicts: 'Firmaet som lager timeboka, ga tallene. Det fikk ikke lese artikkelen før den var sendt.',
    },
  },
  {
    headline: 'Where the letter came in Norwegian only, twice as many missed the first hospital visit',
    theme: 'specialist-care',
    language: 'en',
    by: 'shilan',
    openedDaysAgo: 55.7,
    publication: {
      title: 'Language of appointment letters and missed first visits at four hospitals: a cohort study',
      authors: ['Gjermundstø, V.', 'Oduyemba, C.', 'Brekken, M.'],
      year: 2025,
      page: '53-66',
      journal: 'Nordic Archive of Made-up Studies',
    },
    found:
      'The study followed 12,860 people who needed an interpreter. Where the letter was in Norwegian only, 18 of 100 missed the first visit. Where a message in their own language came too, it was 9 of 100.',
    meaning:
      'A short message in the right language costs less than an empty hour. The record should hold which language, not only that somebody needs an interpreter.',
    certainty:
      'Not sure that it was the letter. The two hospitals that send messages may be better at other things as well.',
    study: {
      design: 'cohort',
      question: 'benefit',
      direction: 'benefit',
      participants: 12_860,
      years: [2021, 2024],
      involvement: 'none_stated',
      age: ['adult', 'older'],
      origin: ['not_reported'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['hospital'],
      limitations: 'People whose need for an interpreter nobody had written down are not in the study.',
    },
    replies: [
      {
        by: 'grete',
        language: 'nb',
        after: 540,
        text: 'Atten av hundre, og her får hver av dem et gebyr. Det burde stå i neste studie hvem som betalte det.',
      },
    ],
  },
  {
    headline: 'En tolk i hver time kostet mindre enn timene som ellers gikk tapt',
    theme: 'specialist-care',
    language: 'nb',
    by: 'policymaker',
    openedDaysAgo: 17.9,
    publication: {
      title: 'Costs and savings of interpreters at three outpatient clinics: an economic evaluation',
      authors: ['Nilsjordet, E.', 'Gjermundstø, V.'],
      year: 2024,
      page: '160-171',
    },
    found:
      'Forskerne regnet på ett år ved tre poliklinikker. Tolk i alle timer kostet 2,1 millioner kroner. Færre tapte timer, færre nye prøver og kortere opphold sparte 2,6 millioner.',
    meaning: 'Pengene spares på avdelingen, men tolken betales av en annen pott. Møtes ikke de to, ser det dyrt ut.',
    certainty:
      'Middels sikre. Svaret snur hvis under halvparten av de tapte timene skyldes språk, og det vet vi lite om.',
    study: {
      design: 'economic_evaluation',
      question: 'benefit',
      direction: 'benefit',
      participants: 4_870,
      years: [2022, 2022],
      involvement: 'none_stated',
      age: ['adult'],
      origin: ['not_reported'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['hospital'],
      limitations: 'Det ble ikke regnet på hva pasientene selv sparte eller tapte.',
      conflicts: 'Sykehuset som betalte for studien, har nytte av svaret.',
      funding: 'Sykehuset som driver de tre poliklinikkene.',
    },
    replies: [
      {
        by: 'brekkhus',
        language: 'en',
        after: 1600,
        text: 'The sentence on what would turn the answer around is worth more than the 2.6 million. I wish that every such paper had one.',
      },
    ],
  },
  {
    headline: 'Éin av fire fekk aldri helseundersøkinga, for ingen eigde lista',
    theme: 'asylum-arrival',
    language: 'nn',
    by: 'coordinator',
    openedDaysAgo: 44.2,
    publication: {
      title: 'Kven kallar inn? Evaluering av helseundersøkinga etter busetjing i ni kommunar',
      authors: ['Oppdikta fylkeskommune'],
      year: 2023,
      other: { type: 'report', publisher: 'Oppdikta fylkeskommune' },
    },
    found:
      'Fylkeskommunen gjekk gjennom lister frå ni kommunar. Av 640 busette var 158 ikkje kalla inn etter eit halvt år, og 41 var kalla inn to gonger. Der éin person hadde ansvar for lista, mangla nesten ingen.',
    meaning:
      'Skriv i planen kven som eig lista. Ring før brevet går, for brevet blir ofte sendt til ei gammal adresse.',
    certainty:
      'Sikre på tala for desse ni. Dei som hadde det mest travelt, svarte ikkje, så det kan vere verre andre stader.',
    study: {
      design: 'evaluation_report',
      question: 'prevalence',
      direction: 'descriptive',
      participants: 640,
      years: [2022, 2022],
      involvement: 'none_stated',
      age: ['child', 'adult', 'older'],
      origin: ['not_reported'],
      reason: ['refuge'],
      status: ['not_reported'],
      arrival: ['under_1'],
      setting: ['municipality'],
      limitations: 'Kommunane talde sjølve.',
      funding: 'Oppdikta fylkeskommune, som òg har ansvar for planen.',
    },
  },
  {
    headline: 'Faglig råd: spør om det som haster den første uka, og vent med resten',
    theme: 'asylum-arrival',
    language: 'nb',
    by: 'fossum',
    openedDaysAgo: 25.9,
    publication: {
      title: 'Den første helsesamtalen ved bosetting: faglig råd',
      authors: ['Oppdiktet råd for helse ved bosetting'],
      year: 2024,
      other: { type: 'report', publisher: 'Oppdiktet råd for helse ved bosetting' },
    },
    found:
      'Gruppa bak rådet leste 62 studier og hørte 14 familier. Den første uka bør en spørre om smitte, medisiner, skader, søvn, og om noen er gravid. Resten kan vente til tre måneder, med tolk og god tid.',
    meaning: 'Kort ned skjemaet til én side. Si hva dere spør om, hvorfor dere spør, og at svarene ikke går til UDI.',
    certainty:
      'Rådene om smitte bygger på gode studier. Rådene om når en bør spørre, bygger mest på erfaring. Om søvn var gruppa ikke enig.',
    study: {
      design: 'guideline',
      direction: 'descriptive',
      years: [2023, 2024],
      involvement: 'involved',
      involvementNote: 'To med egen flukterfaring satt i gruppa, og 14 familier ble hørt.',
      age: ['child', 'youth', 'adult', 'older'],
      reason: ['refuge'],
      status: ['asylum_seeker', 'quota_refugee', 'temporary_protection'],
      arrival: ['under_1'],
      setting: ['municipality', 'reception_centre'],
      conflicts: 'Tre i gruppa arbeider i kommuner som skal følge rådet.',
    },
    replies: [
      {
        by: 'service-user',
        language: 'nb',
        after: 980,
        text: 'Den første uka sov ingen av oss. Spør om søvn, men spør én gang til senere. Da hadde vi svart noe annet.',
      },
      {
        by: 'maret',
        language: 'nb',
        after: 1270,
        text: 'Tenner mangler på lista over det som haster. Et barn som ikke kan spise, kan ikke vente tre måneder.',
      },
    ],
  },
]
