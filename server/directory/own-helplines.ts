import type { Helpline } from './helplines.ts'

const ALWAYS = {
  nb: 'Døgnåpent',
  nn: 'Døgnope',
  en: 'Round the clock',
  ar: 'على مدار الساعة',
  uk: 'Цілодобово',
} as const

type Names = Record<keyof typeof ALWAYS, string>

const line = (id: number, number: string, names: Names, languages: readonly string[] = []): Helpline => ({
  id: `0b0e4f0a-7d5e-4c11-9a60-0000000000${id}`,
  number,
  languages: [...languages],
  texts: Object.fromEntries(
    (Object.keys(ALWAYS) as (keyof Names)[]).map((locale) => [locale, { name: names[locale], hours: ALWAYS[locale] }]),
  ),
})

/**
 * The national numbers of Norway, as their own pages publish them: emergency numbers first, then whom one can talk to. They
 * stand for as long as coordinators have kept no list of their own.
 */
export const OWN_HELPLINES: readonly Helpline[] = [
  line(
    10,
    '113',
    {
      nb: 'Medisinsk nødtelefon',
      nn: 'Medisinsk naudtelefon',
      en: 'Medical emergency, ambulance',
      ar: 'الطوارئ الطبية، الإسعاف',
      uk: 'Екстрена медична допомога, швидка',
    },
    ['nb', 'en'],
  ),
  line(
    11,
    '112',
    {
      nb: 'Politiets nødnummer',
      nn: 'Naudnummeret til politiet',
      en: 'Police emergency',
      ar: 'طوارئ الشرطة',
      uk: 'Поліція, екстрений виклик',
    },
    ['nb', 'en'],
  ),
  line(
    12,
    '116 117',
    {
      nb: 'Legevakt, når det haster og ikke kan vente til fastlegen åpner',
      nn: 'Legevakt, når det hastar og ikkje kan vente til fastlegen opnar',
      en: 'Out-of-hours doctor, for what cannot wait for your own doctor',
      ar: 'الطبيب المناوب، لما لا يحتمل انتظار طبيبك',
      uk: 'Черговий лікар, коли не можна чекати на свого лікаря',
    },
    ['nb', 'en'],
  ),
  line(13, '116 123', {
    nb: 'Mental Helse Hjelpetelefonen: noen å snakke med',
    nn: 'Mental Helse Hjelpetelefonen: nokon å snakke med',
    en: 'Mental Helse helpline: somebody to talk to',
    ar: 'خط المساعدة Mental Helse: من تتحدث إليه',
    uk: 'Лінія допомоги Mental Helse: з ким поговорити',
  }),
  line(14, '22 40 00 40', {
    nb: 'Kirkens SOS: når livet er vanskelig, uansett tro',
    nn: 'Kirkens SOS: når livet er vanskeleg, uansett tru',
    en: 'Kirkens SOS: when life is hard, whatever you believe',
    ar: 'Kirkens SOS: حين تصعب الحياة، أيًّا كان معتقدك',
    uk: 'Kirkens SOS: коли важко жити, незалежно від віри',
  }),
  line(15, '116 111', {
    nb: 'Alarmtelefonen for barn og unge',
    nn: 'Alarmtelefonen for barn og unge',
    en: 'Alarm telephone for children and young people',
    ar: 'هاتف الإنذار للأطفال والشباب',
    uk: 'Телефон довіри для дітей і молоді',
  }),
  line(16, '116 006', {
    nb: 'VO-linjen: for deg som er utsatt for vold eller overgrep i nære relasjoner',
    nn: 'VO-linja: for deg som er utsett for vald eller overgrep i nære relasjonar',
    en: 'VO line: for those exposed to violence or abuse by somebody close',
    ar: 'خط VO: لمن يتعرض للعنف أو الاعتداء من شخص قريب',
    uk: 'Лінія VO: для тих, хто зазнає насильства від близьких',
  }),
]
