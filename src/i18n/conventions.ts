// The conventions in our own words, for the coder's desk and the debrief. The official guidelines decide in real work.

import { type Convention, GUIDELINES } from '../cycle/coding/guidelines.ts';

interface Words {
  readonly title: string;
  readonly says: string; // one or two sentences: what holds, and what to do
}

const WORDS: Readonly<Record<Convention, Words>> = {
  tabular: {
    title: 'Verify in the tabular list',
    says: 'The index only leads the way. Read the notes at the category, the headings and the code.',
  },
  valid: { title: 'Valid and complete on the day', says: 'A code is taken as far as it goes, as the table stood on the day of service.' },
  placeholder: { title: 'Placeholder X', says: 'X fills empty places, so that the seventh character stands in the seventh.' },
  seventhCharacter: {
    title: 'Seventh character',
    says: 'An injury tells the phase of care: A while it is treated, D while it heals, S for what stays. The phase counts, not whose first visit it is.',
  },
  laterality: {
    title: 'Laterality',
    says: 'Name the side the note names. A code for both sides goes before one for each; “unspecified” only where nobody can tell.',
  },
  excludes1: { title: 'Excludes 1', says: 'The two are not reported together, unless the note shows that they are clearly unrelated.' },
  excludes2: { title: 'Excludes 2', says: 'The one is no part of the other: both are coded where both are there.' },
  codeFirst: { title: 'Code first', says: 'What caused it stands before it. A manifestation never leads the list.' },
  useAdditional: { title: 'Use additional code', says: 'The code asks for a second one that tells the rest, where the note has it.' },
  codeAlso: { title: 'Code also', says: 'Both are coded; circumstances decide the order.' },
  with: { title: '“With”', says: 'Conditions the index joins by “with” or “in” are taken as linked, unless the note names another cause.' },
  combination: { title: 'Combination code', says: 'One code that holds both conditions goes in place of the two.' },
  sequela: {
    title: 'Sequela',
    says: 'What remained stands first, the old injury with S behind it, and never together with the fresh injury.',
  },
  onceOnly: { title: 'The same code once', says: 'A code stands once on a claim, whatever it counts twice.' },
  acuteAndChronic: { title: 'Acute and chronic', says: 'Where both are documented, both are coded, the acute one first.' },
  symptoms: {
    title: 'Signs and symptoms',
    says: 'What belongs to a named disease is not coded beside it. Without a disease, the symptom is the code.',
  },
  specificity: {
    title: 'As exact as the note',
    says: 'Code neither less nor more than is written. “Unspecified” is right where the note says no more.',
  },
  uncertain: {
    title: 'Uncertain diagnosis in the office',
    says: '“Probable”, “rule out”, “working diagnosis” are not coded: code the sign or the symptom.',
  },
  borderline: { title: 'Borderline', says: 'Coded as confirmed, unless the index has an own entry for it.' },
  firstListed: { title: 'First-listed', says: 'The condition chiefly responsible for the visit leads the list.' },
  coexisting: {
    title: 'What was looked at today',
    says: 'Code every condition that was treated or changed the treatment today, and no other. A copied list is no treatment.',
  },
  chronic: { title: 'Chronic disease', says: 'Coded as often as it is treated.' },
  history: { title: 'History', says: 'What is over is history, with a Z code. What is still treated is no history.' },
  aftercare: { title: 'Aftercare', says: 'Healing and long care have their Z codes, but not injuries: they keep their own code with D.' },
  followUp: { title: 'Follow-up', says: 'Treatment finished, illness gone: the follow-up code first, then the history.' },
  firstOnly: { title: 'First-listed only', says: 'Some Z codes stand first or not at all.' },
  pregnancy: {
    title: 'Pregnancy',
    says: 'Chapter 15 goes before every other chapter, on the mother’s claim, unless the clinician calls the pregnancy incidental.',
  },
  diabetesType: { title: 'Type of diabetes', says: 'No type written means type 2. As many codes as there are complications.' },
  diabetesDrugs: {
    title: 'Drugs for diabetes',
    says: 'With type 2 tell the drug: insulin Z79.4, tablets Z79.84, injected others Z79.85. Insulin given for one visit only is not told.',
  },
  finalResult: { title: 'Final result', says: 'With the final reading at hand, code what it found, not the complaint.' },
  preoperative: {
    title: 'Before an operation',
    says: 'The examination first (Z01.81-), then the reason for the operation, then what was found.',
  },
  surgery: { title: 'Ambulatory surgery', says: 'The diagnosis after the operation, where it differs and is confirmed.' },
  treatmentFirst: { title: 'Chemotherapy and radiation', says: 'The treatment stands first, the cancer second.' },
  generalExam: {
    title: 'General examination',
    says: 'With or without abnormal findings; a new finding, or an old one that got worse, stands second. A stable disease is no abnormal finding.',
  },
  screening: {
    title: 'Screening',
    says: 'A search without a complaint stands first; what it finds comes after. With a complaint it is no screening.',
  },
  routineTest: { title: 'Routine test', says: 'A test without sign or complaint is Z01.89.' },
  secondaryOnly: { title: 'Never first', says: 'Body mass index, stages and the like stand behind the diagnosis the clinician gives.' },
  hypertension: {
    title: 'Hypertension',
    says: 'With heart failure I11, with kidney disease I12, with both I13, and the second code beside it. A high reading alone is R03.0.',
  },
  pain: { title: 'Pain', says: 'G89 only where it adds something; not where the cause is known and treated.' },
  externalCause: { title: 'External cause', says: 'How it happened never stands first, and is optional here.' },
  statement: {
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
  const { title, says } = WORDS[convention];
  return `${title}: ${says} (Official Guidelines, section ${GUIDELINES[convention]})`;
}
