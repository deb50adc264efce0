import type { SeedThread } from './format.ts'

/** Pregnancy, birth, screening, and the years after. */
export const womensHealth: SeedThread[] = [
  {
    title: 'Partner som tolk på fødestua: hvor går grensen hos dere?',
    kind: 'discussion',
    theme: 'women-maternal-srh',
    language: 'nb',
    place: '5001',
    openedDaysAgo: 5.4,
    posts: [
      {
        by: 'tone',
        language: 'nb',
        text: `I svangerskapet bestiller vi tolk til hver kontroll. Så kommer fødselen, klokka er tre om natta, og mannen sier: «Jeg kan norsk, jeg tolker.» Ofte er det det hun også vil. Noen ganger vet jeg ikke om hun vil.

Hvor går grensen hos dere? Jeg spør jordmødre og tolker, og **særlig kvinner som har født her**.`,
      },
      {
        by: 'anila',
        language: 'nb',
        after: 110,
        text: `Min grense: alt som handler om *samtykke* og *smerte*, tas med tolk på telefon. Keisersnitt, tang, epidural, mye blod. Partneren kan gjerne oversette «vil du ha saft». I praksis betyr det at tolken må være varslet **før** det haster, og det er der vi svikter.`,
      },
      {
        by: 'mehret',
        language: 'ti',
        after: 95,
        text: `ሰብኣየይ ንዓይ ክትርጉም ከሎ፣ ሓደ ሓደ ነገር ንበይነይ ክዛረብ ደልየ ነይረ። ግን ኣይከኣልኩን። ብድሕሪኡ ተርጓሚት ብተሌፎን ተዛሪባትኒ። ሽዑ ብዛዕባ ፍርሀይ ተዛሪበ። ሰብኣየይ ኢደይ ሒዙ ነይሩ። ካብኡ ዝደለኽዎ ንሱ እዩ።`,
      },
      {
        by: 'yonas',
        language: 'nb',
        after: 20,
        text: `Mehret skriver: «Da mannen min tolket, var det noe jeg ville si alene, men det gikk ikke. Så kom en kvinnelig tolk på telefon, og da snakket jeg om frykten min. Mannen min holdt meg i hånda. **Det var det jeg ville ha fra ham.**»`,
      },
      {
        by: 'ngo',
        language: 'nb',
        after: 260,
        text: `Det siste bør henge på fødestua. I sirkelen vår sier kvinnene det samme: mannen blir *redd*, og så skal han oversette at hun blør. Da sier han noe mildere enn det legen sa. Ikke for å lure noen, men fordi han elsker henne.`,
      },
      {
        by: 'service-user',
        language: 'ar',
        after: 180,
        text: `في ولادتي الأولى ترجم زوجي. كان متعباً وخائفاً، وفي لحظة سكت تماماً. نظرتُ إليه وفهمت أن شيئاً ما ليس بخير، لكنني لم أعرف ما هو. في ولادتي الثانية كانت هناك مترجمة على الهاتف. قالت لي كل شيء، حتى الكلمات الصعبة. كنت أقل خوفاً، لأن الصمت أصعب من الكلمات.`,
      },
      {
        by: 'leila',
        language: 'nb',
        after: 40,
        text: `Yasmin forteller om to fødsler. I den første tolket mannen, og på et tidspunkt **tidde han helt**. Hun skjønte at noe var galt, men ikke hva. I den andre var det tolk på telefon, som sa alt, også de vanskelige ordene. «Jeg var mindre redd, for stillheten er verre enn ordene.»`,
      },
      {
        by: 'selam',
        language: 'en',
        after: 510,
        text: `What women here describe fits what we hear in our interviews in Trondheim: the partner should be a partner. But a few say the opposite, and they should be heard too: “My husband knows me. The voice on the phone does not, and it disturbed me while I was pushing.” So perhaps the rule is not *always interpreter*, but **ask her, alone, before the birth**, and write the answer in the chart.`,
      },
      {
        by: 'tone',
        language: 'nb',
        after: 75,
        text: `«Spør henne, alene, før fødselen.» Det kan jeg gjøre på kontrollen i uke 36, med tolk, mens mannen måler blodtrykket sitt på gangen (de liker det). Så får det en egen linje i helsekortet: hvem tolker hva. Hvorfor har vi ikke gjort det før?`,
      },
      {
        by: 'shilan',
        language: 'nb',
        after: 620,
        text: `Til det om stemmen på telefonen: be om *samme* tolk som på kontrollene, da kjenner hun stemmen. Og legg telefonen ved hodet, ikke ved fotenden! Jeg har hørt mye fødsel fra fotenden.`,
      },
      {
        by: 'marek',
        as: 'service_user',
        language: 'en',
        after: 330,
        text: `One word from a father. Nobody asked *me* either. I interpreted nineteen hours, and at the end the doctor said something about the cord and I did not know the word in any language. I was ashamed for a year that I said “everything is fine” to her. It would have been a **relief** if somebody had said: you are off duty.`,
      },
      {
        by: 'anila',
        language: 'nb',
        after: 240,
        text: `Takk for den, Marek. «Du har fri, du er far nå.» Den setningen tar jeg i bruk på neste vakt.

Praktisk: vi har fått tolkeleverandøren til å åpne et *forhåndsvarsel*. Når en kvinne med tolkebehov legges inn, får tolken en melding: kan bli aktuelt i natt. Koster lite og virker på tre språk, foreløpig.`,
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 410,
        text: `Afar carruur ah ayaan halkan ku dhalay. Markii saddexaad waxaa ila joogtay haweeney Soomaali ah oo doula ah. Ma ahayn turjubaan, laakiin gacanta ayay i haysay, waxayna ii sheegtay waxa soo socda. Turjubaankuna telefoonka ayuu ku jiray. Labadoodaba waan u baahnaa.`,
      },
      {
        by: 'hodan',
        as: 'researcher',
        language: 'nb',
        after: 55,
        text: `Hooyo har født fire barn her. Ved det tredje hadde hun både en somalisk **flerkulturell doula** og tolk på telefon: «Doulaen var ikke tolk, men hun holdt meg i hånda og sa hva som kom. Jeg trengte begge.»

Det er en presisering det er lett å miste: doula og tolk er to roller, også når de kan samme språk.`,
      },
      {
        by: 'rahimi',
        language: 'en',
        after: 790,
        text: `Question from a student: does anybody *count* it? How often the woman had an interpreter at the moment she consented to something during birth? If it is not in the birth record, I suppose nobody can know.`,
      },
      {
        by: 'tone',
        language: 'nb',
        after: 560,
        text: `Det står ikke noe sted som kan telles, så vidt jeg vet. Vi begynner i det små: en linje i helsekortet fra mandag, og jeg teller i tre måneder. **Uke 36, alene, med tolk: hvem tolker hva?** Noen som vil gjøre det samme et annet sted, så vi er to?`,
      },
    ],
  },
  {
    title: 'Maxaa dhacaya marka la iga baarayo afka ilma-galeenka?',
    kind: 'question',
    theme: 'women-maternal-srh',
    language: 'so',
    place: '0301',
    openedDaysAgo: 21,
    posts: [
      {
        by: 'hooyo',
        language: 'so',
        text: `Waxaan helay warqad ku saabsan baaritaanka afka ilma-galeenka. Waxay ku qoran tahay af Noorwiiji. Gabadhaydu way ii akhriday, laakiin waan ka xishooday inaan wax badan weydiiyo.

Baaritaanku ma xanuun badan yahay? Qofka i baaraya ma nin baa mise waa haweeney? Haddii la i guday, ma u sheegaa dhakhtarka ka hor?`,
      },
      {
        by: 'ngo',
        language: 'so',
        after: 240,
        text: `Walaal, waad ku mahadsan tahay su’aashan. Dumar badan ayaa sidaas u fekeraya. Baaritaanku wuxuu qaataa dhowr daqiiqo. Waxaad codsan kartaa dhakhtar haweeney ah iyo turjubaan haweeney ah. Mar kasta waxaad dhihi kartaa **«jooji»**. Haddii aad rabto, waan ku raacayaa.`,
      },
      {
        by: 'ngo',
        language: 'nb',
        after: 12,
        text: `På norsk, så flere kan svare: Hooyo har fått brev om livmorhalsprøve, på norsk. Datteren leste det, men det er flaut å spørre datteren mer. Hun lurer på om det gjør vondt, om det er en mann eller kvinne som undersøker, og om hun bør si fra **på forhånd** at hun er omskåret. Jeg har svart litt. Kan en lege si resten?`,
      },
      {
        by: 'anila',
        language: 'nb',
        after: 330,
        text: `Så godt spurt. Ja, si det gjerne på forhånd. Da setter vi av bedre tid, bruker det minste instrumentet, og du bestemmer tempoet. Ingen blir overrasket, og ingen skal kritisere deg. For noen kjennes det ubehagelig, og gjør det vondt, **stopper vi**.

Prøven er for kvinner fra 25 til 69 år, også om du ikke har vondt noe sted. Spør fastlegen om hjemmetest også; noen kan få det. Si når du bestiller: «Jeg ønsker kvinnelig lege og kvinnelig tolk.»`,
      },
      {
        by: 'interpreter',
        language: 'so',
        after: 50,
        text: `Waxaan soo koobayaa waxa dhakhtaradda Anila qortay: Haa, horay u sheeg in lagu guday. Markaas waqti dheeraad ah ayaa laguu qorayaa, waxaana la isticmaalayaa qalabka ugu yar. Qofna kuma eedaynayo. Haddii ay ku xanuujiso, **waa la joojinayaa**. Baaritaanka waxaa loogu talagalay dumarka jira 25 ilaa 69 sano. Turjubaanka adigu ma bixinaysid lacagtiisa.

Marka aad ballanta qabsanayso dheh: «Jeg ønsker kvinnelig lege og kvinnelig tolk.»`,
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 5900,
        text: `Aad baad u mahadsan tihiin dhammaantiin. Maanta ayaan wacay, weedhii Abdi qorayna waan akhriyay. Waxaan helay ballan bisha soo socota, dhakhtar haweeney ah iyo turjubaan haweeney ah. Weli waan yara baqayaa, laakiin hadda waan garanayaa waxa dhici doona.`,
      },
      {
        by: 'hodan',
        as: 'ngo',
        language: 'nb',
        after: 180,
        text: `Hooyo ringte i dag, leste setningen høyt og fikk time neste måned, med kvinnelig lege og tolk. «Jeg er fremdeles litt redd, men nå vet jeg hva som kommer til å skje.»

Jeg har spurt om vi får lese inn svarene her som lyd på somali. Det fikk vi.`,
      },
    ],
  },
  {
    title: 'Have you given birth in Norway with little Norwegian? Help us design a study',
    kind: 'call',
    theme: 'women-maternal-srh',
    language: 'en',
    place: '5001',
    openedDaysAgo: 17,
    posts: [
      {
        by: 'selam',
        language: 'en',
        text: `Before we apply for money, we want six women to tell us **which questions are worth asking**. You are not research subjects; you are advisers.

- **Sought:** women who gave birth in Norway during the last five years and needed, or should have had, an interpreter
- **Until when:** sign up within four weeks
- **Hours:** three meetings of two hours, mornings, children welcome
- **Pay:** yes, 500 kroner per meeting, and your bus ticket
- **Languages:** Tigrinya, Arabic, Somali, Ukrainian; we bring interpreters`,
      },
      {
        by: 'selam',
        language: 'ti',
        after: 15,
        text: `ሰላም። ኣብ ኖርወይ ዝወለድክን ኣደታት ኢኽን? ተሞክሮኽን ክንሰምዕ ንደሊ ኣለና። ብትግርኛ ክትዛረባ ትኽእላ ኢኽን። ሽምክን ክትጽሕፋ ኣየድልየክንን እዩ። ንሓደ ኣኼባ 500 ክሮነር ንኸፍል፣ ናይ ኣውቶቡስ እውን ንኸፍል።`,
      },
      {
        by: 'mehret',
        language: 'ti',
        after: 1500,
        text: `ኣነ ክሳተፍ ደልየ ኣለኹ። ንእሽቶ ቆልዓ ስለ ዘላትኒ፣ ንግሆ ሰዓት ዓሰርተ ይሕሸኒ። መሓዛይ እውን ክትመጽእ ደልያ ኣላ።`,
      },
      {
        by: 'viktoriia',
        language: 'en',
        after: 2100,
        text: `I have two women for you from our association, but they live far from Trondheim. May they take part on screen? And please tell them exactly what happens with what they say. They ask me that, and I cannot answer it.`,
      },
      {
        by: 'selam',
        language: 'en',
        after: 700,
        text: `On screen is fine. About what they say: we take notes **without names**, you see the notes before anybody else, and you can take out whatever you want. Nothing is recorded. If the study gets money, we ask whether you will be in the reference group, paid by the hour.`,
      },
      {
        by: 'tone',
        language: 'nb',
        after: 3400,
        text: `Jeg forteller om dette på kontrollene framover. Én bekymring: tre møter er mye med en nyfødt. Kan man være med på bare ett?`,
      },
      {
        by: 'selam',
        language: 'en',
        after: 260,
        text: `Yes. One meeting is one meeting, and paid the same. Thank you for asking, I have changed the leaflet. **Four of six places** are taken now; we still look for someone who speaks Arabic and someone who speaks Somali.`,
      },
    ],
  },
  {
    title: 'Overgangsalderen på flere språk: finnes det noe bedre enn brosjyren?',
    kind: 'question',
    theme: 'women-maternal-srh',
    language: 'nb',
    place: '0301',
    openedDaysAgo: 1.3,
    posts: [
      {
        by: 'ngo',
        language: 'nb',
        text: `Kvinnene i sirkelen vår er blitt eldre sammen. Nå spør de ikke om fødsel lenger, de spør om hetetokter, dårlig søvn, blødninger og om det er *farlig* å ta hormoner. Brosjyren vi har, er oversatt fra norsk og handler om en kvinne med yogamatte.

Har noen **film, lyd eller et opplegg til en samtalekveld**, helst på somali, arabisk eller urdu? Og finnes det en lege eller jordmor i Oslo som tør å svare på alt i to timer, mot god mat?`,
      },
    ],
  },
]
