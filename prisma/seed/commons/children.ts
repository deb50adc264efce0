import type { SeedThread } from './format.ts'

/** Demo conversations about children, youth and family, and about violence, FGM/C and social control. */
export const children: SeedThread[] = [
  {
    title: 'Fireåringen snakker nesten ikke i barnehagen. Flerspråklig og stille, eller forsinket?',
    kind: 'question',
    theme: 'child-youth-family',
    language: 'nb',
    place: '1103',
    openedDaysAgo: 12.4,
    posts: [
      {
        by: 'moderator',
        language: 'nb',
        text: `På fireårskontrollen møter jeg barn som barnehagen beskriver som «nesten uten språk», mens foreldrene sier at de prater hele tiden hjemme. Noen av dem venter vi for lenge med. Andre sender vi til utredning på altfor tynt grunnlag, og så får familien høre at de må «snakke mer norsk hjemme».

Hva spør dere om for å skille **stille fordi norsken er ny** fra **forsinket på alle språk**? Og hvordan bruker dere tolken når barnet ikke vil svare?`,
      },
      {
        by: 'maret',
        language: 'nb',
        after: 95,
        text: `Hos oss i Alta er tre språk i samme familie ganske vanlig, så vi har øvd litt. Jeg spør foreldrene om tre ting:

1. Når lo dere sist av noe barnet *sa*?
2. Forstår besteforeldrene barnet på telefon?
3. Er dette barnet annerledes enn søsknene var i samme alder?

Svarer de ja, ja og nei, tør jeg å vente et halvt år. Er mor bekymret for morsmålet, venter jeg ikke.`,
      },
      {
        by: 'leila',
        language: 'en',
        after: 210,
        text: `From the interpreter’s chair: please do not ask *me* whether the child’s Arabic is normal. I am not a speech therapist, and my answer would end up in the record as a finding.

What I can do well: repeat exactly what the child says, also when it is half a sentence, and tell you that it was half a sentence. It helps if I know beforehand that this is the purpose. And let me sit on the floor. On a screen on the wall I have never got a four-year-old to say one word.`,
      },
      {
        by: 'service-user',
        language: 'ar',
        after: 1300,
        text: `عندما كان ابني في الرابعة قالت لنا موظفة الروضة: تكلموا معه بالنرويجية في البيت. كانت تريد أن تساعدنا.

لكن النرويجية ليست لغة قلبي. بها أذهب إلى العمل، ولا أعرف كيف أدلّل بها طفلاً، فصرت أتكلم معه قليلاً. توقفت عن الحكايات قبل النوم ستة أشهر كاملة. لم يتحسن كلامه بالنرويجية، وصرنا أنا وهو أبعد عن بعضنا. أتمنى ألا تُقال هذه النصيحة لأي أم بعد اليوم.`,
      },
      {
        by: 'hodan',
        language: 'nb',
        after: 340,
        text: `For dem som ikke leser arabisk: Yasmin fikk rådet om norsk hjemme, sluttet med eventyr ved leggetid i et halvt år, norsken ble ikke bedre, og hun og gutten kom lenger fra hverandre. Hun ber om at ingen får det rådet igjen.

Forskningen er ganske samstemt her: To språk gir ikke språkforsinkelse, og en reell forsinkelse viser seg i **begge**. Derfor er opplysningene om morsmålet ikke «tillegg» i henvisningen. De er selve opplysningene.`,
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1520,
        text: 'Enig i alt, men jeg vil rope litt om **hørsel**. I fjor hadde vi tre barn på listen vår der «flerspråklig» sto i alle papirer fra barnehagen, og der det var væske i begge ørene. Ett av dem hadde ventet halvannet år. Send dem til hørselsprøve samme dag som du begynner å lure, det koster så lite. Jeg er også litt mindre tålmodig enn Máret: et halvt år er lenge når skolestart nærmer seg.',
      },
      {
        by: 'marek',
        as: 'service_user',
        language: 'en',
        after: 2900,
        text: 'Father here. Our daughter said nothing in kindergarten for eight months and was the loudest child at Polish Saturday school. What helped was a short film on my phone: two minutes of her arguing with her cousin. The nurse watched it and laughed, and after that nobody spoke about delay. Maybe ask parents for a film before you ask for a referral?',
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 1100,
        text: `Dette tar jeg med på fagdagen vår. Foreløpig liste på veggen:

- hørsel først, samme uke
- de tre spørsmålene til Máret
- en liten film hjemmefra, som foreldrene beholder selv
- tolk *i rommet*, med beskjed om hva vi lurer på
- aldri «snakk norsk hjemme»

Noen fra PPT eller en logoped som vil si om dette holder som grunnlag for henvisning?`,
      },
    ],
  },
  {
    title: 'ابني لا يريد الذهاب إلى المدرسة منذ أن انتقلنا إلى هنا. من أسأل أولاً؟',
    kind: 'question',
    theme: 'child-youth-family',
    language: 'ar',
    openedDaysAgo: 6.3,
    posts: [
      {
        by: 'abu-karim',
        language: 'ar',
        text: `ابني عمره تسع سنوات. قبل شهرين انتقلنا إلى بلدية أخرى، ومنذ ذلك الوقت يقول كل صباح إن بطنه يؤلمه. في عطلة نهاية الأسبوع لا يشكو من شيء.

المعلمة لطيفة وتقول إنه هادئ جداً. أنا أعرف ابني، وهو ليس طفلاً هادئاً. هل أذهب إلى طبيب الأسرة، أم إلى المدرسة، أم إلى جهة أخرى؟ وأخاف إذا سألت كثيراً أن يُفهم أن عندنا مشكلة في البيت.`,
      },
      {
        by: 'leila',
        language: 'ar',
        after: 75,
        text: `في كل مدرسة ابتدائية ممرضة اسمها *helsesykepleier*. يمكنك أن تكلمها دون موعد رسمي ودون تحويل من الطبيب، والخدمة مجانية. قل للمدرسة فقط: «أريد موعداً مع helsesykepleier، وأحتاج إلى مترجم».

المترجم حق لك ولا تدفع شيئاً، وعليه واجب السرية مثل الممرضة تماماً. ترجمت كثيراً من هذه الأحاديث، ومعظمها ينتهي بحلول صغيرة وعملية.`,
      },
      {
        by: 'service-user',
        language: 'ar',
        after: 420,
        text: 'مررنا بهذا مع ابنتي. كنت أظن أنه دلال، وكنت أرفع صوتي عليها في الصباح، وأنا نادمة على ذلك. بعد شهر عرفنا أن البنات لا يلعبن معها في الفرصة. طلبت المعلمة من طفلتين أن تكونا معها أول عشر دقائق من اليوم، وتغير كل شيء. خوفك من السؤال أفهمه، لكن السؤال المبكر أسهل من السؤال المتأخر.',
      },
      {
        by: 'yousef',
        language: 'ar',
        after: 830,
        text: `من جهة طبيب الأسرة: وجع البطن هذا حقيقي، الطفل لا يكذب. كثيراً ما يقول الجسد ما لا تقوله الكلمات.

تعالَ إلى الطبيب إذا كان الألم يوقظه ليلاً، أو نقص وزنه، أو كان هناك دم أو حرارة. إذا لم يكن شيء من هذا، فابدأ بالممرضة والمعلمة معاً. واسأله في وقت هادئ، في السيارة مثلاً: «ما أصعب ساعة في اليوم؟» هذا أفضل من «لماذا لا تريد الذهاب؟».`,
      },
      {
        by: 'moderator',
        language: 'nb',
        after: 260,
        text: `Jeg er helsesykepleier og leser tråden med hjelp. Til deg som spør: Når en far kommer til meg med dette, tenker jeg *ikke* at noe er galt hjemme. Jeg tenker at her er det noen som følger med.

Det jeg ville gjort: møtt deg først, alene, med tolk. Så gutten, kort, gjerne mens vi tegner. Så læreren. Vi prøver å ha en plan innen to uker, for jo lenger et barn er hjemme, jo høyere blir dørstokken.`,
      },
      {
        by: 'abu-karim',
        language: 'ar',
        after: 3900,
        text: 'شكراً لكم جميعاً. قابلت الممرضة أمس مع مترجمة على الهاتف. سألتُ ابني عن أصعب ساعة فقال: «الحمّام وساعة السباحة». لم يخطر هذا على بالي أبداً. اتفقنا أن يبدل ملابسه في غرفة وحده، وأن يذهب معه صديق. هذا الصباح ذهب، ولم يقل شيئاً عن بطنه.',
      },
      {
        by: 'ngo',
        language: 'nb',
        after: 700,
        text: `Kort på norsk, fordi jeg håper flere på skolene leser dette: En gutt på ni har vondt i magen hver morgen etter flytting. Far var redd for at spørsmål skulle bli tolket som problemer hjemme. Rådene var helsesykepleier først, med tolk, og spørsmålet «hva er den vanskeligste timen på dagen?». Svaret var dusjen og svømmingen. Løsningen var et eget rom og en venn.

Så enkelt kan det være. Men han måtte vite at døren fantes.`,
      },
    ],
  },
  {
    title: 'The week they turn eighteen: new doctor, no guardian, and the letter goes to the old address',
    kind: 'discussion',
    theme: 'child-youth-family',
    language: 'en',
    place: '1804',
    openedDaysAgo: 33,
    posts: [
      {
        by: 'farid',
        language: 'en',
        text: `I interpret on screen for young people who came alone. Around the eighteenth birthday I see the same thing again and again: the guardian’s task ends, the young person moves from the group home to a flat, sometimes to another municipality, and the appointment at BUP becomes a referral to the adult clinic that nobody has read aloud to them.

Last month I was booked for three such appointments. Nobody came to any of them. I do not think it was lack of motivation. What do you do where you are, *before* the birthday?`,
      },
      {
        by: 'rasmus',
        language: 'en',
        after: 640,
        text: `From the receiving end, an adult outpatient clinic: the referral usually says “has been followed up for trauma, please continue”. We invite by letter and Helsenorge, twice, and then we close the case. I am not proud of it.

Since last winter we ask the youth clinic for **one joint meeting** with the young person and the interpreter they already know. It takes an hour. Of the first nine, eight came to the second appointment. Small numbers, but I would not go back.`,
      },
      {
        by: 'arnfinn',
        language: 'nn',
        after: 1580,
        text: `Her hos oss har vi gjort ein enkel ting: Ettervernskontakten skriv eitt ark saman med ungdomen tre månader før dagen. Fastlege, faste medisinar, neste time, kven som kan ringjast, kva språk. Ungdomen eig arket, og det ligg på telefonen deira.

Det vanskelege er ikkje arket. Det vanskelege er når dei flyttar til ein by der ingen har bedt om å få det.`,
      },
      {
        by: 'zahra',
        language: 'en',
        after: 2200,
        text: 'Many of the Afghan boys we know say “I am fine” to everyone with a badge. They say something else in the kitchen when we cook. I am not saying volunteers should do therapy. But somebody who knew them at sixteen should still be allowed to phone at nineteen, and ask if they went to the doctor. Right now that person is nobody’s job.',
      },
      {
        by: 'pernille',
        language: 'nb',
        after: 900,
        text: `Husk at ettervern kan vare til de er 25, og at et avslag skal begrunnes. Vi møter ungdom som har fått høre at «du er voksen nå», uten at noen har fattet et vedtak.

Jeg er litt uenig i vinklingen om frivillige. Det er fint at noen ringer, men kommunen kan ikke bygge overgangen på at kjøkkenet er åpent.`,
      },
      {
        by: 'zahra',
        language: 'en',
        after: 180,
        text: 'Pernille, we agree. I would be happy if the kitchen was not necessary. It is necessary this year.',
      },
      {
        by: 'rahimi',
        language: 'en',
        after: 5300,
        text: 'I am planning a master’s thesis on exactly this transition. May I ask you all: what would count as “it went well” one year later? I had thought of *has met the adult clinic at least twice*, but Farid’s post makes me think that *knows whom to call* may be the better question. I would also like somebody who was eighteen not long ago to answer, if you know one.',
      },
    ],
  },
  {
    title: 'Tannhelsen til barn som flyttes mellom mottak: hvem følger opp innkallingen?',
    kind: 'question',
    theme: 'child-youth-family',
    language: 'nb',
    place: '5601',
    openedDaysAgo: 0.11,
    posts: [
      {
        by: 'maret',
        language: 'nb',
        text: `I dag hadde jeg et søskenpar på helsestasjonen som har bodd i tre kommuner siden de kom. De har vært innkalt til den offentlige tannhelsetjenesten i alle tre og ikke rukket fram i noen av dem. Den minste spiser bare på den ene siden.

Ringer dere selv til tannklinikken i den nye kommunen? Finnes det en rutine der innkallingen *følger barnet* når familien flyttes? Jeg vil gjerne høre fra noen i fylkeskommunen, og fra foreldre som har klart det: Hva gjorde dere?`,
      },
    ],
  },
  {
    title: 'Ungdommen er redd for «ferien»: hva sier du i første samtale, og hva lover du ikke?',
    kind: 'discussion',
    theme: 'violence-fgm-control',
    language: 'nb',
    place: '4204',
    audience: 'members',
    openedDaysAgo: 40.5,
    posts: [
      {
        by: 'rasmus',
        language: 'nb',
        text: `To ganger dette året har en ungdom fortalt meg, nesten i en bisetning, at hun gruer seg til sommeren fordi «vi skal hjem, og jeg vet ikke om jeg skal være med tilbake». Begge sa straks etterpå: *Du må ikke si det til noen.*

Jeg kjenner avvergingsplikten. Det jeg strever med, er de ti neste minuttene. Hva sier dere som er ærlig, og som gjør at hun kommer igjen?`,
      },
      {
        by: 'pernille',
        language: 'nb',
        after: 190,
        text: `Det jeg har lært av dem som har gjort dette lenge: Si **hva du ikke kan love** før hun har sagt alt, ikke etterpå. «Hvis jeg blir redd for at noen skal skade deg, kan jeg ikke holde det for meg selv. Men jeg gjør ingenting bak ryggen din.»

Så praktiske ting: Når er reisen? Hvem har passet? Hvem i familien stoler du på? Minoritetsrådgiveren på skolen kan drøfte saken anonymt med deg samme dag. Det samme kan kompetanseteamet.`,
      },
      {
        by: 'shilan',
        as: 'ngo',
        language: 'nb',
        after: 1400,
        text: 'En ting til, som ofte glemmes: Ikke book tolk fra samme by. Bruk skjerm, be om en tolk langt unna, og si ikke hele navnet hennes i bestillingen. I kafeen vår har vi hørt om jenter som sluttet å snakke fordi tolken hadde samme etternavn som en onkel. Det var ingen onkel. Men hun visste jo ikke det.',
      },
      {
        by: 'zahra',
        as: 'service_user',
        language: 'nb',
        after: 2600,
        text: `Søsteren min var den jenta, for lenge siden. Helsesøster på skolen sa til henne: «Foreldrene dine er glade i deg, og likevel kan de gjøre noe galt.» Ingen hadde sagt begge deler i samme setning før.

Alle andre ville at hun skulle velge. Helsesøster lot henne være glad i dem. Derfor turte hun å fortelle resten.`,
      },
      {
        by: 'hodan',
        language: 'nb',
        after: 700,
        text: `Takk, Zahra. Dette er det viktigste i tråden.

Jeg vil legge til noe forsiktig uenig: Vi snakker nesten bare om jenter. I intervjuene jeg har gjort, er det flere gutter enn jeg trodde, særlig gutter som har «rotet seg bort» og skal «rettes opp» hos slektninger. De blir sjelden spurt. De blir meldt til politiet i stedet.`,
      },
      {
        by: 'rasmus',
        language: 'nb',
        after: 1900,
        text: 'Det stemmer med det jeg ser når jeg leser gamle journaler med dette i hodet. Hos guttene står det «utagering» og «konflikt hjemme». Jeg har ikke én gang spurt om reise. Det gjør jeg fra nå av.',
      },
      {
        by: 'policymaker',
        language: 'nb',
        after: 4300,
        text: `Nyttig å lese. Spørsmål tilbake til dere som står i det: Trenger dere mer veiledning om *regelverket*, eller om *samtalen*? Vi lager mye av det første. Etter denne tråden tror jeg det er det andre som mangler.

Hvis noen har en samtaleguide som er i bruk og kan deles, vil jeg gjerne se den.`,
      },
    ],
  },
  {
    title: 'The opening operation before pregnancy: who brings it up, and who else is in the room?',
    kind: 'question',
    theme: 'violence-fgm-control',
    language: 'en',
    openedDaysAgo: 18.2,
    posts: [
      {
        by: 'anila',
        language: 'en',
        text: `I meet women with type III in late pregnancy who say, quite calmly, that nobody in Norway has ever asked. They have been to a GP for years, often with urinary infections and painful periods. We can offer the opening operation during pregnancy, but many would have wanted it much earlier.

Two questions. **Who** in primary care can raise it without it becoming the only thing that doctor sees? And with the husband there, without him, or with a female friend?`,
      },
      {
        by: 'tone',
        language: 'nb',
        after: 300,
        text: 'Jeg spør alle på første kontroll, med samme stemme som jeg spør om blodtype: «I noen land er jenter omskåret. Gjelder det deg?» Jeg sier *omskåret*, for det er ordet kvinnene bruker selv. Kjønnslemlestelse sier jeg til kolleger. De fleste svarer rett ut. Partneren venter utenfor de første tjue minuttene, hos absolutt alle, så ingen trenger å lure på hvorfor.',
      },
      {
        by: 'hooyo',
        language: 'so',
        after: 1450,
        text: `Anigu inaan keligay ahaado ayaan doorbiday. Ninkaygu waa nin wanaagsan, laakiin hortiisa kama hadli karin arrintaas.

Umulisadu waxay ka codsatay inuu bannaanka ku sugo, sidaas ayayna qof kasta u samayn jirtay, markaa ceeb ma ahayn. Gabadhii turjumaanka ahayd waxay ahayd qof aan aqoon, taleefanka ayayna ku jirtay. Taas ayaa i caawisay. Haddii qof xaafaddayda ah uu qolka joogi lahaa, waan aamusi lahaa.`,
      },
      {
        by: 'interpreter',
        language: 'en',
        after: 260,
        text: `In short, what Hooyo Afar writes: she wanted to be alone; her husband is a good man, but she could not speak of it in front of him. The midwife asks everybody’s partner to wait outside, so there was no shame. The interpreter was a woman she did not know, on the phone. With a neighbour in the room she would have kept silent.

As a man I decline these assignments and say why. Please write “female interpreter, gynaecology” in the booking. “Consultation” tells me nothing until it is too late.`,
      },
      {
        by: 'ngo',
        language: 'en',
        after: 2050,
        text: `In our circle the younger women ask about this more than the older ones think. What stops them is not the operation. It is three rumours: that it takes away virginity, that a husband must sign, and that the hospital calls child welfare.

If a GP could answer those three in one minute, half the work is done. We would gladly record it in Somali with a doctor’s voice and a woman’s voice.`,
      },
      {
        by: 'selam',
        language: 'en',
        after: 3000,
        text: 'A caution from the research side: some women we interviewed in Tigrinya and Arabic had been asked **too** often, by every new person, and felt reduced to it. One said, “I came with a sore throat.” So perhaps the question is not only who raises it, but where it is written down, with her consent, so that she need not tell it nine times.',
      },
      {
        by: 'anila',
        language: 'en',
        after: 1250,
        text: 'Thank you. The three rumours go straight into our information sheet, and I will bring Selam’s point to our record group. Samira, yes to the recording: I will be the doctor’s voice if you find the other one.',
      },
    ],
  },
]
