import type { SeedInitiative } from './format.ts'

/** Where people stay for a while, and the service comes to them: prison, seasonal quarters, the nursing home. */
export const practiceWherePeopleStay: SeedInitiative[] = [
  {
    title: 'Søvnkurs i fengsel på tre språk, med tolken i rommet',
    theme: 'mental-health-trauma',
    language: 'nb',
    owners: ['rasmus', 'farid'],
    places: ['42'],
    audience: 'members',
    openedDaysAgo: 19.7,
    parts: {
      line: 'Fem samlinger om søvn for innsatte som ellers ikke får samtaletilbud fordi de mangler norsk.',
      why: 'Søvn er noe alle vil snakke om, og ingen mister ansikt av. Innsatte uten norsk får sjelden plass i gruppene, og legges ofte inn på sovemedisin i stedet. Et kort kurs kan gi dem noe å gjøre selv, og en dør inn til mer hjelp for dem som trenger det.',
      procedures:
        'Fem samlinger med fire til seks deltakere. Vi går gjennom døgnrytme i en celle, tanker om natta, kaffe og dagslys, hva en gjør når en våkner, og hva en tar med videre. Alle fører en enkel søvnlogg med tegn i stedet for ord. Etter tredje samling får hver en samtale alene.',
      materials: 'Søvnlogg med tegn, lyd på dari, arabisk og polsk på en spiller som er godkjent i fengselet.',
      providers: 'Psykolog og fengselssykepleier. Én tolk per gruppe, i rommet, med forsamtale og ettersamtale.',
      mode: 'I gruppe, i rommet. Ett språk per gruppe.',
      schedule: 'Én time i uka i fem uker, på dagtid.',
      tailoring: 'Den som deler celle, får et annet opplegg for natta enn den som er alene.',
      whom: 'Voksne menn i fengsel som snakker dari, arabisk eller polsk og sover dårlig.',
      cost: 'Omtrent 21 000 kroner per gruppe, det meste til tolk. Helsetjenesten i fengselet betaler ut året.',
      reach: '24 fullførte, av 31 som begynte. Fem ble flyttet, to ville ikke mer.',
      not_reached: 'Kvinner, og språk som bare én innsatt snakker. For dem har vi ikke noe svar.',
      harms:
        'For to vekket samtalen om natta minner de ikke var klare for. Begge fikk time hos psykolog samme uke. Vi sier nå på første samling at en kan gå ut når som helst, og hva en betjent da vil spørre om.',
      involvement: 'To som hadde sonet ferdig, leste opplegget. De strøk avspenningsøvelsen på gulvet.',
    },
    running: 'pilot',
    settings: ['prison'],
    ages: ['adult'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Skåren på et kort spørreskjema om søvnvansker falt fra 17 til 12 hos de 24 som fullførte. Vi har ingen å sammenligne med, og mange sover bedre med tida uansett.',
      },
    ],
  },
  {
    title: 'Vaksinekveld i rorbua: sjukepleiaren kjem dit sesongarbeidarane bur',
    theme: 'infectious-vaccination',
    language: 'nn',
    owners: ['arnfinn'],
    places: ['4602'],
    openedDaysAgo: 13.9,
    parts: {
      line: 'To kveldar i sesongen sit sjukepleiaren i fellesrommet med vaksinar, tolk på skjerm og tid til spørsmål.',
      why: 'Dei som arbeider på fiskemottaket, går på jobb før vi opnar og kjem heim etter at vi har stengt. Dei har kniv og saltvatn i hendene kvar dag, og få veit når dei sist fekk stivkrampevaksine. Kjem vi til kjøkenet deira, treng ingen be om fri.',
      procedures:
        'Ei veke før heng det ein lapp på døra på fire språk. Sjukepleiaren har med vaksine mot stivkrampe og influensa, og går gjennom dei vanlege spørsmåla om allergi, sjukdom og medisinar før ho set noko. Ein lege er på telefon. Etterpå får alle eit kort på det språket dei vil ha, med dato og namn på vaksinen. Dei som vil spørje om andre ting, får ein time på legekontoret om kvelden.',
      providers:
        'Ein kommunal sjukepleiar, ein lege i beredskap, tolk på skjerm. Arbeidsgjevaren låner ut rommet og går heim.',
      mode: 'Ansikt til ansikt i fellesrommet. Tolk på skjerm, polsk og litauisk.',
      schedule: 'To kveldar i sesongen, tre timar kvar gong.',
      whom: 'Sesongarbeidarar i fiskeindustrien, og dei som bur saman med dei.',
      cost: 'Omtrent 9 500 kroner per kveld. Arbeidsgjevaren betaler vaksinane, kommunen resten.',
      reach: '37 av 52 første kvelden, 22 av 49 den andre. Den andre var det kamp på fjernsynet.',
      not_reached: 'Dei som bur på båt, og dei som trur at arbeidsgjevaren får vite kva dei spør om.',
      harms:
        'Nokre kjende seg pressa av at formannen stod i døra. No er han ikkje i huset, og lappen seier at det er frivillig, øvst og på alle språka.',
    },
    running: 'pilot',
    settings: ['municipality', 'home'],
    ages: ['adult'],
    reasons: ['labour'],
    statuses: ['eea_labour'],
  },
  {
    title: 'Картка «Хто я»: одна сторінка про життя мешканця будинку для літніх, двома мовами',
    theme: 'older-dementia-care',
    language: 'uk',
    owners: ['olha'],
    places: ['3403'],
    openedDaysAgo: 6.1,
    parts: {
      line: 'Сторінка українською й норвезькою: як звертатися, що людина робила в житті, що її заспокоює і чого не можна казати.',
      why: 'Коли людина з деменцією втрачає норвезьку або ніколи її не мала, персонал бачить лише неспокій. А вона, може, сорок років вставала о четвертій до корів. Якщо це знати, ранок стає іншим, і персонал рідше губиться, коли людина плаче чи шукає двері.',
      procedures:
        'У перший тиждень я сідаю з мешканцем і, якщо він цього хоче, з кимось із рідних. Ми заповнюємо дев’ять полів: ім’я, яким його кликали вдома, робота, їжа, пісні, віра чи її відсутність, що лякає, що втішає, десять слів, які допоможуть черговій уночі, і кому дзвонити. Слова записуємо ще й норвезькими літерами. Картка висить усередині шафи, а не на дверях, і раз на місяць ми її переглядаємо.',
      providers:
        'Медсестра, яка знає мову, або працівник разом із перекладачем. Рідні допомагають, але не перекладають на лікарських розмовах.',
      mode: 'Особиста розмова, українською, приблизно година. За потреби — перекладач телефоном.',
      schedule: 'Одна година в перший тиждень, десять хвилин щомісяця.',
      whom: 'Літні люди, які розмовляють українською або російською і живуть у будинку для літніх чи отримують допомогу вдома.',
      cost: 'Година роботи на людину. Друк коштує кілька крон.',
      reach: 'Поки що одинадцять карток у двох відділеннях.',
      harms:
        'Минуле буває важким. Одна жінка після розмови не спала дві ночі. Тепер я не питаю про війну, доки людина не заговорить сама, і завжди попереджаю нічну зміну.',
      involvement: 'Поля ми вибрали разом із двома мешканками та донькою третьої. «Чого не можна казати» додали вони.',
    },
    running: 'pilot',
    settings: ['municipality', 'home'],
    ages: ['older'],
    reasons: ['refuge', 'family'],
    statuses: ['temporary_protection', 'family_reunified'],
    replies: [
      {
        by: 'oksana',
        language: 'uk',
        after: 470,
        text: 'Я ще не в будинку для літніх, але заповнила таку картку собі сама. У полі «що заспокоює» написала: відчинене вікно. Донька про це не знала.',
      },
      {
        by: 'piotr',
        language: 'nb',
        after: 2900,
        text: 'Vi har laget noe liknende for far, på polsk. Det som hjalp nattevakta mest, var ikke ordene, men at det sto at han **alltid** har hatt radio på. Finnes malen på norsk, så skal jeg gjerne oversette den.',
      },
    ],
  },
]
