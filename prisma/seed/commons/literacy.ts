import type { SeedThread } from './format.ts'

/** Being understood, information that arrives, digital doors, and learning the work. */
export const literacy: SeedThread[] = [
  {
    title: 'كيف أشرح للطبيب أن الألم يزداد في الليل؟',
    kind: 'question',
    theme: 'health-literacy',
    language: 'ar',
    openedDaysAgo: 6.99,
    posts: [
      {
        by: 'service-user',
        language: 'ar',
        text: `عندي ألم في المعدة منذ شهرين. في النهار أعمل وأنسى، وفي الليل يوقظني. لكن موعدي مع الطبيب دائماً في الصباح، وعندما يسألني «كيف حالك الآن؟» أقول: جيدة. فيظن أن الأمر بسيط.

كيف أشرح له؟ هل أكتب شيئاً قبل الموعد؟ وماذا يريد الطبيب أن يعرف؟`,
      },
      {
        by: 'leila',
        language: 'nb',
        after: 35,
        text: `På norsk: Yasmin har hatt vondt i magen i to måneder. Om dagen glemmer hun det, om natta våkner hun av det. Men timen er alltid om morgenen, og når legen spør «hvordan går det **nå**?», svarer hun ærlig: bra. Hun lurer på om hun bør skrive noe ned, og hva legen egentlig vil vite. Leger, svar gjerne på norsk, så oversetter jeg.`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 70,
        text: `For et godt spørsmål, og for en dum vane vi leger har. Skriv ned i fem netter:

- når du våkner, og hvor det gjør vondt
- et tall fra 0 til 10
- hva du spiste, og hva som hjalp
- noe nytt, som kvalme, feber, blod eller at du har gått ned i vekt

Ta med lappen og gi den til meg **før** jeg spør. Er det blod, eller blir det plutselig mye verre, skal du ikke vente på timen, men ringe legevakt.`,
      },
      {
        by: 'leila',
        language: 'ar',
        after: 25,
        text: `الطبيبة إنغريد تقول: سؤالك ممتاز. اكتبي خمس ليالٍ: متى تستيقظين وأين الألم، ورقماً من 0 إلى 10، وماذا أكلتِ وما الذي خفّف الألم، وأي شيء جديد مثل الغثيان أو الحرارة أو الدم أو نقص الوزن. أعطيها الورقة **قبل** أن تسأل. وإذا ظهر دم أو صار الألم شديداً فجأة فلا تنتظري الموعد، بل اتصلي بالطوارئ.`,
      },
      {
        by: 'abu-karim',
        language: 'ar',
        after: 190,
        text: `أنا أسجّل صوتي على الهاتف في الليل. في الصباح أنسى كل شيء، لكن التسجيل لا ينسى. في الموعد أسمعه قبل أن أدخل. وقد علّمني ابني جملة بالنرويجية: «Det er verst om natten». قلتها مرة واحدة، فرفع الطبيب رأسه عن الحاسوب.`,
      },
      {
        by: 'yousef',
        as: 'clinician',
        language: 'ar',
        after: 260,
        text: `كطبيب أضيف شيئاً واحداً: لا تقولي «جيدة» مجاملةً. نحن العرب نقول «الحمد لله» حتى ونحن نتألم، والطبيب النرويجي يكتب في الملف: لا شكوى. قولي: «الآن جيدة، **لكن في الليل** سبعة من عشرة». الكلمة المهمة هي «لكن».`,
      },
      {
        by: 'ngo',
        language: 'nb',
        after: 340,
        text: `Yousef skriver på arabisk noe jeg gjerne vil at norske leger leser: mange sier «gudskjelov, bra» av høflighet, også når det gjør vondt, og så står det *ingen plager* i journalen. Han råder Yasmin til å si: «Nå bra, **men** om natta sju av ti.»

Leger kan gjøre det lett: spør «hvordan var det i natt?».`,
      },
      {
        by: 'hodan',
        as: 'researcher',
        language: 'en',
        after: 420,
        text: `This thread is what health literacy looks like from both sides: a patient who prepares, **and a service that asks the right question**. We measure the first all the time. Has anyone seen a good measure of the second?`,
      },
      {
        by: 'service-user',
        language: 'ar',
        after: 8600,
        text: `شكراً لكم جميعاً. كتبت الورقة خمس ليالٍ، واليوم قرأتها الطبيبة كلها وسألتني أسئلة لم يسألني إياها أحد من قبل. سأجري فحصاً الأسبوع القادم. أشعر لأول مرة أنها رأت ليلي، لا صباحي فقط.`,
      },
      {
        by: 'leila',
        language: 'nb',
        after: 15,
        text: `Yasmin takker. Hun skrev i fem netter, legen leste alt, og hun skal til undersøkelse neste uke: «For første gang kjenner jeg at hun **så natta mi**, og ikke bare morgenen.»`,
      },
    ],
  },
  {
    title: 'Brosjyren er oversatt til ni språk, men ingen leser den. Hva virker hos dere?',
    kind: 'discussion',
    theme: 'health-literacy',
    language: 'nb',
    place: '1103',
    openedDaysAgo: 50,
    posts: [
      {
        by: 'moderator',
        language: 'nb',
        text: `Vi ryddet i hyllene og kastet 1400 brosjyrer. Ni språk, pent trykket, utgått på dato. Mødrene sier at de heller spør en venninne eller ser en film på telefonen.

Hva virker hos dere? Og hvordan vet dere **at det virker**, ikke bare at det er sendt ut?`,
      },
      {
        by: 'ngo',
        language: 'nb',
        after: 480,
        text: `Lydmeldinger. Ett til to minutter, en stemme folk kjenner, delt i gruppene vi allerede har. Vi teller ikke visninger, vi teller *spørsmål tilbake*. Kommer det ingen spørsmål, var meldingen enten perfekt eller uforståelig, og den er aldri perfekt.`,
      },
      {
        by: 'tetiana',
        language: 'nb',
        after: 1150,
        text: `Jeg oversetter slike brosjyrer av og til. Teksten er ofte skrevet for å være juridisk trygg, og så skal jeg gjøre den *enkel* på ukrainsk. Det går ikke an å oversette seg fram til enkelhet. Skriv den enkelt på norsk først. Spør oss gjerne før dere er ferdige.`,
      },
      {
        by: 'olha',
        as: 'service_user',
        language: 'uk',
        after: 2000,
        text: `Коли я приїхала, мені дали теку на сорок сторінок. Я медсестра, і я її не прочитала. Прочитала записку, яку написала від руки сусідка: «лікар тут, аптека тут, якщо вночі — дзвони сюди». Вона й досі висить на холодильнику. Зробіть щось для холодильника!`,
      },
      {
        by: 'researcher',
        language: 'nb',
        after: 1700,
        text: `Olha fikk en mappe på førti sider og leste den ikke, enda hun er sykepleier. Hun leste en håndskrevet lapp fra naboen, som fremdeles henger på kjøleskapet. «**Lag noe til kjøleskapet!**»

Det kan godt være det beste kvalitetskriteriet jeg har hørt. Ville det henge på kjøleskapet etter et halvt år?`,
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 52000,
        text: `Vi har laget kjøleskapslappen: én side, fem linjer, tre telefonnumre i store tall og et felt der familien skriver navnet på helsesykepleieren sin. Seks språk så langt. Ved hjemmebesøk etter fire uker så vi den på døra hos sju av ti. Det er ikke forskning, men det er sju kjøleskap.`,
      },
    ],
  },
  {
    title: 'Native speakers wanted to listen to drafts of audio information about medicines',
    kind: 'call',
    theme: 'health-literacy',
    language: 'en',
    openedDaysAgo: 9.2,
    posts: [
      {
        by: 'hodan',
        as: 'ngo',
        language: 'en',
        text: `Our organisation makes short audio clips: how to take antibiotics, blood pressure tablets, insulin, iron. Before anything is published, ordinary people should hear it.

- **Sought:** two listeners for each language; no health education needed, rather *not*
- **Languages:** Somali, Arabic, Tigrinya, Dari, Sorani, Ukrainian, Polish
- **Hours:** four evenings at home, about one hour each, on your own telephone
- **Pay:** yes, 300 kroner an hour
- **Until when:** the end of next month`,
      },
      {
        by: 'oksana',
        language: 'uk',
        after: 620,
        text: `Я можу слухати! Мені шістдесят один, чую добре, а терпіння до складних слів не маю. Для такої роботи, здається, саме те, що треба. Тільки поясніть, як надіслати відповідь, бо я вмію лише голосом.`,
      },
      {
        by: 'shilan',
        as: 'ngo',
        language: 'en',
        after: 1400,
        text: `I ask in our café on Sunday for Sorani; three will want it. May they listen **together**? When they listen alone they say “fine”. When they listen together they start to argue about the word for *liver*, and then you learn something.`,
      },
      {
        by: 'hodan',
        as: 'ngo',
        language: 'en',
        after: 330,
        text: `Oksana, yes please, and voice messages are the best answer. Shilan, together is a very good idea, and everybody at the table is paid. **Still missing: Tigrinya and Dari.** Also one pharmacist who can tell us when “with food” really matters.`,
      },
    ],
  },
  {
    title: 'Far har demens og ingen BankID: hvordan får familien hjulpet ham på Helsenorge?',
    kind: 'question',
    theme: 'digital-health',
    language: 'nb',
    place: '1103',
    openedDaysAgo: 13.5,
    posts: [
      {
        by: 'piotr',
        language: 'nb',
        text: `Far er 74 og har fått demens. Passet hans er gått ut, så banken gir ham ikke BankID. Uten BankID kommer han ikke inn på Helsenorge, og da kan han heller ikke gi meg fullmakt digitalt. MinID holder ikke der. Alle sier: «Det finner du på nett.»

Jeg vil bare se timene hans og fornye reseptene. **Hvor begynner jeg?** Norsken min er grei, men systemet snakker et annet språk.`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 230,
        text: `Begynn hos fastlegen. Resepter kan fornyes på telefon, og timebrev kan vi sende på papir; si at han er *ikke digital*, så merkes det. Fullmakt på Helsenorge kan også gis på **papirskjema**, hvis han fremdeles forstår hva han skriver under på. Gjør han ikke det, finnes en egen ordning for pårørende, og da må legen bekrefte det. Be om dobbelttime, og ta det da.`,
      },
      {
        by: 'marek',
        as: 'ngo',
        language: 'nb',
        after: 900,
        text: `Vi har hatt mange slike saker i gruppa. Rekkefølgen som virket for oss: 1) nytt pass hos konsulatet, og det tar tid, så bestill i dag, 2) spør en *annen* bank, 3) papirskjemaet imens. Ikke bruk faren din sin kodebrikke selv om alle gjør det. Det kan slå tilbake på deg.`,
      },
      {
        by: 'researcher',
        language: 'nb',
        after: 2600,
        text: `Det Piotr beskriver, blir sjelden talt: folk som ikke er «ikke-digitale», men står utenfor fordi **legitimasjonen** stopper dem tre ledd tidligere. I statistikken over hvem som logger inn, ser vi bare dem som kom gjennom døra.`,
      },
      {
        by: 'policymaker',
        language: 'nb',
        after: 3900,
        text: `Jeg arbeider ikke med e-ID, men har videresendt tråden til noen som gjør det, med Piotrs tillatelse. Det jeg kan svare på: helsetjenesten har plikt til å gi informasjon på en måte pasienten kan ta imot. «Det finner du på nett» er ikke et fullgodt svar til en som ikke kommer inn.`,
      },
      {
        by: 'piotr',
        language: 'nb',
        after: 4800,
        text: `Oppdatering: fastlegen merket far som ikke digital, brevene kommer på papir, og resepten ordnet vi på telefon. Papirskjemaet er sendt. Passet er bestilt, og time hos konsulatet er om sju uker. Jeg har begynt på skolebok nummer to. Takk, alle sammen. Det hjalp å få vite *rekkefølgen*.`,
      },
    ],
  },
  {
    title: 'Nurses trained abroad are our best colleagues and our longest queue',
    kind: 'discussion',
    theme: 'workforce-training',
    language: 'en',
    place: '3403',
    openedDaysAgo: 74,
    posts: [
      {
        by: 'olha',
        as: 'clinician',
        language: 'en',
        text: `In Kharkiv I was a nurse in intensive care for fourteen years. At Hamar I worked two years as an assistant, without the right to give paracetamol, while the ward was short of nurses every weekend. Today I have my authorisation. I am not bitter, but I remember.

What shortened the way for you or your colleagues? **Language at work, a mentor, somebody who understood the letters?**`,
      },
      {
        by: 'moderator',
        language: 'en',
        after: 1700,
        text: `What I have seen work: a **mentor with time in the rota**, not only good will, and a Norwegian course that uses the ward’s own words. “Snu, stelle, saturasjon” is not in chapter three of the textbook. The extra courses that are required cost money and come with a waiting list; some employers pay, others do not say that they could.`,
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 4300,
        text: `Vi begynte med en oversikt: hvem av assistentene våre har helseutdanning fra et annet land? Vi fant **nitten** i én kommune. Ingen hadde spurt dem. Ni er nå i et løp med mentor, norsk i arbeidstida og kursene dekket mot to års bindingstid. Det er rimeligere enn vikarbyrå.`,
      },
      {
        by: 'yousef',
        as: 'clinician',
        language: 'en',
        after: 2500,
        text: `Nineteen, and nobody had asked them. I would like to hear from those who gave up, too. I know a dentist who drives a bus and has made peace with it, and an anaesthetist who has not. A round table only with those who came through gives a kind picture.`,
      },
      {
        by: 'olha',
        as: 'clinician',
        language: 'uk',
        after: 5600,
        text: `Пишу українською для колег, які ще чекають на авторизацію. Не зупиняйтеся на першій відмові, читайте, чого саме бракує, і питайте письмово. Шукайте роботу там, де з вами розмовляють, а не лише мовчки працюють поруч: мова прийшла до мене на перервах. І скажіть керівниці, ким ви були вдома. **Вона може просто не знати.**`,
      },
    ],
  },
  {
    title: 'Finnes det et simuleringsopplegg for samtale med tolk i sykepleierutdanningen?',
    kind: 'question',
    theme: 'workforce-training',
    language: 'nb',
    openedDaysAgo: 0.029,
    posts: [
      {
        by: 'moderator',
        language: 'nb',
        text: `Jeg har sykepleierstudenter i praksis hvert semester. De har hatt en forelesning om kultur, men ingen av dem har **sittet i et rom med en tolk** før de kommer til oss. De snakker til tolken, de bruker lange setninger, og de tør ikke avbryte.

Finnes det et ferdig opplegg, gjerne to timer, der en ekte tolk og en som har vært pasient er med og gir tilbakemelding? Og hvordan betaler dere dem? Deler gjerne det vi lager selv, hvis det ikke finnes.`,
      },
    ],
  },
]
