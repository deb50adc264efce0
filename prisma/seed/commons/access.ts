import type { SeedThread } from './format.ts'

/** Entitlements and equal services, and the way into hospital. */
export const access: SeedThread[] = [
  {
    title: 'Hvem betaler for tolk på legevakten når pasienten ikke har fastlege?',
    kind: 'question',
    theme: 'access-rights',
    language: 'nb',
    place: '0301',
    openedDaysAgo: 4.1,
    posts: [
      {
        by: 'interpreter',
        language: 'nb',
        text: `Jeg ble ringt opp fra en legevakt i går. Midt i samtalen spør sykepleieren: «Vent, han har ikke fastlege her. Hvem skal jeg sende regningen for deg til?» Så ble det stille i telefonen, og pasienten spurte meg hva som skjedde.

Hvem betaler? Og **hvem kan fortelle det til dem som sitter i skranken**, så det ikke blir pasienten som hører det?`,
      },
      {
        by: 'thea',
        language: 'nb',
        after: 55,
        text: `Vår rutine: legevakta betaler, alltid, uansett hvor pasienten kommer fra eller om han har fastlege. Så får noen andre krangle om det på mandag. Men jeg har jobbet et sted der vi skulle finne *riktig kommune* først. Da ble svaret i praksis at det ikke ble tolk.`,
      },
      {
        by: 'pernille',
        language: 'nb',
        after: 180,
        text: `Slik jeg leser reglene: det er **kommunen** som skal sørge for tolk i kommunehelsetjenesten, legevakt inkludert, og betale for den. På sykehuset er det helseforetaket. Fastlegelista har ingenting med saken å gjøre. Er jeg upresis, vil jeg gjerne rettes på av en som vet mer.`,
      },
      {
        by: 'yousef',
        language: 'nb',
        after: 320,
        text: `Enig i hovedregelen. Gråsonen er *hvilken* kommune når noen er på besøk eller jobber et annet sted enn der de bor. Der har jeg fått tre ulike svar fra tre ulike kommuner. Det burde ikke være vårt problem klokka ett om natta, og **aldri pasientens**.`,
      },
      {
        by: 'bozena',
        language: 'nb',
        after: 410,
        text: `Arbeidere som jeg tolker for, sier ofte «nei takk» til tolk fordi de tror det kommer faktura. De har lært at alt med et D-nummer ender i en faktura. Skriv det på lappen i skranken: *Tolken er gratis for deg.* På polsk: «Tłumacz jest dla Pana bezpłatny.» Det gjør mer enn en rutine på intranettet.`,
      },
      {
        by: 'researcher',
        language: 'nb',
        after: 640,
        text: `Kan vi be om noe lite? Hvis tre legevakter skriver her **hvordan linja i budsjettet heter** hos dem, ser vi om det er uklare regler eller uklare rutiner. Min mistanke er det siste. Da er det billig å rette.`,
      },
      {
        by: 'thea',
        language: 'nb',
        after: 290,
        text: `Hos oss heter den «tolk og diverse», sammen med blomster og julebord. Det forklarer kanskje noe.`,
      },
      {
        by: 'marek',
        as: 'ngo',
        language: 'en',
        after: 860,
        text: `“Interpreters, flowers and Christmas party.” I will translate this for our members, they will love it.

Seriously: the people who could settle this in one sentence are in a ministry or a municipality, and I do not see them here. Can somebody **invite one**? We do not want to quarrel, we want the sentence.`,
      },
    ],
  },
  {
    title: 'D-number, no BankID, no GP: what do you tell a family who has just come to work here?',
    kind: 'question',
    theme: 'access-rights',
    language: 'en',
    place: '1103',
    openedDaysAgo: 29,
    posts: [
      {
        by: 'marek',
        as: 'ngo',
        language: 'en',
        text: `A mother writes to our parents’ group: her husband has a six-month contract, the child is four and has had fever for five days, and somebody told her “without a GP you cannot see a doctor in Norway”. This is wrong, I know. But what is **the right thing to say, in five lines**, so that it is still right next month?`,
      },
      {
        by: 'moderator',
        language: 'en',
        after: 95,
        text: `My five lines at the child health centre:

1. Acutely ill: the out-of-hours doctor sees everyone. Life in danger: the emergency number
2. The child health centre is free, and you do not need a GP to come to us
3. Working here usually makes you a member of the National Insurance Scheme. That, and not BankID, gives the rights
4. A D-number alone does not give a GP; registration as resident usually does. **Ask us, it differs**
5. Keep every receipt`,
      },
      {
        by: 'kaczmarek',
        language: 'pl',
        after: 400,
        text: `Dodam po polsku, bo o to najczęściej pytają w moich wywiadach: brak lekarza rodzinnego **nie oznacza** braku prawa do leczenia. Dziecko z gorączką można zabrać na „legevakt”. Europejska karta (EKUZ) pomaga na początku, ale przy pracy w Norwegii zwykle nie jest potrzebna. I nie trzeba się wstydzić prosić o tłumacza.`,
      },
      {
        by: 'piotr',
        language: 'en',
        after: 1600,
        text: `When my parents came, the hardest was that every office gave the name of another office. I started to write down **who said what on which day**, in a school notebook. Half a year later the notebook was the only thing that helped. Tell the mother to buy a notebook.`,
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 2700,
        text: `Fra kommunen: mange hos oss i førstelinja tror også at «ikke fastlege» betyr «ikke rett». Det er vår feil, ikke familiens. Vi har nå et ark i servicetorget med omtrent de fem linjene til Marit, gjennomgått av juristen vår. Hun endret ett ord, fra «vanligvis» til «som hovedregel».`,
      },
      {
        by: 'bozena',
        language: 'nb',
        after: 350,
        text: `Og jeg har rettet den polske versjonen. Der sto det *ubezpieczenie*, som folk leser som privat forsikring, og så kjøper de en. Riktig ord er hele forskjellen på noen tusen kroner.`,
      },
      {
        by: 'marek',
        as: 'ngo',
        language: 'en',
        after: 1100,
        text: `The child had an ear infection and is well. The mother has a notebook. Our five lines are pinned on top of the group in Polish, with Bożena’s word. Thank you, this is the first time that I got **one** answer from five people.`,
      },
    ],
  },
  {
    title: 'Frikort og egenandel: hvordan forklarer dere det på to minutter?',
    kind: 'question',
    theme: 'access-rights',
    language: 'nb',
    place: '4204',
    openedDaysAgo: 66,
    posts: [
      {
        by: 'zahra',
        as: 'ngo',
        language: 'nb',
        text: `Hver uke sitter det noen hos oss med en bunke regninger fra legevakt, poliklinikk og apotek. De tror at frikort er noe man må *søke om hos NAV*, eller at det er for arbeidsledige. Noen går ikke til legen i desember fordi pengene er slutt, selv om de nesten har nådd taket.

Hvordan forklarer dere det? Jeg har to minutter og en tavle.`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 800,
        text: `Jeg tegner et **glass**. Hver egenandel er litt vann. Når glasset er fullt, er resten av året gratis hos meg, på legevakta, på poliklinikken og for medisiner på blå resept. Første januar tømmes glasset. Du trenger ikke søke; det går av seg selv når alle melder inn. Barn under 16 betaler ikke.`,
      },
      {
        by: 'zahra',
        as: 'ngo',
        language: 'prs',
        after: 900,
        text: `مثال گیلاس را به دری نوشتم تا دیگران هم استفاده کنند: هر بار که نزد داکتر می‌روید و پول می‌دهید، مثل این است که کمی آب در یک گیلاس می‌ریزید. وقتی گیلاس پر شد، تا آخر سال دیگر پول نمی‌دهید. اول جنوری گیلاس دوباره خالی می‌شود. **درخواست دادن لازم نیست.**`,
      },
      {
        by: 'farid',
        language: 'nb',
        after: 1200,
        text: `Godt bilde, og det virker på dari. Ett råd: si også hva som **ikke** er vann i glasset: tannlegen for de fleste voksne, hvit resept, gebyret når man glemmer timen. Det er der folk blir sinte, og tror at noen har lurt dem.`,
      },
      {
        by: 'policymaker',
        language: 'nb',
        after: 6200,
        text: `Jeg har arbeidet med regelverk i tolv år og aldri forklart det så godt som med et glass. Spørsmål tilbake: hvor i løypa burde forklaringen komme? I velkomstbrevet, i introduksjonsprogrammet eller på den første regningen? Jeg heller mot det siste, for det er da folk lurer.`,
      },
    ],
  },
  {
    title: 'Interpreter booked together with the appointment: one phone call less. Does it hold?',
    kind: 'discussion',
    theme: 'specialist-care',
    language: 'en',
    openedDaysAgo: 11,
    posts: [
      {
        by: 'anila',
        language: 'en',
        text: `For half a year now our outpatient clinic has booked the interpreter **in the same click** as the appointment: language is a required field, and no time can be given without it. Cancelled visits because “no interpreter” went from several a week to about one in two weeks, on our own tally.

I am a little afraid that we only moved the work to somebody I do not see. Does it hold at your place?`,
      },
      {
        by: 'leila',
        language: 'en',
        after: 210,
        text: `I can tell you who does that work: I do, on Sunday evening, when I get nine bookings and four of them overlap. But I still prefer it. Before, I was called ten minutes after the appointment had begun.

One wish: **when you move the appointment, move me too.** Last week I sat alone in your waiting room.`,
      },
      {
        by: 'brekkhus',
        language: 'en',
        after: 1300,
        text: `From the data side: a required field is filled in by everybody, also by those who do not know. Watch for “Norwegian” going *up*. In one data set I have worked with, the default value was the most spoken language in the county.`,
      },
      {
        by: 'anila',
        language: 'en',
        after: 260,
        text: `I looked. You are right: 31 patients last month had “Norwegian” and came with a relative who talked. We have now removed the default value and added “not asked yet”, in red.`,
      },
      {
        by: 'clinician',
        language: 'en',
        after: 1900,
        text: `From the referring end: tell us which words to put in the referral, and where. I write “needs Dari interpreter” in the first line and it gets lost between my system and yours. If there is a **field that survives the journey**, I shall fill it in every time.`,
      },
      {
        by: 'grete',
        language: 'en',
        after: 2600,
        text: `And the letter? A patient showed us an appointment letter: three pages in Norwegian, and on page three, “an interpreter has been ordered”. She could not read that she would be understood.`,
      },
      {
        by: 'anila',
        language: 'en',
        after: 840,
        text: `“She could not read that she would be understood.” I have sent this sentence to everybody who owns a part of that letter. There are eleven of them. To be continued.`,
      },
    ],
  },
  {
    title: 'Innkallingen kom på norsk, og timen gikk tapt. Hvem kan endre malen?',
    kind: 'question',
    theme: 'specialist-care',
    language: 'nb',
    place: '4601',
    openedDaysAgo: 2.1,
    posts: [
      {
        by: 'grete',
        language: 'nb',
        text: `På to måneder har vi hatt seks personer innom som mistet en sykehustime fordi de ikke forsto brevet. Fire av dem fikk i tillegg gebyr for ikke å ha møtt. Én hadde ventet i elleve måneder.

Jeg leter etter **den personen som eier malen**. Er det avdelingen, helseforetaket, eller den som leverer datasystemet? Og finnes det et sykehus som sender tekstmelding på pasientens språk, med tid, sted og «tolk er bestilt»? Det holder med tre linjer.`,
      },
    ],
  },
]
