import type { SeedThread } from './format.ts'

/** Demo conversations about work, living conditions and racism, disability, and substance use. */
export const living: SeedThread[] = [
  {
    title: 'Han vil ikke ha sykmelding, han vil ha smertestillende. Hva sier du til bygningsarbeideren på kontrakt?',
    kind: 'question',
    theme: 'work-labour-migrants',
    language: 'nb',
    place: '3301',
    openedDaysAgo: 8.2,
    posts: [
      {
        by: 'clinician',
        language: 'nb',
        text: `Jeg har mange polske og litauiske bygningsarbeidere på listen. Ryggen er slutt, skulderen er på vei. Jeg foreslår sykmelding, og de sier nei: «Da får jeg ikke neste oppdrag.» De vil ha noe sterkere, så de kan fullføre.

Jeg vet hva retningslinjene sier. Jeg vet også at hvis jeg sier nei til begge deler, går de til noen andre. Hva skriver dere, og hva spør dere om? Finnes det en vei midt imellom som ikke bare er å se en annen vei?`,
      },
      {
        by: 'bozena',
        language: 'nb',
        after: 140,
        text: 'Jeg tolker dette hver uke. Det som sjelden blir sagt høyt: Mange tror at «sykmelding» betyr det samme som *zwolnienie*. På polsk er det ordet både for sykmelding og for oppsigelse. Si heller hele setningen: «Du er borte fra jobb, du får lønn, og sjefen kan ikke si deg opp på grunn av dette.» Da blir det stille i noen sekunder. Så kommer det riktige spørsmålet.',
      },
      {
        by: 'marek',
        as: 'service_user',
        language: 'pl',
        after: 700,
        text: `Pracowałem tak sześć lat. Na budowie mówi się: kto idzie do lekarza, ten w poniedziałek nie ma SMS-a z adresem. Nikt go nie zwalnia, po prostu nie dostaje zlecenia.

Mnie pomogło jedno pytanie lekarki: „Co musiałby pan móc robić za dziesięć lat?”. Pomyślałem o córce na rękach. Dopiero wtedy powiedziałem, ile tabletek biorę naprawdę.`,
      },
      {
        by: 'kaczmarek',
        language: 'en',
        after: 260,
        text: `Marek writes: on the site they say that whoever goes to the doctor gets no text message with an address on Monday. Nobody is dismissed, they are just not called. What helped him was the question “What would you need to be able to do in ten years?” He thought of lifting his daughter, and only then told how many tablets he really took.

In my material the fear is usually *realistic*. So “your boss cannot dismiss you” may be true in law and still unhelpful on the site. Perhaps say both.`,
      },
      {
        by: 'bozena',
        language: 'nb',
        after: 90,
        text: 'Det er sant, Anna. Jeg tar til meg det. Setningen min passer for dem med fast ansettelse. For de andre må legen spørre om kontrakten først, og da trenger hun mer enn et kvarter.',
      },
      {
        by: 'yousef',
        language: 'nb',
        after: 1500,
        text: `Min mellomvei: **gradert sykmelding**, eller avventende sykmelding med konkrete råd om hva han ikke skal løfte. Noen arbeidsgivere sier ja når det står svart på hvitt og koster lite.

Og jeg spør alltid om det skjedde *på jobb*. I vår lille opptelling var skaden meldt som yrkesskade hos 2 av 11. Resten visste ikke at det fantes. Den meldingen kan bety alt om fem år.`,
      },
      {
        by: 'thea',
        language: 'nb',
        after: 2400,
        text: 'På legevakta kommer de søndag kveld, når oppdraget er ferdig. Da står jeg med en skulder fra tirsdag. Jeg har begynt å skrive ut et ark med tre linjer på polsk: hva du har rett til, hvem du ringer, at fagforening og Arbeidstilsynet ikke er det samme som politiet. Om de leser det, vet jeg ikke. De bretter det i hvert fall sammen og tar det med.',
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1900,
        text: 'Dette ga meg fire nye spørsmål: Hva slags kontrakt? Skjedde det på jobb? Hvor mange tabletter, *egentlig*? Og tiårsspørsmålet til Marek. Brukte det i går. Han var stille lenge, og så spurte han om fysioterapi. Jeg savner fortsatt noen fra Nav eller Arbeidstilsynet her.',
      },
    ],
  },
  {
    title: 'Call: people who have worked in fish processing, to help us ask better questions',
    kind: 'call',
    theme: 'work-labour-migrants',
    language: 'en',
    place: '5014',
    openedDaysAgo: 13.3,
    posts: [
      {
        by: 'kaczmarek',
        language: 'en',
        text: `We are preparing interviews about hands, shoulders, cold and night shifts in the fish industry on the coast of Trøndelag. Before we interview anybody, we want people who have done the work to take our questions apart.

- **Sought:** four to six persons who work, or have worked, in salmon or white-fish processing
- **What:** two meetings on screen, in the evening or at the weekend
- **Languages:** Polish, Lithuanian, English or Norwegian; interpreters on request
- **Hours:** about five in total
- **Paid:** yes, by the hour, from the project. Your employer will not be told
- **Until:** the end of next month`,
      },
      {
        by: 'marek',
        language: 'en',
        after: 800,
        text: 'I can ask in our group, several worked on Frøya and Hitra before they came to Stavanger. They will ask me two things: who owns the recording, and can they use another name. If the answer to the second is yes, you will have six people before Sunday.',
      },
      {
        by: 'kaczmarek',
        language: 'en',
        after: 150,
        text: 'Yes to another name, from the first e-mail on. And there is no recording of these two meetings at all: we only take notes on our own questions, and you see the notes. Thank you, Marek.',
      },
    ],
  },
  {
    title: 'Mugg på barnerommet: når legeerklæringen ikke hjelper, hva gjør vi da?',
    kind: 'discussion',
    theme: 'living-conditions-racism',
    language: 'nb',
    place: '0301',
    openedDaysAgo: 36.1,
    posts: [
      {
        by: 'ngo',
        language: 'nb',
        text: `I helsesirkelen vår snakker vi om astma, og så ender det alltid med veggen. Fire av ti familier i gruppen har svarte flekker på et barnerom. De har brev fra fastlegen. De har bilder. Utleieren sier «luft mer», kommunen sier «kontakt utleier».

Legene mener det godt med erklæringene, men jeg ser ikke at de virker. Har noen fått en vegg tørr? Hvordan?`,
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 330,
        text: 'Qolka carruurta gidaarkiisu waa madow yahay. Mulkiiluhu wuxuu yiri: daaqadda fur. Bannaankuna wuxuu ahaa qabow aad u daran. Wiilkaygu habeen walba wuu qufacaa. Dhakhtarku warqad ayuu qoray, warqaddiina khaanadda ayay ku jirtaa. Cid aan u diro ma garanayo.',
      },
      {
        by: 'ngo',
        language: 'nb',
        after: 40,
        text: 'Hooyo Afar forteller at veggen hos guttene er svart, at utleier sier hun skal åpne vinduet midt på vinteren, og at sønnen hoster hver natt. Legen skrev et brev. Brevet ligger i skuffen, for hun vet ikke **hvem hun skal sende det til**. Der har vi problemet i én setning, tror jeg.',
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1250,
        text: 'Au. Jeg har skrevet mange slike brev «til den det måtte angå», og det angår visst ingen. Fra nå av adresserer jeg til miljørettet helsevern i kommunen *og* gir kopi til familien. Hva må stå der for at noen rykker ut? Diagnosen, eller fuktmålingen?',
      },
      {
        by: 'pernille',
        language: 'nb',
        after: 1800,
        text: `Det vi har sett virke, i rekkefølge:

1. skriftlig krav til utleier, med frist og bilder med dato
2. melding til miljørettet helsevern, som kan komme på tilsyn
3. Husleietvistutvalget, der saken er billig og man ikke trenger advokat

Legebrevet hjelper mest på punkt 2, og det bør si noe om *rommet* og ikke bare om lungene: hvem sover der, hvor mange, bedre når de er borte? Gratis rettshjelp-ordninger kan skrive punkt 1.`,
      },
      {
        by: 'thea',
        language: 'nb',
        after: 2100,
        text: 'Fra legevakta, med litt dårlig samvittighet: Vi gir forstøver og sender dem hjem til samme vegg, tre ganger på en vinter. Vi har ingen måte å melde fra om en *adresse* på. Hvis flere barn fra samme oppgang kommer inn, vet bare vi som tilfeldigvis er på vakt, om det.',
      },
      {
        by: 'brekkhus',
        language: 'nb',
        after: 4400,
        text: 'Det Thea beskriver, er et målbart spørsmål: opphopning av luftveiskontakter per bygård. Det lar seg gjøre, men det krever personvernvurdering og at noen faktisk vil eie svaret. Jeg har spurt to etater. Begge syntes at det var interessant, og mente at det var den andres.',
      },
    ],
  },
  {
    title: 'The resident does not want “the foreign one”: what does the shift leader say, at half past seven?',
    kind: 'discussion',
    theme: 'living-conditions-racism',
    language: 'en',
    place: '3403',
    openedDaysAgo: 3.4,
    posts: [
      {
        by: 'olha',
        language: 'en',
        text: `A resident at my nursing home says that he will not be washed by “the foreign one”. He says it kindly, almost. My leader solves it by changing the list. Everybody means well. And every morning I see on the list that I have been changed.

He is old and ill, I am not angry at him. But what should the leader say? To him, to his family, and to me? I ask those of you who lead, and those who have been on the list.`,
      },
      {
        by: 'yousef',
        language: 'en',
        after: 55,
        text: 'It has happened to me about ten times as a GP. When I was new, my colleague said to the patient, while I stood there: “Then you have a long wait, because he is the doctor here today.” Friendly, no lecture. I have never forgotten it. It was not the patient’s change of mind that mattered, he never changed it. It was that somebody else said the sentence.',
      },
      {
        by: 'thea',
        language: 'nb',
        after: 180,
        text: 'Jeg har vært den som byttet på lista, og jeg trodde at jeg skånet kollegaen min. Hun sa senere: «Du skånet deg selv.» Det var vondt å høre, og det var riktig. Nå spør jeg først: Hva vil *du* at jeg skal gjøre? Noen ganger vil hun bytte. Men da er det hennes valg.',
      },
      {
        by: 'rasmus',
        language: 'en',
        after: 640,
        text: `A nuance: in dementia, “not the foreign one” may mean fear, not opinion. Then a calm, known face does help, and it is good care to let him have it.

But we use that explanation far too generously. If he can choose his newspaper, he can hear a boundary. I would separate *his need* (met by adapting care) from *the staff’s working conditions* (the employer’s duty), and never let the first erase the second.`,
      },
      {
        by: 'zahra',
        as: 'service_user',
        language: 'en',
        after: 420,
        text: 'From the other bed: I was a patient, and the woman next to me asked for “a Norwegian nurse”. The nurse was born in Arendal. Everyone laughed a little. I lay there and thought, so this is what they say when I am asleep. Please remember that patients with my kind of name are listening too.',
      },
      {
        by: 'piotr',
        language: 'en',
        after: 700,
        text: 'My father has dementia and once shouted at a Norwegian nurse because she was not Polish. I was ashamed, and then I thought: if they had changed the list for him, I would have been grateful. So I am not sure that I am consistent here. But I would have wanted somebody to ask her how she was.',
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 950,
        text: `Jeg leder flere sykehjem, og dette er mitt ansvar. Slik har vi skrevet det nå, etter at ansatte sa fra:

- Vi bytter ikke på grunn av hudfarge, navn eller hodeplagg
- Vi kan tilpasse ved demens og traumer, og da **skriver vi hvorfor** og sier det til den det gjelder
- Leder snakker med familien, ikke den ansatte
- Hver gang meldes som avvik. Ikke for å straffe noen, men for å vite hvor ofte

Første måned fikk vi fjorten meldinger. Jeg hadde gjettet på to.`,
      },
      {
        by: 'hodan',
        as: 'researcher',
        language: 'en',
        after: 300,
        text: 'Fourteen against two is the whole research field in one line. Lise Marie, would you let somebody from outside follow what happens with the reports? Most places have a policy. Almost nobody has looked at what happens to those who report.',
      },
      {
        by: 'olha',
        language: 'en',
        after: 520,
        text: 'Thank you, everybody. I printed Lise Marie’s four points and gave them to my leader with a coffee. She read them twice and said: “I thought I was being kind to you.” I said: “I know.” On Thursday we speak about it in the whole group. I am nervous and happy.',
      },
    ],
  },
  {
    title: 'Marka aan xanuun sheegto, waxaa la i yiraahdaa “waa walwal”. Sidee baan dhakhtarka ugu sharxaa?',
    kind: 'question',
    theme: 'living-conditions-racism',
    language: 'so',
    openedDaysAgo: 17.2,
    posts: [
      {
        by: 'hooyo',
        language: 'so',
        text: `Laba sano ayaan la noolahay dhabar xanuun iyo madax xanuun. Mar kasta oo aan dhakhtarka u tago waxaa la i weydiiyaa inaan walwalsanahay. Haa, waan walwalsanahay, afar carruur ah ayaan leeyahay. Laakiin xanuunku waa run.

Ballantu waa shan iyo toban daqiiqo. Marka turjumaanku is sheego oo aan bilaabo inaan hadlo, waqtigii waa dhammaaday. Maxaan marka hore sheegaa si la ii dhegaysto?`,
      },
      {
        by: 'interpreter',
        language: 'so',
        after: 110,
        text: `Walaal, marka hore sheeg waxa xanuunku kaa hor istaago, ha ka bilaabin meesha uu ku yaal. Tusaale: “Cunugga ma qaadi karo”, “Habeenkii ma seexan karo”. Dhakhaatiirtu taas si fiican ayay u fahmaan.

Marka aad ballanta qabsanayso, sheeg inaad turjumaan u baahan tahay, weydiisona **ballan labanlaab ah** (*dobbelttime*). Turjumaanku wuxuu qaataa waqti, waqtigaasna adiga lagaama jari karo.`,
      },
      {
        by: 'ngo',
        language: 'so',
        after: 860,
        text: 'Naadigeenna haweenka sheekadan badanaa waan ka maqalnaa. Waxaan samaynay warqad yar oo afar su’aalood leh: Goorma ayuu bilaabmay? Maxaa ka sii dara? Maxaa fududeeya? Maxaad samayn kari weyday? Haweenku guriga ayay ku soo buuxiyaan, dhakhtarkana way la tagaan. Mid ka mid ah waxay tiri: “Markii ugu horreysay ayuu kombiyuutarka ka jeestay oo i soo eegay.”',
      },
      {
        by: 'hodan',
        as: 'researcher',
        language: 'nb',
        after: 290,
        text: `Sammendrag på norsk, så flere kan svare: En kvinne har hatt rygg- og hodesmerter i to år. Hver gang spør legen om hun er bekymret. «Ja, jeg er bekymret, jeg har fire barn. Men smerten er sann.» Timen er femten minutter, og når tolken har presentert seg, er tiden nesten ute.

Abdi foreslår å begynne med hva smerten *hindrer*, og be om dobbelttime. Samira har et ark med fire spørsmål. Hva sier dere leger?`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1350,
        text: `Jeg sier unnskyld, på vegne av noen av oss. «Er du stresset?» er ment som omsorg. Når det kommer *før* undersøkelsen, høres det ut som et svar.

Jeg prøver nå å undersøke først, med hendene, også når jeg tror at jeg vet. Så spør jeg: «Hva er du redd for at det kan være?» Og dobbelttime ved tolk bør være vår feil å ikke gi, ikke pasientens jobb å be om. Arket vil jeg gjerne ha, Samira.`,
      },
      {
        by: 'yousef',
        as: 'researcher',
        language: 'nb',
        after: 1900,
        text: 'Enig, men litt motstand: Søvn og bekymring *forsterker* smerte, og pasienter fortjener å få vite det. Problemet er ikke at vi snakker om stress. Problemet er hvem vi gjør det med. I en gjennomgang av våre egne notater sto «psykososialt» oftere hos kvinner som hadde tolk, også når det var tatt færre prøver. Vi ble ganske stille på det møtet.',
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 5600,
        text: 'Waad mahadsan tihiin dhammaantiin. Ballan labanlaab ah ayaan qabsaday, warqaddiina waan la tagay. Dhakhtaraddu way i baartay, dhiigna way iga qaadday. Birta ayaa aad u hooseysay. Waxay i tiri: “Xanuunka iyo walwalka labadaba waan ka wada hadli doonnaa.” Taasi waxay ahayd wixii aan doonayay.',
      },
    ],
  },
  {
    title: 'Tre søknader, tre kontorer, ett barn i rullestol: hvem forklarer systemet når norsken ikke strekker til?',
    kind: 'question',
    theme: 'disability-rehab',
    language: 'nb',
    openedDaysAgo: 46.7,
    posts: [
      {
        by: 'shilan',
        as: 'ngo',
        language: 'nb',
        text: `I kafeen vår er det fem mødre som har barn med funksjonsnedsettelse. De har til sammen søkt om hjelpestønad, avlastning, bil, heis, rullestol og tilrettelagt skole. Ingen av dem kan si hvilket kontor som har svart på hva. To har fått avslag de ikke visste at de kunne klage på.

Alle sier «du må bare søke». Hvem **skal** egentlig hjelpe dem med å søke? Og hvordan får vi tolk til et møte som ikke er en legetime?`,
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 600,
        text: `Be om **barnekoordinator**. Det er en rett når barnet har alvorlig sykdom eller funksjonsnedsettelse og trenger tjenester fra flere over tid. Koordinatoren skal kjenne veien og sørge for at kontorene snakker sammen. Si ordet, for det står ikke på døra.

Tolk er kommunens ansvar også i slike møter, når det trengs for å få en forsvarlig tjeneste. Ikke bare hos legen.`,
      },
      {
        by: 'service-user',
        language: 'ar',
        after: 2100,
        text: 'أختي لها بنت على كرسي متحرك. كانت تحمل ملفاً كبيراً من مكتب إلى مكتب، وتعيد القصة نفسها من البداية في كل مرة. قالت لي: «أنا لا أتعب من ابنتي، أنا أتعب من الأوراق». بعد أن حصلت على منسقة واحدة، صارت تتصل برقم واحد فقط. لكنها عرفت بوجود هذا الحق من جارتها، لا من البلدية.',
      },
      {
        by: 'leila',
        language: 'nb',
        after: 95,
        text: 'Yasmin forteller om søsteren: «Jeg blir ikke sliten av datteren min, jeg blir sliten av papirene.» Da hun fikk én koordinator, ble det ett nummer å ringe. Men hun fikk vite om retten av *naboen*, ikke av kommunen.',
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 3300,
        text: 'Det svir, og det er riktig. Vi har barnekoordinatorer, men vi venter på at familien søker om dem. Det er ganske bakvendt når poenget er hjelp til å søke. Vi prøver nå at habiliteringen og helsestasjonen melder fra med samtykke, og at første møte holdes med tolk uten at familien trenger å be om det. Spør meg om et halvt år.',
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 2600,
        text: 'Fra fastlegen: Mødre til disse barna har ofte ikke vært hos lege for sin egen del på flere år. Når vi spør om barnet, spør også hvem som løfter. Ryggen hennes er en del av rehabiliteringen. Jeg skriver nå erklæringen om avlastning ut fra *hele* husholdningen, og det ser ut til at den blir lest annerledes da.',
      },
    ],
  },
  {
    title: 'Unge menn som drikker alene: finnes det en dør det ikke står «rus» på?',
    kind: 'question',
    theme: 'substance-use',
    language: 'nb',
    place: '5001',
    openedDaysAgo: 62.4,
    posts: [
      {
        by: 'dawit',
        language: 'nb',
        text: `I fellesskapshuset vårt kjenner vi kanskje åtte–ti unge menn som drikker mye, alene, på hybelen. De jobber. De møter på norskkurs. I helgene svarer de ikke på telefonen.

Når jeg nevner fastlegen, sier de at det kommer i papirene og at Nav ser det. Når jeg nevner rusteam, går de. Det er skammen som holder dem borte, ikke at de ikke vil ha hjelp. Hvor sender dere dem? Eller hvem kan komme *til oss*?`,
      },
      {
        by: 'rasmus',
        language: 'nb',
        after: 1300,
        text: `Noen presiseringer de kan få av deg: Nav ser ikke journalen. Arbeidsgiver ser ikke journalen. I mange kommuner finnes **Rask psykisk helsehjelp** eller lavterskel rustilbud uten henvisning, og noen av dem kommer gjerne ut.

Jeg ville dessuten spurt om søvn før alkohol. Hos mange jeg møter, er flaska en sovemedisin mot bildene som kommer om natta. Da er det traumet som er døra, og på den står det noe annet.`,
      },
      {
        by: 'yonas',
        language: 'nb',
        after: 900,
        text: 'Et råd fra tolken: «Rus» oversettes lett til noe som på tigrinja ligner «narkoman». Jeg gjengir det som blir sagt, men da er samtalen ofte over. Si heller «alkohol», og si hvor mye og hvor ofte. Det er lettere å svare på tall enn på et stempel. Og helst en tolk som ikke bor i Trondheim.',
      },
      {
        by: 'interpreter',
        language: 'so',
        after: 2500,
        text: 'Soomaalida dhexdeeda qaadku sidaas oo kale weeye. Dhallinyaradu ma yiraahdaan “waan la qabsaday”, waxay yiraahdaan “waan iska fadhiyaa, saaxiibbaday baan la joogaa”. Haddii la weydiiyo hurdada, lacagta iyo qoyska, runta ayay sheegaan. Haddii la weydiiyo daroogo, way aamusaan.',
      },
      {
        by: 'hodan',
        language: 'nb',
        after: 120,
        text: 'Abdi sier at det er likt med khat: Spør du om søvn, penger og familie, får du sannheten. Spør du om narkotika, blir det stille. Det stemmer med det jeg hører i feltarbeid. Men jeg er uenig med dem som vil «pakke inn» tilbudet helt. Noen av de unge sa at de ble sinte da de skjønte hva samtalen egentlig handlet om. Vær åpen, bare ikke begynn der.',
      },
      {
        by: 'dawit',
        language: 'nb',
        after: 8600,
        text: 'Tilbakemelding: En ruskonsulent fra kommunen kom på fotballtreningen vår og sa at han var der for å snakke om *søvn*, og at han ellers jobber med alkohol. Han sa begge deler, som Hodan ville. Tre ble igjen etterpå. Jeg vet ikke hva de snakket om, og det er helt fint.',
      },
    ],
  },
]
