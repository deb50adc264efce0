import type { RelationSeed } from './relations.ts'

/** Between practice and findings, and between one practice and another. */
export const relationsOfPracticeAndFindings: RelationSeed[] = [
  {
    from: 'The card by the telephone: one page that says how to get an interpreter now',
    to: 'With trained interpreters, patients understood more and came back less often',
    kind: 'based_on',
    reason:
      'We put the telephone on the card, and not a list of people who can come, because the review found no great difference between the two.',
    language: 'en',
    by: 'yousef',
    state: 'confirmed',
    answer: 'That is a fair reading. Do keep the room for bad news: the review has little to say of such talks.',
  },
  {
    from: 'Tolk i samme klikk som timen: det virket der noen fulgte med',
    to: 'The card by the telephone: one page that says how to get an interpreter now',
    kind: 'qualifies',
    reason:
      'At two of the five clinics the routine was there and was not followed. I have seen the same with cards on the wall: without somebody who looks after it, a card is a picture.',
    language: 'en',
    by: 'leila',
    state: 'disputed',
    answer:
      'That is true of cards on walls. Ours comes with a test call and a check after three months, and those are in the manual. The study had neither, so it does not speak of what we do.',
  },
  {
    from: 'En tolk i hver time kostet mindre enn timene som ellers gikk tapt',
    to: 'The card by the telephone: one page that says how to get an interpreter now',
    kind: 'supports',
    reason:
      'Regnestykket er fra sykehus, men grunnen er den samme: en tapt time koster mer enn en tolk på telefon. Det er det ledere spør om når de ser kortet.',
    language: 'nb',
    by: 'policymaker',
    state: 'proposed',
  },
  {
    from: 'With trained interpreters, patients understood more and came back less often',
    to: 'Bring the bag: a talk about all your medicines at the pharmacy, with an interpreter on the line',
    kind: 'supports',
    reason:
      'One message in five was lost or changed when family helped out. With nine boxes of medicine on the table, that is nearly two boxes.',
    language: 'en',
    by: 'interpreter',
    state: 'confirmed',
  },
  {
    from: 'A voice in the patient’s own language two days before the hospital appointment',
    to: 'Where the letter came in Norwegian only, twice as many missed the first hospital visit',
    kind: 'motivated_by',
    reason:
      'Eighteen of a hundred against nine: we saw that figure in a first draft, and it is why the first call went out before anybody had rewritten a letter.',
    language: 'en',
    by: 'anila',
    state: 'confirmed',
    answer: 'Good that it was put to use. It would be worth telling the authors; they ask for that on their last page.',
  },
  {
    from: 'Fast jordmor og fast tolk ga færre turer til legevakta',
    to: 'Svangerskapsgruppe på tigrinja med fast jordmor og fast tolk',
    kind: 'evaluates',
    reason:
      'Studien sammenlignet kvinnene i disse gruppene med andre som fikk vanlige kontroller, og telte turer til legevakta i journalen.',
    language: 'nb',
    by: 'selam',
    state: 'confirmed',
    answer:
      'Stemmer, det er gruppene våre. Kvinnene valgte selv om de ville være med, og det må stå ved siden av tallet.',
  },
  {
    from: 'Cooking together lowered blood sugar; a year later half of the gain was left',
    to: 'Ten evenings in the kitchen: cooking and type 2 diabetes, with the food that is eaten at home',
    kind: 'evaluates',
    reason:
      'The trial drew lots between the autumn group and the spring group of these ten evenings, and it is the only one that followed them for a year.',
    language: 'en',
    by: 'hodan',
    state: 'confirmed',
    answer:
      'Yes, these are our 74. The second half of the headline is why we now plan one more evening after six months.',
  },
  {
    from: 'Help at the library table lasted when people pressed the buttons themselves',
    to: 'Helsenorge på biblioteket: en fast time med noen som kan språket',
    kind: 'evaluates',
    reason:
      'De 46 timene ble sett ved bordet her og i nabokommunen. Studien sier hvorfor det virker, og ikke bare at det gjør det.',
    language: 'nb',
    by: 'fossum',
    state: 'confirmed',
  },
  {
    from: 'Time på nett ga færre telefoner, men ikke flere timer til dem som trengte tolk',
    to: 'Helsenorge på biblioteket: en fast time med noen som kan språket',
    kind: 'challenges',
    reason:
      'Å lære å logge inn hjelper lite hvis det ikke fører til en time. På de tolv kontorene ringte to av tre som trengte tolk, også etter at de kunne bestille på nett.',
    language: 'nb',
    by: 'clinician',
    state: 'disputed',
    answer:
      'Vi lærer ikke bort timebestilling alene. De fleste kommer for resepter og brev. At folk ringer for å få time, er et godt valg når noen svarer.',
  },
  {
    from: 'A doctor’s letter about mould changed little; a measured wall changed a little more',
    to: 'Dry rooms: a box on loan with a moisture meter, for families in damp flats',
    kind: 'evaluates',
    reason:
      'Sixteen of the 57 families had borrowed one of these boxes. It is the only count we have of what became of the walls, and it is not a great one.',
    language: 'en',
    by: 'ngo',
    state: 'confirmed',
    answer: 'Six of sixteen. It is a part of why we stopped: the box did its work, and nobody was there to ask again.',
  },
  {
    from: 'Søknadsverkstad: foreldre til barn med funksjonsnedsetjing skriv saman, med tolk',
    to: 'Foreldre skrev hvor flink barnet var, og fikk avslag',
    kind: 'based_on',
    reason:
      'Kvelden der vi går gjennom et helt døgn, time for time, er tatt rett ut av denne studien. Før leste vi skjemaet sammen fra toppen.',
    language: 'nb',
    by: 'grete',
    state: 'confirmed',
  },
  {
    from: 'Fredagskaffe ved brakkene: et bord der det ikke står «rus» på døra',
    to: 'På brakka var det fredagen som var farlig, og ingen spurte',
    kind: 'motivated_by',
    reason:
      'Det var denne boka som fikk oss til å velge fredag kveld. Til da hadde vi hatt åpent på tirsdager, og det kom nesten ingen.',
    language: 'nb',
    by: 'farid',
    state: 'confirmed',
  },
  {
    from: 'På brakka var det fredagen som var farlig, og ingen spurte',
    to: 'Fredagskaffe ved brakkene: et bord der det ikke står «rus» på døra',
    kind: 'qualifies',
    reason:
      'The men in the study wanted to talk with somebody who had lived on a site. At the table there was a nurse and two kind people from town. That may be why few came back.',
    language: 'en',
    by: 'dawit',
    state: 'confirmed',
    answer:
      'You are right. We looked for such a man for two months, found one, and could not pay him. It should have stood in our text.',
  },
  {
    from: 'مساء الأسئلة في المسجد قبل رمضان: الأدوية والسكري والصيام',
    to: 'مرضى السكري الصائمون يريدون أن يسأل الطبيب أولاً، وقبل رمضان بأسابيع',
    kind: 'based_on',
    reason:
      'قرأنا هذه الدراسة قبل أن نبدأ. منها أخذنا أن يكون الموعد قبل رمضان بستة أسابيع، وأن يسأل الطبيب الناس بدل أن ينتظر سؤالهم.',
    language: 'ar',
    by: 'leila',
    state: 'confirmed',
    answer: 'نعم. كنت في ذلك المساء، وكان الطبيب هو الذي سأل أولاً، فتكلم الجميع.',
  },
  {
    from: 'Tannpleieren kommer til mottaket før barna begynner på skolen',
    to: 'Barn som hadde flyttet mellom mottak, hadde oftere hull som ingen hadde sett på',
    kind: 'motivated_by',
    reason:
      'Vi begynte på mottaket, og ikke på klinikken, fordi det er flyttingen som gjør at timen forsvinner. Nå bestilles den mens familien sitter der.',
    language: 'nb',
    by: 'maret',
    state: 'confirmed',
  },
  {
    from: 'Ikke noe svar ennå: skal prøve om en voksen ved navn gjør sommeren tryggere',
    to: 'A named adult before the summer holidays: two talks and one card for young people at school',
    kind: 'evaluates',
    reason:
      'The trial will use our card and our two talks as they are, at twelve schools that we do not run. Nothing is known yet, and it should be clear here that nothing is.',
    language: 'en',
    by: 'zahra',
    state: 'confirmed',
    answer: 'Yes, and we shall write here when the first schools have begun, whatever comes of it.',
  },
  {
    from: 'Halvparten hørte om kokevarselet fra en nabo, og først dagen etter',
    to: 'П’ять готових речень на випадок тривоги: чат громади, який відповідає і вночі',
    kind: 'supports',
    reason:
      'Elleve timer var det som skilte. Her gikk den første meldingen ut etter sju minutter, fordi setningene var oversatt på forhånd.',
    language: 'nb',
    by: 'arnfinn',
    state: 'confirmed',
    answer: 'Ja, men de sju minuttene var om dagen. Om natta var det tjue, og det er også sant.',
  },
  {
    from: '«Hvordan vil du si det hjemme?» Foreldre forteller tilbake på første hjemmebesøk',
    to: 'Skjemaet om helsekompetanse målte mest hvor godt folk leste norsk',
    kind: 'motivated_by',
    reason:
      'Da vi så at skjemaet mest målte norsk, sluttet vi å dele det ut. I stedet ber vi foreldre si det med egne ord, gjennom tolken.',
    language: 'nb',
    by: 'moderator',
    state: 'confirmed',
  },
  {
    from: 'A translated form missed half of those who were “thinking too much”',
    to: 'Sunday football for men who sleep badly, with a psychologist on the bench',
    kind: 'qualifies',
    reason:
      'The rise from 41 to 54 rests on five translated questions. In our study, a translated form missed half of those who were ill, so the figure may say too much or too little.',
    language: 'en',
    by: 'eira',
    state: 'confirmed',
    answer:
      'I agree. We read the questions aloud in Tigrinya, and two of them always made somebody laugh. I would not build a house on that number.',
  },
  {
    from: 'A translated form missed half of those who were “thinking too much”',
    to: 'Søvnkurs i fengsel på tre språk, med tolken i rommet',
    kind: 'qualifies',
    reason:
      'Skåren fra 17 til 12 er fra et oversatt skjema. Hos oss fanget et slikt skjema bare halvparten. Spør dere også med ordene folk bruker selv?',
    language: 'nb',
    by: 'eira',
    state: 'proposed',
  },
  {
    from: 'Vaksinekveld i rorbua: sjukepleiaren kjem dit sesongarbeidarane bur',
    to: 'Fredagskaffe ved brakkene: et bord der det ikke står «rus» på døra',
    kind: 'adapted_from',
    reason:
      'Vi tok med bordet, kaffen og skiltet uten ord, men byttet ut fredag med kvelden før båtene går ut, og satte vaksiner i stedet for å måle blodtrykk.',
    language: 'nb',
    by: 'arnfinn',
    state: 'confirmed',
    answer: 'Fint at noe ble med videre. Hos oss ble det slutt, og da er det godt å vite hvor det lever.',
  },
  {
    from: 'صباح القصص في المكتبة: أمهات وأطفال صغار وممرضة من مركز صحة الطفل',
    to: 'Helsenorge på biblioteket: en fast time med noen som kan språket',
    kind: 'adapted_from',
    reason:
      'Jeg satt ved bordet på biblioteket og så at folk turte å spørre der. Derfor ba vi om å få ha historiene i det samme rommet, på gulvet.',
    language: 'nb',
    by: 'service-user',
    state: 'proposed',
  },
]
