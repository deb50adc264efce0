import type { SeedThread } from './format.ts'

/** Demo conversations about infectious disease, screening and vaccination, and about preparedness. */
export const infections: SeedThread[] = [
  {
    title: 'Frisk, men tolv uker med tabletter: hvordan forklarer dere latent tuberkulose?',
    kind: 'question',
    theme: 'infectious-vaccination',
    language: 'nb',
    place: '5601',
    openedDaysAgo: 20.6,
    posts: [
      {
        by: 'maret',
        language: 'nb',
        text: `Jeg deler ut forebyggende behandling mot tuberkulose, en gang i uka i tolv uker. Pasientene er unge, friske og nettopp bosatt. Rundt uke fem begynner det å skli ut.

Jeg har forklart «sovende bakterier» så mange ganger at jeg nesten sovner selv. Likevel spør de: *Er jeg syk? Smitter jeg? Hvorfor må jeg ta medisin når jeg ikke føler noe?*

Hvilke ord bruker dere? Og dere som har tatt behandlingen selv: Når forsto dere hva det var?`,
      },
      {
        by: 'yonas',
        language: 'en',
        after: 70,
        text: `“Latent” is the difficult word, not “tuberculosis”. In Tigrinya there is no everyday word that means *inside you but not an illness*. If the nurse says “you have latent TB”, everyone hears the second half.

What carries over well is to begin at the other end: “You are healthy. You cannot infect anybody. We want to keep it that way.” Then the explanation. In that order I have seen shoulders go down.`,
      },
      {
        by: 'mehret',
        language: 'ti',
        after: 400,
        text: 'ኣነ እውን ነዚ መድሃኒት ወሲደዮ እየ። መጀመርታ ኣዝየ ፈሪሐ፣ ምኽንያቱ ኣብ ዓድና ሓደ ሰብ ቲቢ ከም ዘለዎ ምስ ተሰምዐ ሰባት ካብኡ ይርሕቁ። እታ ነርስ «ንስኺ ጥዕይቲ ኢኺ፣ ነቲ ሕማም ናብ ካልእ ሰብ ኣይተመሓላልፍዮን ኢኺ» ምስ በለትኒ ጥራይ እየ ህድእ ዝበልኩ። በጃኹም ነዚ ቃል እዚ ካብ ኩሉ ኣቐዲምኩም በልዎ።',
      },
      {
        by: 'mehret',
        language: 'nb',
        after: 12,
        text: 'Jeg prøver på norsk: Jeg tok medisinen selv. Jeg var redd, fordi hjemme går folk bort fra en som har TB. Da sykepleier sa «du er frisk og du smitter ikke», ble jeg rolig. Si det først.',
      },
      {
        by: 'maret',
        language: 'nb',
        after: 55,
        text: 'Tusen takk, Mehret. Det er nøyaktig den setningen jeg har hatt som nummer fire. Den flytter jeg opp nå, i dag.',
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 800,
        text: `Hos oss i Stavanger har vi tegningen av et frø i jorda. Frøet kan ligge i mange år, vi tar det opp før det spirer. Enkelt, og det går på alle språk.

Det andre er **hvor**. Da vi flyttet utdelingen fra legesenteret til et rom på voksenopplæringen, i matpausen, ble det nesten ingen frafall. Folk vil ikke be om fri fra norskkurs for å ta en tablett de ikke kan forklare læreren.`,
      },
      {
        by: 'dawit',
        language: 'en',
        after: 1700,
        text: `Careful with the school. In our community house two young men stopped **because** it was at the school. Everyone saw the nurse’s bag on Tuesdays and knew what it was. One was asked by a classmate to use another cup.

I do not say it is wrong. Ask each person: school, home, health centre, or a video call where you show the tablet. They know who is looking.`,
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 200,
        text: 'Godt poeng, og jeg må innrømme at vi aldri spurte. Vi har bare telt dem som fullførte. Hos oss deler helsesykepleier ut litt av hvert den dagen, så ingen vet hvem som får hva. Men jeg skal spørre.',
      },
      {
        by: 'thea',
        language: 'nb',
        after: 2300,
        text: 'Legevakta kommer inn sent, men likevel: Vi får dem når de er kvalme, har rød urin eller gule øyne, og de har ikke alltid med seg navnet på medisinen. Et kort i lommeboka, «jeg tar forebyggende tuberkulosemedisin, ring …», hadde spart oss en isolasjon i vinter. Og si på forhånd at urinen blir oransje. Det skremmer vettet av folk.',
      },
      {
        by: 'brekkhus',
        language: 'nb',
        after: 1500,
        text: `Fra registersiden: Vi ser *om* behandlingen er meldt og fullført, men nesten aldri *hvorfor* den stopper. Flytting er min mistenkte nummer én. En behandling på tolv uker krysser ofte en kommunegrense.

Hvis noen av dere fører en enkel liste over årsaker til brudd, selv en blyantliste, vil jeg gjerne snakke med dere om hva den kan brukes til.`,
      },
      {
        by: 'arnfinn',
        language: 'nn',
        after: 900,
        text: 'Flytting, ja. Vi fekk ein ung mann hit midt i veke sju. Medisinane låg att i førre kommune, epikrisen kom etter fire veker. Han hadde gått frå kontor til kontor med ein tom eske og trudd at vi ikkje ville hjelpe. No spør eg om pågåande medisin i første telefon, før eg spør om møblar.',
      },
      {
        by: 'interpreter',
        language: 'nb',
        after: 1800,
        text: `På somali heter tuberkulose *qaaxo* eller *tiibi*. «Qaaxo» er et tungt ord. Noen familier har det som en dom over slekta. Jeg sier aldri et annet ord enn det legen sier, men jeg kan be legen velge: «Vil du at jeg bruker det medisinske eller det folkelige ordet?»

Spør tolken om dette før timen. Det tar tjue sekunder.`,
      },
      {
        by: 'hodan',
        language: 'en',
        after: 2600,
        text: 'A gentle question to all of us: do we explain so much because people do not understand, or because we are uneasy about treating healthy people? Several of those I interviewed understood perfectly well, and still found it unfair that they were screened *because of a passport*. That deserves an honest answer and not another drawing.',
      },
      {
        by: 'policymaker',
        language: 'nb',
        after: 1100,
        text: `Fair. Ordningen bygger på hvor vanlig tuberkulose er der man har bodd, ikke på hvem man er. Men det hjelper lite hvis ingen sier det høyt, og hvis det oppleves som kontroll.

Jeg tar med meg to ting fra tråden: setningen som skal stå først i informasjonen på alle språk, og at medisinen må flytte samtidig med personen. Det andre er vanskeligst, og det er vårt bord.`,
      },
      {
        by: 'yousef',
        language: 'nb',
        after: 3000,
        text: 'Som fastlege får jeg ofte vite om behandlingen av pasienten selv, i uke ti. Da har jeg kanskje allerede startet p-piller eller noe annet som ikke går sammen med den. Kan kopi til fastlegen bli en vane fra dag én, og ikke bare når kuren er ferdig?',
      },
      {
        by: 'maret',
        language: 'nb',
        after: 2200,
        text: `Oppsummert for oss som skal gjøre dette på mandag:

1. **Først:** «Du er frisk. Du smitter ingen.»
2. Frøet, ikke «latent»
3. Oransje urin, sagt på forhånd
4. La pasienten velge *hvor*
5. Kort i lommeboka, kopi til fastlegen
6. Ved flytting: ring, ikke skriv
7. Svar ærlig på «hvorfor akkurat meg?»

To av mine fire i uke fem til sju er tilbake. Ingen av dem hadde glemt det. De ventet på at noen skulle spørre.`,
      },
    ],
  },
  {
    title: 'The vaccination bus stopped outside the mosque: who came, and who stayed across the street?',
    kind: 'discussion',
    theme: 'infectious-vaccination',
    language: 'en',
    place: '4601',
    openedDaysAgo: 52.8,
    posts: [
      {
        by: 'grete',
        language: 'en',
        text: `We lent two volunteers to the municipality’s vaccination bus this autumn: flu and pneumococcal vaccine, outside a mosque, a church with a Polish mass, and the Saturday market. Plenty of people came. But the ones we had in mind, older women and people with asthma, mostly stood across the street and watched.

What makes a person cross the street? I would like to hear from those who have stood on either side.`,
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 610,
        text: 'Waxaan ka mid ahaa dumarka wadada dhankeeda kale taagnaa. Baska waxaa safka ugu jiray rag badan, gacantana waa in la qaawiyo. Daah ma jirin. Haddii saacadda hore dumarka loo qoondeeyo, ama teendho yar la dhigo, waan iman lahayn. Cabsi ma ahayn, xishood ayay ahayd.',
      },
      {
        by: 'ngo',
        language: 'en',
        after: 150,
        text: 'Hooyo Afar says: she was one of the women across the street. There were many men in the queue, you have to bare your arm, and there was no curtain. An hour for women first, or a small tent, and they would have come. “It was not fear. It was modesty.” I wish everyone who writes *vaccine hesitancy* in a report would read that last line.',
      },
      {
        by: 'marek',
        as: 'service_user',
        language: 'en',
        after: 1900,
        text: 'From outside the church: some of us stayed away because we did not know if it cost money, and whether you needed a Norwegian identity number. Nobody asks that loudly in a queue. A sign with three lines in Polish would do: free or not, papers or not, will my employer know.',
      },
      {
        by: 'yousef',
        language: 'en',
        after: 2600,
        text: 'I worked one shift on that bus, as a doctor with a chair and nothing to do. Then I moved the chair to the pavement. In two hours I had some thirty conversations about cough, blood pressure and a cousin’s rash, and perhaps ten of them ended with a vaccine. The conversation was the product. I had thought it was the queue.',
      },
      {
        by: 'brekkhus',
        language: 'en',
        after: 4100,
        text: 'For a fair evaluation we would need the number who did *not* come, and the bus never knows that. Could you agree on the target group by postcode and age beforehand, and look at coverage three months later? I am not against stories. But the next budget round will ask, and “the conversation was the product” is hard to put in a cell.',
      },
      {
        by: 'grete',
        language: 'en',
        after: 1300,
        text: 'Put both in the cell, Magnus. For spring we have now: one hour for women, a curtain that is really a shower curtain, a sign in six languages with Marek’s three lines, and a chair on the pavement. I will report back, also if it fails.',
      },
    ],
  },
  {
    title: 'Gul bok, blå bok, ingen bok: hvordan tolker dere vaksinasjonskort på språk dere ikke leser?',
    kind: 'question',
    theme: 'infectious-vaccination',
    language: 'nb',
    openedDaysAgo: 15.7,
    posts: [
      {
        by: 'moderator',
        language: 'nb',
        text: `Denne uka: ett kort på kyrillisk med stempler oppå stempler, ett bilde av et kort på en sprukket telefon, og to søsken uten noe som helst. Foreldrene er sikre på at barna «har fått alt».

Vi vil ikke vaksinere om igjen for moro skyld, og vi vil ikke la barn gå uten. Hvem leser kortene hos dere? Tolken? Et skjema? Og hva skriver dere i SYSVAK når datoen bare er et årstall?`,
      },
      {
        by: 'tetiana',
        language: 'nb',
        after: 45,
        text: 'Som tolk kan jeg lese opp det som står, men forkortelsene er fagspråk. АКДП er difteri, tetanus og kikhoste. КПК er meslinger, kusma og røde hunder. Jeg vil helst at du peker, jeg leser, og *du* bestemmer hva det betyr. Send gjerne bilde av kortet med bestillingen, så kan jeg slå opp på forhånd. Det gjør timen halvt så lang.',
      },
      {
        by: 'olha',
        language: 'uk',
        after: 380,
        text: 'Додам для батьків: у багатьох родин щеплення записані ще й в електронній системі вдома, і сімейний лікар в Україні може надіслати виписку, форму № 063. Попросіть свого колишнього лікаря в месенджері, моїй сестрі надіслали за два дні. І не бійтеся сказати «не знаю». Зайва доза зазвичай менша біда, ніж кір.',
      },
      {
        by: 'viktoriia',
        language: 'nb',
        after: 120,
        text: 'Olha sier til foreldrene: Mange vaksiner ligger elektronisk i Ukraina, og den gamle legen kan ofte sende utskrift (skjema 063) på melding. Og at det er lov å si «jeg vet ikke», en ekstra dose er som regel mindre farlig enn meslinger. Vi har tatt det med i velkomstmappen vår.',
      },
      {
        by: 'farid',
        language: 'nb',
        after: 1600,
        text: 'Fra Afghanistan kommer mange med datoer i en annen kalender. Står det 1398, er det ikke en skrivefeil. Jeg har sett barn bli registrert som uvaksinerte fordi systemet ikke godtok årstallet. Be tolken regne om sammen med dere, og skriv begge datoene i journalen.',
      },
      {
        by: 'policymaker',
        language: 'nb',
        after: 3600,
        text: 'Hovedregelen er enkel, selv om hverdagen ikke er det: Udokumentert vaksine regnes som ikke gitt, men bruk skjønn når opplysningene er troverdige. Det etterlyses ofte en felles oversikt over forkortelser på de vanligste kortene. Er det noen som allerede har laget en, så vil jeg heller bygge på den enn å bestille en ny.',
      },
    ],
  },
  {
    title: 'Hepatitis B found in pregnancy: who follows up the partner and the older children?',
    kind: 'question',
    theme: 'infectious-vaccination',
    language: 'en',
    openedDaysAgo: 2.4,
    posts: [
      {
        by: 'anila',
        language: 'en',
        text: `We are good at the newborn: vaccine and immunoglobulin within hours, everyone knows the routine. But when I ask at six weeks whether the partner has been tested, or the two children born before they came to Norway, the answer is usually “I think the GP…”, and the GP thinks that it was us.

Has anyone made this **one person’s** task: the midwife, the infection control doctor in the municipality, the GP’s secretary? And how do you tell the family so that nobody is accused of anything? I would especially like to hear from a municipality, and from a parent who has been through it.`,
      },
    ],
  },
  {
    title: 'Neste gong straumen eller vatnet går: kven når fram til dei som ikkje les norsk?',
    kind: 'discussion',
    theme: 'preparedness-crises',
    language: 'nn',
    place: '4602',
    openedDaysAgo: 29.4,
    posts: [
      {
        by: 'arnfinn',
        language: 'nn',
        text: `Vi hadde kokevarsel i fire døgn i haust. Varselet gjekk ut på nynorsk, på SMS, med eit langt ord i første setning. På mottaket og i rorbuene der sesongarbeidarane bur, hadde halvparten drukke vatnet då eg kom dagen etter.

Beredskapsplanen vår er på 64 sider. Ordet «språk» står der null gonger. Kva har de gjort, som er lite nok til at ein liten kommune får det til?`,
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 900,
        text: 'Markii laga digay biyaha xaafaddayada, fariintu waxay ku timid af Norwiiji. Waxaan u maleeyay xayeysiis, waanan tirtiray. Haddii ay ku bilaaban lahayd hal weedh oo af Soomaali ah, “BIYAHA KARI KA HOR INTAADAN CABBIN”, waan akhrin lahaa, deriskaygana waan u sheegi lahaa.',
      },
      {
        by: 'interpreter',
        language: 'nb',
        after: 85,
        text: 'Oversatt: Hun trodde meldingen var reklame og slettet den. Hadde den begynt med én setning på somali, «KOK VANNET FØR DU DRIKKER DET», ville hun ha lest den og sagt det til naboen. Én setning, altså. Den kan oversettes til tolv språk *nå*, mens det er rolig, og ligge klar.',
      },
      {
        by: 'viktoriia',
        language: 'en',
        after: 1750,
        text: 'Ukrainians have much training in alarms, unfortunately. What works is a channel that people already use. Our association’s group chat has 900 members and answers in two minutes, also at night. But no municipality has ever asked us to be in the plan. They call us on day three, when there is a rumour to put out.',
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 2400,
        text: `Det siste traff. Vi har nå tre organisasjoner på varslingslisten, med navn, og en avtale på én side om hva vi ber om og ikke ber om. De skal ikke *svare for* kommunen. De skal sende videre det vi har skrevet, og fortelle oss hva folk spør om.

Det jeg ikke har løst, er betaling for beredskap klokken tre om natten. Vi kan ikke bygge på godvilje for alltid.`,
      },
      {
        by: 'bozena',
        language: 'nb',
        after: 1300,
        text: 'Tenk på sesongarbeiderne også. De har polske eller litauiske telefonnummer og får ikke befolkningsvarsel på adresse, for de har ingen adresse her. Arbeidsgiveren eller den som leier ut senga, er den eneste som vet hvor de er. Be om én kontakt per brakkerigg.',
      },
      {
        by: 'arnfinn',
        language: 'nn',
        after: 3800,
        text: `Takk, alle. Dette legg eg fram for kriseleiinga:

- fem ferdige setningar på tolv språk, sjekka av tolkar, **med handlinga først**
- to organisasjonar og tre arbeidsgjevarar på varslingslista
- ei lita godtgjersle for dei som står på lista
- éi øving i året der nokon *utan norsk* spelar seg sjølv

Side 65 i planen. Det er i alle fall ein start.`,
      },
    ],
  },
]
