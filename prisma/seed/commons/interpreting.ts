import type { SeedThread } from './format.ts'

/** Language and interpreting: the long conversation of the demo, and two beside it. */
export const interpreting: SeedThread[] = [
  {
    title: 'Families ask us to let the children interpret. What do you say, in the room, right then?',
    kind: 'question',
    theme: 'language-interpreting',
    language: 'en',
    place: '3301',
    openedDaysAgo: 1.865,
    posts: [
      {
        by: 'clinician',
        language: 'en',
        text: `It happens every week: the booked interpreter does not come, and the ten-year-old offers to help. I know the law. What I do not have is **a sentence** that does not shame the family and still gets us to a phone interpreter in two minutes.

What do you say? Interpreters: what would you want us to say?`,
      },
      {
        by: 'interpreter',
        language: 'en',
        after: 28,
        text: `Say who it is for: **“I need the interpreter, so that I do not make a mistake.”** Then it is the doctor’s need, not the family’s failure. I have seen this work in every clinic where I come. And say it to the parent, not to the child. The child has already lost a little if you say no to *him*.`,
      },
      {
        by: 'service-user',
        language: 'ar',
        after: 85,
        text: `كنت أنا تلك الطفلة. ترجمت لأمي عندما كان عمري أحد عشر عاماً. لا أحد سألني إن كنت أريد ذلك. مرة قال الطبيب كلمة لم أفهمها، فخجلت أن أسأل، وقلت لأمي إن كل شيء بخير. بقيت أسابيع لا أنام جيداً. أرجوكم، حتى لو عرض الطفل المساعدة، قولوا له شكراً واتصلوا بمترجم.`,
      },
      {
        by: 'leila',
        language: 'nb',
        after: 31,
        text: `Kort på norsk for dem som ikke leser arabisk: Yasmin var selv det barnet, elleve år gammel. Hun forsto ikke et ord legen sa, turte ikke å spørre, og sa til moren at alt var bra. Etterpå sov hun dårlig i ukevis. Hun ber oss si takk til barnet og ringe tolk likevel.

Jeg har tolket for mange voksne som forteller det samme. Det er sjelden språket som var tungt. Det er at de måtte *velge hva de skulle si*.`,
      },
      {
        by: 'researcher',
        language: 'en',
        after: 96,
        text: `In our own small material from six practices, the step that takes time is not the sentence. It is finding out **who may order an interpreter, on which login, paid by whom**. Where that was written on a card by the telephone, people got through in a few minutes. Where it was not, the child interpreted, and everybody knew it was wrong.

So I would ask: what stands on the wall beside your phone?`,
      },
      {
        by: 'thea',
        language: 'nb',
        after: 54,
        text: `Legevakt her. Om natta er det nesten alltid et barn eller en nabo. Jeg sier: «Så fin du er som vil hjelpe. I dag skal du få være **ved siden av mamma**, og så ringer jeg en som har det som jobb.» Da har barnet fremdeles en oppgave. Det er trøsten i det som virker, tror jeg.

Men i to av fem vakter får jeg ikke tak i noen på språket etter midnatt. Det må også sies.`,
      },
      {
        by: 'ngo',
        language: 'en',
        after: 140,
        text: `May I turn the question around? Many mothers in our circle bring the child **because** they do not trust the interpreter. The town is small, the language community is smaller. They fear that someone’s cousin will know by Friday.

So “the interpreter has a duty of confidentiality” is the most important half-minute. Say it every time, with the interpreter on the line, and let the interpreter say it too.`,
      },
      {
        by: 'farid',
        language: 'nb',
        after: 42,
        text: `Enig med Samira. Be gjerne om en tolk fra en annen del av landet. Jeg sitter i Bodø og tolker for folk i Kristiansand; vi kommer aldri til å møtes på butikken. Dere kan også la være å si pasientens navn. Jeg trenger det ikke for å gjøre jobben, og mange slapper av når de hører at jeg ikke får vite det.`,
      },
      {
        by: 'clinician',
        language: 'en',
        after: 175,
        text: `I tried Abdi’s sentence this morning. The father laughed and said “me too”. Phone interpreter after six minutes, not two, but nobody lost face. The girl drew a very good horse in the meantime.

> What stands on the wall beside your phone?

A calendar from a drug company, two years old. I take the point.`,
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 61,
        text: `Wiilkaygu waa sagaal jir. Marka uu dhakhtarka ii turjumo, waxaan qariyaa xanuunka qaarkiis si aanu u murugoon. Dhakhtarku taas ma oga. Waxaan jeclaan lahaa in qof weyn uu ii turjumo, laakiin waxaan moodayay in aan anigu lacagta bixinayo.`,
      },
      {
        by: 'interpreter',
        language: 'nb',
        after: 22,
        text: `På norsk: Hooyo skriver at sønnen hennes er ni år. Når han tolker, **skjuler hun noe av smerten** for at han ikke skal bli lei seg, og det vet ikke legen. Hun trodde også at hun måtte betale tolken selv.

Den siste setningen hører jeg ofte. Si «det koster deg ingenting» før dere spør om de vil ha tolk.`,
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 118,
        text: `På helsestasjonen skiller vi mellom *småprat* og *helsehjelp*. «Har dere funnet parkering?» kan storesøster gjerne hjelpe med. I det øyeblikket vi vekter, måler, vaksinerer eller spør om noe, ringer vi. Loven har unntak for nødssituasjoner, men en tolk som ikke møter er som regel ikke en nødssituasjon. Da er det bedre å bruke ti minutter på ny tolk, eller avtale en ny time samme uke.`,
      },
      {
        by: 'yousef',
        language: 'en',
        after: 205,
        text: `A little disagreement, from a colleague who speaks three of the languages and still needs help with the rest. If I send a family home every time, some of them wait three weeks with an ear that hurts. The father then says: “In Norway the doctor does not want to help.”

I do not want children as interpreters. But I want us to be honest that **the new appointment has a cost too**, and that it is the family who pays it.`,
      },
      {
        by: 'marek',
        as: 'service_user',
        language: 'en',
        after: 76,
        text: `As a parent: my daughter was proud to help. She was twelve, her Norwegian was perfect and mine was nothing. It was about a sprained ankle and I still think that was okay.

Then one day it was about my blood test. I saw her face. So for us the border was not the age, it was **what can come out of the doctor’s mouth**. And nobody knows that before.`,
      },
      {
        by: 'bozena',
        language: 'nb',
        after: 33,
        text: `Det Marek sier, er grunnen til at jeg ikke tror på «bare en liten ting». Legen vet ikke selv hva som kommer. Jeg har blitt ringt opp for å tolke en forkjølelse og endt med å tolke ordet *svulst*.

Et praktisk tips: still skjermen eller telefonen slik at barnet ikke sitter mellom dere. Så lenge barnet sitter i midten, ser alle på barnet.`,
      },
      {
        by: 'hodan',
        language: 'en',
        after: 190,
        text: `I interview young adults who interpreted as children. What many describe is not one terrible consultation. It is **being responsible**: for the letter from NAV, for the dentist, for whether mother understood the dose. Some are proud and tired at the same time.

So when the clinic says “thank you, not today”, it may be the first adult who takes that responsibility back. A few remember that one person for twenty years. I say this as preliminary; we are still analysing.`,
      },
      {
        by: 'mehret',
        language: 'ti',
        after: 88,
        text: `ኣነ እውን ንሓፍተይ እትርጉም ነይረ። ሓኪም ክዛረብ ከሎ ንዓይ ጥራይ ይርኢ ነይሩ፣ ንሓፍተይ ኣይርእያን ነይሩ። በጃኹም፣ ነታ ሕምምቲ ርኣዩ። ቆልዓ ተርጓሚ ክኸውን የብሉን።`,
      },
      {
        by: 'yonas',
        language: 'en',
        after: 17,
        text: `Mehret writes in Tigrinya that she interpreted for her sister, and that the doctor only looked at *her*. “Please look at the one who is ill. A child should not be an interpreter.”

My short script for the doctor, about twenty seconds: 1) thank the child, 2) look at the parent, 3) “I call an interpreter. It is free. The interpreter must keep silence, just as I must.” 4) Call, and let me say the same again in the language.`,
      },
      {
        by: 'clinician',
        language: 'en',
        after: 240,
        text: `Let me collect what we have so far, for the card on my wall:

- “**I need** the interpreter, so that I do not make a mistake.”
- “It costs you nothing, and the interpreter must keep silence.”
- To the child: “Thank you. Today you may just sit with mother.”
- Ask for an interpreter from another part of the country.
- Look at the patient. Move the chair.

What is missing?`,
      },
      {
        by: 'viktoriia',
        language: 'en',
        after: 130,
        text: `Missing: teenagers. In our association we have girls of sixteen who go with three neighbours a week, and miss school for it. They are asked by grown-ups they respect, so they cannot say no. A clinic that says “we have our own interpreter” **protects them also from us**, from the well-meaning adults. Please put it on the poster outside the clinic, so that we can read it before we ask her.`,
      },
      {
        by: 'tetiana',
        language: 'nb',
        after: 64,
        text: `To minutter er mulig på ukrainsk på dagtid, hvis kommunen har avtale om tolk «på direkten». Har dere bare avtale om bestilling dagen før, sitter jeg kanskje ledig mens dere leter. Spør den som bestiller hva avtalen deres egentlig sier. Mange leger vet det ikke.`,
      },
      {
        by: 'oksana',
        language: 'uk',
        after: 150,
        text: `Мій онук має дванадцять років. Лікар сказав йому, а він мав сказати мені, що в мене щось на легенях. Він заплакав, і я його заспокоювала, а лікар дивився в комп’ютер. Слава Богу, нічого страшного не було. Але тепер онук не хоче ходити зі мною до лікаря. Я його розумію.`,
      },
      {
        by: 'pernille',
        language: 'nb',
        after: 110,
        text: `Takk, Oksana. For dere som ikke leser ukrainsk: tolvåringen måtte fortelle mormor at legen så noe på lungene. Det var ikke farlig, men nå vil han ikke være med til legen mer.

Vi har en plakat til venterommet på tolv språk: «Her får barn være barn. Tolken er gratis og har taushetsplikt.» Send meg en melding her, så får dere fila. Den koster ingenting, men noen må henge den opp.`,
      },
      {
        by: 'researcher',
        language: 'en',
        after: 72,
        text: `If three or four practices hang up Ingrid’s card and Pernille’s poster, we could count together: how many minutes from “no interpreter” to “interpreter on the line”, for four weeks. No patient data, only a tally sheet. I can make the sheet. It would be modest knowledge, but it would be *ours*.`,
      },
      {
        by: 'thea',
        language: 'nb',
        after: 265,
        text: `Prøvde i natt, litt over elleve. Sa Abdis setning og Yonas’ fire punkter, i den rekkefølgen. **Fire minutter** til arabisk tolk. Gutten sovnet på benken, og det er det beste jeg har sett på en nattevakt i hele år. Vi er med på telleskjemaet.`,
      },
      {
        by: 'clinician',
        language: 'en',
        after: 180,
        text: `We are in too. I take this to our staff meeting on Thursday.

One chair is still empty in this conversation. The sentence we can learn. But whether we have an interpreter *on demand* is decided in the agreement between the municipality and the supplier, and nobody from that side has spoken. **Who writes those agreements, and would you come in here?**`,
      },
    ],
  },
  {
    title: 'Чи можна попросити іншого перекладача, якщо я його не розумію?',
    kind: 'question',
    theme: 'language-interpreting',
    language: 'uk',
    place: '3403',
    openedDaysAgo: 12,
    posts: [
      {
        by: 'oksana',
        language: 'uk',
        text: `Добрий день. У лікарні мені дали перекладача з російської. Я російську розумію, але про здоров’я мені легше говорити українською, і деякі слова я просто не знаю, як сказати. А ще перекладач говорив дуже тихо в телефоні, і я половину не почула. Я кивала, бо було незручно.

Чи можна попросити іншого? Чи не образиться лікар?`,
      },
      {
        by: 'tetiana',
        language: 'uk',
        after: 190,
        text: `Пані Оксано, так, **можна, і це ваше право** розуміти, що вам кажуть. Лікар не образиться. Скажіть одразу на початку: «Jeg trenger tolk på ukrainsk» — «Мені потрібен перекладач з української». Якщо погано чути, скажіть перекладачеві просто: «Зупиніться, я не чую». Він зобов’язаний передати це лікареві.

Коли записуєтеся на прийом, попросіть, щоб у вашій картці записали мову: *ukrainsk*. Тоді не треба щоразу пояснювати.`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 420,
        text: `Som lege blir jeg bare glad når noen sier fra. Det verste er pasienten som nikker. I journalen vår er det et felt for språk og tolkebehov, og det er ofte fylt ut av noen som gjettet for to år siden. Be oss gjerne rette det. (Tetiana, fint om du tar dette på ukrainsk.)`,
      },
      {
        by: 'tetiana',
        language: 'uk',
        after: 35,
        text: `Лікарка Інгрід пише: вона тільки рада, коли пацієнт каже, що не розуміє. Найгірше, коли людина киває. У картці є поле «мова», і його часто заповнили навмання. **Попросіть виправити.**`,
      },
      {
        by: 'viktoriia',
        language: 'uk',
        after: 1300,
        text: `Ми в асоціації надрукували маленькі картки: на одному боці українською, на іншому норвезькою. «Мені потрібен перекладач з української. Будь ласка, говоріть повільніше. Повторіть, будь ласка». Багато хто каже, що з карткою не так соромно. Приходьте в четвер у бібліотеку, дамо кілька, для сусідів теж.`,
      },
      {
        by: 'oksana',
        language: 'uk',
        after: 9000,
        text: `Дякую всім! Вчора була на прийомі, показала картку. Дали перекладачку з української, і лікар сам запитав, чи добре чути. Уперше за весь час тут я вийшла і знала, які ліки коли пити. Онук питав, що сталося, чому бабуся така весела.`,
      },
    ],
  },
  {
    title: 'Tolk på skjerm når nettet er dårleg: kva gjer de?',
    kind: 'question',
    theme: 'language-interpreting',
    language: 'nn',
    place: '4602',
    openedDaysAgo: 0.4,
    posts: [
      {
        by: 'arnfinn',
        language: 'nn',
        text: `Vi er ein kystkommune med tre legekontor og mykje vêr. Skjermtolk er redninga vår, for næraste tolk på tigrinja bur fire timar unna. Men når lina fell ut midt i ei samtale om medisinar, veit ingen heilt kva som vart sagt.

Har de ein fast plan B? Telefon med ein gong, eller vente på at biletet kjem att? Og korleis sjekkar de at siste setning kom fram? Eg vil gjerne høyre frå tolkane òg: kva merkar de på dykkar side?`,
      },
    ],
  },
]
