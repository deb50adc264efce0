import type { SeedThread } from './format.ts'

/** Language and interpreting: evenings, dialects, guidelines, and the interpreters themselves. */
export const interpretingPractice: SeedThread[] = [
  {
    title: 'Etter klokka 16 forsvinner tolken. Hva gjør dere om kvelden?',
    kind: 'discussion',
    theme: 'language-interpreting',
    language: 'nb',
    openedDaysAgo: 6.5,
    posts: [
      {
        by: 'researcher',
        language: 'nb',
        text: `I arbeidet vårt med kveldstid ser vi et mønster som mange sikkert kjenner igjen: pasientene er de samme, behovet er det samme, men tolken brukes mye sjeldnere etter klokka 16. Når vi spør hvorfor, sier nesten ingen «penger». De sier «rutinen slutter når sekretæren går hjem».

Kjenner dere dette igjen? Og har noen **en kveldsrutine som virker**?`,
      },
      {
        by: 'thea',
        language: 'nb',
        after: 65,
        text: `Kjenner det igjen med hele kroppen. På dagtid bestiller merkantil. På kveld er det jeg som skal finne innloggingen, mens telefonen ringer og noen kaster opp i gangen. Det som hjalp hos oss: **ett nummer på telefonens hurtigtast**, uten innlogging, og at vi slutter å føre hvilken avdeling det skal faktureres på. Det ordner lederen dagen etter.`,
      },
      {
        by: 'yonas',
        language: 'en',
        after: 130,
        text: `From the other end of the line: I am available until 22 three evenings a week, and most of those evenings nobody calls. Then at 21:50 I get a complicated call, and at 22:00 I should stop. Pay us something for being on call, and more of us will sit by the telephone. Now it is goodwill.`,
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 900,
        text: `Jeg sitter på den siden som inngår avtalene, så la meg være ærlig: da vi lyste ut tolketjenesten, spurte vi om pris per time og dekning på dagtid. **Ingen av oss tenkte på kvelden.** Det var ikke vond vilje, det sto bare ikke i malen vi kopierte.

Neste utlysning er om et halvt år. Hva bør stå der? Svar konkret, så tar jeg det med.`,
      },
      {
        by: 'interpreter',
        language: 'nb',
        after: 48,
        text: `Bra spørsmål, Lise Marie. Fra meg:

1. krav om svartid, for eksempel fem minutter på de ti største språkene, også kveld og helg
2. beredskapsbetaling til tolken
3. at tolken skal stå i **Nasjonalt tolkeregister**, og at leverandøren må melde fra når de sender en som ikke gjør det
4. at legevakta kan ringe direkte, uten bestillingsskjema`,
      },
      {
        by: 'grete',
        language: 'nb',
        after: 380,
        text: `Fra det frivillige helsesenteret: om kvelden ringer folk *oss*, fordi de vet at vi har noen som kan språket. Vi vil gjerne hjelpe, men vi er ikke tolker, og jeg er redd for den dagen en frivillig oversetter feil. Kan kommunen la oss bruke samme nummer som legevakta? Vi ville brukt det kanskje ti ganger i måneden.`,
      },
      {
        by: 'abu-karim',
        language: 'ar',
        after: 510,
        text: `ذهبت إلى الطوارئ في الليل بسبب السكر. لم يكن هناك مترجم، فأشاروا إليّ بأيديهم متى آكل ومتى آخذ الإبرة. ضحكنا كلنا، لكنني في البيت لم أكن متأكداً: قبل الأكل أم بعده؟ في اليوم التالي اتصلت بابن أخي. خمس دقائق مع مترجم كانت تكفي.`,
      },
      {
        by: 'leila',
        language: 'nb',
        after: 25,
        text: `Abu Karim skriver om en natt på legevakta med høyt blodsukker: de viste med hendene når han skulle spise og når han skulle sette sprøyta. Alle lo, men hjemme var han usikker på om det var **før eller etter maten**. «Fem minutter med tolk hadde vært nok.»

Lise Marie, ta med den setningen i utlysningen.`,
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 1450,
        text: `Det gjør jeg. Jeg har skrevet inn svartid, beredskap, kvalifisert tolk og direkte nummer i utkastet, og sendt det til innkjøp. Jeg spurte også om frivillige kan få bruke avtalen. Svaret var «det har ingen spurt om før», som jeg velger å forstå som et kanskje. Jeg skriver her når jeg vet mer.`,
      },
    ],
  },
  {
    title: 'Jeg bestilte «arabisk», men pasienten og tolken forsto ikke hverandre',
    kind: 'question',
    theme: 'language-interpreting',
    language: 'nb',
    place: '4601',
    openedDaysAgo: 19,
    posts: [
      {
        by: 'yousef',
        language: 'nb',
        text: `Jeg snakker selv arabisk fra Syria, og trodde jeg visste dette. I forrige uke bestilte sekretæren «arabisk» til en mann fra Sudan, og tolken kom fra Marokko. Begge var høflige, begge svetta, og etter ti minutter tok vi det på enkelt norsk.

Hva skriver dere i bestillingen? Land? Dialekt? Og hvordan spør jeg pasienten uten at det blir et forhør om hvor han er fra?`,
      },
      {
        by: 'leila',
        language: 'ar',
        after: 75,
        text: `اسألوا المريض ببساطة: «أي لهجة تريحك أكثر؟» هذا سؤال لطيف وليس تحقيقاً. لا تسألوا عن الدين ولا عن سبب المجيء. واكتبوا في الطلب: عربي، لهجة سودانية أو شامية أو مغاربية. أنا من المشرق، وأقول بصراحة إنني لا أفهم كل كلمة من اللهجة المغربية، والعكس صحيح.`,
      },
      {
        by: 'leila',
        language: 'nb',
        after: 6,
        text: `Samme på norsk: Spør «hvilken dialekt er lettest for deg?». Det er vennlig, og ikke et forhør. Skriv det i bestillingen: arabisk, sudansk / levantinsk / maghrebinsk. Jeg kommer selv fra Levanten og forstår ikke alt en marokkaner sier. En god tolk sier fra om det **i begynnelsen**, ikke etter ti minutter.`,
      },
      {
        by: 'shilan',
        language: 'nb',
        after: 230,
        text: `Det samme gjelder «kurdisk». Sorani og kurmandji er ikke to uttaler av det samme; mange forstår hverandre dårlig. Hver måned møter jeg en pasient som egentlig skulle hatt kurmandji. Da sier jeg det høyt, og så ringer vi på nytt. Det tar fem minutter. Å late som tar tjue.`,
      },
      {
        by: 'brekkhus',
        language: 'nb',
        after: 1500,
        text: `Et sidespor fra en som arbeider med registre: når systemet bare har én kode for «arabisk», ser vi heller aldri i dataene at noe gikk galt. Oppdraget står som gjennomført. Skulle jeg ønske meg ett felt til, var det *«forsto dere hverandre?»*, besvart av begge.`,
      },
      {
        by: 'eira',
        language: 'nb',
        after: 720,
        text: `Vi har hatt samme samtale om nord-, lule- og sørsamisk i mange år. Det tok lang tid å få bort tanken om at «samisk tolk» er én ting. Kanskje kan dere låne noe: hos oss lærte bestillerne å spørre **hvilket språk vil du snakke med legen på?**, ikke *hvilket språk er ditt*.`,
      },
      {
        by: 'yousef',
        language: 'nb',
        after: 9000,
        text: `Takk alle. Vi har lagt inn tre linjer i bestillingsmalen: dialekt, ønsket kjønn på tolk, tolk fra annet fylke ja/nei. Og jeg spurte mannen fra Sudan med Leilas setning. Han svarte: «Min egen. Men dere har den vel ikke.» Det hadde vi.`,
      },
    ],
  },
  {
    title: 'Who would like to write a shared guideline for telephone interpreting in emergency rooms?',
    kind: 'call',
    theme: 'language-interpreting',
    language: 'en',
    place: '1804',
    openedDaysAgo: 24,
    posts: [
      {
        by: 'farid',
        language: 'en',
        text: `We are five interpreters in the north who work on the phone for emergency rooms. We want **two pages**, not forty, that a nurse can read standing up.

- **Sought:** two nurses or doctors from legevakt, one more interpreter, one person who has been a patient with a phone interpreter
- **Until when:** first draft in eight weeks; sign up within three weeks
- **Hours:** about ten hours, four meetings on screen
- **Pay:** yes for interpreters and service users (hourly rate from a small grant), no for those who do it in working time
- **Languages:** meetings in Norwegian; drafts may be in English`,
      },
      {
        by: 'thea',
        language: 'en',
        after: 320,
        text: `I’m in, if the meetings are not on Mondays. One wish already: start with **what to say in the first fifteen seconds**. On the phone the interpreter does not see the room. Who is here, who is crying, is the patient lying down? We forget it every time.`,
      },
      {
        by: 'mehret',
        language: 'nb',
        after: 1900,
        text: `Kan jeg være med? Jeg har hatt tolk på telefon to ganger om natta med babyen min. Norsken min er ikke så bra, men jeg kan fortelle hva som var vanskelig. Én ting: telefonen lå under et teppe, og ingen merket det.`,
      },
      {
        by: 'farid',
        language: 'nb',
        after: 140,
        text: `Mehret, veldig gjerne! Norsken din er mer enn god nok, og det med teppet skal stå på side én. Du får betalt for timene, og du kan være med under det navnet du bruker her. Thea: onsdager.`,
      },
      {
        by: 'hodan',
        language: 'en',
        after: 2700,
        text: `I can follow the work as a researcher if you like: not to study *you*, but to write down how the guideline was made and who changed what. Guidelines travel better when others can see the reasons. No cost for you.`,
      },
      {
        by: 'farid',
        language: 'en',
        after: 4100,
        text: `We are now seven: three interpreters, Thea and a doctor from Tromsø, Mehret, and Hodan on the side. **One seat is open** for somebody who manages a legevakt, because page two will ask for things that cost money. First meeting next Wednesday at 18.`,
      },
    ],
  },
  {
    title: 'Tolken går alene hjem etterpå. Hvem snakker med tolkene etter de tunge samtalene?',
    kind: 'discussion',
    theme: 'language-interpreting',
    language: 'nb',
    audience: 'members',
    openedDaysAgo: 38,
    posts: [
      {
        by: 'leila',
        language: 'nb',
        text: `I går tolket jeg en beskjed jeg ikke skal fortelle om. Etterpå satt teamet igjen på møterommet med kaffe. Jeg fikk signaturen på oppdragsskjemaet og gikk til bussen. Ingen gjorde noe galt. Det var bare ingen som tenkte på at **jeg også hadde sagt ordene**, i jeg-form, to ganger.

Hva gjør dere, tolker? Og dere på sykehusene: kunne fem minutter vært mulig?`,
      },
      {
        by: 'interpreter',
        language: 'nb',
        after: 90,
        text: `Jeg går en runde rundt bygningen før jeg setter meg i bilen. Det er rutinen min etter femten år. Taushetsplikten gjør at jeg ikke kan snakke hjemme, og kollegaene mine er også konkurrentene mine på neste oppdrag. Det er et ensomt yrke, sagt med all kjærlighet.`,
      },
      {
        by: 'rasmus',
        language: 'nb',
        after: 260,
        text: `Dette burde vi ha tenkt på selv. Hos oss på DPS har vi innført *fem minutter før og fem minutter etter*. Før: hva handler timen om, er det noe du ikke vil tolke. Etter: var det noe vi ikke fanget opp, og **hvordan har du det**. Vi fører det som del av oppdraget, så tolken får betalt. Ingen i økonomi har klaget ennå.`,
      },
      {
        by: 'tetiana',
        language: 'nb',
        after: 1100,
        text: `For oss som tolker på ukrainsk er det ofte vår egen krig. Byen pasienten snakker om, kan være byen der mor bor. Jeg er profesjonell og jeg klarer det. Men si gjerne navnet på byen *før* timen, ikke midt i.`,
      },
      {
        by: 'coordinator',
        language: 'nb',
        after: 2300,
        text: `Jeg leser dette med stor interesse, og vil spørre om noe praktisk: finnes det kollegaveiledning for frilanstolker i deres fylke? Vi i nettverket hører om et par ordninger som kom i gang på prosjektmidler og tok slutt med dem. Skriv gjerne hvor, så prøver vi å samle.`,
      },
      {
        by: 'shilan',
        language: 'nb',
        after: 640,
        text: `Vi er seks kvinner på fire språk som møtes første søndag i måneden, uten prosjekt og uten navn. Regelen er at vi snakker om **oss**, aldri om oppdraget. Det går an. Én har med kake. Start selv, dere trenger ikke søke om det.`,
      },
      {
        by: 'policymaker',
        language: 'nb',
        after: 4700,
        text: `Nyttig å lese for en som sitter med retningslinjer. I det vi skriver om bruk av tolk, står det mye om rolle, taushet og kvalifikasjoner, og lite om arbeidsmiljø for dem som ikke er ansatt noe sted. Forslaget om «fem før og fem etter» er enkelt nok til at det kan stå i en veileder. Jeg tar det med videre, uten å love noe.`,
      },
    ],
  },
]
