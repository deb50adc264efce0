import type { SeedInitiative } from './format.ts'

/** Where people meet anyway: kitchens, football pitches, mosques, the coffee table, the flat with the damp wall. */
export const practiceInTown: SeedInitiative[] = [
  {
    title: 'Ten evenings in the kitchen: cooking and type 2 diabetes, with the food that is eaten at home',
    theme: 'ncd-lifestyle',
    language: 'en',
    owners: ['ngo', 'hooyo'],
    places: ['0301'],
    openedDaysAgo: 63.1,
    parts: {
      line: 'People with type 2 diabetes cook together ten evenings, measure before and after, and bring whoever cooks at home.',
      why: 'The advice that people got was about bread and potatoes. They nodded and went home to rice and pasta. Whoever cooks was never in the room. If the family’s own dishes are changed a little, and the one at the stove decides how, it can last longer than a leaflet.',
      procedures:
        'Twelve people and whoever cooks for them meet in a borrowed kitchen. Each evening has one dish in two versions, one talk of twenty minutes and a meal. The talks are about blood sugar, portions, walking after supper, feet, medicines, fasting, sleep, and what to say to a hostess. A nurse measures whoever wishes it before the meal and two hours after, so that people see what the dish did. Nobody changes medicines here: whoever takes insulin or tablets that can make the blood sugar too low sees the GP before the third evening.',
      materials:
        'Twenty recipes with pictures in Somali, Arabic and Norwegian, a plate with three fields, and a film of four minutes.',
      providers:
        'Two women of the circle lead, a nurse and a dietitian take turns, the GP practices give the blood tests.',
      mode: 'In person, in Somali with Norwegian and Arabic beside it. An interpreter comes on the evenings about medicines and feet.',
      schedule: 'Ten evenings of two and a half hours in twelve weeks, and a reunion after six months.',
      tailoring:
        'The group picks seven of the ten dishes. In the month before Ramadan the talk about fasting comes first.',
      whom: 'Adults with type 2 diabetes in four districts, and the person who cooks for them.',
      cost: 'About 64,000 kroner a course: kitchen, food, fees for the leaders and the interpreter. The nurse is lent by the district.',
      reach:
        '149 people with diabetes in twelve courses; 74 of them in the six that were compared. About one in three of the invited came.',
      not_reached:
        'Men who live alone came to one evening and not again. A course with them is being planned by two of them.',
      harms:
        'Two people had low blood sugar in the first weeks because they ate less and took the same tablets. Hence the rule about the GP.',
      involvement:
        'The leaders have diabetes in the family. The participants chose the measures: blood sugar, and whether the family ate it.',
      fidelity_planned:
        'Eight of ten evenings with both versions of a dish, and the talk about medicines before week four.',
      fidelity_actual:
        'In the six courses that were compared, 55 of 60 evenings went as planned. Once the stove failed and we talked for two hours, which people liked.',
      keeping_going:
        'Fees for the leaders are in the district’s budget, not in a project. It took two years to get them there.',
    },
    running: 'routine',
    settings: ['voluntary', 'gp'],
    ages: ['adult', 'older'],
    reasons: ['refuge', 'family'],
    arrivals: ['over_5'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'Six months after the start, long-term blood sugar (HbA1c) had fallen by 6 mmol/mol on average among 38 people.',
      },
      {
        fact: 'comparison',
        words:
          'We drew lots between starting in autumn and in spring. Among the 36 who waited it had fallen by 1 mmol/mol in the same months.',
      },
      {
        fact: 'outside_evaluator',
        words:
          'A college in another county took the blood tests from the GPs, kept the list of the draw and made the calculation. We got the result when it was finished.',
      },
    ],
    confirmations: [
      {
        by: 'clinician',
        rung: 4,
        words:
          'I have read the evaluators’ report and asked them how many dropped out: eleven, evenly on both sides. It is a small study with an honest design.',
      },
      {
        by: 'brekkhus',
        rung: 4,
        words:
          'The draw was kept by the college and not by the owners, which is what I wanted to know. The uncertainty is wide, and they say so themselves.',
      },
    ],
    adoptions: [
      {
        by: 'zahra',
        organisation: 'An Afghan women’s association with the healthy-life centre',
        place: '4204',
        sinceYear: 2024,
        adaptations:
          'Other dishes, in Dari, and eight evenings. Mothers-in-law are invited by name, or nothing changes at home.',
        outcome: 'Two courses, 21 people, 17 stayed to the end.',
        daysAgo: 42.7,
      },
      {
        by: 'dawit',
        organisation: 'An Eritrean community house',
        place: '5001',
        sinceYear: 2025,
        adaptations: 'On Saturdays in the daytime, with the children in the next room.',
        learnedFrom: 0,
        daysAgo: 12.2,
      },
    ],
    replies: [
      {
        by: 'clinician',
        language: 'en',
        after: 600,
        text: 'As a GP I noticed the measuring two hours after the meal. A patient came back from something like this and explained her own pasta to me, with figures. I had not managed that in four years.',
      },
      {
        by: 'brekkhus',
        language: 'en',
        after: 480,
        text: 'You drew lots, which is rare in this field. How did people take it that half of them had to wait?',
      },
      {
        by: 'ngo',
        language: 'en',
        after: 900,
        text: 'They drew the lots themselves, from a cooking pot, in front of everybody. Two couples got different seasons and we let them come together; they are not in the figures. People accept a pot. **They do not accept a letter.**',
      },
      {
        by: 'abu-karim',
        language: 'nb',
        after: 8700,
        text: 'Jeg er en av mennene som kom én kveld. Maten var god, men jeg var den eneste uten kone med. Et kurs for oss som bor alene, kunne begynne med det jeg kan: fire ting i én kjele.',
      },
    ],
  },
  {
    title: 'Sunday football for men who sleep badly, with a psychologist on the bench',
    theme: 'mental-health-trauma',
    language: 'en',
    owners: ['dawit'],
    places: ['5001'],
    openedDaysAgo: 54.9,
    parts: {
      line: 'Ninety minutes of football every Sunday; whoever wishes to talk sits down beside the man in the blue track suit.',
      why: 'Men did not come to our groups, since a group is a room with chairs in which somebody looks at you. On a pitch one can be together without talking, and talk without being looked at. When a talk is needed, it begins about a knee.',
      procedures:
        'We play from four to half past five, all levels mixed, with a coach who sees to it that nobody is shouted at. A psychologist from the municipality sits on the bench in a track suit. He is introduced by name and trade on the first Sunday of each month, so that nobody is tricked. Whoever sits down beside him may talk or not. If more is needed, he makes the appointment there and comes along to the first one.',
      providers:
        'A volunteer coach, a municipal psychologist three Sundays in four, and two players who ring those who stay away.',
      mode: 'Outdoors, from November in a sports hall. Tigrinya, Norwegian, English; a telephone interpreter from the changing room, used nine times.',
      schedule: 'Every Sunday, also in the holidays. Those are the longest Sundays.',
      whom: 'Men over eighteen, of any origin, who are new in town or alone in it.',
      cost: 'Hall 46,000 kroner a year, paid by the municipality; the psychologist’s Sundays are taken out in time off.',
      reach: 'Between 18 and 34 each Sunday, some 90 different men in a year.',
      not_reached: 'Men who cannot run. We have begun a walk on Thursdays, for which there is less of a queue.',
      harms: 'Two broken fingers, one quarrel that became political. The coach stopped the match and we all drank tea.',
    },
    running: 'routine',
    settings: ['voluntary'],
    ages: ['adult'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'We asked 38 men the five questions of the WHO-5 about well-being: 41 of 100 at the start, 54 after four months. The season changed too, from February to June, so part of it may be the light.',
      },
    ],
    replies: [
      {
        by: 'rasmus',
        language: 'en',
        after: 760,
        text: 'I am grateful for the sentence about the light. And for “introduced by name and trade”. We tried something similar where the psychologist was simply there, and when it came out, half of them left.',
      },
      {
        by: 'rahimi',
        language: 'prs',
        after: 1900,
        text: 'در شهر ما هم یکشنبه‌ها طولانی‌ترین روز بود. من برای فوتبال رفتم، نه برای حرف زدن. بعد از سه ماه کنار زمین نشستم و گفتم که شب‌ها نمی‌خوابم. هیچ‌کس نپرسید «چرا زودتر نگفتی؟».',
      },
      {
        by: 'zahra',
        as: 'ngo',
        language: 'en',
        after: 340,
        text: 'Navid writes that he came for the football and not for the talk. After three months he sat down and said that he does not sleep, and nobody asked why he had not said it before. I will show this to the brothers in our association.',
      },
    ],
  },
  {
    title: 'مساء الأسئلة في المسجد قبل رمضان: الأدوية والسكري والصيام',
    theme: 'ncd-lifestyle',
    language: 'ar',
    owners: ['yousef', 'leila'],
    places: ['4601'],
    openedDaysAgo: 37.7,
    parts: {
      line: 'أمسية واحدة قبل رمضان بستة أسابيع: طبيب وصيدلانية وإمام يجيبون معاً، ومن يتناول دواءً يحجز موعداً عند طبيبه.',
      why: 'كثيرون يغيّرون مواعيد أدويتهم في رمضان دون أن يسألوا أحداً. الطبيب لا يعرف أنهم يصومون، وهم يظنون أنه سيقول «لا تصم» وينتهي الحديث. حين يجلس الطبيب والإمام إلى طاولة واحدة يصبح السؤال عادياً، ويأتي في وقت ما زال فيه تعديل الدواء ممكناً.',
      procedures:
        'نلتقي بعد صلاة المغرب. يكتب الناس أسئلتهم على أوراق دون أسماء، ونقرؤها بصوت عالٍ. يشرح الطبيب لمن يكون الصيام خطراً، وما علامات هبوط السكر، ومتى يجب الإفطار فوراً. ويقول الإمام ما في الدين من رخصة للمريض. لا نعدّل دواءً في المسجد: من يتناول الأنسولين أو أقراصاً قد تخفض السكر يأخذ بطاقة فيها سؤال واحد لطبيبه، ونساعده على حجز الموعد في المساء نفسه.',
      providers: 'طبيب أسرة وصيدلانية وإمام، ومترجمة لمن لا يتكلم العربية. كلهم متطوعون ما عدا المترجمة، فأجرها مدفوع.',
      mode: 'حضورياً، بالعربية، مع ترجمة إلى النرويجية والصومالية في طرف القاعة. للنساء والرجال معاً، وركن لمن تريد أن تسأل امرأة.',
      schedule: 'ساعتان مرة في السنة، قبل رمضان بستة أسابيع. ومكالمة قصيرة بعد العيد لمن يوافق.',
      whom: 'البالغون الذين يعيشون مع السكري أو ضغط الدم أو مرض آخر ويفكرون في الصيام، وأهلهم.',
      cost: 'نحو 6000 كرونة للمترجمة والشاي والطباعة.',
      reach: 'حضر 131 شخصاً هذه السنة، وأخذ 84 منهم البطاقة.',
      not_reached: 'من لا يأتي إلى المسجد. لهؤلاء نضع البطاقة نفسها في صيدليتين.',
      harms: 'شعر رجل بأن الناس يراقبون هل يصوم أم لا. لذلك نقول في البداية: لا أحد يُسأل هنا عن قراره.',
      involvement: 'رجلان وامرأة يعيشون مع السكري اختاروا الأسئلة الثلاثة الأولى.',
    },
    running: 'routine',
    settings: ['voluntary', 'gp'],
    ages: ['adult', 'older'],
    claims: [
      {
        fact: 'outcomes',
        words:
          'اتصلنا بعد العيد بمن أخذ البطاقة: 61 من 84 زاروا طبيبهم قبل رمضان، وغيّر الطبيب مواعيد الدواء أو جرعته لـ 39 منهم. ثلاثة أصيبوا بهبوط في السكر وأفطروا. ليس عندنا من نقارن به.',
      },
    ],
    replies: [
      {
        by: 'abu-karim',
        language: 'ar',
        after: 290,
        text: 'كنت هناك. كتبت سؤالي على ورقة لأني استحييت أن أقوله. قال الطبيب إن مثل سؤالي عشر أوراق. في اليوم التالي اتصلت بطبيبتي، ولأول مرة تحدثنا عن رمضان قبل أن يبدأ.',
      },
      {
        by: 'clinician',
        language: 'nb',
        after: 1700,
        text: 'Jeg fikk to slike kort på kontoret. Ett spørsmål, seks uker før: det er til å svare på. Finnes kortet på norsk, så jeg kan gi det til dem som ikke går i moskeen?',
      },
      {
        by: 'leila',
        language: 'nb',
        after: 95,
        text: 'Ja, baksiden er på norsk. Abu Karim forteller over her at han skrev spørsmålet på en lapp av sjenanse, og at det lå ti lapper der med det samme spørsmålet. Dagen etter ringte han legen sin.',
      },
    ],
  },
  {
    title: 'Fredagskaffe ved brakkene: et bord der det ikke står «rus» på døra',
    theme: 'substance-use',
    language: 'nb',
    owners: ['pernille', 'farid'],
    places: ['1804'],
    openedDaysAgo: 47.6,
    parts: {
      line: 'Kaffe, varm mat og en sykepleier ved et bord fredag kveld, for menn som bor alene på rigg. Avsluttet etter ett år.',
      why: 'Fredag er lønn, fri og ingen å ringe til. De som drikker alene, går ikke inn der det står «rus» på skiltet, og fastlege har de sjelden. Et bord med kaffe spør ikke om noe.',
      procedures:
        'Vi satte opp bord og varmelampe ved inngangen til to rigger, fredager fra seks til ni. To frivillige serverte suppe. Sykepleieren satt med, målte blodtrykk for dem som ville, og hadde tid. Den som spurte om drikking, fikk snakke med henne i bilen, med tolk på telefon, og timen kunne bestilles der.',
      providers: 'To frivillige, en sykepleier i 20 prosent stilling, tolk på telefon.',
      mode: 'Ute, ansikt til ansikt, på norsk og engelsk; tolk på telefon når det ble alvor.',
      schedule: 'Hver fredag i 41 uker.',
      whom: 'Menn over atten som bor på rigg eller i brakke og er langt fra familien.',
      cost: 'Omtrent 290 000 kroner for året. Det meste var stillingen.',
      reach: 'Seks til ni hver fredag, omtrent 60 ulike. Av dem ba elleve om hjelp for drikking, og fire kom til time.',
      not_reached: 'De som drakk mest, gikk forbi. Vi så dem, og vi fikk ikke kontakt.',
      harms: 'To ganger kom arbeidslederen bort og satte seg. Da reiste alle seg. Vi burde ha avtalt det på forhånd.',
      modifications:
        'Vi flyttet fra lunsj til kveld etter seks uker, og fra inne til ute fordi rommet tilhørte arbeidsgiver. Stoppet da prosjektpengene tok slutt: kommunen ville ha det ved rustjenesten, og der hadde ingen kommet. Da sykepleieren sluttet, manglet den eneste som folk kjente.',
      keeping_going:
        'Vi ville ha gjort tre ting annerledes: to sykepleiere som deler, skriftlig avtale med arbeidsgiver fra første dag, og spørsmålet om hvem som betaler år to før vi kokte den første suppa.',
    },
    running: 'stopped',
    settings: ['voluntary'],
    ages: ['adult'],
    reasons: ['labour'],
    statuses: ['eea_labour', 'third_country_labour'],
    replies: [
      {
        by: 'marek',
        as: 'ngo',
        language: 'nb',
        after: 660,
        text: 'Takk for at dere skriver at det stoppet. Vi hadde nesten søkt om det samme. Fire av elleve til time er ikke lite, når de ellers ville vært null. Men sykepleieren må ha en som **overtar navnet hennes**, før hun går.',
      },
      {
        by: 'policymaker',
        language: 'nb',
        after: 3800,
        text: 'Dette er nyttigere enn mange sluttrapporter jeg leser. Spørsmålet om år to bør stå i utlysningen, ikke bare i søknaden. Det tar jeg med meg.',
      },
    ],
  },
  {
    title: 'Dry rooms: a box on loan with a moisture meter, for families in damp flats',
    theme: 'living-conditions-racism',
    language: 'en',
    owners: ['rahimi'],
    places: ['1806'],
    openedDaysAgo: 31.6,
    parts: {
      line: 'A box to borrow for a week: moisture meter, thermometer, a form with pictures, and a student who helps to write the letter.',
      why: 'A doctor’s letter about asthma says that the flat may be damp. The landlord says that the family cooks too much. A number is harder to wave away than an opinion, and the family can measure it themselves.',
      procedures:
        'Families borrowed a box for a week and wrote down two readings a day from three walls. A student came on the last day, looked at the form, explained what airing can do and what it cannot, and helped to write to the landlord. If nothing happened within a month, we helped with a message to the municipality’s environmental health service.',
      materials: 'Three boxes at 1,900 kroner each, a form with drawings, a letter in Norwegian with gaps.',
      providers:
        'Five students of health sciences and of building, with one evening of training. A telephone interpreter for the letter.',
      whom: 'Families with children who rent privately and see mould or condensation.',
      cost: 'About 31,000 kroner in all, interpreters included.',
      reach: '27 families in fourteen months. In nine flats something was repaired.',
      harms:
        'Two families were given notice some weeks after their letter. Nobody can prove that the one led to the other. We had told them of their rights, but not clearly enough of the risk.',
      keeping_going:
        'We stopped after the second notice. Students cannot carry what follows when a letter goes wrong. We would begin again only together with somebody who gives legal help and stays when the students graduate.',
    },
    running: 'stopped',
    settings: ['home', 'voluntary'],
    ages: ['child', 'adult'],
    replies: [
      {
        by: 'kaczmarek',
        language: 'en',
        after: 1100,
        text: 'I respect that you stopped, and that you say why. May I ask whether the two families would have wanted you to continue? In my interviews people often knew the risk very well, and wished that we had trusted them with it.',
      },
      {
        by: 'rahimi',
        language: 'en',
        after: 1500,
        text: 'I asked one of them, afterwards. She said: “I would have sent it, but not in November.” That sentence belongs in the training.',
      },
      {
        by: 'fossum',
        language: 'nb',
        after: 4900,
        text: 'Kommunen kan gjøre sin del: tilsynet med inneklima kan ta imot meldingen **uten at familien er avsender**. Det burde vi ha sagt tydeligere, også til utleierne.',
      },
    ],
  },
]
