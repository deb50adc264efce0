import type { SeedFinding } from './finding-format.ts'

/** Children, school, and summers that some are afraid of. */
export const findingsOfChildren: SeedFinding[] = [
  {
    headline: 'Barn som hadde flyttet mellom mottak, hadde oftere hull som ingen hadde sett på',
    theme: 'child-youth-family',
    language: 'nb',
    by: 'maret',
    openedDaysAgo: 36.9,
    publication: {
      title: 'Moves between reception centres and untreated caries in children: a case-control study',
      authors: ['Storviksmo, H.', 'Mirzakhelo, N.'],
      year: 2023,
      page: '35-42',
      journal: 'Nordic Archive of Made-up Studies',
    },
    found:
      'Studien så på 120 barn som måtte trekke tenner, og 240 som ikke måtte det. De som hadde flyttet to ganger eller mer, var mye oftere i den første gruppa.',
    meaning: 'Innkallingen bør følge barnet, ikke adressen. Ring klinikken i den nye kommunen før familien drar.',
    certainty:
      'Usikre på grunnen. Vi vet ikke hvordan tennene var da barna kom, og de som flytter mye, har det ofte vanskelig på andre måter også.',
    study: {
      design: 'case_control',
      question: 'prognosis',
      direction: 'harm',
      participants: 360,
      years: [2018, 2022],
      involvement: 'none_stated',
      age: ['child'],
      origin: ['145', '014', '034'],
      reason: ['refuge'],
      status: ['asylum_seeker'],
      setting: ['reception_centre'],
      limitations: 'Røntgenbilder manglet for hvert tredje barn.',
    },
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
    headline: 'حين كان في المدرسة من يتكلم لغة الطفل قلّ غيابه في الأشهر الأولى',
    theme: 'child-youth-family',
    language: 'ar',
    by: 'yousef',
    openedDaysAgo: 5.3,
    publication: {
      title: 'Bilingual assistants in the first six months at school: a stepped-wedge trial in 14 schools',
      authors: ['Tveråsmoen, J.', 'Al-Tamrani, R.', 'Aune, R.'],
      year: 2025,
      page: '61-76',
    },
    found:
      'وظّفت أربع عشرة مدرسة، واحدة بعد أخرى، مساعداً يتكلم لغة الطفل في الأشهر الستة الأولى. قبل ذلك كان الطفل يغيب سبعة أيام في الفصل الدراسي، وبعده أربعة أيام. وقلّت الشكوى من ألم البطن في الصباح.',
    meaning:
      'إذا كان طفلك لا يريد الذهاب إلى المدرسة فاسأل المدرسة أولاً: هل عندكم من يتكلم لغته؟ هذا سؤال عادي، ولا يعني أن في البيت مشكلة.',
    certainty:
      'نحن متأكدون إلى حدّ كبير، لأن القرعة حدّدت متى تبدأ كل مدرسة. لكننا لا نعرف ماذا يحدث بعد أن يتوقف المساعد عن الحضور.',
    study: {
      design: 'stepped_wedge',
      question: 'benefit',
      direction: 'benefit',
      participants: 1_312,
      years: [2021, 2023],
      involvement: 'none_stated',
      age: ['child'],
      origin: ['145', '151'],
      reason: ['refuge'],
      status: ['not_reported'],
      setting: ['school'],
      limitations: 'كان المعلمون يعرفون متى بدأت مدرستهم، وهم الذين سجّلوا الغياب.',
    },
    replies: [
      {
        by: 'abu-karim',
        language: 'ar',
        after: 1180,
        text: 'سألت المدرسة أمس. قالوا إن عندهم مساعدة تتكلم العربية، لكن يوم الثلاثاء فقط. وابني ذهب يوم الثلاثاء دون أن يشكو.',
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 620,
        text: 'Da vet du noe viktig. Ta det med til læreren: «Tirsdag går det bra.» Skolen kan ofte flytte timene, og helsesykepleier kan være med på møtet, med tolk.',
      },
    ],
  },
  {
    headline: 'Ikke noe svar ennå: skal prøve om en voksen ved navn gjør sommeren tryggere',
    theme: 'violence-fgm-control',
    language: 'nb',
    by: 'hodan',
    openedDaysAgo: 5.9,
    publication: {
      title: 'A named adult before the summer holidays: protocol for a cluster-randomised trial in twelve schools',
      authors: ['Warfaa, H.', 'Kvitnesmo, D.', 'Halvikstad, B.'],
      year: 2025,
      page: '118-127',
    },
    found:
      'Dette er en plan, ikke et resultat. Tolv skoler trekkes ut til å begynne nå eller om ett år. Vi teller hvor mange som sier fra før de reiser, og hvor mange som mangler ved skolestart.',
    meaning:
      'Ikke bruk dette som grunn til å begynne. Bruk det til å si fra om hva vi burde telle, mens det ennå kan endres.',
    certainty:
      'Vi vet ikke noe ennå. De første tallene kommer om to år. Så få mangler ved skolestart at vi trolig ikke kan si noe sikkert om akkurat det.',
    study: {
      design: 'protocol',
      question: 'benefit',
      years: [2026, 2028],
      involvement: 'involved',
      involvementNote:
        'Fire unge har vært med på å velge hva som skal telles. De sa nei til å spørre hvem i familien som bestemmer.',
      age: ['youth'],
      setting: ['school'],
      conflicts: 'En av forfatterne har vært med på å prøve opplegget ved én skole.',
      funding: 'Et oppdiktet forskningsråd.',
    },
    replies: [
      {
        by: 'rasmus',
        language: 'nb',
        after: 1240,
        text: 'Tell også hvor mange som går tilbake til den voksne etter ferien. De jeg har møtt, fortalte mest i september, da det var over.',
      },
    ],
  },
]
