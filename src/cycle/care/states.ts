// The two-letter names of states, districts and territories that an address in the United States can have.

const LETTERS =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI';

export const STATES: ReadonlySet<string> = new Set(LETTERS.split(' '));
