import type { SeedThread } from './format.ts'

/** Demo conversations about older people, dementia and care, and about chronic disease and lifestyle. */
export const ageing: SeedThread[] = [
  {
    title: 'Pappa har demens og har mistet norsken. Hva kan hjemmetjenesten gjøre når ingen snakker polsk?',
    kind: 'question',
    theme: 'older-dementia-care',
    language: 'nb',
    place: '1103',
    openedDaysAgo: 24.3,
    posts: [
      {
        by: 'piotr',
        language: 'nb',
        text: `Pappa kom hit for å jobbe på verft i 1983. Han snakket norsk hver dag i tretti år, med tillitsverv og det hele. Nå er norsken nesten borte. Han svarer på polsk, og hjemmetjenesten skriver «urolig, samarbeider ikke».

Han er ikke urolig. Han forstår ikke hva de vil når de tar av ham skjorta.

Jeg jobber turnus og kan ikke være der hver morgen. Hva kan jeg be om? Er det noen som har fått til dette, uten at det må være en polsk ansatt på hver vakt?`,
      },
      {
        by: 'marek',
        as: 'ngo',
        language: 'nb',
        after: 160,
        text: 'Du er ikke alene, Piotr. I foreldregruppen vår her i Stavanger begynner mange å bli voksne barn med gamle foreldre. Tre familier har fortalt nesten det samme siden jul. Ingen av dem visste at man kan ha et eget møte med demenskoordinatoren i kommunen.',
      },
      {
        by: 'olha',
        language: 'nb',
        after: 240,
        text: `Jeg jobber på sykehjem, og norsk er mitt fjerde språk. Derfor vet jeg hvordan det er å forstå tonen før ordene.

Det som virker hos oss: ti ord på et kort ved senga, skrevet slik man *uttaler* dem. Vond, tiss, kald, kaffe, vent, ferdig, takk. Og så si alltid navnet hans først. Hvis jeg sier «God morgen» på norsk og navnet på hans måte, åpner han øynene. Da har jeg ett minutt.`,
      },
      {
        by: 'bozena',
        language: 'pl',
        after: 1100,
        text: `Panie Piotrze, proszę napisać dla opiekunek, jakich słów tata używał w domu na co dzień: na mycie, na toaletę, na ból. Nie słownikowych, tylko jego własnych. Jeśli mówił gwarą śląską albo kaszubską, to jest ważne.

Ma Pan prawo poprosić gminę o tłumacza przy rozmowie o planie opieki. Rodzina nie powinna wtedy tłumaczyć, bo Pan ma tam być synem.`,
      },
      {
        by: 'bozena',
        language: 'nb',
        after: 6,
        text: 'På norsk: Skriv ned ordene *han* brukte hjemme om å vaske seg, gå på do og ha vondt, ikke ordbokordene. Dialekt teller. Og be om tolk når dere snakker om pleieplanen, så du får være sønn i det møtet.',
      },
      {
        by: 'eira',
        language: 'nb',
        after: 900,
        text: `Dette kjenner vi godt i nord. Eldre samer som har snakket norsk hele yrkeslivet, går tilbake til samisk, og det blir stående «uro» i rapporten. Når noen snakket språket om morgenen, forsvant mye av uroen. Ikke all.

Det jeg har lært av personalet: Det er ikke *samtalen* som må gå på morsmålet. Det er **begynnelsen**: hilsenen, navnet, og det ene ordet som sier hva som skal skje nå.`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1700,
        text: `Fra fastlegesiden, to ting å be om konkret:

- **Utelukk smerte og infeksjon først.** «Urolig» på en som ikke kan si hvor det gjør vondt, er et symptom til det motsatte er vist. Be om en smertekartlegging som bygger på observasjon.
- **Hørsel og briller.** Høreapparat i skuffen er den vanligste årsaken til «har mistet språket» på min liste.

Og ikke la noen starte med beroligende før dette er gjort.`,
      },
      {
        by: 'piotr',
        language: 'nb',
        after: 1400,
        text: 'Høreapparatet lå i skuffen. Batteriet var tomt. Jeg vet ikke om jeg skal le eller gråte. Han hørte meg i telefonen i går kveld for første gang på ukevis, og han spurte om jeg hadde spist.',
      },
      {
        by: 'grete',
        language: 'nn',
        after: 500,
        text: 'No vart eg sitjande her med ein klump i halsen. Takk for at du fortel. Me har to pensjonerte polske sveisarar i besøkstenesta vår i Bergen. Dei går ikkje inn i stell, men dei les avisa høgt. Spør frivilligsentralen hos dykk, og sei kva yrke han hadde. Det er lettare å finne ein sveisar enn «ein besøksven».',
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 2600,
        text: `Jeg leder helse og mestring i en kommune og skal være ærlig: Vi vet ikke hvilke språk de eldre våre går tilbake til. Vi registrerer tolkebehov, og de som kom for førti år siden har «nei» der.

Det vi har gjort siden nyttår, er å la ansatte som *vil*, stå på en språkliste. Vi fant seksten språk på to sykehjem. Men det må være frivillig og gi noe igjen, ellers får de polske og filippinske alle de tunge morgenene.`,
      },
      {
        by: 'olha',
        language: 'nb',
        after: 380,
        text: 'Takk for den siste setningen. Jeg vil gjerne hjelpe dem som snakker ukrainsk og russisk. Men jeg har vært brukt som tolk i legesamtaler også, og det er noe annet. Da blir jeg redd for å si feil, og jeg er fortsatt den som skal gi medisinen etterpå.',
      },
      {
        by: 'kaczmarek',
        language: 'en',
        after: 3100,
        text: `A thought for the longer term. The large group of Polish, Baltic and Balkan workers who came as adults will need care over the next twenty years, and many had partners who returned home or live in another country. We ask about “next of kin” as if that meant “nearby”.

In our interviews the adult children speak of the phone as their workplace. One man called his mother’s home nurse every morning from a ferry.`,
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 1600,
        text: 'Piotr: I Stavanger kan du ringe hukommelsesteamet selv, det trengs ingen henvisning. Pårørendeskolen har nå en kveld der tolk er bestilt på forhånd. Spør også om tiltakskort: en halv side som ligger først i planen, «slik begynner vi morgenen hos meg». Den leses faktisk av vikarer.',
      },
      {
        by: 'piotr',
        language: 'nb',
        after: 2900,
        text: `Oppdatering, siden så mange har svart. Kortet med ordene henger over senga. Vi valgte ni ord. Pappa rettet uttalen min på ett av dem.

Primærkontakten begynner med «Dzień dobry, panie Janku» og viser skjorta før hun tar i ham. I rapporten sto det i går: «Rolig. Nynnet.»

Han blir ikke frisk. Men han er ikke vanskelig lenger, og det var han jo aldri.`,
      },
      {
        by: 'researcher',
        language: 'nb',
        after: 700,
        text: 'Denne tråden burde vært pensum. Jeg samler gjerne det som står her i et utkast til tiltaksbeskrivelse: *ti ord, navnet først, hørsel, smerte, tiltakskort*. Piotr, Olha og Lise Marie: Vil dere lese gjennom før noe deles videre? Jeg skriver ingenting om faren din som du ikke har sagt ja til.',
      },
    ],
  },
  {
    title: 'Memory tests through an interpreter: which points are lost in my language, and who should know?',
    kind: 'discussion',
    theme: 'older-dementia-care',
    language: 'en',
    place: '4601',
    openedDaysAgo: 57,
    posts: [
      {
        by: 'leila',
        language: 'en',
        text: `I interpret memory tests almost every week. “Repeat this sentence exactly” is a test of my sentence, not theirs. “Write a sentence” is asked of women who never went to school. “Which season is it?” has two answers in the village where many of them grew up.

I say so when I can, but there is no box for it. How do you, who read the score afterwards, know what happened in the room? And would you *want* the interpreter to tell you?`,
      },
      {
        by: 'yousef',
        language: 'en',
        after: 420,
        text: 'Yes, I would want it, in two sentences, before you hang up. I have started to ask: “Was anything in the test difficult to carry over?” and I write the answer with the score. I use RUDAS rather than the longer tests when schooling is short, and I book double time. A low score through an interpreter on a bad line is not a finding. It is a reason to repeat.',
      },
      {
        by: 'farid',
        language: 'en',
        after: 1250,
        text: 'On screen it is worse. I cannot see the drawing, the patient cannot hear me well, and the daughter whispers the date. I have been asked to “just help him a little”. Please, if the test is important, pay for the interpreter to come. Also send the material the day before. I will not coach anyone, I only want to know that there will be a shopping list to remember.',
      },
      {
        by: 'olha',
        language: 'en',
        after: 2700,
        text: 'In the nursing home we see the other side: residents diagnosed years ago with a test in Norwegian, and nobody repeated it. One lady plays cards in Russian and wins every evening. I do not say that she is well. But the paper says “severe”, and I think we speak to her as the paper says.',
      },
      {
        by: 'researcher',
        language: 'en',
        after: 1900,
        text: `Two things are easily confused here. One is whether a *test* has been adapted and checked in a language. The other is whether *this session*, with this interpreter and this line, was good enough. We have papers on the first and almost nothing on the second.

A structured line from the interpreter after each test would be the cheapest data collection I can imagine. Would you sign it with your name, Leila, or would that be uncomfortable?`,
      },
      {
        by: 'leila',
        language: 'en',
        after: 330,
        text: 'With my interpreter number, yes. Not with an opinion about the patient. I can report on the *communication*: line, noise, help from the family, items that do not exist in Arabic. If the doctor asks me “do you think she is demented?”, I still answer that I am the wrong person.',
      },
      {
        by: 'shilan',
        language: 'en',
        after: 4000,
        text: 'I partly disagree. In Sorani there are few of us, and we meet the same family at the memory clinic, at the bank and at a wedding. A written report from me, even a neutral one, would be read by the son in the journal on his phone the same evening. Perhaps say it orally, and the doctor writes it as the doctor’s own judgement.',
      },
    ],
  },
  {
    title: 'Я погано чую і майже не знаю норвезької. Як мені розмовляти з лікарем телефоном?',
    kind: 'question',
    theme: 'older-dementia-care',
    language: 'uk',
    place: '34',
    openedDaysAgo: 9.1,
    posts: [
      {
        by: 'oksana',
        language: 'uk',
        text: `Мені 74 роки, живу тут з 2022-го. Донька працює, онуки в школі. Коли дзвонять із лікарні або від лікаря, я чую тільки шум. Кажу «не розумію» і кладу слухавку, а потім приходить лист, що я не відповіла.

Я не хочу весь час просити доньку відпрошуватися з роботи. Чи можна якось домовитися, щоб мені не телефонували, а писали? І чи є тут допомога зі слуховим апаратом, чи це дуже дорого?`,
      },
      {
        by: 'tetiana',
        language: 'uk',
        after: 85,
        text: `Пані Оксано, так, можна. Попросіть у реєстратурі свого *fastlege*, щоб у картці записали дві речі: **«trenger tolk, ukrainsk»** і **«hører dårlig, send SMS»**. Це має бачити кожен, хто Вам дзвонить.

А на самому прийомі просіть, щоб перекладач був поруч або на екрані з добрим звуком, не по телефону. Я завжди прошу лікаря поставити колонку ближче до людини. Соромитися тут немає чого.`,
      },
      {
        by: 'viktoriia',
        language: 'uk',
        after: 300,
        text: `Про слуховий апарат: лікар дає направлення до отоларинголога або аудіолога, там перевіряють слух, і апарат надають через NAV. За сам апарат зазвичай не платять, лише за прийом. Черга буває довга, тому просіть направлення вже тепер.

У нашому об’єднанні щочетверга є година «допоможіть із листом». Приходьте з усіма конвертами, навіть нерозкритими. Таких, як Ви, багато.`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1300,
        text: `Jeg har fått hjelp til å lese spørsmålet. Til kolleger: Dette er en pasient som står som «ikke møtt» fordi hun ikke hører telefonen. Vi hadde elleve slike på listen vår da vi lette.

Vi gjorde to ting: en linje øverst i journalen om **kanal og språk**, og SMS på ukrainsk med faste setninger som en tolk har godkjent. Ta også en titt i øregangen før dere henviser. To av de elleve hadde bare ørevoks.`,
      },
      {
        by: 'olha',
        as: 'service_user',
        language: 'uk',
        after: 700,
        text: 'У моєї мами було так само. Вона казала «так, так» на все, бо соромилася перепитувати, і пила дві таблетки замість однієї. Тепер медсестра просить її повторити своїми словами, через перекладача. Мама спочатку ображалася, а тепер сама всім радить: «Нехай запишуть великими літерами».',
      },
      {
        by: 'oksana',
        language: 'uk',
        after: 4600,
        text: 'Дякую вам усім, добрі люди. Ми з донькою написали ті два речення на картці, і я сама подала її в реєстратурі. Дівчина прочитала, усміхнулася й показала великий палець. Сьогодні прийшло перше повідомлення українською: день, година, «перекладач буде». Я його не стираю.',
      },
      {
        by: 'viktoriia',
        language: 'nb',
        after: 240,
        text: 'Sammendrag på norsk: En dame på 74 hører dårlig, legger på når sykehuset ringer, og får brev om at hun ikke svarte. Løsningen ble et kort i skranken med to setninger: *trenger tolk, ukrainsk* og *hører dårlig, send SMS*. Nå får hun melding på ukrainsk. Kan noen på Helsenorge si om et slikt ønske kan følge med til sykehuset, så hun slipper å levere kortet i hver skranke?',
      },
    ],
  },
  {
    title: 'Ramadan and diabetes: when do you have the talk, and who begins it?',
    kind: 'question',
    theme: 'ncd-lifestyle',
    language: 'en',
    openedDaysAgo: 71.5,
    posts: [
      {
        by: 'yousef',
        language: 'en',
        text: `Every year I meet patients in week two of Ramadan who have quietly stopped their tablets, and patients who fast on full insulin. When I ask why they did not call, the answer is polite: “You would say no, doctor.”

I now invite everyone with type 2 diabetes who may fast to a group talk *six weeks before*. Who does it where you are: GP, diabetes nurse, imam, an organisation? And how do you reach those who do not answer letters?`,
      },
      {
        by: 'abu-karim',
        language: 'ar',
        after: 500,
        text: `أنا من الذين لم يسألوا الطبيب. صمت ثلاث سنوات وأنا آخذ نفس الجرعة، وسقطت مرة في المطبخ قبل المغرب بنصف ساعة. ابنتي هي التي قاست السكر.

لو بدأ الطبيب بسؤال «هل تنوي الصيام؟ كيف نجعله آمناً؟» لتكلمت. أما إذا بدأ بكلمة «ممنوع» فسأقول نعم وأصوم في بيتي.`,
      },
      {
        by: 'leila',
        language: 'en',
        after: 130,
        text: 'Abu Karim writes that he fasted three years on the same dose without asking, and fell in the kitchen half an hour before sunset; his daughter measured the sugar. If the doctor had asked “Do you intend to fast? How do we make it safe?”, he would have talked. If the doctor begins with “forbidden”, he will say yes and fast at home.',
      },
      {
        by: 'ngo',
        language: 'en',
        after: 1600,
        text: 'We do it with a nurse and a dates-and-soup evening. The nurse explains which tablets move to sunset and which need a new dose **from the doctor**. The imam’s wife says that breaking the fast when the sugar is low is not a failure. Neither of them could say the other’s sentence. About forty women come. The men do not, and I have no good answer to that.',
      },
      {
        by: 'clinician',
        language: 'en',
        after: 2100,
        text: 'I am less organised. What changed most for me was a reminder in the record system in the month before, and one question to all of them: “Some of my patients fast. How is it for you?” Those with kidney disease, previous low sugars or several injections a day get an appointment, not a leaflet. I also had to learn that “I do not fast” may be a sad sentence for some people, and to leave room for that.',
      },
      {
        by: 'hodan',
        as: 'researcher',
        language: 'en',
        after: 2800,
        text: 'On reaching those who do not answer letters: in our small project the voice message did it. Forty seconds in Somali, sent by the practice, forwarded by the patients themselves to their sisters. We could not count how far it went, which annoyed the researcher in me and pleased the other half.',
      },
      {
        by: 'anila',
        language: 'en',
        after: 5200,
        text: 'Please do not forget pregnant women with gestational diabetes, who often hear advice meant for their fathers. They are exempt, they know that they are exempt, and quite a few try anyway “to see how it goes”. A conversation at the first glucose test, whatever the month, would save us some admissions.',
      },
      {
        by: 'yousef',
        as: 'researcher',
        language: 'en',
        after: 1500,
        text: 'So: the doctor asks, the nurse explains, the organisation gathers, and somebody with religious authority gives permission to stop. I would like to write this up as a practice with all four roles. If you have tried to reach **men**, successfully or not, write here. Failed attempts count.',
      },
    ],
  },
  {
    title: 'D-vitamin i mørketida: når rådene fram til voksne som kom hit i fjor?',
    kind: 'question',
    theme: 'ncd-lifestyle',
    language: 'nb',
    place: '5501',
    openedDaysAgo: 0.7,
    posts: [
      {
        by: 'eira',
        language: 'nb',
        text: `Spedbarna får dråper på helsestasjonen, og det kan alle utenat. Men kvinnene jeg intervjuer i Tromsø nå, de fleste fra Syria, Eritrea og Afghanistan, har fått mørketida forklart som noe man *kler seg for*. Ingen har snakket med dem om tran, tabletter eller hvorfor det verker i lårene i januar.

Er det noen som tar dette opp rutinemessig i den første helsesamtalen, eller på introduksjonsprogrammet? Og måler dere, eller gir dere rådet til alle uten prøve? Jeg spør like mye om *hvem som sier det* som om hva de sier.`,
      },
    ],
  },
  {
    title: 'Etterlysning: Tre lesere til kostråd ved svangerskapsdiabetes, tigrinja, arabisk og somali',
    kind: 'call',
    theme: 'ncd-lifestyle',
    language: 'nb',
    place: '5001',
    openedDaysAgo: 4.6,
    posts: [
      {
        by: 'selam',
        language: 'nb',
        text: `Vi har skrevet om kostrådene for gravide med svangerskapsdiabetes, med utgangspunkt i injera, kubbus og canjeero i stedet for knekkebrød. Nå trenger vi noen som leser dem høyt ved sitt eget kjøkkenbord.

- **Hva:** lese ett hefte på åtte sider, prøve to måltider, snakke med oss i en time
- **Hvem:** du har selv hatt svangerskapsdiabetes, eller laget mat til noen som har det
- **Språk:** tigrinja, arabisk eller somali. Du trenger ikke skrive norsk
- **Tid:** omtrent fem timer, når det passer deg
- **Betalt:** ja, honorar per time, og utgifter til mat
- **Frist:** tre uker fra i dag`,
      },
      {
        by: 'mehret',
        language: 'ti',
        after: 900,
        text: 'ኣነ ክሕግዝ ድሌት ኣለኒ። ኣብ እዋን ጥንሰይ ሕማም ሽኮርያ ነይሩኒ። እቲ ዝተዋህበኒ ወረቐት ብዛዕባ እንጀራ ሓንቲ ቃል እውን ኣይነበሮን። ስለዚ እንታይ ክበልዕ ከም ዘለኒ ኣይፈለጥኩን፣ ኣዝየ ድማ ፈሪሐ። ንዓይ ንግሆ ይጥዕመኒ፣ ሽዑ እቲ ህጻን ይድቅስ።',
      },
      {
        by: 'yonas',
        language: 'nb',
        after: 190,
        text: 'Mehret skriver at hun gjerne vil hjelpe. Hun hadde svangerskapsdiabetes, og arket hun fikk, hadde ikke ett ord om injera, så hun visste ikke hva hun kunne spise og ble redd. Om morgenen passer best, for da sover babyen. (Skal dere også snakke på telefon, Selam, så husk at heftet på tigrinja bør leses *høyt*. Mange bruker lyden.)',
      },
      {
        by: 'ngo',
        language: 'nb',
        after: 1400,
        text: 'Jeg har to i helsesirkelen som kan lese på somali. De spør om det er greit å si at rådene er dumme. Jeg sa at det er hele poenget. En av dem vil ha med svigermoren, for det er hun som bestemmer over canjeeroen. Går det?',
      },
    ],
  },
]
