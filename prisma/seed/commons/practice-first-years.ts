import type { SeedInitiative } from './format.ts'

/** Around a birth and the first years of a child: midwives, the child health centre, teeth. */
export const practiceFirstYears: SeedInitiative[] = [
  {
    title: 'Svangerskapsgruppe på tigrinja med fast jordmor og fast tolk',
    theme: 'women-maternal-srh',
    language: 'nb',
    owners: ['tone', 'yonas'],
    places: ['5001'],
    openedDaysAgo: 77.6,
    parts: {
      line: 'Åtte gravide møtes åtte ganger til kontroll og samtale, med samme jordmor og samme tolk hver gang.',
      why: 'I en vanlig kontroll med tolk rekker vi målene, men ikke spørsmålene. Kvinnene kom til fødestua uten å vite hva som ventet, og ringte legevakt om ting som en venninne kunne ha svart på. I en gruppe hører hver av dem sju andres spørsmål, og tolken blir et ansikt i stedet for en stemme.',
      procedures:
        'Hver samling varer to timer. Den første halvtimen er kontroll bak et forheng: blodtrykk, vekt, fosterlyd, noen ord alene. Deretter sitter vi i ring om ett tema, for eksempel rier, smertelindring, amming, barseltid, hva som skjer når noen er redde. Den som vil snakke alene med jordmor, får alltid en time utenom. Legens kontroller går som før.',
      materials:
        'Tolv bildekort, en pose med det som er i et fødebad, og et ark med ord vi er blitt enige om på tigrinja.',
      providers:
        'To jordmødre som bytter på å ha permisjon, men aldri midt i en gruppe, og én statsautorisert tolk. Jordmødrene har et todagers kurs i gruppeledelse.',
      mode: 'Ansikt til ansikt, i gruppe. Tolken sitter i ringen. Partnere er med på to av samlingene.',
      schedule: 'Åtte samlinger à to timer fra uke 16, og én seks uker etter fødselen.',
      tailoring: 'Rekkefølgen på temaene velges av gruppa. Det som alltid må med før uke 30, er merket.',
      whom: 'Gravide som helst snakker tigrinja, enten det er første barn eller femte.',
      cost: 'Tolk i to timer koster mindre enn åtte tolker i tjue minutter. Jordmortida er omtrent den samme.',
      reach: '62 kvinner på tre år, av omtrent 80 vi spurte.',
      not_reached:
        'Kvinner på skiftarbeid, og de som ikke vil møte folk fra sin egen kant når de venter barn. De får time som før.',
      harms:
        'I en gruppe på åtte er det noen som kjenner noen. En kvinne sluttet fordi svigerinnen begynte. Nå spør vi om hvem de ikke vil sitte sammen med, før listen lages.',
      involvement:
        'Tre mødre fra første gruppe skrev temalisten om. De fikk honorar, og to av dem er med og hilser i nye grupper.',
      fidelity_planned: 'Samme jordmor og tolk på minst sju av åtte samlinger, og alle med tid alene hver gang.',
      fidelity_actual:
        'Samme tolk på 69 av 72 samlinger i åtte grupper, samme jordmor på 63. Tid alene falt bort to kvelder da vi var forsinket.',
      keeping_going: 'Tolken er bestilt for et halvt år om gangen. Uten det hadde vi ikke fått den samme.',
    },
    running: 'routine',
    settings: ['municipality', 'child_health_centre'],
    ages: ['adult'],
    reasons: ['refuge', 'family'],
    statuses: ['refugee', 'family_reunified'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Av 62 kvinner kom 53 til alle anbefalte kontroller. De hadde i snitt 0,9 kontakter med legevakt i svangerskapet.',
      },
      {
        fact: 'comparison',
        words:
          'Av 118 kvinner med samme språk som fikk vanlige kontroller i årene før, kom 64 % til alle. De hadde i snitt 1,6 kontakter med legevakt.',
      },
      {
        fact: 'outside_evaluator',
        words:
          'En forskergruppe fra en annen region gikk gjennom journaltallene og intervjuet 19 av kvinnene uten at vi var til stede.',
      },
    ],
    confirmations: [
      {
        by: 'selam',
        rung: 4,
        words:
          'I was not part of the outside group, but I have read their report and the way they chose whom to compare with. Women in the years before are not a perfect comparison. The direction is clear.',
      },
      {
        by: 'mehret',
        rung: 4,
        words:
          'Jeg var i gruppe tre, og jeg ble intervjuet av dem som kom utenfra. De spurte også om det som ikke var bra.',
      },
      {
        by: 'dawit',
        rung: 3,
        words:
          'På huset vårt hører jeg forskjellen: de som har gått i gruppa, sier «jordmora vår», og de vet hvem de skal ringe.',
      },
    ],
    adoptions: [
      {
        by: 'ngo',
        organisation: 'Kvinnesirkelen og jordmortjenesten i bydelen',
        place: '0301',
        sinceYear: 2023,
        adaptations: 'På somali. Vi har mat på bordet, og den ene samlingen er bare for bestemødre.',
        outcome: 'To grupper er fullført, 15 kvinner. Ingen falt fra.',
        daysAgo: 50.7,
      },
      {
        by: 'grete',
        organisation: 'Frivillig helsesenter og to jordmødre',
        place: '4601',
        sinceYear: 2024,
        adaptations:
          'Arabisk og engelsk i samme gruppe, med to tolker. Det ble mye ventetid, og vi deler den til høsten.',
        learnedFrom: 0,
        daysAgo: 30.2,
      },
    ],
    replies: [
      {
        by: 'dawit',
        language: 'nb',
        after: 400,
        text: 'Tre av mødrene fra første gruppe møtes fortsatt hos oss på søndager. Det står ikke i noen rapport, men det burde telle: de har noen å spørre også når barnet er to.',
      },
      {
        by: 'selam',
        language: 'ti',
        after: 350,
        text: 'ብቛንቋና ሓቢርካ ምስማዕ፡ ንበይንኻ ካብ ምስማዕ ዝተፈልየ እዩ። ሓንቲ ኣደ ንካልኣይቲ ክትምህራ እንከላ፡ እታ መሕረሲት እውን ትመሃር።',
      },
      {
        by: 'mehret',
        language: 'nb',
        after: 900,
        text: 'Jeg var redd for å sitte i ring. Men bak forhenget fikk jeg si det jeg ikke ville si høyt, og så kunne jeg gå ut til de andre. **Begge deler trengs.** Selam skriver over her at når en mor lærer en annen, lærer jordmora også. Det så jeg.',
      },
    ],
  },
  {
    title: '«Hvordan vil du si det hjemme?» Foreldre forteller tilbake på første hjemmebesøk',
    theme: 'health-literacy',
    language: 'nb',
    owners: ['moderator'],
    places: ['1103'],
    openedDaysAgo: 66.8,
    parts: {
      line: 'Helsesykepleieren slutter besøket med tre spørsmål som foreldrene svarer på med egne ord, gjennom tolken.',
      why: 'Vi spør «er dette forstått?», og alle sier ja. Det er høflighet, ikke kunnskap. Når foreldrene sier det med egne ord, hører vi hva vi har forklart dårlig, og kan rette det mens vi sitter der.',
      procedures:
        'Mot slutten av hjemmebesøket sier vi: «Jeg vil gjerne vite om jeg har forklart godt nok. Hvis søsteren din spør i kveld, hva sier du?» Vi spør om tre ting: hvordan dere ser at barnet får nok mat, når dere skal kontakte lege med en gang, og hvem dere ringer om natta. Blir noe borte, forklarer vi det på en annen måte og spør én gang til. Det står i journalen hva vi måtte forklare på nytt.',
      materials: 'Et kort til helsesykepleieren med de tre spørsmålene og fire måter å begynne på.',
      providers:
        'Helsesykepleiere som har øvd sammen i to timer. Tolken får vite på forhånd at foreldrene skal fortelle tilbake.',
      mode: 'Hjemme hos familien, med tolk i rommet eller på telefon.',
      schedule: 'Seks til ti minutter på slutten av det første hjemmebesøket.',
      whom: 'Alle familier med nyfødte, med eller uten tolk. Vi skiller ikke mellom dem som er født her, og dem som er nye.',
      cost: 'To timer opplæring, og noen minutter lengre besøk. Vi har tatt dem fra mappa, som vi ikke går gjennom lenger.',
      reach: '640 hjemmebesøk siden i fjor vinter, 151 av dem med tolk.',
      not_reached: 'Dem som takker nei til hjemmebesøk. På helsestasjonen faller de siste ti minuttene lettest bort.',
      harms:
        'Det kan kjennes som en prøve. Det gjorde det for en far de første ukene, og derfor spør vi nå om «vi» har forklart godt nok.',
      modifications: 'Vi begynte med sju spørsmål. Etter en måned spurte ingen om mer enn tre, og da strøk vi resten.',
      getting_started:
        'Øv på en kollega, og la en som ikke kan faget, være forelder. Den første setningen er den vanskelige.',
    },
    running: 'routine',
    settings: ['child_health_centre', 'home'],
    ages: ['child', 'adult'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Fire uker etter besøket ringte vi 118 familier som hadde hatt tolk: 97 visste hvem de ringer om natta, og 88 nevnte minst tre tegn på at et spedbarn må til lege med en gang.',
      },
    ],
    adoptions: [
      {
        by: 'maret',
        organisation: 'Helsestasjonen',
        place: '5601',
        sinceYear: 2024,
        adaptations:
          'Vi spør også hva bestemor vil si. På nordsamisk begynner vi med en annen setning, for den norske blir for rett på.',
        daysAgo: 51.4,
      },
      {
        by: 'arnfinn',
        organisation: 'Flyktningtenesta og helsestasjonen',
        place: '4602',
        sinceYear: 2024,
        adaptations: 'Vi brukar det i det første møtet om fastlegeordninga, med tre andre spørsmål.',
        outcome: 'Møta har blitt ti minutt lengre og telefonane færre. Vi har ikkje talt.',
        learnedFrom: 0,
        daysAgo: 25.8,
      },
    ],
    replies: [
      {
        by: 'olha',
        as: 'service_user',
        language: 'uk',
        after: 530,
        text: 'Мене так запитали в лікарні про ліки моєї мами. Спочатку я образилася: я ж медсестра. А потім почула, як плутаю норвезьке «annenhver» із «hver». Добре, що запитали.',
      },
      {
        by: 'researcher',
        language: 'nb',
        after: 1600,
        text: 'Olha ble først fornærmet, for hun er sykepleier. Så hørte hun selv at hun blandet «annenhver» og «hver». Det er et godt argument for å spørre **alle**. Hva svarte de 21 familiene som ikke visste hvem de skulle ringe? Hadde de fått spørsmålet?',
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 2300,
        text: 'Hos ni av dem sto det ikke noe i journalen, så trolig ikke. De tolv andre hadde fått det, og svart riktig der og da. Vi sender dem nå en melding med nummeret samme kveld.',
      },
    ],
  },
  {
    title: 'Tannpleieren kommer til mottaket før barna begynner på skolen',
    theme: 'asylum-arrival',
    language: 'nb',
    owners: ['maret'],
    places: ['5601', '5605'],
    // Before the months that the rest tells of: nobody has said since that it is running.
    openedDaysAgo: 412,
    parts: {
      line: 'En ettermiddag i måneden ser tannpleieren på barna på mottaket og bestiller timen mens familien er der.',
      why: 'Innkallingen går til en adresse som familien har flyttet fra. Når vondten kommer, er det legevakta som får den. Møter de tannpleieren der de bor, blir den første timen en de kjenner.',
      procedures:
        'Tannpleieren setter opp en stol på fellesrommet. Hvert barn får se speilet, telle tenner sammen og får en tannbørste. Foreldrene svarer på tre spørsmål med tolk på telefon. Trengs det mer, bestilles timen der og da, og lappen viser bussen. Ved flytting sender vi et brev på én side til tannklinikken i den nye kommunen.',
      providers: 'En tannpleier, helsesykepleieren på mottaket, tolk på telefon.',
      mode: 'På mottaket, familie for familie. Tolk på telefon på høyttaler.',
      schedule: 'En ettermiddag i måneden, omtrent ti minutter per barn.',
      whom: 'Barn fra ett år og oppover på mottak, og foreldrene deres.',
      cost: 'Fire timer tannpleier og omtrent 2 400 kroner til tolk hver gang. Kjøringen er lang, og den må noen betale.',
      reach: '104 av 121 barn på to mottak på ett år.',
      not_reached: 'De som flyttes innen tre uker. Om dem vet vi bare at brevet er sendt.',
      keeping_going:
        'Om vinteren er vegen stengt noen dager. Vi har en reservedag i kalenderen, ellers går det to måneder.',
    },
    running: 'routine',
    settings: ['reception_centre', 'municipality'],
    ages: ['child', 'youth'],
    reasons: ['refuge'],
    statuses: ['asylum_seeker', 'temporary_protection'],
    arrivals: ['under_1'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Av 58 barn som trengte behandling, hadde 46 fått den innen tre måneder. Vi har ikke gode tall fra tida før.',
      },
    ],
  },
]
