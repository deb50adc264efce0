import type { SeedThread } from './format.ts'

/** Demo conversations about asylum and arrival, undocumented migrants, and participation, data and methods. */
export const arrival: SeedThread[] = [
  {
    title: 'ደብዳበታት ሆስፒታል ናብ ናይ ቀደም ኣድራሻይ ይኸዱ ኣለዉ። ንመን ክሓትት ኣለኒ?',
    kind: 'question',
    theme: 'asylum-arrival',
    language: 'ti',
    openedDaysAgo: 7.4,
    posts: [
      {
        by: 'mehret',
        language: 'ti',
        text: `ቅድሚ ሓደ ዓመት ካብ መዕቆቢ (*mottak*) ናብ ሓዳስ ኮሙነ ግዒዘ። ኣድራሻይ ቀይረ እየ፣ ግን ደብዳበታት ሆስፒታል ሕጂ እውን ናብ ናይ ቀደም ኣድራሻይ ይኸዱ ኣለዉ። ክልተ ቆጸራ ሓሊፉኒ። ብዘይምምጻአይ ድማ ገንዘብ ክኸፍል ተሓቲተ።

ኣነ ቆጸራ ከም ዝነበረኒ ኣይፈለጥኩን። ንመን ክሓትት ኣለኒ? ንሆስፒታል ድየ፣ ንሓኪመይ (*fastlege*)፣ ወይስ ንኮሙነ?`,
      },
      {
        by: 'yonas',
        language: 'ti',
        after: 130,
        text: `ሰላም Mehret። ክልተ ነገራት ክትገብሪ ትኽእሊ፦

1. ኣድራሻኺ ኣብ **Folkeregisteret** ቅኑዕ ምዃኑ ርአዪ። ሆስፒታላት ነቲ ኣድራሻ ካብኡ እዮም ዝወስድዎ።
2. ናብቲ ሆስፒታል ደውሊ፣ ኣስተርጓሚ ከም እትደልዪ ድማ ንገርዮም። «Jeg trenger tolk på tigrinja» በሊ።

ጌጋኺ ኣይኮነን፣ ብዙሓት ሰባት ከምዚ የጋጥሞም። ነቲ ክትከፍልዮ ዝተሓተትኪ ገንዘብ ብጽሑፍ ክትቃወምዮ ትኽእሊ ኢኺ።`,
      },
      {
        by: 'dawit',
        language: 'ti',
        after: 900,
        text: 'ኣብ ማእከልና እውን ከምዚ ዝበለ ጸገም ብዙሕ ንርኢ። ንኩሉ ሰብ ሓደ ምኽሪ ንህብ፦ ምስ ግዓዝኩም ኣብ ውሽጢ ሸሞንተ መዓልቲ ኣድራሻኹም ቀይሩ። ድሕሪኡ ኣብ Helsenorge እተዉ እሞ ቆጸራታትኩም ርአዩ። BankID ዘይብልኩም እንተኾይንኩም፣ ሰሉስ ምሸት ናብ ማእከልና ምጹ፣ ብሓባር ክንርእዮ ኢና።',
      },
      {
        by: 'tone',
        language: 'nb',
        after: 1500,
        text: 'Jeg har fått forklart spørsmålet. En vanlig årsak hos våre kvinner: De ligger **to ganger** i sykehusets system, én gang med D-nummeret fra mottaket og én gang med fødselsnummeret. Brevene går til den gamle. Be sykehuset om å *slå sammen journalene*. Det tar dem fem minutter, men noen må si det. Vi jordmødre kan gjerne ringe for deg.',
      },
      {
        by: 'mehret',
        language: 'ti',
        after: 4300,
        text: 'የቐንየለይ ንኹላትኩም። ደዊለ። Tone ከም ዝበለቶ እዩ ነይሩ፦ ኣብቲ ሆስፒታል ክልተ ግዜ ተመዝጊበ ጸኒሐ። ሕጂ ኣስተኻኺሎሞ፣ ሓዳስ ቆጸራ ድማ ሂቦምኒ። ነቲ ክፍሊት እውን ሰሪዞሞ።',
      },
      {
        by: 'selam',
        language: 'nb',
        after: 320,
        text: 'For norske lesere: Mehret mistet to timer og fikk gebyr, fordi sykehuset hadde henne registrert to ganger og skrev til mottaket. Hun ringte, journalene er slått sammen, ny time er satt opp, og gebyret er slettet. Det var *hun* som måtte finne feilen. Kan noen på et sykehus si om dette kan oppdages automatisk når et fødselsnummer kommer til?',
      },
    ],
  },
  {
    title: 'Vi bosetter mange på kort tid: hva må med i den første helsesamtalen, og hva kan vente?',
    kind: 'question',
    theme: 'asylum-arrival',
    language: 'nb',
    place: '3407',
    openedDaysAgo: 26.6,
    posts: [
      {
        by: 'fossum',
        language: 'nb',
        text: `Vi skal ta imot nesten dobbelt så mange som i fjor. Helsesykepleieren vår har én time per familie og et skjema på ni sider. Resultatet er ni sider og en sliten familie.

Jeg trenger hjelp til å *stryke*. Hva må dere vite den første uka? Hva er bedre etter tre måneder? Og hva var det fint å bli spurt om, for dere som har vært på den andre siden av bordet?`,
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 320,
        text: `Min korte liste for uke én:

- medisiner som tar slutt, og kroniske sykdommer
- graviditet, små barn, vaksiner
- tuberkulosescreening: gjort, og svaret *funnet*
- sover du? spiser du? er du redd for noen?
- språk og kanal: tolk, SMS, telefon

Resten tåler å vente til de har gardiner. Traumer spør jeg *døra åpen* om, ikke historien: «Noen har opplevd ting som forstyrrer søvnen. Da finnes det hjelp her.»`,
      },
      {
        by: 'zahra',
        as: 'service_user',
        language: 'prs',
        after: 1500,
        text: `وقتی تازه آمده بودم، یک ساعت از من سؤال کردند و من فقط «بلی» و «نخیر» گفتم. نمی‌فهمیدم این سؤال‌ها برای چیست. فکر می‌کردم جواب غلط، کار اقامتم را خراب می‌کند.

اگر کسی اول می‌گفت «این گفتگو به قضیهٔ پناهندگی شما هیچ ربطی ندارد»، من راست می‌گفتم. و ای کاش در آخر یک نفر می‌پرسید: شما چه سؤالی دارید؟`,
      },
      {
        by: 'farid',
        language: 'nb',
        after: 60,
        text: 'Zahra skriver på dari: Hun ble spurt i en time og svarte bare ja og nei, fordi hun trodde at feil svar kunne skade oppholdssaken. Hadde noen først sagt **«denne samtalen har ingenting med asylsaken å gjøre»**, hadde hun svart ærlig. Og hun skulle ønske at noen til slutt spurte: Hva lurer *du* på? Jeg har tolket hundrevis av slike samtaler og kan bekrefte begge deler.',
      },
      {
        by: 'viktoriia',
        language: 'en',
        after: 2700,
        text: 'For Ukrainians the first question is often practical: how do I continue the treatment I already have, and where are my papers from the hospital at home? Many go back for a dentist or a check-up, and do not tell you, because they think it is not allowed. Ask in a way that makes it easy: “Have you seen a doctor in another country since you came?”',
      },
      {
        by: 'brekkhus',
        language: 'nb',
        after: 2300,
        text: 'En bønn fra datasiden: Stryk gjerne i skjemaet, men behold **dato for ankomst, dato for samtale og om tolk var til stede**. De tre feltene er nesten det eneste vi trenger for å si om ordningen virker. Resten av de ni sidene har jeg aldri sett noen bruke.',
      },
      {
        by: 'researcher',
        language: 'nb',
        after: 3900,
        text: 'Støtter Magnus. Og et forbehold: En kort liste er bare trygg hvis samtale nummer to faktisk finner sted. I kommunene jeg kjenner best, er det den som ryker når bosettingen øker. Book den i samme åndedrag som den første, med samme tolk, så har dere et program og ikke bare en time.',
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 5100,
        text: `Dette gikk på ledermøtet i dag. Ni sider er blitt to. Første setning er den til Zahra, ordrett, på elleve språk. Siste spørsmål er: «Hva lurer du på?» Time nummer to bookes før de går ut av døra.

Vi teller tre ting og sier fra her etter sommeren, også hvis det ikke holdt.`,
      },
    ],
  },
  {
    title: 'Introduction programme, full time, and chronic pain: how do you write the certificate?',
    kind: 'question',
    theme: 'asylum-arrival',
    language: 'en',
    place: '4601',
    openedDaysAgo: 43.2,
    posts: [
      {
        by: 'yousef',
        language: 'en',
        text: `The programme is full time. The patient manages three hours before the headache and the back make it impossible to sit. If I certify 100 % absence, she loses the class, the friends and the language. If I write nothing, she is registered as absent and her benefit is cut.

What I want is a certificate that says *yes to school, in smaller portions*. Has anybody found words that the programme adviser can actually use?`,
      },
      {
        by: 'arnfinn',
        language: 'nn',
        after: 1300,
        text: 'Programrådgjevaren treng ikkje diagnosen. Ho treng å vite **kva som går**: sitje i 40 minutt, stå innimellom, best før lunsj, ikkje bere. Skriv det, og skriv kor lenge det gjeld. Då kan helse- og rehabiliteringstiltak gå inn som del av programmet, og timane hos fysioterapeuten tel med. Eg skulle ønskt at fleire legar ringde oss i staden for å skrive eit kryss.',
      },
      {
        by: 'shilan',
        language: 'en',
        after: 1900,
        text: 'I interpret at both ends of this. At the doctor’s she says “I cannot”. At the programme office she says “I am fine, no problem”, because she has heard that those who complain must stay longer. I am not allowed to connect the two, and I do not. A meeting with all three at one table would solve in half an hour what I have now interpreted eleven times.',
      },
      {
        by: 'rasmus',
        language: 'en',
        after: 2600,
        text: 'When the pain has grown together with poor sleep and things that happened on the way, pressure makes it worse, and so does staying at home. I would suggest a graded plan with one fixed thing each day that must not be moved. And please do not wait for us before you begin; our waiting time is longer than the programme’s first semester.',
      },
      {
        by: 'zahra',
        as: 'service_user',
        language: 'en',
        after: 3200,
        text: 'I was in the programme with pain. My teacher let me stand at the back and knit. Nobody wrote a certificate about that. I learned Norwegian standing, with wool. I know that it is not a system, but I would like to say it: one kind teacher did more than three letters.',
      },
      {
        by: 'yousef',
        language: 'en',
        after: 700,
        text: 'I have now tried Arnfinn’s version four times: what works, for how long, what time of day, no diagnosis. Three advisers phoned me back, which has never happened before. The fourth sent it in return and asked for a percentage. I wrote: “See above.”',
      },
    ],
  },
  {
    title: 'Sterk mistanke om kreft hos en pasient uten papirer: hvordan kom dere inn på sykehuset?',
    kind: 'question',
    theme: 'undocumented',
    language: 'nb',
    place: '4601',
    audience: 'members',
    openedDaysAgo: 10.8,
    posts: [
      {
        by: 'grete',
        language: 'nb',
        text: `På helsesenteret vårt har vi hatt flere der en frivillig lege får mistanke om kreft, og så stopper det i systemet. Henvisningen krever et nummer. Uten nummer kommer den i retur. Noen ganger har det tatt uker før et menneske leste den.

Hva har **virket** for dere? Hvem ringer dere, hva skriver dere i første linje, og hva sier dere til pasienten om regningen?`,
      },
      {
        by: 'thea',
        language: 'nb',
        after: 210,
        text: 'Ring vakthavende på avdelingen, ikke send først. Be om at de oppretter et **hjelpenummer** mens du har dem på tråden. Det finnes på alle sykehus, og mottaket kan det, men poliklinikken har ofte aldri gjort det. Skriv nummeret på en lapp til pasienten, ellers får hun et nytt ved neste dør.',
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1100,
        text: `Jeg skriver i første linje: «Helsehjelp som er helt nødvendig og ikke kan vente, jf. forskriften om helsehjelp til personer uten fast opphold.» Ikke som trussel, men fordi den som leser, trenger noe å støtte seg på.

Så en medisinsk setning om hva ventetiden vil bety. Jo mer konkret faren er beskrevet, jo mindre blir det diskutert.`,
      },
      {
        by: 'pernille',
        language: 'nb',
        after: 800,
        text: `Om regningen: Lov aldri at det blir gratis. Men det skal ikke kreves forskudd når hjelpen ikke kan vente, og sykehuset kan slette kravet når pasienten ikke har mulighet til å betale. Det skjer bare hvis noen *ber* om det.

Vi har sett folk snu i døra på grunn av et skjema om betaling som en skranke delte ut av gammel vane.`,
      },
      {
        by: 'anila',
        language: 'nb',
        after: 1700,
        text: 'Fra innsiden av sykehuset: De fleste av oss vil hjelpe og er redde for å gjøre noe galt. Det som gir ro, er en navngitt person. Hos oss ble det sosionomen på avdelingen, hun kjenner både hjelpenummer og økonomi. Finn ut hvem det er hos dere *før* dere trenger henne, og ring henne en rolig tirsdag og si hei.',
      },
      {
        by: 'brekkhus',
        language: 'nb',
        after: 1500,
        text: 'Et ubehagelig tillegg: Med hjelpenummer forsvinner de for oss. De kommer ikke i forløpstidene, og vi kan ikke vise at de venter lenger. Jeg ber dere **ikke** om å registrere mer. Men hvis helsesentrene fører antall og uker, helt uten personopplysninger, er det den eneste statistikken som finnes.',
      },
      {
        by: 'policymaker',
        language: 'nb',
        after: 2300,
        text: 'Jeg kan ikke endre regelverket i en tråd, men jeg kan si hva jeg hører: Retten er stort sett klarere enn praksisen. Da er det veiledning, hjelpenummer på poliklinikker og skjemaet i skranken som kan rettes uten ny lov. Send meg gjerne eksempler på det siste, uten pasientopplysninger.',
      },
      {
        by: 'grete',
        language: 'nn',
        after: 1900,
        text: 'Takk, dette er gull. No ligg det eitt ark i vaktrommet vårt: ring, hjelpenummer, fyrste line, sosionomen, be om sletting. Me hadde ein pasient fredag, og ho hadde time måndag. Eg skal ikkje seie meir enn det, men eg sov godt i helga.',
      },
    ],
  },
  {
    title: 'Pregnant, no papers, afraid of the bill: what can I honestly promise her?',
    kind: 'question',
    theme: 'undocumented',
    language: 'en',
    place: '5001',
    openedDaysAgo: 1.258,
    posts: [
      {
        by: 'tone',
        language: 'en',
        text: `A woman comes to the health centre in week thirty. No check-ups so far. The first thing she asks is not about the baby. It is: “What does it cost, and who will know?”

I know that she has a right to antenatal and birth care. I also know that bills arrive. I do not want to lie, and I do not want to lose her. Colleagues, organisations, and women who have been there: which sentences did you use, and were they true afterwards?`,
      },
      {
        by: 'pernille',
        language: 'en',
        after: 70,
        text: `Sentences we use, because they hold:

- “Check-ups here with us cost you nothing.”
- “We have a duty of confidentiality. We do not call the police or the immigration authorities.”
- “The hospital may send a bill for the birth. **You will not be turned away** because of it, and we will help you to apply for it to be cancelled.”

We never say “do not worry about the bill”. She will worry, and then she worries alone.`,
      },
      {
        by: 'leila',
        language: 'en',
        after: 240,
        text: 'Interpreters have the same duty, but she does not know it. When I begin with “I may not tell anyone, not the police, not UDI, not your cousin”, I can hear the breathing change. Please give us the ten seconds to say it ourselves, in her language, at the start. And do not ask me to stay behind and “explain a bit more”. Ask her to come back, with me.',
      },
      {
        by: 'dawit',
        language: 'en',
        after: 480,
        text: 'Some come first to us, because we have coffee and no forms. What they want is somebody to walk with them to the door the first time. We have four women who do that. They do not ask for names. If a midwife wrote “you may bring a friend” on the little appointment card, it would look like an invitation, and not like another office.',
      },
      {
        by: 'anila',
        language: 'en',
        after: 390,
        text: 'From the hospital: send us the antenatal card with her, filled in by hand if you must, **even without any number**. Blood type, ultrasound, infections. A woman who comes in labour with a card is treated calmly. Without it she is treated as an emergency, with all that follows. The card protects her more than any letter about rights.',
      },
      {
        by: 'tone',
        language: 'en',
        after: 560,
        text: 'Thank you. I used Pernille’s three sentences this morning, word for word, with an interpreter on screen who said her own ten seconds first. She asked me to repeat the one about the police. Then she lay down and let me listen to the baby. Next time is booked, and she is bringing a friend. I would still like to hear from a woman who has been in her place.',
      },
    ],
  },
  {
    title: '“Immigrants” as one group: when are we allowed to write it, and who pays when we do?',
    kind: 'discussion',
    theme: 'participation-data-methods',
    language: 'en',
    openedDaysAgo: 84,
    posts: [
      {
        by: 'brekkhus',
        language: 'en',
        text: `Confession from a registry researcher: I have published papers with one bar for “Norwegian-born” and one for “immigrants”. The reasons were good ones, small cells, privacy, word limits. But the second bar contains a Swedish consultant, a Filipino nurse and a family from a camp in Sudan.

When is pooling acceptable? And when it is unavoidable, what should the sentence in the abstract say?`,
      },
      {
        by: 'ngo',
        language: 'en',
        after: 800,
        text: 'When you pool us, the municipality reads “immigrant women do not come to screening” and sends a poster in English to Somali grandmothers. When you split us, the newspaper reads “Somali women do not come to screening”. We pay both times. So ask us *before* you choose, not after the reviewers have chosen.',
      },
      {
        by: 'eira',
        language: 'en',
        after: 1900,
        text: 'In Sámi health research we have a long argument about counting and not counting, and I do not think that it can be solved once and for all. But one habit has helped: those who are described see the tables before they are printed, and may write a paragraph of their own. It slows things down. It has also corrected two plain errors of mine.',
      },
      {
        by: 'policymaker',
        language: 'en',
        after: 3100,
        text: 'From the desk where your papers land: I rarely need twelve countries. I need to know if the difference is about *time since arrival*, *language*, *money* or *reason for coming*, because those are different measures in different ministries. “Immigrants” tells me that something is wrong, and nothing about which door to knock on.',
      },
      {
        by: 'hodan',
        as: 'researcher',
        language: 'en',
        after: 1400,
        text: 'I agree with Henrik, and add an uncomfortable one: country of birth has become our shorthand for everything, including racism, which we then do not measure. If we can afford forty variables on the patient, we can afford one on how she was met.',
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 2700,
        text: 'Som leser i en travel praksis: Jeg slutter å lese når det står «innvandrere». Jeg har ingen pasient som heter det. Skriv heller hvem dere *ikke* kan si noe om. Det hadde vært mer nyttig enn enda et konfidensintervall.',
      },
      {
        by: 'kaczmarek',
        language: 'en',
        after: 4400,
        text: 'A small defence of pooling. With EEA workers we sometimes *must* pool, since the Lithuanian cell in one municipality is four men whom everybody there could name. Then we say so: “pooled to protect persons, not because they are alike.” One sentence. It has passed every reviewer so far.',
      },
      {
        by: 'rahimi',
        language: 'en',
        after: 6100,
        text: 'May I steal that sentence for my thesis? As a student I was told to “just use the standard grouping”, and nobody could tell me who had made it or why. I have now made a table of what eleven papers did and which reason they gave. Seven gave none.',
      },
      {
        by: 'brekkhus',
        language: 'en',
        after: 2600,
        text: `Steal it, and share the table. What I will do from now on:

1. name the reason for pooling in the abstract
2. prefer time since arrival and reason for migration over country, where the question allows
3. say whom the result does **not** speak for
4. show the tables to somebody they are about, before submission

Number four is the one that I have never done. Samira, may I begin with you?`,
      },
    ],
  },
  {
    title: 'Etterlysning: Seks medlesere til nettverkets forskningsagenda, gjerne med egen erfaring',
    kind: 'call',
    theme: 'participation-data-methods',
    language: 'nb',
    openedDaysAgo: 5.2,
    posts: [
      {
        by: 'coordinator',
        language: 'nb',
        text: `Nettverket samler spørsmål til en nasjonal forskningsagenda. Nå har vi over tre hundre, og mange av dem sier det samme med tjue års mellomrom. Vi trenger folk som kan slå sammen, stryke og si «dette er ikke et spørsmål for oss».

- **Hvem:** seks personer, minst tre med egen erfaring som pasient eller pårørende
- **Hva:** tre møter på skjerm, à halvannen time, og litt lesing mellom
- **Språk:** norsk eller engelsk, tolk til andre språk
- **Tid:** rundt ti timer over to måneder
- **Betalt:** ja, etter nettverkets timesats. Vi hjelper med skjemaene
- **Frist:** om fire uker`,
      },
      {
        by: 'abu-karim',
        language: 'ar',
        after: 1100,
        text: 'أنا مهتم. عندي سكري منذ اثنتي عشرة سنة وجلست في غرف انتظار كثيرة. لكن عندي سؤالان: هل يؤثر المال على ما آخذه من NAV؟ وهل يمكن أن أقول رأيي بالعربية إذا تعبت من النرويجية في منتصف الاجتماع؟',
      },
      {
        by: 'coordinator',
        language: 'nb',
        after: 260,
        text: `Velkommen skal du være, Abu Karim. (Leila hjalp meg med å lese.) Ja, du kan bytte til arabisk når som helst, tolken er med hele tiden, også for de andres skyld.

Om Nav: Honorar er inntekt og kan påvirke ytelser, ulikt for hver ytelse. Vi regner det ut sammen med deg **før** du sier ja, og du kan velge lavere sats eller bare dekning av utgifter. Ingen skal tape på å være med.`,
      },
      {
        by: 'pernille',
        language: 'nb',
        after: 1900,
        text: 'Bra at det står «betalt: ja» i første innlegg og ikke i en fotnote. Vi deler gjerne videre. Et ønske: Legg ett av møtene på kveldstid, ellers får dere dem som alltid kan klokka ti på en onsdag. Og si fra til dem som ikke blir valgt, med en grunn.',
      },
    ],
  },
  {
    title: 'How do you record consent with participants who do not read in any language?',
    kind: 'question',
    theme: 'participation-data-methods',
    language: 'en',
    openedDaysAgo: 11.6,
    posts: [
      {
        by: 'rahimi',
        language: 'en',
        text: `Some of the women I hope to interview speak Dari or Hazaragi and have never been to school. The approved form is two pages, and the translated form is two and a half. I can read it aloud, and I can ask for a cross at the bottom, but I do not believe that this is consent.

Have you used recorded oral consent, pictures, a witness of the participant’s own choice, or consent in two steps some days apart? What did the ethics committee or the data protection officer say? And if you have ever been the person asked: what did you wish had been explained first?`,
      },
    ],
  },
]
