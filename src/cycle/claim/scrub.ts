// The practice's own scrubber: what can be found on a claim before it is sent, without knowing the payer's file (facts a.3).

import { permissionRule } from '../care/permission.ts';
import { checkDiagnoses, checkModifiers } from '../coding/conventions.ts';
import { conceptsOf, isSingleDose } from '../coding/modifiers.ts';
import { companionsOf, isParted, type PairSide, pairsAgainst } from '../coding/pairs.ts';
import { coveredBy, policiesFor } from '../coding/policies.ts';
import { needsSide, sideOf } from '../coding/sides.ts';
import { ageOn, type Day } from '../days.ts';
import type { Payer } from '../payer.ts';
import type { Service, Tables } from '../tables.ts';
import type { Claim, ClaimLine, EditFinding } from './claim.ts';
import { CLAIM_EDITS } from './edits.ts';
import { isLaboratoryTest } from './lineFields.ts';

export interface ScrubContext {
  readonly tables: Tables;
  readonly payer: Payer;
  readonly serviceDay: Day;
}

type Values = Readonly<Record<string, string>>;

/** Everything the scrubber has to say about a claim, stops first. A stop may be sent all the same; the door or the payer will say it again. */
export function scrub(claim: Claim, context: ScrubContext): EditFinding[] {
  const findings = [
    ...header(claim, context),
    ...diagnoses(claim, context),
    ...claim.lines.flatMap((line) => lineFindings(claim, line, context)),
  ];
  return [...findings.filter((one) => one.level === 'stop'), ...findings.filter((one) => one.level === 'warn')];
}

function finding(level: EditFinding['level'], message: string, box: string, line: number | null, values: Values = {}): EditFinding {
  return { level, message, box, line, values };
}

function header(claim: Claim, { payer }: ScrubContext): EditFinding[] {
  return CLAIM_EDITS.filter((edit) => edit.fires(claim, payer)).map(({ severity, message, box }) => finding(severity, message, box, null));
}

function diagnoses(claim: Claim, { tables, serviceDay }: ScrubContext): EditFinding[] {
  const facts = { serviceDay, born: claim.patientBorn, sex: claim.patientSex };
  return checkDiagnoses(claim.diagnoses, tables, facts)
    .filter((one) => one.message !== 'sex')
    .map((one) => finding(one.level, one.message, '21', null, one.values));
}

function lineFindings(claim: Claim, line: ClaimLine, context: ScrubContext): EditFinding[] {
  const { tables } = context;
  const service = tables.services.get(line.code);
  const pointed = line.pointers.flatMap((pointer) => claim.diagnoses[pointer] ?? []);
  const found: EditFinding[] = [];
  if (pointed.length === 0 || pointed.length < line.pointers.length) {
    found.push(finding('stop', 'pointerEmpty', '24E', line.number, { line: String(line.number) }));
  }
  if (!service) return [...found, finding('stop', 'requiredEmpty', '24D', line.number, { box: '24D' })];
  found.push(...modifierFindings(claim, line, service, context));
  found.push(...fieldFindings(claim, line, service, context.payer));
  found.push(...unitFindings(claim, line, service));
  found.push(...pairFindings(claim, line, context));
  found.push(...policyFindings(claim, line, pointed, context));
  return found;
}

function modifierFindings(claim: Claim, line: ClaimLine, service: Service, { tables, payer }: ScrubContext): EditFinding[] {
  const found = checkModifiers(line.modifiers, service, tables)
    .filter((one) => one.message === 'modifiersExclude')
    .map((one) => finding('stop', one.message, '24D', line.number, one.values));
  const missing = (modifier: string) => found.push(finding('warn', 'modifierMissing', '24D', line.number, { code: line.code, modifier }));
  const concepts = conceptsOf(tables, line.modifiers);
  if (payer.modifierPolicy.siteModifiersRequired && needsSide(service) && sideOf(concepts) === null) missing('RT / LT');
  const wasteTold = claim.lines.some((other) => other.code === line.code && conceptsOf(tables, other.modifiers).has('drugWaste'));
  if (payer.kind.startsWith('medicare') && isSingleDose(service) && !wasteTold && !concepts.has('noDrugWaste')) missing('JZ / JW');
  const besideOperation = service.kind === 'visit' && service.category === 'visit' && operationOfDay(claim, line, tables);
  const freed = concepts.has('separateVisit') || concepts.has('decisionForMajorSurgery');
  if (besideOperation && !freed)
    missing(besideOperation === '090' ? payer.modifierPolicy.decisionForMajorSurgery : payer.modifierPolicy.separateVisit);
  return found;
}

