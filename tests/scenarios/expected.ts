// What the right course of each claim met at the biller's desk brings, in cents, worked out by hand from price lists, contracts and plans (facts d.1 to d.9).

export interface Expected {
  readonly insurance: number;
  readonly patient: number;
  readonly contractual: number; // contract and right bundling
  readonly avoidable: number;
  readonly charge: number;
}

function row(charge: number, insurance: number, patient: number, contractual: number, avoidable = 0): Expected {
  return { charge, insurance, patient, contractual, avoidable };
}

/** By title, for the ids follow the order on the tray. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'One clean sheet': row(17_200, 9_580, 3_000, 4_620),
  'A number one sign short': row(21_200, 9_891, 4_000, 7_309),
  'Nothing paid on line two': row(24_700, 9_580, 7_397, 7_723),
  'Two digits changed places': row(17_200, 9_580, 3_000, 4_620),
  "The surgeon's former name": row(13_000, 4_800, 0, 8_200),
  'Show us the note': row(32_000, 13_047, 6_486, 12_467),
  'A denial that is none': row(7_400, 2_562, 654, 4_184),
  'Sent twice, paid once': row(24_300, 15_450, 3_000, 5_850),
  'Twelve days old and unknown': row(20_200, 14_787, 0, 5_413),
  'Two things on one day': row(44_100, 9_580, 19_929, 14_591),
  // Lantern's part is 5,452; the share of 1,391 crosses over and meets the retiree plan's own deductible, so that the patient pays it.
  'The arrow to the wrong reason': row(14_496, 5_452, 1_391, 7_653),
  'Sixty of what?': row(3_564, 0, 2_165, 1_399),
  'Which knee?': row(13_000, 4_355, 0, 8_645),
  'Nineteen dollars to leave alone': row(19_100, 7_245, 4_000, 7_855),
  'The doctor who was not enrolled': row(24_300, 0, 0, 0, 24_300),
  'Paid, but not what was agreed': row(24_300, 15_450, 3_000, 5_850),
  'Everything to the deductible': row(25_500, 0, 17_442, 8_058),
  'Too late, with the receipt in the drawer': row(24_300, 11_910, 4_000, 8_390),
  // casebook who-pays-first; what was refunded is taken off the patient's part
  'The card in the wallet': row(24_300, 13_213, 0, 11_087),
  'The younger mother goes first': row(21_200, 13_891, 0, 7_309),
  'Two cards in the right order': row(17_200, 9_378, 0, 7_822),
  'Sixty-six and still at work': row(31_200, 22_809, 0, 8_391),
  'The card of last month': row(21_200, 12_539, 3_000, 5_661),
  'Covered after all': row(21_200, 7_705, 300, 13_195),
  'The state comes last': row(21_900, 7_200, 0, 14_700),
  'Too late, and nothing to show': row(14_496, 0, 0, 0, 14_496),
  // Surgery day: allowed by rank, sides, family and share; Lantern and Saltmarsh keep 2 % of their payment.
  'The evening before': row(31_200, 13_583, 3_465, 14_152),
  'A gallbladder and a hernia': row(224_000, 63_364, 16_164, 144_472),
  'The helping hand': row(147_500, 6_846, 1_747, 138_907),
  'Both groins': row(201_000, 51_361, 13_102, 136_537),
  'Two findings, one scope': row(187_500, 25_204, 0, 162_296),
  'The margin was not clear': row(49_000, 18_222, 4_648, 26_130),
  'A boil in the wrong three months': row(26_900, 12_568, 0, 14_332),
  'Four weeks after': row(10_800, 0, 0, 10_800),
  'Paid, with a straight face': row(100_500, 51_885, 5_765, 42_850),
  // Before you cut, and the clock: as the casebook says; the clean visit is one of the first three sheets.
  'The permission in the fax tray': row(46_500, 7_402, 1_851, 37_247),
  'Nothing to ask': row(17_200, 9_580, 3_000, 4_620),
  'The fourth of three visits': row(16_800, 2_870, 0, 13_930),
  'Before the needle, not after': row(19_400, 0, 19_400, 0),
  'Same tags, other card': row(19_400, 0, 19_400, 0),
  'Half the price of a shot': row(261_100, 153_160, 0, 107_940),
  'Nothing is late yet': row(21_200, 7_705, 300, 13_195),
  'Day eighty-nine of ninety': row(67_000, 34_393, 0, 32_607),
  'The member must answer': row(17_200, 9_580, 3_000, 4_620),
  'Sixty days, ending on a Sunday': row(47_800, 14_744, 6_318, 26_738),
  'Thirty days and a long weekend': row(273_000, 140_931, 15_659, 116_410),
  'The other knee': row(14_496, 5_452, 1_391, 7_653),
  // 29.90 cut for the level are given up under their own name.
  'The second letter not written': row(33_900, 11_910, 4_000, 15_000),
  'Who was first at the window': row(24_300, 3_105, 15_345, 5_850),
  'Fifty-five taken, thirty owed': row(37_800, 19_964, 5_500, 12_240),
  'A mother on the telephone': row(23_800, 9_580, 6_889, 7_331),
  // 226.00 self-pay discount and 169.50 charity are neither contract nor loss.
  'No card, no panic': row(56_500, 0, 16_950, 0),
  'A bill that should not exist': row(24_300, 10_570, 0, 13_730),
  'Before she comes': row(17_200, 0, 10_320, 0),
  'Forty dollars and no word': row(17_200, 7_245, 0, 5_955),
  // 45.00 were taken and 20.00 of them went back: what is kept is 25.00.
  'Twenty dollars too many': row(24_300, 0, 2_500, 21_800),
  'A sore throat, all in order': row(10_800, 4_890, 3_000, 2_910),
  'Two payers, nothing left': row(17_200, 9_378, 0, 7_822),
  'A cheque for zero': row(24_300, 15_450, 3_000, 5_850),
  'Beside it: a visit': row(17_200, 9_580, 3_000, 4_620),
  'Beside it: a film': row(7_500, 3_518, 879, 3_103),
  // The second payment of 436.10 came and went.
  'Paid twice in winter': row(86_500, 43_610, 10_903, 31_987),
  'First the minus, then the plus': row(17_200, 9_580, 3_000, 4_620),
  'On the same envelope': row(17_200, 9_580, 3_000, 4_620),
  'The large number that posts nothing': row(37_300, 18_133, 1_241, 17_926),
  'The minus comes back as a plus': row(24_300, 15_450, 3_000, 5_850),
  'Fourteen dollars a visit': row(17_200, 7_245, 4_000, 5_955),
  'Zero, and nothing is wrong': row(17_200, 0, 2_500, 14_700),
  'The two per cent': row(24_300, 10_570, 2_697, 11_033),
  // Cashless in Devgaon, in paise: tariff less the network discount (10 or 8 %, none on medicines and implants), in the room's proportion
  // where it is above the limit, less the co-payment; kit and meals are the patient's (facts g.2). Of the deposit of 40,000.00, 21,660.00 went back.
  'Four days of fever': row(4_345_000, 3_894_000, 125_000, 326_000),
  'A better room': row(11_605_000, 8_691_385, 1_950_615, 963_000),
  'A second stent': row(31_265_000, 25_804_769, 3_479_231, 1_981_000),
  'Since when?': row(12_015_000, 10_908_400, 305_000, 801_600),
  'A deposit at the counter': row(9_395_000, 6_836_000, 1_834_000, 725_000),
  'One digit at admission': row(5_815_000, 5_364_400, 125_000, 325_600),
  // Decide again: excused, won on the record, won in part, and two to leave.
  'Five days late, and a letter from another plan': row(27_600, 13_504, 0, 14_096),
  'Four where three pass': row(108_800, 25_355, 6_468, 76_977),
  'Half a victory': row(19_100, 7_245, 4_000, 7_855),
  'The third door has a price': row(14_496, 0, 0, 0, 14_496),
  'Nothing to write': row(17_200, 9_580, 3_000, 4_620),
  // Who signs, who bills: the fee in full as incident to a physician's, 85 % of it under the own number, 95 % without a participation agreement
  // (117.72 → 111.83, 95.30 → 90.54, 14.07 → 13.37), and 115 % of that where assignment is refused (128.60, 104.12, 15.38).
  'A plan and a door ajar': row(17_200, 7_472, 1_906, 7_822),
  'Whose plan, whose day': row(24_300, 10_570, 2_697, 11_033),
  'While I am here': row(24_300, 8_986, 2_292, 13_022),
  'Twenty to ten': row(24_300, 8_986, 2_292, 13_022),
  'A card of another color': row(17_200, 7_693, 3_000, 6_507),
  'No in box 27': row(21_200, 0, 12_860, 8_340),
  // 172.00 were taken at the window and 67.88 of them went back.
  'Paid at the window': row(17_200, 0, 10_412, 6_788),
  'He asked, and she said yes': row(17_200, 7_098, 1_811, 8_291),
  'Two public cards': row(17_200, 7_098, 0, 10_102),
  'Sixty units that are always assigned': row(261_100, 100_666, 27_218, 133_216),
};
