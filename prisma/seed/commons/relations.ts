import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { RelationKind, RelationState } from '#server/relations/terms.ts'

/** What somebody in the demo says ties two conversations. */
export interface RelationSeed {
  /** Title of the conversation that it is said of. */
  from: string
  to: string
  kind: RelationKind
  reason: string
  /** Of the reason, and of the answer. */
  language: TextLanguage
  by: string
  state: RelationState
  /** What the other side says; a dispute always says why. */
  answer?: string
}

/** Ties between the practice, the findings and the conversations of the demo commons; invented, as they are. */
export const relations: RelationSeed[] = [
  {
    from: 'Ramadan and diabetes: when do you have the talk, and who begins it?',
    to: 'مساء الأسئلة في المسجد قبل رمضان: الأدوية والسكري والصيام',
    kind: 'led_to',
    reason:
      'في هذه المحادثة قال كثيرون إن الحديث يجب أن يبدأ قبل رمضان بأسابيع وخارج العيادة. من هنا جاءت فكرة الأمسية، ومن هنا جاء موعدها.',
    language: 'ar',
    by: 'yousef',
    state: 'confirmed',
  },
  {
    from: 'مساء الأسئلة في المسجد قبل رمضان: الأدوية والسكري والصيام',
    to: 'Ten evenings in the kitchen: cooking and type 2 diabetes, with the food that is eaten at home',
    kind: 'adapted_from',
    reason:
      'أخذنا من أمسيات المطبخ الحديث القصير عن الصيام، وفكرة أن يحضر من يطبخ في البيت. تركنا الطبخ نفسه، واختصرنا الأمسيات العشر في واحدة.',
    language: 'ar',
    by: 'leila',
    state: 'confirmed',
    answer: 'نعم، وقد أعطيناهم أوراقنا عن الصيام. نود أن نسمع كم منهم حجز موعدًا بعدها.',
  },
  {
    from: 'Men do not come to our groups. What made them stay at yours?',
    to: 'Sunday football for men who sleep badly, with a psychologist on the bench',
    kind: 'led_to',
    reason:
      'The answers here said it plainly: no chairs in a ring, and something to do with the hands or the feet. We had a pitch on Sundays, so we began there.',
    language: 'en',
    by: 'dawit',
    state: 'confirmed',
  },
  {
    from: 'Unge menn som drikker alene: finnes det en dør det ikke står «rus» på?',
    to: 'Fredagskaffe ved brakkene: et bord der det ikke står «rus» på døra',
    kind: 'led_to',
    reason:
      'Navnet er tatt rett fra spørsmålet, og det er fredagen også: flere skrev at helga er verst. Vi tok det til en søknad og fikk penger til ett år.',
    language: 'nb',
    by: 'pernille',
    state: 'confirmed',
    answer:
      'Det stemmer. Jeg skulle ønske at vi også hadde fått til et svar på hva som skulle skje etter det ene året.',
  },
  {
    from: 'Tre søknader, tre kontorer, ett barn i rullestol: hvem forklarer systemet når norsken ikke strekker til?',
    to: 'Søknadsverkstad: foreldre til barn med funksjonsnedsetjing skriv saman, med tolk',
    kind: 'led_to',
    reason:
      'Verkstaden tek opp det som foreldra skreiv her: at dei skriv kor flink barnet er, og ikkje kva det treng, fordi ingen har sagt at det er lov.',
    language: 'nn',
    by: 'grete',
    state: 'confirmed',
  },
  {
    from: 'Pappa har demens og har mistet norsken. Hva kan hjemmetjenesten gjøre når ingen snakker polsk?',
    to: 'Картка «Хто я»: одна сторінка про життя мешканця будинку для літніх, двома мовами',
    kind: 'led_to',
    reason:
      'Ідея картки виникла в цій розмові: син написав, що ніхто не знає, ким був його батько. Одна сторінка двома мовами — це наша відповідь йому.',
    language: 'uk',
    by: 'olha',
    state: 'confirmed',
  },
  {
    from: 'Картка «Хто я»: одна сторінка про життя мешканця будинку для літніх, двома мовами',
    to: 'Eldre som har mistet norsken, får sjeldnere smertelindring',
    kind: 'motivated_by',
    reason:
      'Після цього дослідження ми додали на картку рядок «як я показую, що мені болить». Картка виникла не з нього, але воно пояснює, навіщо вона.',
    language: 'uk',
    by: 'olha',
    state: 'confirmed',
  },
  {
    from: 'Pappa har demens og har mistet norsken. Hva kan hjemmetjenesten gjøre når ingen snakker polsk?',
    to: 'Eldre som har mistet norsken, får sjeldnere smertelindring',
    kind: 'partly_answered_by',
    reason:
      'Studien sier ikke hva hjemmetjenesten skal gjøre, men den viser hva som glipper når ingen deler språket: smerte som ikke blir sagt, blir ikke behandlet.',
    language: 'nb',
    by: 'brekkhus',
    state: 'confirmed',
    answer: 'Dette var det legen trengte å høre. Resten av spørsmålet mitt står fortsatt.',
  },
  {
    from: 'Helsenorge på biblioteket: en fast time med noen som kan språket',
    to: 'Digitale timer stenger ute dem som mangler BankID',
    kind: 'motivated_by',
    reason:
      'Vi hadde sett det ved bordet lenge før tallene kom. Da studien viste at fire av ti ikke kunne bestille time på nett, fikk vi en torsdag til.',
    language: 'nb',
    by: 'viktoriia',
    state: 'confirmed',
  },
  {
    from: 'Far har demens og ingen BankID: hvordan får familien hjulpet ham på Helsenorge?',
    to: 'Digitale timer stenger ute dem som mangler BankID',
    kind: 'partly_answered_by',
    reason:
      'Studien spurte dem som går på kurs, og ikke eldre med demens, men rådet er det samme: et telefonnummer som noen svarer på, ved siden av lenka.',
    language: 'nb',
    by: 'tetiana',
    state: 'proposed',
  },
  {
    from: 'Tegnebrettet på legevakten: barnet får en oppgave mens vi ringer tolken',
    to: 'Foreldre vil spørres før barn tolker',
    kind: 'based_on',
    reason:
      'Setningen vi sier til foreldrene før vi ringer, er laget etter denne studien: de vil bli spurt, og de vil høre at det er gratis å vente på tolk.',
    language: 'nb',
    by: 'thea',
    state: 'confirmed',
    answer: 'Fint å se. Ingen av foreldrene våre møtte et tegnebrett, så om det virker for barnet, vet vi ikke.',
  },
  {
    from: 'Families ask us to let the children interpret. What do you say, in the room, right then?',
    to: 'Foreldre vil spørres før barn tolker',
    kind: 'answered_by',
    reason:
      'You asked what to say in the room. The parents in our groups told us what they wish that somebody had said: ask us first, and say that it costs nothing.',
    language: 'en',
    by: 'hodan',
    state: 'confirmed',
    answer:
      'We have begun to ask the parents first. Two of three wait for the interpreter when they hear that it is free.',
  },
  {
    from: 'Use of interpreters falls by half after 16:00',
    to: 'The card by the telephone: one page that says how to get an interpreter now',
    kind: 'evaluates',
    reason:
      'Eleven practices in our registers hung the card up during the study. Their use of interpreters in the daytime rose against that of the others; after 16:00 it did not.',
    language: 'en',
    by: 'brekkhus',
    state: 'confirmed',
    answer: 'Agreed, also about the evenings. That is why out-of-hours clinics now add a field for the night.',
  },
  {
    from: 'Letters in plain words did not bring more people to screening',
    to: 'A voice in the patient’s own language two days before the hospital appointment',
    kind: 'challenges',
    reason:
      'If a letter in five languages in plain words brought nobody more, one should ask whether it is the language of the reminder that decides, or who it comes from.',
    language: 'en',
    by: 'researcher',
    state: 'disputed',
    answer:
      'A letter about screening asks people to come who had not thought of it. Our call reminds people who have an appointment already, and the weeks without calls show the difference.',
  },
  {
    from: 'Trauma groups led with interpreters helped as much as those without',
    to: 'Søvnkurs i fengsel på tre språk, med tolken i rommet',
    kind: 'supports',
    reason:
      'The groups in the study were outside prison and lasted longer, but they show the point that the course rests on: with an interpreter in the room, a group works as well.',
    language: 'en',
    by: 'eira',
    state: 'confirmed',
  },
  {
    from: 'Women without papers came late to antenatal care, and fees were the reason they gave',
    to: 'A number instead of a name: the first visit at an open clinic for people without papers',
    kind: 'qualifies',
    reason:
      'Most women told us that they feared the bill more than being reported. A number instead of a name answers the second fear; the first needs a sign about what is free.',
    language: 'en',
    by: 'selam',
    state: 'confirmed',
    answer: 'True. The volunteer at the door says that it costs nothing, but it does not stand on the card. It will.',
  },
  {
    from: 'Arbeidsinnvandrere går til legen når de ikke kan jobbe lenger',
    to: 'Ten minutes on Monday: one matter of health in the canteen, in the language of the shift',
    kind: 'supports',
    reason:
      'Ingen av de 22 vi snakket med, visste at de kunne få fastlege. Det er nettopp et av temaene som tas opp på mandagene, i arbeidstida og på språket deres.',
    language: 'nb',
    by: 'kaczmarek',
    state: 'proposed',
  },
  {
    from: 'Hvem betaler for tolk på legevakten når pasienten ikke har fastlege?',
    to: 'Use of interpreters falls by half after 16:00',
    kind: 'partly_answered_by',
    reason:
      'Hvem som betaler, står ikke i registrene. Men penger forklarte ikke fallet etter klokka 16: der tolken var bestilt sammen med timen, var det nesten borte.',
    language: 'nb',
    by: 'brekkhus',
    state: 'confirmed',
  },
  {
    from: '“Immigrants” as one group: when are we allowed to write it, and who pays when we do?',
    to: 'Mange studier teller «innvandrere» som én gruppe',
    kind: 'led_to',
    reason:
      'The review began as an answer in this conversation: somebody asked how many studies do it, and nobody knew. We counted, with the questions that stand here.',
    language: 'en',
    by: 'hodan',
    state: 'confirmed',
  },
]
