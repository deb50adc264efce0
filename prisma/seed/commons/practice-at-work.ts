import type { SeedInitiative } from './format.ts'

/** Work places, screens and the work of research itself. */
export const practiceAtWork: SeedInitiative[] = [
  {
    title: 'Ten minutes on Monday: one matter of health in the canteen, in the language of the shift',
    theme: 'work-labour-migrants',
    language: 'en',
    owners: ['bozena', 'marek'],
    places: ['1103', '1149'],
    openedDaysAgo: 70.3,
    parts: {
      line: 'Every Monday an interpreter and a safety representative take up one matter in ten minutes, before the shift begins.',
      why: 'People got a folder on their first day and never opened it. They went to work with fever because they did not know what a self-certified sick day is, and flew home to see a doctor. Ten minutes that always come, at a time that is paid, are remembered by those who would never come to an evening.',
      procedures:
        'Each Monday has one matter: sick days, how to get a GP, hearing protection, backs, sleep on night shift, what to do when somebody is hurt, where to ask about pay. The safety representative says what holds at this work place. The interpreter says it in Polish or Lithuanian, then there are three minutes for questions. What nobody can answer is written on a sheet and answered the next Monday.',
      materials:
        'Twenty sheets of one page, checked for errors by a labour lawyer, in Polish, Lithuanian, Romanian and Norwegian.',
      providers: 'A safety representative and an interpreter; once a month a nurse of the occupational health service.',
      mode: 'Standing, in the canteen, thirty to fifty people at a time.',
      schedule: 'Ten minutes each Monday for twenty weeks, then again from the beginning, since people change.',
      tailoring: 'The sheet from last Monday decides about every fourth matter.',
      whom: 'Workers in building and fish processing who came for the job, employed or hired out.',
      cost: 'An interpreter for an hour each week, about 1,000 kroner, and the paid minutes. The employers pay both.',
      reach: 'Four sites with some 310 workers. We see about two in three of them on a Monday.',
      not_reached:
        'Those who work alone or at night, and those whose employer does not want us. These may need it most.',
      harms:
        'A man who asked about overtime was not called in the following week. We now collect questions in writing and without names.',
      fidelity_planned: 'Eighteen of twenty Mondays held, each with an answer to last week’s sheet.',
      fidelity_actual:
        'Two sites held nineteen, one held seventeen. The fourth stopped for a month when an order had to be finished.',
    },
    running: 'routine',
    settings: ['voluntary', 'municipality'],
    ages: ['adult'],
    reasons: ['labour'],
    statuses: ['eea_labour', 'third_country_labour'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'After twenty weeks we asked 142 workers at two sites four questions on paper: 72 % knew how to report a sick day themselves, 64 % had a GP or knew how to get one.',
      },
      {
        fact: 'comparison',
        words: 'At two sites of the same firms without Mondays, 39 % and 41 % of 117 workers did.',
      },
    ],
    confirmations: [
      {
        by: 'kaczmarek',
        rung: 3,
        words:
          'I have seen the paper forms and the way the two other sites were chosen: by the firms, which is a weakness, but before anybody knew the answers.',
      },
      {
        by: 'piotr',
        rung: 3,
        words:
          'I worked at one of the sites without Mondays and filled in the form. We laughed at the question about sick days, because nobody knew. My cousin at the other site did.',
      },
    ],
    adoptions: [
      {
        by: 'arnfinn',
        organisation: 'Flyktningtenesta og eit fiskemottak',
        place: '4602',
        sinceYear: 2025,
        adaptations: 'Tysdag i staden for måndag, for måndag kjem båtane. Tolken er på skjerm.',
        outcome: 'Tolv veker så langt. Formannen stiller flest spørsmål.',
        daysAgo: 17.1,
      },
    ],
    replies: [
      {
        by: 'piotr',
        language: 'pl',
        after: 480,
        text: 'U nas tego nie było. Przez pierwszy rok jeździłem do lekarza do Gdańska, bo myślałem, że tutaj trzeba mieć kontrakt na stałe. Dziesięć minut by wystarczyło.',
      },
      {
        by: 'kaczmarek',
        language: 'en',
        after: 900,
        text: 'Piotr went to Gdańsk to see a doctor for a year, because he believed that a permanent contract was needed here. In my own interviews that is the commonest mistake, and the folder from day one does not mention it.',
      },
      {
        by: 'policymaker',
        language: 'en',
        after: 2700,
        text: 'What happened to the man who asked about overtime? I understand that questions are now without names, but I would like to know whether anybody took it up with the firm.',
      },
      {
        by: 'marek',
        as: 'ngo',
        language: 'en',
        after: 1150,
        text: 'The safety representative did. He was called again after two weeks, and the firm says that it was chance. He does not come on Mondays any more. That is also a result.',
      },
    ],
  },
  {
    title: 'Mentor i turnusen: kolleger med helseutdanning fra utlandet lærer fagspråket på vakt',
    theme: 'workforce-training',
    language: 'nb',
    owners: ['fossum'],
    places: ['3411'],
    openedDaysAgo: 16.3,
    parts: {
      line: 'Mentoren har to timer i uka i turnusen, og norskkurset bruker avdelingens egne ord.',
      why: 'Vi hadde sykepleiere som arbeidet som assistenter i årevis, og vi leide vikarer i helgene. Det som manglet, var sjelden faget. Det var språket slik det snakkes i en rapport, og noen som skjønte brevene om autorisasjon. En mentor som bare har godvilje, forsvinner når det er travelt; en som står i turnusen, gjør ikke det.',
      procedures:
        'Vi spør alle assistenter om utdanningen deres. De som vil, får en mentor på samme avdeling. To timer i uka går de sammen: stell, medisinrunde som observatør, rapport. Norsklæreren er med annenhver uke og lager ordlister av det som faktisk ble sagt. Ingen gjør oppgaver som krever autorisasjon, før den er der. En i personalavdelingen leser brevene sammen med dem og holder fristene.',
      materials: 'Et spørreskjema på én side, ordlister fra fire avdelinger, en fristkalender.',
      providers:
        'Sykepleiere som mentorer, med to dagers kurs, en norsklærer fra voksenopplæringen og en rådgiver i personal.',
      mode: 'På avdelingen, to og to. Norskgruppa møtes i lunsjen.',
      schedule: 'To timer i uka i ett år, i arbeidstida.',
      tailoring: 'De som har små barn, tar norskgruppa på skjerm. Nattevakter har mentor på natt.',
      whom: 'Ansatte i helse og omsorg med helseutdanning fra land utenfor EØS, og noen fra EØS.',
      cost: 'Omtrent 96 000 kroner per person i året. Vi har regnet det mot vikarbruk og kommer ut omtrent likt etter halvannet år.',
      reach: 'Ni av nitten vi fant.',
      not_reached:
        'De ti andre: fire ville ikke binde seg i to år, seks har utdanninger vi ikke vet hvordan vi kan bruke.',
      harms:
        'To fikk avslag midt i året. Da ble mentoren den som måtte trøste, og det hadde vi ikke forberedt henne på.',
    },
    running: 'pilot',
    settings: ['municipality'],
    ages: ['adult'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Av ni som begynte, har fem fått autorisasjon på fjorten måneder, to venter på svar og to fikk avslag. Alle ni er fremdeles ansatt.',
      },
    ],
  },
  {
    title: 'П’ять готових речень на випадок тривоги: чат громади, який відповідає і вночі',
    theme: 'preparedness-crises',
    language: 'uk',
    owners: ['viktoriia', 'tetiana'],
    places: [],
    openedDaysAgo: 28.2,
    parts: {
      line: 'Речення перекладено заздалегідь, чергові відомі поіменно, і жодна новина не йде в чат без джерела.',
      why: 'Коли зникає вода чи світло, повідомлення приходить норвезькою, а чутки — українською. Перші пів години вирішують, кому повірять. Якщо переклад уже готовий і перевірений, залишається вписати місце й час.',
      procedures:
        'Разом із двома комунами ми склали п’ять речень: кип’ятіть воду; залишайтеся вдома; дзвоніть на екстрені номери, коли є пожежа, поранені чи загроза життю, а з іншим — на номер комуни; де зібратися; коли буде наступне повідомлення. Дія завжди стоїть першою. Переклад перевіряє друга людина. Чергові пишуть у чат лише те, що опублікувала комуна, з посиланням. Питання, на які немає відповіді, збираємо й передаємо комуні щопівгодини. Медичних порад у чаті не даємо, а пишемо, куди дзвонити.',
      materials:
        'П’ять речень українською, російською, англійською та норвезькою; правила чергування на одну сторінку.',
      providers:
        'Дванадцять чергових по двоє на тиждень; перекладачка, яка перевіряє; по одній контактній особі в кожній комуні.',
      mode: 'Лише онлайн, у груповому чаті на 900 людей. Тим, хто не має телефона, дзвонять сусіди зі списку.',
      schedule: 'Чергування цілий рік. Одне навчання на рік, у якому комуна грає себе саму.',
      whom: 'Люди, які читають українською чи російською, і ті, хто живе поруч із ними.',
      cost: 'Комуни платять черговим по 1500 крон за тиждень. Перші два роки не платили нічого.',
      reach:
        'Двічі використано насправді: попередження про воду і буря. Удруге перше повідомлення вийшло за сім хвилин.',
      not_reached: 'Люди, які нікому не кажуть, що вони тут, і ті, хто вийшов із чату через сварки.',
      harms:
        'Один раз черговий написав від себе «напевно, вже можна пити». Тепер слів «напевно» і «кажуть» у чаті немає.',
      modifications: 'Спочатку речень було чотирнадцять. Вночі ніхто не міг знайти потрібного.',
      keeping_going:
        'Чергування має бути оплачене й мати кінець. Після трьох тижнів поспіль люди починають спати з телефоном.',
    },
    running: 'routine',
    settings: ['online', 'municipality'],
    ages: ['youth', 'adult', 'older'],
    reasons: ['refuge'],
    statuses: ['temporary_protection'],
    replies: [
      {
        by: 'arnfinn',
        language: 'nn',
        after: 1600,
        text: 'Eg fekk lese dette i omsetjing, og tok med «handlinga først» til kriseleiinga. Kva gjer de når kommunen sjølv ikkje veit noko enno? Det er den timen eg fryktar mest.',
      },
      {
        by: 'tetiana',
        language: 'nb',
        after: 310,
        text: 'Da skriver vi nettopp det: «Kommunen vet ikke ennå. Neste melding klokka 14.30.» Det er setning nummer fem, og den er den viktigste. Folk tåler å vente når de vet **til når**.',
      },
    ],
  },
  {
    title: 'Lønnet lesegruppe: åtte brukere leser søknader og spørreskjemaer før forskerne sender dem',
    theme: 'participation-data-methods',
    language: 'nb',
    owners: ['eira'],
    places: ['5501'],
    openedDaysAgo: 22.8,
    parts: {
      line: 'Åtte lesere med egen erfaring får betalt for å si hva de ikke forstår, mens det ennå kan endres.',
      why: 'Brukere blir ofte spurt når alt er bestemt. Da kan de være hyggelige eller vanskelige, men ikke nyttige. Leser de utkastet tidlig, og får betalt som andre som leser utkast, kan de stoppe et spørsmål som ingen kommer til å svare på.',
      procedures:
        'Forskeren sender utkastet ti dager før, på høyst fire sider. Leserne går gjennom det to og to, noen med tolk, og setter tre slags merker: forstår ikke, ville ikke svart på dette, her mangler noe. På møtet snakker leserne først, og forskeren svarer ikke den første halvtimen. Etter en måned skriver forskeren til gruppa hva som ble endret, og hva som ikke ble det, med grunn.',
      materials: 'Tre stempler, en mal for svarbrevet og en kontrakt på én side i enkelt språk.',
      providers: 'En møteleder som ikke er forsker i prosjektet. Tolk ved behov; hittil somali, tigrinja og arabisk.',
      mode: 'På møterom i byen, eller på skjerm for dem som bor ute i fylket.',
      schedule: 'Seks møter i året på to timer.',
      whom: 'Forskere som skal spørre mennesker med innvandrerbakgrunn om noe, og lesere som har svart på slikt før.',
      cost: '350 kroner timen for leserne, også for lesetida. Omtrent 78 000 kroner i året, betalt av prosjektene.',
      reach: 'Fjorten utkast på to år. I elleve av dem ble noe endret.',
      not_reached: 'Folk som ikke leser. Vi har prøvd å lese høyt, men da går fire sider på én kveld.',
      involvement: 'Leserne bestemmer hvilke prosjekter de tar. To ganger har de sagt nei.',
      keeping_going:
        'Honoraret må stå i søknadsbudsjettet. Lapper vi det på etterpå, blir det gavekort, og gavekort er ikke lønn.',
    },
    running: 'routine',
    settings: ['voluntary', 'online'],
    ages: ['adult', 'older'],
    adoptions: [
      {
        by: 'coordinator',
        organisation: 'Nettverkets sekretariat',
        place: '4601',
        sinceYear: 2025,
        adaptations: 'Vi bruker gruppa også på samandrag til konferansar, på éi side.',
        daysAgo: 9.3,
      },
    ],
    replies: [
      {
        by: 'hodan',
        as: 'researcher',
        language: 'nb',
        after: 1020,
        text: 'Jeg var forskeren som måtte tie i en halvtime. Det var lenge. Av 31 spørsmål strøk de fire, og ett av dem var mitt kjæreste. Svarprosenten på resten ble bedre enn jeg er vant til, men jeg har ikke noe å sammenligne med.',
      },
      {
        by: 'mehret',
        language: 'nb',
        after: 2500,
        text: 'Får man si nei til å lese noe fordi det ligner for mye på ens eget liv? Det ville jeg ha spurt om før jeg ble med.',
      },
      {
        by: 'eira',
        language: 'nb',
        after: 700,
        text: 'Ja. Det står i kontrakten, og en trenger ikke å si hvorfor. Lesetida blir betalt likevel.',
      },
    ],
  },
]
