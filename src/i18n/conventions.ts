// The conventions in our own words, for the coder's desk and the debrief. The official guidelines decide in real work.

import type { Convention } from '../cycle/coding/guidelines.ts';

interface Words {
  readonly section: string; // of the ICD-10-CM Official Guidelines, fiscal year 2026
  readonly title: string;
  readonly says: string; // one or two sentences: what holds, and what to do
}

const WORDS: Readonly<Record<Convention, Words>> = {
  valid: {
    section: 'I.B.2, IV.F',
    title: 'Valid and complete on the day',
    says: 'A code is taken as far as it goes, as the table stood on the day of service.',
  },
  placeholder: {
    section: 'I.A.4',
    title: 'Placeholder X',
    says: 'X fills empty places, so that the seventh character stands in the seventh.',
  },
  seventhCharacter: {
    section: 'I.A.5, I.C.19.a',
    title: 'Seventh character',
    says: 'An injury tells the phase of care: A while it is treated, D while it heals, S for what stays. The phase counts, not whose first visit it is.',
  },
  laterality: {
    section: 'I.B.13',
    title: 'Laterality',
    says: 'Name the side the note names. A code for both sides goes before one for each; “unspecified” only where nobody can tell.',
  },
  excludes1: {
    section: 'I.A.12.a',
    title: 'Excludes 1',
    says: 'The two are not reported together, unless the note shows that they are clearly unrelated.',
  },
  excludes2: { section: 'I.A.12.b', title: 'Excludes 2', says: 'The one is no part of the other: both are coded where both are there.' },
  codeFirst: { section: 'I.A.13', title: 'Code first', says: 'What caused it stands before it. A manifestation never leads the list.' },
  useAdditional: {
    section: 'I.A.13',
    title: 'Use additional code',
    says: 'The code asks for a second one that tells the rest, where the note has it.',
  },
  codeAlso: { section: 'I.A.17', title: 'Code also', says: 'Both are coded; circumstances decide the order.' },
  with: {
    section: 'I.A.15',
    title: '“With”',
    says: 'Conditions the index joins by “with” or “in” are taken as linked, unless the note names another cause.',
  },
  combination: { section: 'I.B.9', title: 'Combination code', says: 'One code that holds both conditions goes in place of the two.' },
  sequela: {
    section: 'I.B.10',
    title: 'Sequela',
    says: 'What remained stands first, the old injury with S behind it, and never together with the fresh injury.',
  },
  onceOnly: { section: 'I.B.12', title: 'The same code once', says: 'A code stands once on a claim, whatever it counts twice.' },
  acuteAndChronic: {
    section: 'I.B.8',
    title: 'Acute and chronic',
    says: 'Where both are documented, both are coded, the acute one first.',
  },
  symptoms: {
    section: 'I.B.4-6',
    title: 'Signs and symptoms',
    says: 'What belongs to a named disease is not coded beside it. Without a disease, the symptom is the code.',
  },
  specificity: {
    section: 'I.B.18',
    title: 'As exact as the note',
    says: 'Code neither less nor more than is written. “Unspecified” is right where the note says no more.',
  },
  uncertain: {
    section: 'IV.H',
    title: 'Uncertain diagnosis in the office',
    says: '“Probable”, “rule out”, “working diagnosis” are not coded: code the sign or the symptom.',
  },
  borderline: { section: 'I.B.17', title: 'Borderline', says: 'Coded as confirmed, unless the index has an own entry for it.' },
  firstListed: { section: 'IV.A, IV.G', title: 'First-listed', says: 'The condition chiefly responsible for the visit leads the list.' },
  coexisting: {
    section: 'IV.J',
    title: 'What was looked at today',
    says: 'Code every condition that was treated or changed the treatment today, and no other. A copied list is no treatment.',
  },
  chronic: { section: 'IV.I', title: 'Chronic disease', says: 'Coded as often as it is treated.' },
  history: {
    section: 'I.C.21.c.4, IV.J',
    title: 'History',
    says: 'What is over is history, with a Z code. What is still treated is no history.',
  },
  aftercare: {
    section: 'I.C.21.c.7',
    title: 'Aftercare',
    says: 'Healing and long care have their Z codes, but not injuries: they keep their own code with D.',
  },
  followUp: {
    section: 'I.C.21.c.8',
    title: 'Follow-up',
    says: 'Treatment finished, illness gone: the follow-up code first, then the history.',
  },
  firstOnly: { section: 'I.C.21.c.16', title: 'First-listed only', says: 'Some Z codes stand first or not at all.' },
  pregnancy: {
    section: 'I.C.15.a',
    title: 'Pregnancy',
    says: 'Chapter 15 goes before every other chapter, on the mother’s claim, unless the clinician calls the pregnancy incidental.',
  },
  diabetesType: {
    section: 'I.C.4.a',
    title: 'Type of diabetes',
    says: 'No type written means type 2. As many codes as there are complications.',
  },
  diabetesDrugs: {
    section: 'I.C.4.a.3',
    title: 'Drugs for diabetes',
    says: 'With type 2 tell the drug: insulin Z79.4, tablets Z79.84, injected others Z79.85. Insulin given for one visit only is not told.',
  },
  finalResult: { section: 'IV.K', title: 'Final result', says: 'With the final reading at hand, code what it found, not the complaint.' },
  preoperative: {
    section: 'IV.M',
    title: 'Before an operation',
    says: 'The examination first (Z01.81-), then the reason for the operation, then what was found.',
  },
  surgery: { section: 'IV.N', title: 'Ambulatory surgery', says: 'The diagnosis after the operation, where it differs and is confirmed.' },
  treatmentFirst: { section: 'IV.L', title: 'Chemotherapy and radiation', says: 'The treatment stands first, the cancer second.' },
  generalExam: {
    section: 'IV.P',
    title: 'General examination',
    says: 'With or without abnormal findings; a new finding, or an old one that got worse, stands second. A stable disease is no abnormal finding.',
  },
  screening: {
    section: 'I.C.21.c.5',
    title: 'Screening',
    says: 'A search without a complaint stands first; what it finds comes after. With a complaint it is no screening.',
  },
  routineTest: { section: 'IV.K', title: 'Routine test', says: 'A test without sign or complaint is Z01.89.' },
  secondaryOnly: {
    section: 'I.B.14',
    title: 'Never first',
    says: 'Body mass index, stages and the like stand behind the diagnosis the clinician gives.',
  },
  hypertension: {
    section: 'I.C.9.a',
    title: 'Hypertension',
    says: 'With heart failure I11, with kidney disease I12, with both I13, and the second code beside it. A high reading alone is R03.0.',
  },
  pain: { section: 'I.C.6.b', title: 'Pain', says: 'G89 only where it adds something; not where the cause is known and treated.' },
  externalCause: { section: 'I.C.20', title: 'External cause', says: 'How it happened never stands first, and is optional here.' },
  statement: {
    section: 'I.A.19',
    title: 'The clinician’s statement',
    says: 'A diagnosis is what the clinician states. The coder does not make one out of a number, a drug or a picture: ask.',
  },
};

/** The convention's name. */
export function conventionTitle(convention: Convention): string {
  return WORDS[convention].title;
}

/** "Laterality: name the side … (Official Guidelines, section I.B.13)". */
export function conventionRule(convention: Convention): string {
  const { section, title, says } = WORDS[convention];
  return `${title}: ${says} (Official Guidelines, section ${section})`;
}
