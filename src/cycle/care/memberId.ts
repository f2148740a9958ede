// The form of a member number, told by a mask instead of a regular expression: what a registrar can check at the desk and a payer at its door.
//
// A mask is read from left to right. `#` stands for one digit, `@` for one capital letter, `*` for one digit or capital letter; `[` … `]`
// at the end holds a part that may be left out as a whole; every other character stands for itself. `BRV#########[-0#]` is matched by
// BRV402716553 and BRV402716553-01. Nothing repeats and nothing nests, so a mask from an instructor's file can never run away.

/** Whether the text has the form of the mask. A mask whose brackets are not one closed pair at its end matches nothing. */
export function matchesMask(mask: string, text: string): boolean {
  const open = mask.indexOf('[');
  if (open === -1) return mask.indexOf(']') === -1 && fits(mask, text);
  if (mask.indexOf(']') !== mask.length - 1 || mask.indexOf('[', open + 1) !== -1) return false;
  const start = mask.slice(0, open);
  return fits(start, text) || fits(start + mask.slice(open + 1, -1), text);
}

/** Whether any of a payer's masks fits. */
export function matchesAnyMask(masks: readonly string[], text: string): boolean {
  return masks.some((mask) => matchesMask(mask, text));
}

function fits(pattern: string, text: string): boolean {
  if (pattern.length !== text.length) return false;
  for (let i = 0; i < pattern.length; i += 1) {
    if (!fitsCharacter(pattern.charAt(i), text.charAt(i))) return false;
  }
  return true;
}

function fitsCharacter(sign: string, character: string): boolean {
  const digit = character >= '0' && character <= '9';
  const letter = character >= 'A' && character <= 'Z';
  if (sign === '#') return digit;
  if (sign === '@') return letter;
  if (sign === '*') return digit || letter;
  return sign === character;
}
