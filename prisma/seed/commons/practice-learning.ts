import type { SeedInitiative } from './format.ts'

/** Libraries, schools and evenings of paperwork: where people learn, and learn from each other. */
export const practiceLearning: SeedInitiative[] = [
  {
    title: 'Helsenorge på biblioteket: en fast time med noen som kan språket',
    theme: 'digital-health',
    language: 'nb',
    owners: ['viktoriia'],
    places: ['3403'],
    openedDaysAgo: 81.2,
    parts: {
      line: 'Hver torsdag sitter en frivillig som kan språket, ved bordet og ser på mens du gjør det selv.',
      why: 'De fleste som ikke kommer inn på Helsenorge, har telefon og vilje, men de stopper ved det samme ordet hver gang. Når en nabo gjør det for dem, kan de det ikke neste gang heller. Sitter noen ved siden av og lar dem trykke selv, sitter det.',
      procedures:
        'Bordet står fast ved vinduet, torsdag fra to til fire, uten påmelding. Den frivillige spør hva du vil få gjort i dag, og leser skjermen sammen med deg. Du trykker selv, og den frivillige ser bort når du skriver kode. Vi tar én ting om gangen: logge inn, se timen, fornye resept, skrive til legen, gi fullmakt. Du får et ark med bilder av nettopp det du gjorde.',
      materials:
        'Femten ark med skjermbilder på norsk, ukrainsk og arabisk. De må lages på nytt når knappene flytter seg.',
      providers:
        'Seks frivillige som deler torsdagene, og en bibliotekar som vet hvem som kommer. To timers opplæring om taushetsplikt og om å ikke røre andres telefon.',
      mode: 'Ansikt til ansikt, én og én. Ukrainsk, russisk, arabisk og enkel norsk.',
      schedule: 'To timer i uka. De fleste kommer to eller tre ganger.',
      tailoring: 'Den som mangler legitimasjon, får en annen liste: hva en gjør på telefon og papir imens.',
      whom: 'Voksne som vil bruke digitale helsetjenester, og som strever med språket, skjermen eller begge deler.',
      cost: 'Kaffe og utskrifter, omtrent 8 000 kroner i året. Biblioteket gir rommet og bibliotekaren.',
      reach: '213 personer på to år, i en by der vi tror at det gjelder noen flere enn tusen.',
      not_reached: 'De som arbeider om dagen. Vi prøvde lørdag, men da hadde biblioteket bare én på jobb.',
      harms: 'En frivillig så et prøvesvar som ikke var for andre. Nå snur vi skjermen før noe åpnes.',
      getting_started:
        'Finn bibliotekaren først og de frivillige etterpå. Bordet må stå der også den dagen ingen kommer.',
      keeping_going: 'Seks frivillige er nok, tre er for få. Ved tre sluttet vi nesten.',
    },
    running: 'routine',
    settings: ['voluntary', 'online'],
    ages: ['adult', 'older'],
    reasons: ['refuge', 'family'],
    statuses: ['temporary_protection', 'refugee'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Tre måneder etter ringte vi 120 som hadde vært ved bordet: 58 % hadde logget inn og fornyet en resept helt alene.',
      },
      {
        fact: 'comparison',
        words:
          'Ved to bibliotek som bare hadde arkene liggende framme, fikk 31 % av 70 spurte det til på like lang tid.',
      },
    ],
    confirmations: [
      {
        by: 'oksana',
        rung: 3,
        words:
          'Мене питали телефоном через три місяці, і я знаю жінку з бібліотеки, де лежали тільки аркуші. Вона досі просить онука.',
      },
      {
        by: 'kaczmarek',
        rung: 3,
        words:
          'I have seen the questions and how the seventy were found. Those who come to a table may be keener than those who take a sheet, and the owners say so. The difference is larger than I would put down to that alone.',
      },
    ],
    adoptions: [
      {
        by: 'fossum',
        organisation: 'Biblioteket og frisklivssentralen',
        place: '3411',
        sinceYear: 2023,
        adaptations: 'Hos oss sitter en fra frisklivssentralen ved bordet annenhver uke.',
        daysAgo: 76.3,
      },
      {
        by: 'pernille',
        organisation: 'Lokallaget og biblioteket',
        place: '3407',
        sinceYear: 2023,
        adaptations: 'Kveld i stedet for dag, fra fem til sju, og på swahili i tillegg.',
        outcome:
          'Av 64 vi ringte etter tre måneder, klarte 34 å fornye en resept alene. Vi brukte de samme spørsmålene.',
        measured: true,
        learnedFrom: 0,
        daysAgo: 60.9,
      },
      {
        by: 'olha',
        organisation: 'Бібліотека і українська громада',
        place: '3420',
        sinceYear: 2024,
        adaptations: 'Ми почали з тих, хто погано бачить: великі літери й лампа.',
        daysAgo: 45.5,
      },
      {
        by: 'pernille',
        organisation: 'Lokallaget og voksenopplæringen',
        place: '3405',
        sinceYear: 2024,
        learnedFrom: 1,
        daysAgo: 28.8,
      },
      {
        by: 'fossum',
        organisation: 'Bibliotekbussen, meldt for nabokommunen',
        place: '3427',
        sinceYear: 2025,
        adaptations: 'Bussen stopper i tre bygder. Bordet er framsetet, og dekningen avgjør hvor den står.',
        outcome: 'Få folk, men de kommer igjen.',
        learnedFrom: 0,
        daysAgo: 10.4,
      },
    ],
    replies: [
      {
        by: 'oksana',
        language: 'uk',
        after: 340,
        text: 'Я прийшла з листом і зі сльозами, а пішла з рецептом. Дівчина жодного разу не взяла мого телефона в руки, хоч я просила. Тоді сердилася, тепер дякую.',
      },
      {
        by: 'kaczmarek',
        language: 'en',
        after: 1200,
        text: 'Oksana was angry that the volunteer would not take the telephone in her hands, and thanks her now. That could be the active ingredient. Do all six volunteers manage to keep their hands away?',
      },
      {
        by: 'viktoriia',
        language: 'nb',
        after: 520,
        text: 'Nei. To av oss er for hjelpsomme, jeg er den ene. Derfor har jeg begynt å sitte på hendene mine, bokstavelig talt.',
      },
    ],
  },
  {
    title: 'صباح القصص في المكتبة: أمهات وأطفال صغار وممرضة من مركز صحة الطفل',
    theme: 'child-youth-family',
    language: 'ar',
    owners: ['service-user', 'shilan'],
    places: ['3301'],
    openedDaysAgo: 11.2,
    parts: {
      line: 'كل أربعاء نقرأ القصة بلغتين، ثم نشرب الشاي، وممرضة الأطفال جالسة معنا على الأرض لمن عنده سؤال.',
      why: 'في الأشهر الأولى كنت وحدي مع طفلي طوال النهار. لم أكن أعرف ماذا أسأل ولا من أسأل، والموعد في مركز صحة الطفل عشرون دقيقة. حين نجلس معاً على الأرض يأتي السؤال من نفسه، ويسمعه غيري أيضاً. ويسمع الطفل لغة أمه في مكان عام فيعرف أنها لغة جميلة.',
      procedures:
        'نبدأ بأغنية، ثم نقرأ كتاباً واحداً: صفحة بالعربية أو الكردية وصفحة بالنرويجية. بعدها نصف ساعة للعب والشاي. تأتي الممرضة مرتين في الشهر وتجلس مع الأطفال على السجادة، ولا تحمل أوراقاً. من تريد أن تسأل عن شيء خاص تذهب معها إلى غرفة صغيرة، وتتصل الممرضة بمترجم هاتفي، فنحن لا نترجم أسرار بعضنا.',
      providers: 'أُمّان من المجموعة تقودان اللقاء، وأمينة المكتبة تختار الكتب، وممرضة من مركز صحة الطفل.',
      mode: 'حضورياً، في مجموعة، بالعربية والكردية والنرويجية.',
      schedule: 'ساعة ونصف صباح كل أربعاء، ما عدا العطل المدرسية.',
      whom: 'الأمهات والآباء مع أطفال دون السادسة، ولو أن الآباء ما زالوا قليلين.',
      cost: 'الشاي والفاكهة نحو 200 كرونة في الأسبوع. الكتب من المكتبة.',
      reach: 'بين ست وثلاث عشرة أماً كل مرة، منذ الخريف.',
      not_reached: 'من يذهبن إلى برنامج التعريف في الصباح لا يستطعن المجيء. نفكر في يوم سبت كل شهر.',
      involvement: 'نحن الأمهات بدأنا، ثم دعونا الممرضة. كل شهر نسأل: ماذا نترك وماذا نزيد؟',
      getting_started: 'تكفي سجادة وكتاب وأُمّان. لا تنتظروا المال.',
    },
    running: 'pilot',
    settings: ['voluntary', 'child_health_centre'],
    ages: ['child', 'adult'],
    reasons: ['refuge', 'family'],
    replies: [
      {
        by: 'shilan',
        as: 'ngo',
        language: 'nb',
        after: 45,
        text: 'Kort på norsk: Hver onsdag leser vi én bok på to språk på biblioteket. Helsesykepleieren sitter på gulvet annenhver gang, uten papirer. Er det noe privat, ringer hun tolk fra et lite rom. Som Yasmin skriver: **vi oversetter ikke hverandres hemmeligheter.**',
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 1300,
        text: '«Uten papirer» er det som gjør meg misunnelig. Hva sa ledelsen om at hun ikke fører noe? Vi ville fått spørsmål om det første dagen.',
      },
      {
        by: 'hooyo',
        language: 'nb',
        after: 4100,
        text: 'Jeg har lest for mine på somali i ti år, men aldri et sted der andre hører det. Jeg tror det gjør noe med barnet, det dere skriver.',
      },
    ],
  },
  {
    title: 'Søknadsverkstad: foreldre til barn med funksjonsnedsetjing skriv saman, med tolk',
    theme: 'disability-rehab',
    language: 'nn',
    owners: ['grete'],
    places: ['4601', '4624'],
    openedDaysAgo: 34.3,
    parts: {
      line: 'Fire kveldar ved same bord: foreldre, tolk, ein ergoterapeut og ein som har sendt mange søknader før.',
      why: 'Tre søknader, tre kontor og eitt barn. Mange foreldre veit ikkje at det finst noko å søkje om, og dei som veit det, skriv kor flink barnet er, ikkje kva det treng. Ved eit bord med andre ser dei at det ikkje er å klage.',
      procedures:
        'Kvar familie vel éin søknad, til dømes hjelpestønad, avlasting eller eit hjelpemiddel. Første kveld fortel vi om eit heilt døgn, time for time, og skriv det ned. Andre kveld blir døgnet til tekst. Tredje kveld ser ergoterapeuten på kva som manglar, og familien ber om dei erklæringane som trengst. Fjerde kveld sender vi, og set ein dato for når vi spør kor det blir av. Får nokon avslag, møtest vi ein gong til om klagen før fristen går ut.',
      materials: 'Eit døgnskjema med bilete, ei ordliste på ni språk, og tre søknader som er gjevne til oss utan namn.',
      providers: 'Ein ergoterapeut, ein far som har gjort det sju gonger, og to tolkar. Ingen av oss avgjer noko.',
      mode: 'I gruppe, fem til sju familiar, med tolk ved bordet.',
      schedule: 'Fire kveldar på to timar, over seks veker.',
      tailoring: 'Dei som ikkje skriv, fortel døgnet til ein telefon. Vi skriv det ut saman.',
      whom: 'Foreldre til barn med funksjonsnedsetjing som treng tolk eller er ukjende med ordningane.',
      cost: 'Omtrent 34 000 kroner per runde, mest til tolkar. Barnepass er det som folk spør mest om, og det har vi berre annakvar gong.',
      reach: '23 familiar på fire rundar.',
      not_reached: 'Einslege med barn som ikkje kan vere aleine. For tre av dei har vi kome heim.',
      harms:
        'Å skrive ned eit døgn er tungt. Nokre gret. Vi sluttar alltid med kva barnet likar best, og det går ikkje i søknaden.',
    },
    running: 'routine',
    settings: ['voluntary', 'municipality'],
    ages: ['child', 'youth', 'adult'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Dei 23 familiane sende 41 søknader. Innan eit halvt år var 33 innvilga heilt eller delvis, fire av dei etter klage. Vi veit ikkje korleis det hadde gått utan oss.',
      },
    ],
    replies: [
      {
        by: 'zahra',
        as: 'service_user',
        language: 'nb',
        after: 820,
        text: 'Jeg skrev at sønnen min er «veldig flink og rolig». Det er han. Vi fikk avslag. Den som leste, kjente ikke ham, bare ordet *rolig*. Døgnskjemaet skulle jeg ha hatt.',
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 3600,
        text: 'Vi som behandler søknadene, kunne be om døgnet selv, i stedet for «beskriv hjelpebehovet». Jeg har bedt om at vi prøver det i ett team. Må dere ha tolker to kvelder til for at det skal virke, så er det likevel rimeligere enn klagesaker.',
      },
    ],
  },
  {
    title: 'A named adult before the summer holidays: two talks and one card for young people at school',
    theme: 'violence-fgm-control',
    language: 'en',
    owners: ['zahra'],
    places: ['4204'],
    openedDaysAgo: 3.3,
    parts: {
      line: 'In May every pupil of two classes chooses one adult at school by name, and that adult asks twice before the holidays.',
      why: 'Those who fear a journey seldom say it to a stranger, and in June everybody is busy. If each pupil has chosen an adult beforehand, and all of them have, then nobody is singled out by talking to hers.',
      procedures:
        'In the first talk, with the whole class, we speak about holidays, family, and what one may decide oneself at fifteen and at eighteen. Everybody writes the name of one adult at school on a card. That adult asks all of “her” pupils the same three questions alone, in May and in the last week. If somebody is afraid, the adult does not ring home. She goes to the school’s adviser for such matters and the child welfare service the same day, together with the pupil, and an interpreter who is not from town is used.',
      providers:
        'Teachers, the school nurse and the caretaker: pupils choose freely. All have had a half day with somebody who does this work.',
      mode: 'One talk in class, two talks alone. Everything in Norwegian; interpreters only for talks with parents, later.',
      schedule: 'From the first week of May until the last day of school.',
      whom: 'All pupils of the ninth and tenth years at one school, whatever their background.',
      cost: 'About forty hours of the adults’ time in all.',
      reach: '52 of 55 pupils have chosen an adult. Eleven chose the caretaker.',
      harms:
        'Parents may feel suspected. Three of our mothers read the letter before it was sent and struck out one sentence that would have hurt them.',
      involvement: 'Four former pupils chose the three questions. They did not want the word “forced” in any of them.',
    },
    running: 'pilot',
    settings: ['school'],
    ages: ['youth'],
    replies: [
      {
        by: 'moderator',
        language: 'en',
        after: 640,
        text: 'Eleven chose the caretaker. Of course they did; he is the one who is always there. Who stands beside *him* on the day somebody tells him something heavy?',
      },
      {
        by: 'zahra',
        as: 'ngo',
        language: 'en',
        after: 210,
        text: 'The school nurse does. They have a word for it between them, so that he need not explain in the corridor. It was he who asked for it.',
      },
    ],
  },
]
