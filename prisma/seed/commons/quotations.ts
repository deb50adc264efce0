/** A passage of a post of the demo that is quoted beside an initiative, by the initiative’s title. */
export interface SeedQuotation {
  practice: string
  /** The number of the post in the conversation about it. */
  number: number
  words: string
  pickedBy: string
}

const VOICE = 'A voice in the patient’s own language two days before the hospital appointment'
const BAG = 'Bring the bag: a talk about all your medicines at the pharmacy, with an interpreter on the line'
const CARD = 'The card by the telephone: one page that says how to get an interpreter now'
const MINUTES = 'The last two minutes go home on the patient’s own telephone'
const GROUP = 'Svangerskapsgruppe på tigrinja med fast jordmor og fast tolk'
const WHO = 'Картка «Хто я»: одна сторінка про життя мешканця будинку для літніх, двома мовами'
const KITCHEN = 'Ten evenings in the kitchen: cooking and type 2 diabetes, with the food that is eaten at home'
const MOSQUE = 'مساء الأسئلة في المسجد قبل رمضان: الأدوية والسكري والصيام'
const LIBRARY = 'Helsenorge på biblioteket: en fast time med noen som kan språket'
const MONDAY = 'Ten minutes on Monday: one matter of health in the canteen, in the language of the shift'

const quoted = (practice: string, number: number, words: string, pickedBy: string): SeedQuotation => ({
  ...{ practice, number, words, pickedBy },
})

/** What is quoted in the demo, letter by letter as the posts say it. */
export const quotations: SeedQuotation[] = [
  quoted(VOICE, 2, 'Please walk the way yourself before you record it.', 'hodan'),
  quoted(VOICE, 3, 'في المرة الثانية سمعت «المترجم محجوز ولا تدفع شيئاً» فبقيت على الخط.', 'leila'),
  quoted(
    BAG,
    3,
    'That nobody scolds is what people tell each other afterwards, more than anything about the tablets.',
    'hodan',
  ),
  quoted(BAG, 4, 'please put the question first in the message and the list after', 'interpreter'),
  quoted(BAG, 2, 'Hadda waxaan hayaa hal liis oo sawirro leh.', 'interpreter'),
  quoted(
    CARD,
    2,
    'A customer number is an administrative fact, and it should not take three weeks to find.',
    'researcher',
  ),
  quoted(CARD, 3, 'de ti minuttene med tolk i møtet er det beste ved hele opplegget', 'yousef'),
  quoted(
    MINUTES,
    2,
    'Jeg sier ja når jeg vet at det bare er oppsummeringen, og når det blir sagt høyt hva opptaket er til.',
    'clinician',
  ),
  quoted(MINUTES, 3, 'التسجيل أفضل بكثير، لأن أمي تسمعه معي ثم تسأل أسئلة لم تخطر لي.', 'leila'),
  quoted(GROUP, 2, 'de har noen å spørre også når barnet er to', 'selam'),
  quoted(GROUP, 4, 'bak forhenget fikk jeg si det jeg ikke ville si høyt, og så kunne jeg gå ut til de andre', 'tone'),
  quoted(WHO, 2, 'У полі «що заспокоює» написала: відчинене вікно. Донька про це не знала.', 'tetiana'),
  quoted(
    WHO,
    3,
    'Det som hjalp nattevakta mest, var ikke ordene, men at det sto at han alltid har hatt radio på.',
    'thea',
  ),
  quoted(
    KITCHEN,
    2,
    'A patient came back from something like this and explained her own pasta to me, with figures.',
    'ngo',
  ),
  quoted(KITCHEN, 4, 'People accept a pot. They do not accept a letter.', 'brekkhus'),
  quoted(KITCHEN, 5, 'Maten var god, men jeg var den eneste uten kone med.', 'clinician'),
  quoted(MOSQUE, 2, 'كتبت سؤالي على ورقة لأني استحييت أن أقوله.', 'leila'),
  quoted(MOSQUE, 3, 'Ett spørsmål, seks uker før: det er til å svare på.', 'yousef'),
  quoted(LIBRARY, 2, 'Я прийшла з листом і зі сльозами, а пішла з рецептом.', 'tetiana'),
  quoted(LIBRARY, 4, 'To av oss er for hjelpsomme, jeg er den ene.', 'kaczmarek'),
  quoted(MONDAY, 2, 'Dziesięć minut by wystarczyło.', 'kaczmarek'),
  quoted(MONDAY, 5, 'He does not come on Mondays any more. That is also a result.', 'policymaker'),
]
