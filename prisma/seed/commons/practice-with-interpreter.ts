import type { SeedInitiative } from './format.ts'

/** What makes a talk with an interpreter begin in time and last beyond the room. */
export const practiceWithInterpreter: SeedInitiative[] = [
  {
    title: 'The card by the telephone: one page that says how to get an interpreter now',
    theme: 'language-interpreting',
    language: 'en',
    owners: ['researcher', 'yousef'],
    places: ['4601'],
    openedDaysAgo: 86.4,
    parts: {
      line: 'One laminated page beside every telephone: whom to ring, with which customer number, who pays, what to say to the patient.',
      why: 'In the practices that we visited, everybody knew the law and nobody knew the login. The minutes went into finding out who may order an interpreter and who pays, so a relative interpreted “just this once”. If the answer hangs beside the telephone, ordering becomes shorter than arguing about it.',
      procedures:
        'The staff fill in the card themselves in one meeting of forty minutes. It has five fields: the number of the interpreting service, the customer number, who pays, one sentence to say to the patient, and what to do if nobody has come on the line after ten minutes. We then ring the service together, from the room, and time it. The card goes up beside every telephone, also in the laboratory and at the reception desk.',
      materials:
        'The card as a form in Norwegian and English, a checklist for the meeting, and a list of twelve sentences by which the patient can point at a language. All of it is free to use and change. It is printed on A5 and laminated.',
      providers:
        'A practice nurse or secretary who knows the routines leads the meeting. An interpreter joins for the last ten minutes by telephone and says what makes the first minute easier. No training beyond the manual is needed.',
      mode: 'One meeting in person with everybody who answers a telephone; afterwards the card works alone. The interpreter takes part by telephone, in any language, since the meeting is about the ordering.',
      schedule:
        'Forty minutes once, ten minutes again after three months. The card is checked every January, and whenever the interpreting agreement changes.',
      tailoring:
        'The sentence to the patient is chosen by those who will say it. Out-of-hours clinics add a field for the night; small practices on the coast add which screen works when the line is bad.',
      modifications:
        'In the first year the card had nine fields and was not read. We cut it to five. In the second year we added “it costs you nothing”, because interpreters told us that patients said no for fear of the bill.',
      fidelity_planned:
        'Three months later somebody from the practice counts telephones and cards, and makes one test call. The aim is that the interpreter is on the line within ten minutes and that whoever called did not have to ask a colleague.',
      fidelity_actual:
        'Of 74 telephones in eleven practices, 66 had a card after three months. The test call took nine minutes at the median. Two practices had never filled in the customer number, and there the card changed nothing.',
      whom: 'Staff who answer telephones and open doors in general practice, out-of-hours clinics and child health centres; through them every patient who needs an interpreter.',
      cost: 'About 900 kroner in print for a practice of eight, and forty minutes of everybody’s time. Interpreting costs rise, which is the intention; the municipality should know beforehand.',
      reach: 'Eleven of the fourteen practices that we asked in Bergen, with about 13,000 patients on their lists.',
      not_reached:
        'Patients who never get past the telephone menu. Also languages for which no interpreter can be found at short notice: the card makes that visible, but does not solve it.',
      harms:
        'In two practices the card was used as a reason to ring at once where a booked interpreter would have been better. Telephone is now written as “today”, and the booking number as “later”.',
      involvement:
        'Two interpreters and four patients sat at the table when we cut nine fields to five. They were paid by the hour. The sentence about cost is theirs.',
      getting_started:
        'Find the customer number first. It took us between four minutes and three weeks. Without it, do not hold the meeting.',
      keeping_going:
        'Give the card an owner by role, not by name. In the practices where it is the newest secretary who checks it each January, it has stayed right.',
    },
    running: 'routine',
    settings: ['gp', 'out_of_hours', 'child_health_centre'],
    ages: ['child', 'youth', 'adult', 'older'],
    reasons: ['refuge', 'labour', 'family', 'education', 'other'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'In the records of eleven practices, a professional interpreter was used in 38 % of consultations with a noted need before, and in 61 % in the six months after (1,204 consultations).',
      },
      {
        fact: 'comparison',
        words:
          'Nine practices of similar size that got the card half a year later went from 36 % to 41 % in the same months.',
      },
      {
        fact: 'outside_evaluator',
        words:
          'A group of health services researchers in another region counted the interpreters’ invoices without us and found the same difference, a little smaller: 18 percentage points where we had 20.',
      },
      {
        fact: 'manual',
        words:
          'A manual of fourteen pages in Norwegian and English: the meeting, the test call, the check after three months, and what went wrong in the practices where it did not work.',
      },
    ],
    confirmations: [
      {
        by: 'brekkhus',
        rung: 4,
        words:
          'I read the outside group’s report and their counts of invoices. The design is simple, and it answers the question. I would have liked to see the practices that said no.',
      },
      {
        by: 'leila',
        rung: 5,
        words:
          'I notice which practices have the card: I am given the language, the place and the length before I have said good morning. It is so in four counties where I work by telephone.',
      },
      {
        by: 'policymaker',
        rung: 5,
        words:
          'I have seen the manual and spoken with two of the places that took it up without the owners’ help. They could begin with what stands in it.',
      },
    ],
    adoptions: [
      {
        by: 'clinician',
        organisation: 'A GP practice of six doctors',
        place: '3301',
        sinceYear: 2021,
        adaptations: 'We put the card on the screen saver too, since two rooms have no wall beside the telephone.',
        outcome: 'Six minutes at the last test call. Nobody has asked me for the login since.',
        daysAgo: 80.2,
      },
      {
        by: 'moderator',
        organisation: 'The child health centres of the municipality',
        place: '1103',
        sinceYear: 2021,
        adaptations: 'A field for the district’s own booking office, and the name of the one who is on duty there.',
        outcome:
          'Use of professional interpreters at the two-year check rose from 52 % to 70 % in a year (611 consultations).',
        measured: true,
        daysAgo: 74.6,
      },
      {
        by: 'thea',
        organisation: 'An out-of-hours clinic in the east of the city',
        place: '0301',
        sinceYear: 2022,
        adaptations:
          'A night side in another colour: which languages can be had after midnight, and whom to wake if none.',
        daysAgo: 70.1,
      },
      {
        by: 'tone',
        organisation: 'The midwives of the municipality',
        place: '5001',
        sinceYear: 2022,
        learnedFrom: 0,
        daysAgo: 61.8,
      },
      {
        by: 'fossum',
        organisation: 'Helse og mestring i kommunen',
        place: '3411',
        sinceYear: 2023,
        adaptations: 'Kortet henger også i bilene til hjemmetjenesten, med samme fem felt.',
        outcome: 'Færre spørsmål til vaktleder. Vi har ikke telt.',
        daysAgo: 52.4,
      },
      {
        by: 'rasmus',
        organisation: 'A district psychiatric centre',
        place: '4204',
        sinceYear: 2023,
        adaptations: 'The sentence to the patient is about confidentiality first, and about cost second.',
        learnedFrom: 1,
        daysAgo: 44.9,
      },
      {
        by: 'maret',
        organisation: 'Helsestasjonen',
        place: '5601',
        sinceYear: 2024,
        adaptations: 'Samisk tolk står øverst på kortet vårt, med eget nummer.',
        learnedFrom: 1,
        daysAgo: 33.3,
      },
      {
        by: 'farid',
        organisation: 'Four interpreters who share an office',
        place: '1804',
        sinceYear: 2024,
        adaptations: 'We turned it around: a card for us, with what each surgery of the county needs to hear first.',
        learnedFrom: 6,
        daysAgo: 21.5,
      },
    ],
    replies: [
      {
        by: 'policymaker',
        language: 'en',
        after: 310,
        text: 'Thank you for telling about the two practices where it changed nothing. **A customer number is an administrative fact**, and it should not take three weeks to find. I have asked who could publish them by municipality.',
      },
      {
        by: 'leila',
        language: 'nb',
        after: 420,
        text: 'Fra den andre enden av telefonen: de ti minuttene med tolk i møtet er det beste ved hele opplegget. Jeg har vært med på tre. Alle tre steder spurte noen om de skal se på meg eller på pasienten når jeg er på høyttaler. Ingen hadde turt å spørre før.',
      },
      {
        by: 'brekkhus',
        language: 'en',
        after: 700,
        text: 'Could you say something about the three practices that declined? If they were the ones with most to gain, the 61 per cent are a friendly number.',
      },
      {
        by: 'researcher',
        language: 'en',
        after: 980,
        text: 'A fair question. Two had no free slot for a meeting that spring, one had “almost no foreign patients” and 11 per cent of its list born abroad. So yes, at least one of them had much to gain. It stands in the manual now, under what went wrong.',
      },
    ],
  },
  {
    title: 'The last two minutes go home on the patient’s own telephone',
    theme: 'primary-care',
    language: 'en',
    owners: ['clinician'],
    places: ['3301'],
    openedDaysAgo: 51.3,
    parts: {
      line: 'Doctor and interpreter say the summary once more, slowly, and the patient records it to hear again at home.',
      why: 'With an interpreter there is half the time for everything. People nod, go home, and are asked by the family: what did the doctor say? What they remember by then is one thing, and not always the important one. Their own recording can be heard again, also by the daughter who manages the tablets.',
      procedures:
        'Two minutes before the end I say: “Now we repeat what we have agreed, in three sentences.” The patient starts the recorder on the telephone. I say the three sentences, the interpreter interprets them, the patient corrects or asks. Nothing else is recorded, and the recording is the patient’s alone.',
      materials: 'A small sign with a drawing of a telephone and the number three. Nothing more.',
      providers: 'The GP and whoever interprets. The interpreter is asked before the consultation and may decline.',
      mode: 'In the room or by telephone on loudspeaker. On a screen it works if the patient’s telephone lies beside it.',
      schedule: 'Two minutes at the end of each interpreted consultation, which has twenty-five in all.',
      tailoring:
        'Who hears badly gets the summary in writing as well. Who shares a telephone with others is asked twice.',
      whom: 'Adults on the list who see the doctor with an interpreter.',
      reach: '312 consultations in the last year; in 241 of them the patient wanted to record.',
      not_reached: 'Patients without a telephone that records, and those who fear who may listen at home.',
      harms:
        'One patient’s husband heard more than she wanted. Since then I ask, while we are alone, whether somebody else uses the telephone.',
      involvement: 'A patient had the idea. She had recorded me secretly for a year and finally said so.',
      getting_started: 'Practise three sentences with a colleague. The first week I needed nine.',
    },
    running: 'routine',
    settings: ['gp'],
    ages: ['adult', 'older'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Ten days later a student rang 96 patients with an interpreter and asked what had been agreed: those who had recorded remembered 2.4 of 3 points.',
      },
      {
        fact: 'comparison',
        words: 'We recorded in even weeks only. Patients of odd weeks remembered 1.6 of 3 points.',
      },
    ],
    confirmations: [
      {
        by: 'farid',
        rung: 3,
        words:
          'I interpreted in both kinds of weeks. I knew which it was, so I am no blind witness, but the questions that came in recorded weeks were better ones.',
      },
      {
        by: 'researcher',
        rung: 3,
        words:
          'The student’s form and the list of consultations hang together. It is one practice and one doctor, which should be remembered, but the comparison is sound.',
      },
    ],
    adoptions: [
      {
        by: 'maret',
        organisation: 'Flyktninghelseteamet i kommunen',
        place: '5601',
        sinceYear: 2024,
        adaptations: 'Sykepleieren sier de tre setningene, og vi skriver dem også på timekortet.',
        outcome: 'To av tre vil ta opp. Ingen tolk har sagt nei så langt.',
        daysAgo: 18.6,
      },
    ],
    replies: [
      {
        by: 'farid',
        language: 'nb',
        after: 380,
        text: 'Takk for at du spør på forhånd. Noen kolleger sier nei, og de har grunner: en stemme kan deles videre, og den som blir kjent igjen, kan få besøk. Jeg sier ja når jeg vet at det **bare** er oppsummeringen, og når det blir sagt høyt hva opptaket er til.',
      },
      {
        by: 'service-user',
        language: 'ar',
        after: 800,
        text: 'كنت أكتب على يدي ما يقوله الطبيب. التسجيل أفضل بكثير، لأن أمي تسمعه معي ثم تسأل أسئلة لم تخطر لي. لكن قولوا للناس أين يحفظونه، فأنا فقدت أول تسجيل عندما غيّرت هاتفي.',
      },
    ],
  },
]
