import type { Group } from '#server/accounts/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'

/** A translation of the demo commons. */
export interface SeedTranslation {
  /** The conversation, by its title. */
  of: string
  /** Number of the post; 0 for the title. */
  number: number
  into: TextLanguage
  by: string
  as?: Group
  text: string
  checkedBy?: string
  disputed?: { by: string; reason: string }
  /** The original has changed since. */
  stale?: true
}

const NIGHT_PAIN = 'كيف أشرح للطبيب أن الألم يزداد في الليل؟'
const SCHOOL = 'ابني لا يريد الذهاب إلى المدرسة منذ أن انتقلنا إلى هنا. من أسأل أولاً؟'
const CHILDREN_INTERPRET = 'Families ask us to let the children interpret. What do you say, in the room, right then?'
const ANOTHER_INTERPRETER = 'Чи можна попросити іншого перекладача, якщо я його не розумію?'
const ONLY_WORRY = 'Marka aan xanuun sheegto, waxaa la i yiraahdaa “waa walwal”. Sidee baan dhakhtarka ugu sharxaa?'
const OLD_ADDRESS = 'ደብዳበታት ሆስፒታል ናብ ናይ ቀደም ኣድራሻይ ይኸዱ ኣለዉ። ንመን ክሓትት ኣለኒ?'