/** What this payer wants beside the code: the laboratory's certificate, the drug's package, who ordered. */
function fieldFindings(claim: Claim, line: ClaimLine, service: Service, { lineFields }: Payer): EditFinding[] {
  const empty = (box: string) => finding('warn', 'requiredEmpty', box, line.number, { box });
  const found: EditFinding[] = [];
  if (lineFields.laboratoryNumber && isLaboratoryTest(service) && !claim.laboratory) found.push(empty('23'));
  if (lineFields.drugCode && service.kind === 'drug' && !line.drug) found.push(empty('24'));
  return found;
}

/** The longest package of a procedure on the same day; null where there is none. */
function operationOfDay(claim: Claim, visit: ClaimLine, tables: Tables): string | null {
  const spans = claim.lines
    .filter((line) => line.from === visit.from)
    .flatMap((line) => {
      const service = tables.services.get(line.code);
      return service?.kind === 'procedure' && ['000', '010', '090'].includes(service.globalDays) ? [service.globalDays] : [];
    });
  return spans.sort()[spans.length - 1] ?? null;
}

function unitFindings(claim: Claim, line: ClaimLine, service: Service): EditFinding[] {
  const found: EditFinding[] = [];
  if (service.mueUnits !== null && line.units > service.mueUnits) {
    const values = { units: String(line.units), code: line.code, limit: String(service.mueUnits) };
    found.push(finding('warn', 'units', '24G', line.number, values));
    if (service.kind === 'drug')
      found.push(finding('warn', 'drugUnits', '24G', line.number, { code: line.code, unitBasis: service.unitBasis }));
  }
  const age = ageOn(claim.patientBorn, line.from);
  const fits = (service.ageMin === null || age >= service.ageMin) && (service.ageMax === null || age <= service.ageMax);
  if (!fits) found.push(finding('warn', 'age', '24D', line.number, { code: line.code }));
  return found;
}

function pairFindings(claim: Claim, line: ClaimLine, { tables, payer }: ScrubContext): EditFinding[] {
  const side = (one: ClaimLine): PairSide => ({ code: one.code, modifiers: one.modifiers, concepts: conceptsOf(tables, one.modifiers) });
  const others = claim.lines.filter((other) => other.number !== line.number && other.from === line.from);
  const found: EditFinding[] = [];
  for (const rule of pairsAgainst(tables, payer, line.code, line.from)) {
    const other = others.find((one) => one.code === rule.column1 && !isParted(tables, rule, side(line), side(one)));
    if (!other) continue;
    const values = { code: line.code, otherCode: other.code, indicator: rule.indicator ?? '' };
    found.push(finding('warn', 'pair', '24D', line.number, values));
  }
  const needs = companionsOf(tables, line.code, line.from);
  if (needs && !others.some((other) => needs.codes.includes(other.code))) {
    found.push(finding('warn', 'companion', '24D', line.number, { code: line.code, otherCode: needs.codes[0] ?? '' }));
  }
  return found;
}

function policyFindings(claim: Claim, line: ClaimLine, pointed: readonly string[], { tables, payer }: ScrubContext): EditFinding[] {
  const found: EditFinding[] = [];
  const policies = policiesFor(tables, payer.kind, line.code);
  const first = policies[0];
  if (first && !policies.some((policy) => coveredBy(policy, pointed))) {
    found.push(finding('warn', 'necessity', '24E', line.number, { policyId: first.id, diagnosis: pointed[0] ?? '', code: line.code }));
  }
  const rule = permissionRule(payer, line.code, line.place);
  if (rule && rule.fromVisit === 1 && claim.authorization === null)
    found.push(finding('warn', 'authorization', '23', line.number, { code: line.code, place: line.place }));
  return found;
}
