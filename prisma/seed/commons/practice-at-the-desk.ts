import type { SeedInitiative } from './format.ts'

/** Where people come to a service: the hospital, the pharmacy, the emergency clinic, the open clinic. */
export const practiceAtTheDesk: SeedInitiative[] = [
  {
    title: 'A voice in the patient’s own language two days before the hospital appointment',
    theme: 'specialist-care',
    language: 'en',
    owners: ['anila'],
    places: ['32'],
    openedDaysAgo: 25.4,
    parts: {
      line: 'A recorded call in nine languages that says when, which floor, and that the interpreter is booked.',
      why: 'Our letters are long, and the hour stands on page two. Patients came to the right building on the wrong day, and the interpreter had been paid for an empty room. A voice that is heard in the kitchen is understood by those who do not open letters.',
      procedures:
        'When an interpreter is booked, the secretary ticks a language. Two days before, the patient is rung between four and seven in the afternoon and hears forty seconds: date, hour, entrance, floor, that the interpreter is booked and costs nothing, and “press 1 if you cannot come”. Whoever presses 1 is rung back the next morning with an interpreter.',
      materials:
        'Nine recordings of four sentences each, read by interpreters from our own list. The texts in Norwegian can be had from us.',
      providers:
        'Two secretaries of the outpatient clinic; interpreters recorded the sentences for a fee and checked each other’s.',
      mode: 'By telephone, one recorded call and one more an hour later if nobody answers. No message is left on an answering machine.',
      schedule: 'One call for each appointment, two days before.',
      whom: 'Adults with an appointment at our outpatient clinics for whom an interpreter is booked.',
      cost: 'Recordings 38,000 kroner once; about 2 kroner a call. An interpreter who waits in vain costs us some 900.',
      reach: '1,140 appointments in five months; 71 % of the calls were answered.',
      not_reached:
        'People whose number is no longer theirs, and speakers of languages that we have not recorded. For them nothing has changed.',
      harms:
        'A call can be heard by others in the room. Therefore it says the name of the hospital but never the clinic, and never the patient’s name.',
      involvement: 'Six patients heard the first version. They asked us to speak slower and to say the hour twice.',
      fidelity_planned: 'Every week a secretary listens to one recording as it is sent and compares it with the list.',
      fidelity_actual:
        'In week nine a whole day had gone out in the wrong language, because two codes looked alike. The list now shows the names of the languages.',
    },
    running: 'pilot',
    settings: ['hospital'],
    ages: ['adult', 'older'],
    claims: [
      {
        fact: 'outcomes',
        words: 'Patients who did not come without telling us: 10 % of 588 appointments in weeks with calls.',
      },
      {
        fact: 'comparison',
        words:
          'Weeks with and without calls took turns for five months. In weeks without, 17 % of 552 appointments were missed.',
      },
    ],
    confirmations: [
      {
        by: 'hodan',
        rung: 3,
        words:
          'I have looked at the counts week by week. Alternating weeks is a sensible comparison here, and the difference is there in four of the five months.',
      },
      {
        by: 'shilan',
        rung: 3,
        words:
          'I recorded one of the languages and work in that corridor. Before, I sat in an empty room about once a week. This spring it happened twice in two months.',
      },
    ],
    replies: [
      {
        by: 'shilan',
        as: 'interpreter',
        language: 'en',
        after: 260,
        text: 'One thing from the recording: we were two, and we did not agree on the word for *floor*. In the end we said “the third, where the lift has a green door”. Please walk the way yourself before you record it.',
      },
      {
        by: 'abu-karim',
        language: 'ar',
        after: 640,
        text: 'وصلني هذا الاتصال قبل موعدي. أول مرة أغلقته لأني ظننته إعلاناً. في المرة الثانية سمعت «المترجم محجوز ولا تدفع شيئاً» فبقيت على الخط. أقترح أن تبدؤوا باسم المستشفى، ثم بكلمة «موعدك».',
      },
      {
        by: 'hodan',
        as: 'researcher',
        language: 'en',
        after: 1900,
        text: 'Abu Karim hung up the first time, since it sounded like an advertisement, and proposes to begin with the name of the hospital and then “your appointment”. Anila, do you know who the 29 per cent are who did not answer? I would look at them before the pilot becomes routine.',
      },
    ],
  },
  {
    title: 'Bring the bag: a talk about all your medicines at the pharmacy, with an interpreter on the line',
    theme: 'ncd-lifestyle',
    language: 'en',
    owners: ['hodan', 'interpreter'],
    places: ['0301'],
    openedDaysAgo: 8.6,
    parts: {
      line: 'People bring everything they take in a bag; a pharmacist and a telephone interpreter go through it in twenty minutes.',
      why: 'The label is in Norwegian and the leaflet is longer. Many take tablets from two countries with the same substance under two names. Nobody sees the whole bag: the doctor sees a list, the pharmacist sees one prescription.',
      procedures:
        'One afternoon a week there are six times of twenty minutes in a room behind the counter. The pharmacist lays everything on the table and asks of each: what is it for, when do you take it, what happens if you forget it? Doubles are put aside. Nothing is stopped at the table: what should be changed goes as a message to the GP, with the patient’s consent, and the patient takes a list with pictures home.',
      providers: 'A pharmacist with an hour’s preparation, and an interpreter by telephone who is booked in advance.',
      mode: 'In person, one at a time; interpreter by telephone. Somali and Arabic so far.',
      schedule: 'One talk of twenty minutes, and a short call after three weeks.',
      whom: 'Adults with five or more medicines who would rather speak Somali or Arabic about them.',
      cost: 'About 1,100 kroner a talk, most of it the interpreter. Paid by a small grant until summer; after that we do not know.',
      reach: '43 talks since we began. We do not yet know what came of the messages to the GPs.',
      harms:
        'Somebody may feel inspected. We say at the door that the bag goes home again with everything in it, unless you wish otherwise.',
    },
    running: 'pilot',
    settings: ['municipality', 'voluntary'],
    ages: ['adult', 'older'],
    arrivals: ['1_to_5', 'over_5'],
    replies: [
      {
        by: 'hooyo',
        language: 'so',
        after: 510,
        text: 'Boorsadayda waxaa ku jiray laba dawo oo isku mid ah, laakiin magacyadoodu way kala duwan yihiin. Midna Nayroobi ayaa la iiga soo diray. Farmashiistuhu ima canaanan. Hadda waxaan hayaa hal liis oo sawirro leh.',
      },
      {
        by: 'interpreter',
        language: 'en',
        after: 65,
        text: 'Hooyo says that her bag held the same medicine twice under two names, one of them sent from Nairobi. Nobody scolded her, and she now has one list, with pictures. **That nobody scolds** is what people tell each other afterwards, more than anything about the tablets.',
      },
      {
        by: 'clinician',
        language: 'en',
        after: 1450,
        text: 'From the receiving end: please put the question first in the message and the list after. “Two beta blockers, which one shall stay?” I can answer between two patients. Three pages I read on Sunday.',
      },
    ],
  },
  {
    title: 'Tegnebrettet på legevakten: barnet får en oppgave mens vi ringer tolken',
    theme: 'child-youth-family',
    language: 'nb',
    owners: ['thea'],
    places: ['0301'],
    openedDaysAgo: 44.2,
    parts: {
      line: 'Et brett med ark, farger og tre oppgaver gjør at barnet kan være med uten å tolke.',
      why: 'Om natta er det ofte et barn som tilbyr seg å tolke. Sier vi bare nei, mister barnet oppgaven sin, og foreldrene blir forlegne. Får barnet noe annet å gjøre, som også betyr noe, slipper alle unna med ansiktet i behold.',
      procedures:
        'Den som tar imot, sier: «Så fin du er som vil hjelpe. Nå ringer jeg en som har det som jobb, og du får denne.» På brettet er det tre oppgaver: tegn hvem som er med i kveld, tegn hvor det gjør vondt på deg selv akkurat nå, og skriv ett spørsmål du vil stille. Før familien går, spør vi barnet om tegningen og svarer på spørsmålet.',
      materials: 'Et klemmebrett, tre kopierte ark, seks fargeblyanter i pose. Arkene har bilder og ingen tekst.',
      providers: 'Sykepleieren i mottaket. En barnevernspedagog lærte oss hva vi ikke skal spørre om.',
      whom: 'Barn fra fire til omtrent tolv år som kommer sammen med voksne som trenger tolk.',
      cost: 'Omtrent 40 kroner per brett. Blyantene forsvinner, og det er regnet inn.',
      not_reached:
        'De eldre ungdommene. En jente på femten så på brettet og spurte om jeg mente alvor. For dem har vi bare samtalen.',
      harms:
        'Noen få ganger har tegningen vist noe som bekymret oss. Da følger vi den vanlige veien videre; tegningen er ikke et kartleggingsverktøy, og vi later ikke som.',
      keeping_going:
        'Posene fylles på mandag av den som har tidligvakt. Da det ikke sto på noen liste, holdt det i tre uker.',
    },
    running: 'routine',
    settings: ['out_of_hours'],
    ages: ['child'],
    adoptions: [
      {
        by: 'yousef',
        organisation: 'Legevakt i en bydel',
        place: '4601',
        sinceYear: 2024,
        adaptations: 'Vi har byttet ut oppgave to med «tegn det beste du vet», etter råd fra en barnepsykolog.',
        outcome: 'Vi bruker det nesten hver kveld. Det er ikke målt.',
        daysAgo: 20.3,
      },
    ],
  },
  {
    title: 'A number instead of a name: the first visit at an open clinic for people without papers',
    theme: 'undocumented',
    language: 'en',
    owners: ['grete'],
    places: ['4601'],
    audience: 'members',
    openedDaysAgo: 58.7,
    parts: {
      line: 'The first visit needs no name, no address and no letter; a number on a card is enough to come back with.',
      why: 'People wait with chest pain and with pregnancies because they believe that whoever asks for a name will pass it on. The first question therefore decides whether there will be a second visit.',
      procedures:
        'Whoever comes gets a card with a number drawn from a box. The volunteer at the door says in their language: we do not report, we do not ask where you live, it costs nothing. A nurse hears what it is about within half an hour. If the hospital or a GP is needed, we explain what the law gives a right to, and only then ask whether a name may be written down, and where.',
      providers:
        'Volunteers at the door, two of whom have been without papers themselves; a nurse, and a doctor one evening a week. Interpreters by telephone, booked by number too.',
      mode: 'In person, without appointment. Telephone interpreters who do not sit in the same town.',
      schedule: 'Tuesdays from four to eight. About fourteen people an evening.',
      tailoring:
        'Pregnant women and children are seen the same evening, since their rights reach further and waiting costs more.',
      whom: 'Adults and children without a residence permit, and those who are unsure whether they have a right to care.',
      cost: 'Rent, telephone, interpreters: about 610,000 kroner a year from gifts and a municipal grant. The work is unpaid.',
      reach: 'Some 480 people in a year. Nobody knows of how many.',
      not_reached: 'Those who work on Tuesdays, and those who live outside the town and have no money for the bus.',
      harms:
        'Two people had the same number for a week, and one got the other’s test result read out. Numbers are now checked against the last two digits of a birth year that the person chooses.',
      involvement:
        'Former visitors decide every autumn which questions the volunteer at the door may ask. This year there are two.',
      keeping_going:
        'The grant is given for one year at a time. Each January we do not know whether there will be a March.',
    },
    running: 'routine',
    settings: ['voluntary'],
    ages: ['child', 'youth', 'adult', 'older'],
    statuses: ['undocumented'],
  },
]