/** Translations by the people of the demo, most of them by its interpreters. */
export const translations: readonly SeedTranslation[] = [
  {
    of: CHILDREN_INTERPRET,
    number: 3,
    into: 'en',
    by: 'leila',
    checkedBy: 'yousef',
    text: `I was that child. I interpreted for my mother when I was eleven. Nobody asked me whether I wanted to. Once the doctor said a word that I did not understand. I was ashamed to ask, so I told my mother that everything was fine. I slept badly for weeks. Please, even when the child offers to help, say thank you and call an interpreter.`,
  },
  {
    of: CHILDREN_INTERPRET,
    number: 3,
    into: 'nb',
    by: 'leila',
    text: `Jeg var det barnet. Jeg tolket for moren min da jeg var elleve år. Ingen spurte meg om jeg ville. En gang sa legen et ord jeg ikke forsto. Jeg skammet meg for å spørre, og sa til mamma at alt var bra. Jeg sov dårlig i ukevis. Vær så snill: Selv om barnet tilbyr seg å hjelpe, si takk, og ring en tolk.`,
  },
  {
    of: CHILDREN_INTERPRET,
    number: 10,
    into: 'en',
    by: 'interpreter',
    checkedBy: 'hodan',
    text: `My son is nine years old. When he interprets for me at the doctor’s, I hide some of the pain so that he will not be sad. The doctor does not know that. I would like a grown-up to interpret for me, but I thought that I would have to pay for it myself.`,
  },
  {
    of: CHILDREN_INTERPRET,
    number: 17,
    into: 'en',
    by: 'yonas',
    checkedBy: 'dawit',
    text: `I used to interpret for my sister too. When the doctor spoke he looked only at me; he did not look at my sister. Please, look at the one who is ill. A child should not be the interpreter.`,
  },
  {
    of: NIGHT_PAIN,
    number: 0,
    into: 'nb',
    by: 'leila',
    checkedBy: 'yousef',
    text: 'Hvordan forklarer jeg legen at smertene blir verre om natten?',
  },
  {
    of: NIGHT_PAIN,
    number: 0,
    into: 'en',
    by: 'leila',
    text: 'How do I explain to the doctor that the pain gets worse at night?',
  },
  {
    of: NIGHT_PAIN,
    number: 1,
    into: 'en',
    by: 'leila',
    checkedBy: 'shilan',
    text: `I have had a pain in my stomach for two months. In the daytime I work and forget it; at night it wakes me. But my appointment is always in the morning, and when the doctor asks “How are you now?” I say: fine. So he thinks that it is nothing much.

How do I explain it to him? Should I write something down before the appointment? And what does the doctor want to know?`,
  },
  {
    of: NIGHT_PAIN,
    number: 5,
    into: 'nb',
    by: 'leila',
    text: `Jeg tar opp stemmen min på telefonen om natten. Om morgenen har jeg glemt alt, men opptaket glemmer ikke. Jeg hører på det før jeg går inn til timen. Og sønnen min har lært meg en setning på norsk: «Det er verst om natten». Jeg sa den én gang, og da så legen opp fra datamaskinen.`,
  },
  {
    of: NIGHT_PAIN,
    number: 6,
    into: 'en',
    by: 'shilan',
    disputed: {
      by: 'leila',
      reason:
        'Yousef says “seven out of ten at night”, and that the word that matters is “but”. Here it has become “a little worse at night”.',
    },
    text: `As a doctor I will add one thing: do not say “fine” to be polite. We Arabs say “praise be to God” even when we are in pain, and the Norwegian doctor writes in the record: no complaints. Say: “Fine now, and a little worse at night.”`,
  },
  {
    of: SCHOOL,
    number: 0,
    into: 'nb',
    by: 'leila',
    checkedBy: 'yousef',
    text: 'Sønnen min vil ikke gå på skolen etter at vi flyttet hit. Hvem spør jeg først?',
  },
  {
    of: SCHOOL,
    number: 1,
    into: 'nb',
    by: 'leila',
    checkedBy: 'yousef',
    text: `Sønnen min er ni år. For to måneder siden flyttet vi til en annen kommune, og siden da sier han hver morgen at han har vondt i magen. I helgene klager han ikke over noe.

Læreren er hyggelig og sier at han er veldig stille. Jeg kjenner sønnen min, og han er ikke et stille barn. Skal jeg gå til fastlegen, til skolen eller et annet sted? Og jeg er redd for at hvis jeg spør for mye, vil de tro at vi har et problem hjemme.`,
  },
  {
    of: ANOTHER_INTERPRETER,
    number: 0,
    into: 'nb',
    by: 'tetiana',
    checkedBy: 'olha',
    text: 'Kan jeg be om en annen tolk hvis jeg ikke forstår den jeg har fått?',
  },
  {
    of: ANOTHER_INTERPRETER,
    number: 1,
    into: 'nb',
    by: 'tetiana',
    checkedBy: 'olha',
    text: `God dag. På sykehuset fikk jeg en tolk i russisk. Jeg forstår russisk, men om helse er det lettere for meg å snakke ukrainsk, og noen ord vet jeg rett og slett ikke hvordan jeg skal si. Dessuten snakket tolken veldig lavt i telefonen, og halvparten hørte jeg ikke. Jeg nikket, fordi det var pinlig.

Kan jeg be om en annen? Blir ikke legen fornærmet?`,
  },
  {
    of: ANOTHER_INTERPRETER,
    number: 6,
    into: 'nb',
    by: 'olha',
    as: 'clinician',
    text: `Takk til alle! I går var jeg til time og viste frem kortet. Jeg fikk en tolk i ukrainsk, og legen spurte selv om jeg hørte godt. For første gang siden jeg kom hit, gikk jeg ut og visste hvilke medisiner jeg skulle ta når. Barnebarnet mitt spurte hva som hadde skjedd, siden mormor var så glad.`,
  },
  {
    of: ONLY_WORRY,
    number: 0,
    into: 'en',
    by: 'interpreter',
    checkedBy: 'hodan',
    text: 'When I speak of pain I am told “it is worry”. How do I explain it to the doctor?',
  },
  {
    of: ONLY_WORRY,
    number: 1,
    into: 'nb',
    by: 'interpreter',
    checkedBy: 'ngo',
    text: `I to år har jeg levd med vondt i ryggen og vondt i hodet. Hver gang jeg går til legen, blir jeg spurt om jeg er bekymret. Ja, jeg er bekymret, jeg har fire barn. Men smerten er ekte.

Timen er på femten minutter. Når tolken har presentert seg og jeg begynner å snakke, er tiden ute. Hva skal jeg si først, for at de skal høre på meg?`,
  },
  {
    of: OLD_ADDRESS,
    number: 0,
    into: 'nb',
    by: 'yonas',
    text: 'Brevene fra sykehuset går til den gamle adressen min. Hvem skal jeg spørre?',
  },
  {
    of: OLD_ADDRESS,
    number: 1,
    into: 'nb',
    by: 'yonas',
    checkedBy: 'dawit',
    stale: true,
    text: `For et år siden flyttet jeg fra mottak til en ny kommune. Jeg har meldt flytting, men brevene fra sykehuset går fortsatt til den gamle adressen. Jeg har gått glipp av to timer. Og nå skal jeg betale fordi jeg ikke møtte.

Jeg visste ikke at jeg hadde time. Hvem skal jeg spørre? Sykehuset, fastlegen min eller kommunen?`,
  },
]
