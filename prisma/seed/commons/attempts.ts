import type { Group } from '#server/accounts/terms.ts'
import type { ThemeCode } from '#server/forum/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { Cause, OrganisationType } from '#server/initiatives/attempts.plain.ts'

/** Something that was tried in the demo and did not work as planned. */
export interface SeedAttempt {
  by: string
  as?: Group
  /** The initiative that was tried, by its title; none for one that stands alone, which has a theme. */
  practice?: string
  theme?: ThemeCode
  title: string
  language: TextLanguage
  place: string
  year: number
  /** By name, or else the kind of organisation, where nobody is named. */
  organisation: string | { type: OrganisationType }
  expected: string
  happened: string
  why: string
  differently: string
  causes: Cause[]
  answer?: { by: string; words: string }
  daysAgo: number
}

/** What was tried in the demo: invented, as its people are. */
export const attempts: SeedAttempt[] = [
  {
    by: 'rasmus',
    practice: 'Sunday football for men who sleep badly, with a psychologist on the bench',
    title: 'Football evenings where the psychologist was simply there',
    language: 'en',
    place: '4204',
    year: 2024,
    organisation: 'District psychiatric centre, Kristiansand',
    expected: 'That men who would never come to us would talk to a psychologist they had played with.',
    happened:
      'For nine weeks it went well. Then somebody saw the badge in the car, and half of the men did not come back.',
    why: 'We had not said who he was. They felt that they had been watched, and they were right to.',
    differently:
      'Introduce the psychologist by name and trade on the first evening, and let the team decide whether he stays.',
    causes: ['individuals_trust', 'process_planning'],
    answer: {
      by: 'dawit',
      words:
        'We nearly made the same mistake. Our captain asked him to say it aloud before the first match, and two men left that day instead of twenty later. Please come and play with us.',
    },
    daysAgo: 29.2,
  },
  {
    by: 'tone',
    practice: 'Ten evenings in the kitchen: cooking and type 2 diabetes, with the food that is eaten at home',
    title: 'Kokekurs på dagtid i kommunens kantine',
    language: 'nb',
    place: '5001',
    year: 2023,
    organisation: { type: 'municipality' },
    expected: 'At tolv med diabetes skulle komme sammen med den som lager maten hjemme.',
    happened: 'Fire kom, alle alene. Etter tredje gang var det to, og kantina trengte kjøkkenet.',
    why: 'Den som lager maten, var på jobb eller hadde små barn. Klokka ett var det lett for oss, ikke for dem.',
    differently: 'Kveld eller søndag, med barnepass, og i et kjøkken der en får lov til å bli til det er ryddet.',
    causes: ['innovation_fit', 'inner_premises', 'process_involvement'],
    daysAgo: 41.6,
  },
  {
    by: 'bozena',
    practice: 'Ten minutes on Monday: one matter of health in the canteen, in the language of the shift',
    title: 'Health in the canteen, when the foreman chose the subjects',
    language: 'en',
    place: '1108',
    year: 2024,
    organisation: 'Shipyard in the south-west, with the interpreters',
    expected: 'The same ten minutes as described, twice a month, in Polish and Lithuanian.',
    happened: 'After four Mondays only safety at work was left, and people ate with their backs to us.',
    why: 'The firm paid, so the firm chose. Nobody asks about pay or sleep when the foreman holds the list.',
    differently:
      'Agree with the safety representative first that the shift chooses, in writing, before anybody stands up.',
    causes: ['outer_partners', 'process_involvement', 'individuals_trust'],
    daysAgo: 12.4,
  },
  {
    by: 'grete',
    practice: 'Helsenorge på biblioteket: en fast time med noen som kan språket',
    title: 'Digital hjelp uten fast språk og fast time',
    language: 'nb',
    place: '4601',
    year: 2022,
    organisation: 'Frivillig helsesenter, Bergen',
    expected:
      'At folk skulle komme innom når det passet, og at vi skulle klare oss med bilder og oversettelse på telefonen.',
    happened:
      'Det kom mange den ene dagen og ingen den neste. De vanskeligste sakene, fullmakt og barn under seksten, ga vi opp.',
    why: 'Uten en fast time visste ingen når noen kunne språket deres. Og vi var redde for å trykke feil i andres journal.',
    differently: 'Én time i uka per språk, aldri ta telefonen i hånda, og et kort med det vi ikke hjelper med.',
    causes: ['process_planning', 'individuals_skills', 'innovation_complex'],
    answer: {
      by: 'viktoriia',
      words:
        'Det med fullmakt ga vi også opp, til biblioteket fikk en avtale med servicetorget. Ring oss, så sender vi kortet.',
    },
    daysAgo: 55.1,
  },
  {
    by: 'moderator',
    theme: 'women-maternal-srh',
    title: 'Open evening for fathers at the child health centre',
    language: 'en',
    place: '1103',
    year: 2023,
    organisation: 'Child health centre, Stavanger',
    expected: 'Ten fathers an evening, with coffee, an interpreter and no appointment.',
    happened: 'Three came in six evenings. One of them thought that the library was open.',
    why: 'The invitation went to the mothers, in a letter. The fathers whom we asked afterwards had not seen it, and Thursday was prayers and training.',
    differently: 'Begin where they are already: the five-a-side on Sundays has twenty fathers and a tea urn.',
    causes: ['individuals_reach', 'process_involvement'],
    daysAgo: 33.7,
  },
  {
    by: 'yousef',
    as: 'clinician',
    theme: 'health-literacy',
    title: 'تطبيق على الهاتف بدل ورقة المعلومات بعد زيارة الطبيب',
    language: 'ar',
    place: '4601',
    year: 2024,
    organisation: { type: 'practice' },
    expected: 'أن يجد المرضى ملخص الزيارة بلغتهم على هواتفهم، فلا نطبع أوراقًا.',
    happened: 'من بين ستين مريضًا فتح التطبيق أحد عشر، وعاد معظمهم يسألون عن الورقة.',
    why: 'كان التطبيق يطلب تسجيل دخول لا يملكه كثيرون، والورقة تُعلَّق على الثلاجة ويقرؤها الجميع.',
    differently: 'نبدأ بالورقة، ونضع عليها رمزًا يفتح النص المسموع دون تسجيل دخول.',
    causes: ['innovation_fit', 'innovation_complex', 'inner_premises'],
    daysAgo: 18.3,
  },
  {
    by: 'arnfinn',
    theme: 'mental-health-trauma',
    title: 'Samtalegruppe for nykomne menn, leidd av ei einaste eldsjel',
    language: 'nn',
    place: '4602',
    year: 2023,
    organisation: { type: 'municipality' },
    expected: 'Ei fast gruppe kvar veke som kunne leve vidare når prosjektpengane tok slutt.',
    happened: 'Gruppa gjekk godt i eitt år. Så flytta leiaren, og tre veker seinare kom det ingen.',
    why: 'Alt låg på han: nøkkelen, telefonlista og tilliten. Leiinga hadde sagt ja, men aldri vore innom.',
    differently:
      'To leiarar frå første dag, lista hos kommunen, og ein sjef som kjem og drikk kaffi ein gong i halvåret.',
    causes: ['individuals_key_person', 'inner_leadership', 'outer_funding'],
    daysAgo: 47.9,
  },
  {
    by: 'viktoriia',
    theme: 'infectious-vaccination',
    title: 'Плакати про вакцинацію українською в приймальні лікарні',
    language: 'uk',
    place: '3403',
    year: 2022,
    organisation: 'Ukrainian association, Innlandet',
    expected: 'Що люди прочитають і запишуться на щеплення самі.',
    happened: 'Плакати хвалили, але за два місяці записалося четверо. Один попросив зняти, бо там була стара адреса.',
    why: 'Питання були не про те, де і коли, а про те, чи можна вірити. На це плакат не відповідає.',
    differently: 'Зустріч із лікаркою, яка говорить українською, а вже потім плакат із її обличчям.',
    causes: ['individuals_trust', 'innovation_fit', 'process_follow_up'],
    daysAgo: 60.5,
  },
]
