// The closed vocabulary of changes: how accepted alternatives, mistakes and slips say what differs from the right sheet or claim.

import { z } from '../zod.ts';
import { count, documentKind, id, text, texts, yesNo } from './values.ts';

const code = text.describe('A diagnosis or service code.');
const of = text.describe('The service code whose line changes.');

/** One change, as an instructor writes it: a small object whose first key says what is done. */
export const change = z
  .union([
    z.strictObject({
      replaceDiagnosis: code.describe('The right diagnosis that goes.'),
      with: code.describe('What stands there instead.'),
    }),
    z.strictObject({ addDiagnosis: code.describe('A diagnosis that does not belong on the sheet.') }),
    z.strictObject({ dropDiagnosis: code.describe('A diagnosis of the key that is left out.') }),
    z.strictObject({ putFirst: code.describe('The diagnosis that is listed first instead.') }),
    z.strictObject({ replaceService: code.describe('The right service that goes.'), with: code.describe('What is billed instead.') }),
    z.strictObject({
      addService: code.describe('A service that is billed in addition.'),
      modifiers: texts.optional().describe('Its modifiers. Left out: none.'),
      units: count.min(1).optional().describe('Its units. Left out: 1.'),
      for: texts.optional().describe('Its diagnoses, the main reason first. Left out: the first of the sheet.'),
    }),
    z.strictObject({ dropService: code.describe('A service of the key that is left out.') }),
    z.strictObject({ modifiers: texts.describe('All modifiers of the line, as they stand after the change.'), of }),
    z.strictObject({ units: count.min(1).describe('The units of the line after the change.'), of }),
    z.strictObject({ pointTo: texts.describe('The diagnoses of the line after the change; [] points nowhere.'), of }),
    z.strictObject({ place: text.describe('The place of service after the change.'), of: of.optional().describe('Left out: every line.') }),
    z.strictObject({ member: text.describe('The member number as it was typed.') }),
    z.strictObject({ patientName: text.describe('The name as it was typed.') }),
    z.strictObject({ payer: id.describe('The payer the claim goes to instead.') }),
    z.strictObject({
      renderer: id.describe('The provider who is named as renderer.'),
      npi: text.optional().describe('The number as it was typed, where it is not the provider’s own.'),
    }),
    z.strictObject({ assignment: yesNo.describe('Box 27 as it was ticked: true takes assignment, false refuses it.') }),
    z.strictObject({ noOrdering: z.literal(true).describe('The ordering or referring provider is left off.') }),
    z.strictObject({ orderedBy: id.describe('The provider who is named as ordering or referring instead (box 17).') }),
    z.strictObject({ noLaboratory: z.literal(true).describe('The laboratory’s certificate number (CLIA) is left off.') }),
    z.strictObject({ noDrugCode: text.describe('The drug code (NDC) is left off the line of this service.') }),
    z.strictObject({ noAuthorization: z.literal(true).describe('The authorization number is left off.') }),
    z.strictObject({ attach: z.array(documentKind).describe('The papers that go with the claim; [] sends none.') }),
  ])
  .meta({
    id: 'Change',
    description: 'One thing that differs from the right sheet or claim, such as { "replaceDiagnosis": "J02.0", "with": "J02.9" }.',
  });

export const changes = z.array(change);
