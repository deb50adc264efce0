import type { SeedThread } from './format.ts'

/** Distress, trauma, referral, and the groups that people stay in. */
export const mentalHealth: SeedThread[] = [
  {
    title: 'Henvist for traumer, avvist av DPS. Hva skriver dere i henvisningen?',
    kind: 'question',
    theme: 'mental-health-trauma',
    language: 'nb',
    place: '3301',
    audience: 'members',
    openedDaysAgo: 15,
    posts: [
      {
        by: 'clinician',
        language: 'nb',
        text: `Tre avslag på kort tid. Ordlyden er nesten lik hver gang: *plagene vurderes å ha sammenheng med livssituasjonen, anbefales oppfulgt i kommunen*. Men vi **er** kommunen, og vi har en psykolog på deling med to andre.

Hva skriver dere som får timene? Og DPS-folk: hva mangler i henvisningene våre?`,
      },
      {
        by: 'rasmus',
        language: 'nb',
        after: 190,
        text: `Ærlig fra innsida: vi leser fort, og vi leter etter **funksjon**. «Har opplevd krig» sier oss lite, dessverre. «Sover tre timer, har sluttet på norskkurset, tør ikke ta buss, barna vekker ham» sier oss mye. Skriv også hva dere har prøvd, og hvor lenge. Og skriv at det trengs tolk og på hvilket språk, ellers går den første timen bort.

Ikke skriv for pent. Skriv det du ser.`,
      },
      {
        by: 'leila',
        language: 'nb',
        after: 85,
        text: `Og skriv ordene pasienten bruker. Jeg har tolket timer der henvisningen sa «nedstemt», mens mannen sa «hjertet mitt er blitt en stein som noen bærer for meg». Det er ikke det samme. Behandleren ble overrasket i timen. Det burde ha stått i henvisningen.`,
      },
      {
        by: 'pernille',
        language: 'nb',
        after: 620,
        text: `Husk at pasienten kan **klage til Statsforvalteren** på avslaget, og at fastlegen kan hjelpe. I vår rådgivning vet nesten ingen om det, og brevet kommer på norsk. Vi har hjulpet med noen titalls klager. Noen fikk medhold, og flere fikk ny vurdering uten at saken gikk hele veien.`,
      },
      {
        by: 'rasmus',
        language: 'nb',
        after: 1150,
        text: `Enig i at klageretten må gjøres kjent. Men la meg også si noe upopulært: noen ganger er avslaget riktig. Har du ikke bolig og ikke svar på oppholdet, er ikke traumebehandling alltid det første som hjelper. Problemet er at vi skriver «kommunen» som om det var et sted.

Ring oss heller. **Ti minutter på telefon** før henvisningen avgjør mer enn to sider.`,
      },
      {
        by: 'zahra',
        as: 'service_user',
        language: 'nb',
        after: 480,
        text: `Jeg skriver nå som pårørende, ikke for foreningen. Broren min fikk et slikt brev. Han leste bare ordet «avslag» og sa: «Selv legene sier at jeg ikke er syk nok.» Han ba ikke om hjelp igjen på to år. Vær så snill å **ringe når dere sier nei**. Et nei kan også være omsorg.`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 240,
        text: `Takk, Zahra. Den blir med meg inn i dag. Fra nå av ringer jeg alle som får avslag, med tolk, samme uke.

Rasmus: er tilbudet om ti minutter på telefon noe dere gjør, eller noe du gjør?`,
      },
      {
        by: 'rasmus',
        language: 'nb',
        after: 90,
        text: `Foreløpig noe jeg gjør. Jeg legger det fram på inntaksmøtet tirsdag. Blir det et fast kvarter mellom 12 og 12.15, så melder jeg det her. Det burde la seg gjøre for et helt DPS å ta telefonen i et kvarter.`,
      },
      {
        by: 'eira',
        language: 'nb',
        after: 5400,
        text: `Et forskerblikk på setningen «plagene har sammenheng med livssituasjonen»: den er nesten alltid sann, om alle mennesker. Det interessante er *hvem* den blir brukt til å avvise. Hvis noen av dere har anonymiserte formuleringer (bare formuleringene, aldri saker), samler jeg gjerne og ser etter mønstre sammen med dere.`,
      },
    ],
  },
  {
    title: '“Thinking too much”: words for distress that do not exist on the form',
    kind: 'discussion',
    theme: 'mental-health-trauma',
    language: 'en',
    openedDaysAgo: 33,
    posts: [
      {
        by: 'eira',
        language: 'en',
        text: `Our forms ask about depressed mood, loss of interest, sleep. The people who fill them in say other things: *thinking too much, a tight heart, a head that is hot*. I do not want a dictionary of exotic idioms. I want to know: **what do you do in the consultation when a word has no box?**

Interpreters, which words do you meet every week?`,
      },
      {
        by: 'yonas',
        language: 'ti',
        after: 260,
        text: `ብትግርኛ «ብዙሕ ምሕሳብ» ክንብል ከለና፣ ሓሳብ ጥራይ ኣይኮነን። «ልበይ ጸቢቡኒ»፣ «ርእሰይ ኣይዓርፍን» ንብል። ተርጓሚ «ጭንቀት» ጥራይ እንተ ኢሉ፣ እታ ስእሊ ትጠፍእ። ስለዚ ኣነ መጀመርታ ነቲ ቃል ከም ዘለዎ እብሎ። ድሕሪኡ ሓኪም «እንታይ ማለት እዩ?» ኢሉ ይሓትት።`,
      },
      {
        by: 'selam',
        language: 'en',
        after: 150,
        text: `What Yonas writes, shortly: in Tigrinya “much thinking” is more than thoughts. People say “my heart has become narrow” or “my head does not rest”. If the interpreter only says *anxiety*, the picture is lost. So he first gives the words as they are, and lets the doctor ask what they mean.

I think that is exactly right: **translate the picture, then ask**.`,
      },
      {
        by: 'interpreter',
        language: 'en',
        after: 720,
        text: `In Somali I meet three every week: *welwel* (worry that goes round), *murugo* (sorrow, often with a reason everybody knows) and *buufis*, which young people use for longing away so much that you are not really here. Doctors write “depression” for all three. Perhaps it is sometimes right. But the treatment for *murugo* in my family was that people came and sat down.`,
      },
      {
        by: 'rasmus',
        language: 'en',
        after: 1500,
        text: `I use the form **after** the words. First: “What do you call it? What do you think started it? What do people at home do for it?” Then the form, as one more language. I tell them: “This paper is in Norwegian health-service language, it also has no word for *narrow heart*.” People smile, and then they answer it better.`,
      },
      {
        by: 'service-user',
        language: 'ar',
        after: 2300,
        text: `عندنا نقول «نفسيتي تعبانة» ونقول «صدري ضيّق». إذا قلتُ للطبيب صدري ضيّق، يفحص قلبي. أجرى لي تخطيط القلب مرتين! قلبي سليم. كنت فقط أشتاق إلى أمي. لو سألني «منذ متى وأين أنتِ الآن من أهلك؟» لبكيت واسترحت.`,
      },
      {
        by: 'eira',
        language: 'en',
        after: 900,
        text: `Yasmin’s story in one line: she said “my chest is tight”, had two ECGs, and a healthy heart. “I only missed my mother.” She would have liked to be asked where her family is now.

I will not make a list of words, I think. I will make a list of **questions that opened something**. Please add yours, in any language.`,
      },
    ],
  },
  {
    title: 'Men do not come to our groups. What made them stay at yours?',
    kind: 'question',
    theme: 'mental-health-trauma',
    language: 'en',
    place: '5001',
    openedDaysAgo: 58,
    posts: [
      {
        by: 'dawit',
        language: 'en',
        text: `We have tried a talking group on stress and sleep three times. Women come, and come back. Of twelve men who signed up, two came, and one of them was my cousin. Yet the men are the ones who ring me at midnight.

**What made men stay at yours?** Food, football, no chairs in a ring? I am ready to hear that we should stop calling it a group.`,
      },
      {
        by: 'zahra',
        as: 'ngo',
        language: 'en',
        after: 800,
        text: `Stop calling it a group! Ours is called “repairing bicycles”. A retired psychiatric nurse repairs with them. For two months they talked about gears. In the third month someone said that he sleeps with the light on, and three others said “me too”, without looking up from the wheel.`,
      },
      {
        by: 'rasmus',
        language: 'en',
        after: 1400,
        text: `From the clinic: men come if there is a **task and an end date**. “Six evenings about sleep, you get a plan” works. “Open group for those who have a hard time” does not. We also moved it out of our building. Nobody wants to be seen going in there, and honestly I understand it.`,
      },
      {
        by: 'abu-karim',
        language: 'ar',
        after: 3100,
        text: `أنا رجل وأقول لكم: لا نأتي لأن الاسم «الصحة النفسية». عندنا هذا يعني مجنون. قولوا «النوم» أو «السكري والتعب» وسآتي ومعي أصحابي. ثم إن العمل ينتهي في السادسة، وأنتم تبدأون في الخامسة.`,
      },
      {
        by: 'shilan',
        as: 'ngo',
        language: 'en',
        after: 200,
        text: `Abu Karim says: “We do not come because the name is *mental health*. At home that means mad. Say *sleep*, or *diabetes and tiredness*, and I will come and bring my friends. And work ends at six, while you begin at five.”

The last sentence is the cheapest advice in this whole thread.`,
      },
      {
        by: 'rahimi',
        language: 'en',
        after: 6900,
        text: `For my master’s thesis I sat in on such a group (with their consent). What I noticed: the men came early and left late, and **the important talk was in the car park**. Perhaps we measure the wrong hour.`,
      },
      {
        by: 'dawit',
        language: 'en',
        after: 31500,
        text: `Report after the third evening: we call it “Sleep and strong coffee”, Tuesdays at 19, six evenings, in the church basement with a table-tennis table. Nine men the first time, eight the second, nine yesterday. We drink decaf after the first cup. My cousin claims that it was his idea.`,
      },
    ],
  },
  {
    title: 'Documenting torture many years later: who in western Norway takes such referrals?',
    kind: 'question',
    theme: 'mental-health-trauma',
    language: 'en',
    place: '46',
    openedDaysAgo: 7.2,
    posts: [
      {
        by: 'yousef',
        as: 'clinician',
        language: 'en',
        text: `I sometimes meet patients who tell about torture for the first time after eight or ten years. They do not always ask for treatment. Some ask that somebody *writes it down properly*: body, teeth, sleep, memory, following the Istanbul Protocol.

I can do a part of it. But I am one GP with a camera and a ruler. **Who takes such referrals in the west today**, and is there a colleague who would read over my shoulder the first times?`,
      },
    ],
  },
]
