import type { RelationSeed } from './relations.ts'

/** Questions and what has been found about them, and what conversations led to. */
export const relationsOfQuestionsAndFindings: RelationSeed[] = [
  {
    from: 'Helseundersøkinga tre månader etter busetjing: kven kallar inn hos dykk?',
    to: 'Éin av fire fekk aldri helseundersøkinga, for ingen eigde lista',
    kind: 'answered_by',
    reason:
      'Svaret er at det må være én, og at navnet må stå i planen. Ni kommuner er nok til at jeg kan legge det fram for ledergruppa.',
    language: 'nb',
    by: 'arnfinn',
    state: 'confirmed',
  },
  {
    from: 'Vi bosetter mange på kort tid: hva må med i den første helsesamtalen, og hva kan vente?',
    to: 'Faglig råd: spør om det som haster den første uka, og vent med resten',
    kind: 'partly_answered_by',
    reason:
      'Rådet sier hva som må med den første uka, og det var halve spørsmålet. Det sier lite om hva familier selv synes det er fint å bli spurt om.',
    language: 'nb',
    by: 'moderator',
    state: 'confirmed',
    answer: 'Enig. Skjemaet vårt er nå på én side. Den andre halvdelen fikk jeg svar på i tråden, ikke i rådet.',
  },
  {
    from: 'Har noen prøvd første time hos sykepleier for flyktninger som er nye på fastlegelista?',
    to: 'Faglig råd: spør om det som haster den første uka, og vent med resten',
    kind: 'partly_answered_by',
    reason:
      'Rådet deler samtalen i det som haster og det som kan vente, og lar en sykepleier ta begge. Hvem som betaler, står det ikke noe om.',
    language: 'nb',
    by: 'coordinator',
    state: 'proposed',
  },
  {
    from: 'ابني لا يريد الذهاب إلى المدرسة منذ أن انتقلنا إلى هنا. من أسأل أولاً؟',
    to: 'حين كان في المدرسة من يتكلم لغة الطفل قلّ غيابه في الأشهر الأولى',
    kind: 'partly_answered_by',
    reason:
      'تجيب الدراسة عن السؤال الأول: ابدأ بالمدرسة واسأل عمّن يتكلم لغة ابنك. لكنها لا تقول ماذا تفعل إذا لم يكن عندهم أحد.',
    language: 'ar',
    by: 'yousef',
    state: 'confirmed',
    answer: 'ساعدتني. سألت المدرسة، وعندهم مساعدة يوم الثلاثاء. نبدأ من هنا.',
  },
  {
    from: 'Hepatitis B found in pregnancy: who follows up the partner and the older children?',
    to: 'Testing the whole family would find three times as many with hepatitis B as tests in pregnancy alone',
    kind: 'partly_answered_by',
    reason:
      'The model says that it matters who asks, and that it should be one person. It does not say which person, and that was the question.',
    language: 'en',
    by: 'brekkhus',
    state: 'proposed',
  },
  {
    from: 'Documenting torture many years later: who in western Norway takes such referrals?',
    to: 'Twelve people told of torture for the first time in the doctor’s office, nine years after they came',
    kind: 'partly_answered_by',
    reason:
      'It shows what can be written down in a GP’s office when nobody takes the referral, with the right question and an interpreter who has time.',
    language: 'en',
    by: 'eira',
    state: 'disputed',
    answer:
      'I asked who takes the referrals, and twelve patients at one practice say nothing about that. If this stands as an answer, somebody will believe that we have one.',
  },
  {
    from: 'Innkallingen kom på norsk, og timen gikk tapt. Hvem kan endre malen?',
    to: 'Where the letter came in Norwegian only, twice as many missed the first hospital visit',
    kind: 'partly_answered_by',
    reason:
      'To av de fire sykehusene i studien sender melding på pasientens språk, så det går an. Hvem som eier malen hos oss, vet vi fortsatt ikke.',
    language: 'nb',
    by: 'grete',
    state: 'confirmed',
    answer:
      'Det stemmer. Spør etter den som har ansvar for brev i pasientsystemet; på de to sykehusene var det én person.',
  },
  {
    from: 'Newcomers ring the GP at eight in a language they do not speak. How did you change your telephone menu?',
    to: 'Time på nett ga færre telefoner, men ikke flere timer til dem som trengte tolk',
    kind: 'partly_answered_by',
    reason:
      'It tells us what does not help our members: moving the queue to the net. Two of three who need an interpreter ring all the same.',
    language: 'en',
    by: 'viktoriia',
    state: 'confirmed',
  },
  {
    from: 'Far har demens og ingen BankID: hvordan får familien hjulpet ham på Helsenorge?',
    to: 'Help at the library table lasted when people pressed the buttons themselves',
    kind: 'partly_answered_by',
    reason:
      'Fullmakten på papir fikk jeg hjelp til ved et slikt bord, og nå kan jeg fornye reseptene hans selv. Studien handler om dem som har BankID, så for far er det bare halve svaret.',
    language: 'nb',
    by: 'piotr',
    state: 'proposed',
  },
  {
    from: 'Tre søknader, tre kontorer, ett barn i rullestol: hvem forklarer systemet når norsken ikke strekker til?',
    to: 'Foreldre skrev hvor flink barnet var, og fikk avslag',
    kind: 'partly_answered_by',
    reason:
      'Mødrene i kafeen kjente seg igjen: de hadde skrevet om det barnet får til. Hvem som skal hjelpe dem med å skrive, må kommunen svare på.',
    language: 'nb',
    by: 'shilan',
    state: 'confirmed',
    answer: 'Ja. Vi prøver å være et svar på det siste, fire kvelder om gangen.',
  },
  {
    from: 'Hvem betaler for tolk på legevakten når pasienten ikke har fastlege?',
    to: 'Retten til tolk står i lova, men nesten aldri i budsjettet',
    kind: 'partly_answered_by',
    reason:
      'Tallene sier hvorfor det ble stille i telefonen: bare tre av 40 planer sier hvem som skal bestille. De sier ikke hvem som skal ha regningen.',
    language: 'nb',
    by: 'fossum',
    state: 'proposed',
  },
  {
    from: 'Ramadan and diabetes: when do you have the talk, and who begins it?',
    to: 'مرضى السكري الصائمون يريدون أن يسأل الطبيب أولاً، وقبل رمضان بأسابيع',
    kind: 'answered_by',
    reason: 'سألتُ متى يبدأ الحديث ومن يبدؤه، وهؤلاء السبعة والعشرون قالوا ذلك بوضوح: الطبيب، وقبل رمضان بستة أسابيع.',
    language: 'ar',
    by: 'yousef',
    state: 'confirmed',
    answer: 'هذا صحيح عندي أيضاً. انتظرت سنوات أن يسألني طبيبي.',
  },
  {
    from: 'Unge menn som drikker alene: finnes det en dør det ikke står «rus» på?',
    to: 'På brakka var det fredagen som var farlig, og ingen spurte',
    kind: 'partly_answered_by',
    reason:
      'Mennene på riggene ville snakke med en som selv hadde bodd der, og om noe annet først. Det er kanskje den døra, men boka er fra to steder.',
    language: 'nb',
    by: 'pernille',
    state: 'confirmed',
    answer: 'Jeg kjenner igjen mennene mine i den. Vi har spurt en av dem om han vil være den de snakker med.',
  },
  {
    from: 'The opening operation before pregnancy: who brings it up, and who else is in the room?',
    to: 'Women wanted to be asked about genital cutting early, by somebody they already knew',
    kind: 'partly_answered_by',
    reason:
      'Somebody they know, alone, before the first pregnancy: that answers who and when. On the husband in the room the studies say nearly nothing.',
    language: 'en',
    by: 'tone',
    state: 'confirmed',
    answer:
      'Yes. The part about the husband is still open, and I would rather hear it from women than from one more review.',
  },
  {
    from: 'Henvist for traumer, avvist av DPS. Hva skriver dere i henvisningen?',
    to: 'A translated form missed half of those who were “thinking too much”',
    kind: 'partly_answered_by',
    reason:
      'Vi legger vekt på skåren i henvisningen. Når et oversatt skjema bare fanger halvparten, bør dere skrive pasientens egne ord ved siden av.',
    language: 'nb',
    by: 'rasmus',
    state: 'proposed',
  },
  {
    from: 'D-number, no BankID, no GP: what do you tell a family who has just come to work here?',
    to: 'Arbeidsinnvandrere går til legen når de ikke kan jobbe lenger',
    kind: 'partly_answered_by',
    reason:
      'It shows that most did not know they could have a GP at all, so the first of the five lines should be that. It was about men without children, though.',
    language: 'en',
    by: 'kaczmarek',
    state: 'confirmed',
  },
  {
    from: 'Han vil ikke ha sykmelding, han vil ha smertestillende. Hva sier du til bygningsarbeideren på kontrakt?',
    to: 'Arbeidsinnvandrere går til legen når de ikke kan jobbe lenger',
    kind: 'partly_answered_by',
    reason:
      'Studien sier hvorfor han kommer så sent: det var først da han ikke kunne jobbe, at legen ble en mulighet. Hva du skal si til ham, sier den ikke.',
    language: 'nb',
    by: 'kaczmarek',
    state: 'proposed',
  },
  {
    from: 'Frisk, men tolv uker med tabletter: hvordan forklarer dere latent tuberkulose?',
    to: 'Nesten alle fullførte kuren mot sovende tuberkulose med varsel på telefonen, ble det sagt',
    kind: 'partly_answered_by',
    reason:
      'Jeg la den inn her fordi den handlet om de samme tolv ukene, og fordi et varsel på telefonen så ut til å hjelpe rundt uke fem.',
    language: 'nb',
    by: 'thea',
    state: 'disputed',
    answer:
      'Artikkelen er trukket tilbake, og jeg spurte om ord, ikke om varsler. La koblingen stå, så andre ser hvorfor de ikke skal bruke tallet.',
  },
  {
    from: 'Memory tests through an interpreter: which points are lost in my language, and who should know?',
    to: 'Memory tests through an interpreter: what eight interpreters and four doctors would change',
    kind: 'led_to',
    reason:
      'I remembered this chapter while I read the conversation, and wrote the summary so that we need not begin with the first of the thirty points.',
    language: 'en',
    by: 'farid',
    state: 'confirmed',
    answer: 'I had not known of it. The line on the form for the interpreter is what I had asked for.',
  },
  {
    from: 'Neste gong straumen eller vatnet går: kven når fram til dei som ikkje les norsk?',
    to: 'Halvparten hørte om kokevarselet fra en nabo, og først dagen etter',
    kind: 'led_to',
    reason:
      'Etter at Arnfinn spurte hvem som når fram, lette jeg etter tall. Dette var den eneste studien jeg fant der noen hadde spurt på fem språk.',
    language: 'nb',
    by: 'tetiana',
    state: 'confirmed',
  },
  {
    from: 'Skjemaet om helsekompetanse målte mest hvor godt folk leste norsk',
    to: 'Native speakers wanted to listen to drafts of audio information about medicines',
    kind: 'led_to',
    reason:
      'Four of twelve questions were understood in another way than meant. After that we let nobody approve a text who has only read it; they must hear it first.',
    language: 'en',
    by: 'hodan',
    state: 'confirmed',
    answer: 'That is a better use of the study than most. Tell us here how many drafts were changed by the listeners.',
  },
  {
    from: 'Cooking together lowered blood sugar; a year later half of the gain was left',
    to: 'Etterlysning: Tre lesere til kostråd ved svangerskapsdiabetes, tigrinja, arabisk og somali',
    kind: 'led_to',
    reason:
      'Det var kvinnene i denne studien som valgte rettene selv. Derfor leter vi etter lesere ved eget kjøkkenbord før heftet er ferdig.',
    language: 'nb',
    by: 'selam',
    state: 'proposed',
  },
]
