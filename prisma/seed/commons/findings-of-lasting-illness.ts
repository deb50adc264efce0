import type { SeedFinding } from './finding-format.ts'

/** Diabetes, infections and vaccines, and living with a disability. */
export const findingsOfLastingIllness: SeedFinding[] = [
  {
    headline: 'Cooking together lowered blood sugar; a year later half of the gain was left',
    theme: 'ncd-lifestyle',
    language: 'en',
    by: 'ngo',
    openedDaysAgo: 38.6,
    publication: {
      title: 'Ten evenings of cooking for people with type 2 diabetes: a randomised trial with a waiting group',
      authors: ['Kvitnesmo, D.', 'Abdirashi, F.', 'Halvikstad, B.'],
      year: 2025,
      page: '33-47',
    },
    found:
      'Lots were drawn for 74 people: ten evenings in the kitchen, or to wait. After six months, long-term blood sugar had fallen by 5 mmol/mol more in the kitchen group. After a year the difference was 2 to 3.',
    meaning:
      'It helps, and it wears off. Those who came with the one who cooks at home kept more of it. One more evening after half a year may be worth a try.',
    certainty:
      'Fairly sure of the first half year. After a year, 19 of the 74 did not come to the blood test. Nobody was told to change medicines.',
    study: {
      design: 'rct',
      question: 'benefit',
      direction: 'benefit',
      participants: 74,
      years: [2022, 2024],
      involvement: 'collaborated',
      involvementNote: 'Three women from the first group chose the dishes and wrote half of the questions.',
      age: ['adult', 'older'],
      origin: ['014'],
      reason: ['refuge', 'family'],
      status: ['not_reported'],
      arrival: ['over_5'],
      setting: ['voluntary'],
      limitations: 'Small, in one part of one city. The one who counted did not know the groups; the cooks did.',
      conflicts: 'None declared.',
      funding: 'An invented foundation for public health.',
    },
    replies: [
      {
        by: 'hooyo',
        language: 'nb',
        after: 1110,
        text: 'Vi lager fortsatt den nye canjeeroen på fredager, fem av oss. Det er de som lager mat alene, som har sluttet.',
      },
      {
        by: 'yousef',
        language: 'en',
        after: 1730,
        text: 'Half of the gain after a year is more than most of what I prescribe leaves behind. Did anybody lower their medicines during the trial, and was that counted?',
      },
    ],
  },
  {
    headline: 'مرضى السكري الصائمون يريدون أن يسأل الطبيب أولاً، وقبل رمضان بأسابيع',
    theme: 'ncd-lifestyle',
    language: 'ar',
    by: 'abu-karim',
    openedDaysAgo: 14.8,
    publication: {
      title: 'Fasting with diabetes, and who begins the talk: interviews with 27 people in Norway',
      authors: ['Al-Tamrani, R.', 'Haddadino, Y.'],
      year: 2023,
      page: '71-84',
      journal: 'Nordic Archive of Made-up Studies',
    },
    found:
      'تحدّث الباحثون مع 27 شخصاً عندهم سكري ويصومون. معظمهم غيّروا مواعيد الدواء وحدهم. لم يسألوا الطبيب لأنهم ظنّوا أنه سيقول «لا تصم». ومن سأله الطبيب أولاً حكى له كل شيء.',
    meaning:
      'لا تغيّر دواءك وحدك. اطلب موعداً قبل رمضان بستة أسابيع، وقل من البداية إنك تنوي الصيام. وعلى الطبيب أن يسأل قبل أن ينصح.',
    certainty: 'نعرف جيداً ما قاله هؤلاء، ولا نعرف كم من الناس يفعلون مثلهم. ومعظمهم رجال من مدينة واحدة.',
    study: {
      design: 'qualitative_interviews',
      question: 'experience',
      direction: 'descriptive',
      participants: 27,
      years: [2021, 2022],
      involvement: 'collaborated',
      involvementNote: 'شارك رجلان يعيشان مع السكري في كتابة الأسئلة وفي قراءة النتائج.',
      age: ['adult', 'older'],
      origin: ['145', '015'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['gp'],
      limitations: 'ثلاث نساء فقط.',
    },
    replies: [
      {
        by: 'leila',
        language: 'ar',
        after: 690,
        text: 'أسمع هذا كل سنة في المستشفى، لكن بعد رمضان. شكراً لأنك كتبته بكلمات بسيطة يا أبا كريم، سأقرؤه بصوت عالٍ لمن لا يقرأ.',
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
    },
  },
  {
    headline: 'Testing the whole family would find three times as many with hepatitis B as tests in pregnancy alone',
    theme: 'infectious-vaccination',
    language: 'en',
    by: 'brekkhus',
    openedDaysAgo: 65.4,
    publication: {
      title: 'Hepatitis B found in pregnancy and what follows for the household: a modelling study',
      authors: ['Brekken, M.', 'Vardehaugen, T.'],
      year: 2023,
      page: '102-115',
    },
    found:
      'We let a model run over ten years. Tests in pregnancy find about 210 people with hepatitis B. If the partner and the older children are asked at the same time, it is 640. Most of them do not know that they have it.',
    meaning:
      'Make it one person’s task to ask the family. In the model it mattered more who asked than how the test was done.',
    certainty:
      'A model is no better than what is put into it. How many partners say yes is a guess from two small studies.',
    study: {
      design: 'modelling',
      question: 'screening',
      direction: 'benefit',
      years: [2012, 2022],
      involvement: 'none_stated',
      age: ['child', 'adult'],
      origin: ['pooled'],
      reason: ['not_reported'],
      status: ['not_reported'],
      setting: ['child_health_centre', 'hospital'],
      limitations: 'Costs and worry for families are not in the model.',
      conflicts: 'One of the authors has been paid for a talk by a maker of tests.',
    },
  },
  {
    headline: 'Nesten alle fullførte kuren mot sovende tuberkulose med varsel på telefonen, ble det sagt',
    theme: 'infectious-vaccination',
    language: 'nb',
    by: 'thea',
    openedDaysAgo: 48.9,
    retractedDaysAgo: 19.3,
    publication: {
      title: 'A reminder app for preventive treatment of tuberculosis: a cohort study in six municipalities',
      authors: ['Lundebakkmo, F.', 'Gjermundstø, V.'],
      year: 2022,
      page: '15-22',
      journal: 'Nordic Archive of Made-up Studies',
    },
    found:
      'Artikkelen sa at 97 av 100 tok alle tolv doser når de fikk et varsel på telefonen. Uten varsel var det 71 av 100.',
    meaning:
      'Artikkelen er trukket tilbake, så tallene kan ikke brukes. Det kan fortsatt være lurt å ringe i uke fem, men det har vi ikke fra denne studien.',
    certainty:
      'Ikke sikre i det hele tatt. Tidsskriftet fant at noen pasienter var talt to ganger, og at firmaet bak appen hadde skrevet deler av teksten.',
    study: {
      design: 'cohort',
      question: 'benefit',
      direction: 'benefit',
      participants: 188,
      years: [2020, 2021],
      involvement: 'none_stated',
      age: ['youth', 'adult'],
      origin: ['014', '034'],
      reason: ['refuge'],
      status: ['not_reported'],
      setting: ['municipality'],
      conflicts: 'To av forfatterne eide aksjer i firmaet bak appen. Det stod ikke i artikkelen.',
      funding: 'Firmaet bak appen.',
    },
    replies: [
      {
        by: 'maret',
        language: 'nb',
        after: 44_100,
        text: 'Takk for at du lot den stå, med beskjeden øverst. Jeg hadde brukt tallet i et foredrag, og nå har jeg sagt fra til dem som hørte på.',
      },
    ],
  },
  {
    headline: 'Foreldre skrev hvor flink barnet var, og fikk avslag',
    theme: 'disability-rehab',
    language: 'nb',
    by: 'grete',
    openedDaysAgo: 61.5,
    publication: {
      title: 'Søknader om hjelp til barn med funksjonsnedsettelse, lest sammen med foreldrene',
      authors: ['Halvikstad, B.', 'Sunde-Moe, A.', 'Berhanesel, Y.'],
      year: 2023,
      page: '22-40',
      journal: 'Tidsskrift for oppdiktet forskning',
    },
    found:
      '24 foreldre ble intervjuet og leste 63 søknader sammen med forskerne. De fleste hadde skrevet om det barnet fikk til. De som fikk ja, hadde skrevet om natta, trappa og det som ikke gikk.',
    meaning:
      'Be foreldre om å fortelle om et helt døgn. Si høyt at det ikke er å klage. Tolk trengs også når noen skal skrive.',
    certainty:
      'Godt kjent for disse 24. De som ga opp før de søkte, er ikke med, og ingen spurte dem som leste søknadene.',
    study: {
      design: 'mixed_methods',
      question: 'experience',
      direction: 'descriptive',
      participants: 24,
      years: [2021, 2022],
      involvement: 'user_led',
      involvementNote: 'Tre mødre ledet arbeidet, og opptakene er deres.',
      age: ['child'],
      origin: ['145', '014'],
      reason: ['refuge', 'family'],
      status: ['not_reported'],
      setting: ['municipality', 'voluntary'],
      funding: 'En oppdiktet stiftelse, etter søknad nummer tre.',
    },
    replies: [
      {
        by: 'shilan',
        as: 'ngo',
        language: 'nb',
        after: 1420,
        text: 'Vi leste dette høyt i kafeen. Én mor sa: «Jeg skrev at hun smiler hele dagen. Det er sant. Jeg skrev ikke at jeg bærer henne.»',
      },
    ],
  },
]
