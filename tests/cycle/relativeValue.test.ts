// Medicare's fee formula, exact to the cent (facts d.1), with figures that stand in public.

import { describe, expect, test } from 'vitest';
import { adjustedUnits, type Locality, relativeValueFee } from '../../src/cycle/relativeValue.ts';
import { tables } from '../casebook/desk.ts';

describe('the example of 20 CFR 10.807', () => {
  // Units 2.48, 3.63 and 0.48; indexes 0.988, 0.948 and 1.174; 61.20 dollars a unit.
  const values = { work: 248, practiceFacility: 363, practiceOffice: 400, malpractice: 48 };
  const place: Locality = { work: 988, practice: 948, malpractice: 1_174, conversionFactor: 612_000 };

  test('6.455 units, $395.05: the regulation rounds each product first and prints 6.45 units', () => {
    expect(adjustedUnits(values, 'facility', place)).toBe(645_500);
    expect(relativeValueFee(values, 'facility', place)).toBe(39_505);
  });

  test('outside a facility the practice cost is another', () => {
    expect(relativeValueFee(values, 'office', place)).toBe(41_651);
  });

  test('half a cent goes up, and only at the end', () => {
    const unit: Locality = { work: 1_000, practice: 1_000, malpractice: 1_000, conversionFactor: 5_000 };
    const one = { work: 1, practiceFacility: 0, practiceOffice: 0, malpractice: 0 };
    expect(relativeValueFee(one, 'office', unit)).toBe(1);
    expect(relativeValueFee(one, 'office', { ...unit, conversionFactor: 4_999 })).toBe(0);
    expect(relativeValueFee({ ...one, work: 3 }, 'office', unit)).toBe(2);
  });
});

describe('the shipped operations', () => {
  const valued = [...tables.services.values()].filter((service) => service.relativeValues !== null);

  test('have their base fees from their units at the conversion factor of 2026', () => {
    expect(valued.length).toBeGreaterThan(15);
    expect(tables.locality.conversionFactor).toBe(334_009);
    expect(tables.services.get('Y3119')?.facilityFeeCents).toBe(64_215);
    expect(tables.services.get('Y3526')).toMatchObject({ facilityFeeCents: 43_674, nonFacilityFeeCents: 43_674 });
  });

  test('cost the practice no less outside a facility than in one', () => {
    expect(valued.filter(({ relativeValues: v }) => v && v.practiceOffice < v.practiceFacility)).toEqual([]);
  });
});
