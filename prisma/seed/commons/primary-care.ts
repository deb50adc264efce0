import type { SeedThread } from './format.ts'

/** GPs, the municipality, and the first appointment. */
export const primaryCare: SeedThread[] = [
  {
    title: 'Tjue minutter, tre problemer og en tolk: hvordan legger dere opp timen?',
    kind: 'discussion',
    theme: 'primary-care',
    language: 'nb',
    place: '4601',
    openedDaysAgo: 8.5,
    posts: [
      {
        by: 'yousef',
        language: 'nb',
        text: `Vi setter av dobbelttime når det er tolk. Det er bra, og likevel ender det ofte slik: atten minutter på det første problemet, og på vei ut døra kommer det tredje, som var det viktige.

Hvordan legger dere opp timen? Jeg spør leger, men også tolker og pasienter: **hva får dere lyst til å si når legen ser på klokka?**`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 140,
        text: `Jeg begynner med: «Hva er de tre tingene? Bare overskriftene.» Så velger vi sammen. Det tar to minutter og virket brått første gang, men pasientene setter pris på det. Det tredje får ny time **før** de går, og jeg skriver det i innkallingen, slik at de ser at jeg husker det.`,
      },
      {
        by: 'service-user',
        language: 'nb',
        after: 220,
        text: `Jeg vil si en ting om overskrifter. Der jeg kommer fra, begynner man ikke med det viktigste. Man begynner med det man tør. Hvis legen er snill med det lille, kommer det store. Når jeg må velge med en gang, velger jeg det ufarlige.`,
      },
      {
        by: 'leila',
        language: 'nb',
        after: 45,
        text: `Yasmin sier det jeg ser i rommet. Mange arabisktalende forteller i en bue, og poenget ligger der buen lander. Avbryter du etter tjue sekunder, må jeg tolke en halv bue, og det blir bare rart på norsk. La det første minuttet gå. Det er **billigere** enn å spørre om igjen.`,
      },
      {
        by: 'researcher',
        language: 'nb',
        after: 310,
        text: `Det finnes to gode hensyn her, og de er litt i strid: å sette dagsorden tidlig, og å la historien komme i sin egen rekkefølge. I allmennmedisin underviser vi mest i det første. Jeg lurer på om det er mulig å gjøre begge: ett minutt stille, *så* overskriftene?`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1250,
        text: `Prøvde «ett minutt stille» i dag. Det er lenge! Men kvinnen som kom for vondt i skulderen, sa av seg selv at hun ikke hadde sovet ordentlig på flere måneder. Da visste jeg hva vi skulle bruke timen på. Takk, Yasmin.`,
      },
      {
        by: 'maret',
        language: 'nb',
        after: 190,
        text: `Som helsesykepleier får jeg ofte det tredje problemet. De kommer med barnet til vaksine og spør om sin egen mage. Vi har begynt å skrive en lapp på norsk som de tar med til fastlegen: «Hun vil snakke om …». **Med samtykke**, og tre linjer, ikke mer. To av fastlegene våre sier at det sparer dem ti minutter.`,
      },
      {
        by: 'farid',
        language: 'nb',
        after: 75,
        text: `Et ønske fra tolkesiden: si høyt hvor lang timen er, til oss begge. «Vi har tjue minutter, og en ny time neste uke hvis det trengs.» Ofte vet ikke pasienten det, og jeg kan ikke si det på eget initiativ. Når det er sagt, deler folk tida sin forbausende godt.`,
      },
      {
        by: 'dawit',
        language: 'en',
        after: 660,
        text: `In our community house we practise before the appointment: what will you say first, what is most important, what will you ask at the end? Two chairs, one plays the doctor. People laugh, and then they are ready. A GP came once and played the patient. **That evening taught us more** than ten leaflets. Come and visit us.`,
      },
      {
        by: 'yousef',
        as: 'researcher',
        language: 'nb',
        after: 420,
        text: `Nå med forskerhatten på: øving før timen er prøvd i andre land, ofte som et ark med tre spørsmål. Det Dawit beskriver, er noe annet: det er *øving i fellesskap*, på eget språk. Det kjenner jeg ikke til at noen har undersøkt her. Dawit, vil dere fortelle hvordan dere gjør det, steg for steg?`,
      },
      {
        by: 'dawit',
        language: 'en',
        after: 930,
        text: `With pleasure. Step by step:

1. Thursday evening, coffee, eight to ten people, no registration
2. Someone has an appointment soon and wants to try
3. We write three lines in Tigrinya, then the same in simple Norwegian
4. Play it once. The others only say what was *clear*
5. Nobody tells a diagnosis who does not want to

It costs us coffee. We lost the room once, when the municipality needed it for storage.`,
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 280,
        text: `Aniga waxaan dhakhtarka ugu tagaa saddex walxood, laakiin waxaan ka sheegaa hal. Waxaan u malaynayaa inuu degdegsan yahay. Haddii uu i weydiin lahaa «ma jiraa wax kale?», waan u sheegi lahaa.`,
      },
      {
        by: 'interpreter',
        language: 'nb',
        after: 30,
        text: `Hooyo skriver: «Jeg går til legen med tre ting, men sier én, fordi jeg tror han har det travelt. Hadde han spurt **er det noe mer?**, ville jeg sagt det.»

På somali virker «ma jiraa wax kale?» best som en rolig setning med pause etter. Kollegaer, husk pausen. Den må også tolkes.`,
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 2050,
        text: `Jeg leser med blyant. To ting kommunen kan gjøre: gi slike grupper et fast rom (det koster oss nesten ingenting), og ta opp dobbelttime med tolk i samarbeidsutvalget med fastlegene. Det siste er ikke mitt å bestemme alene, men jeg kan sette det på sakslista.`,
      },
      {
        by: 'yousef',
        language: 'nb',
        after: 1600,
        text: `Oppsummering før helga: si hvor lang timen er · ett minutt stille · overskrifter · «er det noe mer?» med pause · ny time før de går. Det får plass på baksida av et visittkort. Jeg prøver i to uker og forteller ærlig hvordan det gikk.`,
      },
    ],
  },
  {
    title: 'Newcomers ring the GP at eight in a language they do not speak. How did you change your telephone menu?',
    kind: 'question',
    theme: 'primary-care',
    language: 'en',
    place: '34',
    openedDaysAgo: 27,
    posts: [
      {
        by: 'viktoriia',
        language: 'en',
        text: `“Press one for prescriptions, press two for …” – by then many of our members have hung up. Then they come to us, and we ring for them at eight o’clock, ten volunteers with ten telephones. It is kind, but it is not a health service.

Which practices have found something better? **A text message, a web form in simple words, an hour with open door?**`,
      },
      {
        by: 'clinician',
        language: 'en',
        after: 500,
        text: `We shortened the menu to one sentence and put “for English, wait on the line” first instead of last. That alone helped. We also have an open door between 8 and 9: you come, you show, you get an appointment and the interpreter is booked while you stand there. The secretaries feared a queue. It is usually four people.`,
      },
      {
        by: 'oksana',
        language: 'uk',
        after: 1450,
        text: `Я телефону боюся більше, ніж лікаря. Коли я бачу людину, можу показати рукою, усміхнутися. У телефоні я — ніхто. Відчинені двері вранці — це дуже добре. Якби ще був хоч один аркуш українською: «тут чекати, тут записатися».`,
      },
      {
        by: 'moderator',
        language: 'en',
        after: 800,
        text: `Oksana writes that she fears the telephone more than the doctor: “When I see a person I can point and smile. On the telephone I am nobody.” At our child health centre we send a text message in the family’s language with three possible answers, 1, 2 or 3. No app and no login. About half of the phone calls about changed appointments went away.`,
      },
      {
        by: 'kaczmarek',
        language: 'en',
        after: 5200,
        text: `Polish workers told me the same about “eight o’clock”: they are on the building site then, without a break. So the problem is not only language, it is **the hour**. Has anybody opened the telephone in the afternoon as well?`,
      },
      {
        by: 'clinician',
        language: 'en',
        after: 700,
        text: `Good point, and no, we have not. I ask the secretaries, who actually decide such things.`,
      },
    ],
  },
  {
    title: 'Helseundersøkinga tre månader etter busetjing: kven kallar inn hos dykk?',
    kind: 'question',
    theme: 'primary-care',
    language: 'nn',
    place: '4602',
    openedDaysAgo: 45,
    posts: [
      {
        by: 'arnfinn',
        language: 'nn',
        text: `Hos oss trur flyktningtenesta at legekontoret kallar inn, legekontoret trur at helsestasjonen gjer det, og helsestasjonen ventar på liste frå oss. Resultatet er at nokre vert kalla inn to gonger og andre aldri.

Kven gjer det hos dykk, og **kva står i brevet**? Eg vil gjerne ha noko å leggje fram for leiargruppa.`,
      },
      {
        by: 'maret',
        language: 'nb',
        after: 700,
        text: `Hos oss er det helsesykepleier som eier lista, punktum. Programrådgiveren i introduksjonsprogrammet sender navn den dagen vedtaket er fattet. Vi ringer med tolk, **brevet kommer etterpå**. Da ble det nesten slutt på at folk ikke møtte. Tuberkulosekontrollen er et eget løp tidligere, og den må ikke blandes inn i samme brev. Det har vi prøvd.`,
      },
      {
        by: 'grete',
        language: 'nn',
        after: 1300,
        text: `Ei lita røyst frå frivillig side: mange trur at helseundersøkinga har med opphaldet å gjere, og pyntar på svara. Skriv **heilt øvst** at resultatet ikkje går til UDI, og at det er frivillig. Sei det munnleg òg. Eg har sett folk puste ut av den eine setninga.`,
      },
      {
        by: 'yonas',
        language: 'nb',
        after: 900,
        text: `Og bestill tolk til samme person hver gang, om det går. Første samtale er tannhelse og vaksiner. Det er i den andre at folk forteller hva som skjedde på veien.`,
      },
      {
        by: 'arnfinn',
        language: 'nn',
        after: 8600,
        text: `Takk! Leiargruppa vedtok i går at helsesjukepleiar eig lista, og at vi ringer før vi skriv. Setninga til Grete står øvst. Eg måtte forsvare ho litt («er det ikkje sjølvsagt?»), men ho står.`,
      },
    ],
  },
  {
    title: 'Har noen prøvd første time hos sykepleier for flyktninger som er nye på fastlegelista?',
    kind: 'question',
    theme: 'primary-care',
    language: 'nb',
    place: '5601',
    openedDaysAgo: 3.6,
    posts: [
      {
        by: 'maret',
        language: 'nb',
        text: `Vi vurderer å la en sykepleier ta den første timen, 45 minutter med tolk: hvordan fastlegeordningen virker, medisiner, vaksiner, hvem de kan ringe om natta. Legen kommer inn de siste ti minuttene og hilser.

Har noen prøvd? Jeg lurer på tre ting: **hvem betaler sykepleieren**, opplever pasientene det som et annenrangs tilbud, og ble det faktisk færre misforståelser etterpå?`,
      },
    ],
  },
]
